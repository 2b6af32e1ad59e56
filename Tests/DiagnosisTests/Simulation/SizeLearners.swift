/// Learners with a wrong formula for the size of the output.
///
///     right: floor((W − F + 2P) / S) + 1, with F the cells the window reaches over
enum SizeLearners {
  static let all = [
    sized("size-without-plus-one") { w, paper in
      down(w - paper.reach + 2 * paper.p, paper.s)
    },
    sized("size-with-padding-once") { $1.p == 0 ? nil : down($0 - $1.reach + $1.p, $1.s) + 1 },
    sized("size-without-padding") { $1.p == 0 ? nil : down($0 - $1.reach, $1.s) + 1 },
    sized("size-without-stride") { $1.s < 2 ? nil : Double($0 - $1.reach + 1 + 2 * $1.p) },
    sized("size-without-stride", "nor padding") {
      $1.s < 2 || $1.p == 0 ? nil : Double($0 - $1.reach + 1)
    },
    sized("size-rounded-up") { w, paper in
      paper.ceil ? nil : quotient(w, paper).rounded(.up) + 1
    },
    sized("size-rounded-up", "to the nearest") { w, paper in
      paper.ceil ? nil : quotient(w, paper).rounded(.toNearestOrAwayFromZero) + 1
    },
    sized("size-precedence") { w, paper in
      guard paper.p > 0 else { return nil }
      return Double(w - paper.reach) + down(2 * paper.p, paper.s) + 1
    },
    sized("size-plus-one-inside") { w, paper in down(w - paper.reach + 2 * paper.p + 1, paper.s) },
    sized("size-over-stride") { w, paper in paper.s < 2 ? nil : down(w, paper.s) },
    sized("size-over-filter") { w, paper in down(w, paper.f) },
    sized("size-as-filter") { _, paper in Double(paper.f) },
    sized("size-as-input") { w, _ in Double(w) },
    sized("dilation-ignored") { w, paper in
      paper.d < 2 ? nil : down(w - paper.f + 2 * paper.p, paper.s) + 1
    },
    sized("dilation-times-filter") { w, paper in
      paper.d < 2 ? nil : down(w - paper.f * paper.d + 2 * paper.p, paper.s) + 1
    },
    sized("ceil-window-in-padding-kept") { w, paper in
      paper.ceil && paper.p > 0 ? quotient(w, paper).rounded(.up) + 1 : nil
    },
    sized("size-left-fractional") { w, paper in quotient(w, paper) + 1 },
    sized("padding-counted-twice") { w, paper in
      paper.p == 0 ? nil : down(w - paper.reach + 4 * paper.p, paper.s) + 1
    },
    sized("border-dropped") { w, paper in
      paper.ceil ? down(w - paper.reach + 2 * paper.p, paper.s) + 1 : nil
    },
    SimulatedLearner("same-as-input-size") { paper in
      paper.same && paper.asked == .size ? [Double(paper.h), Double(paper.w)] : nil
    },
  ]

  private static func sized(
    _ rule: String, _ way: String? = nil, _ size: @escaping @Sendable (Int, Paper) -> Double?
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.asked == .size, !paper.same, let height = size(paper.h, paper),
        let width = size(paper.w, paper), height > 0, width > 0
      else { return nil }
      return [height, width]
    }
  }

  private static func quotient(_ w: Int, _ paper: Paper) -> Double {
    Double(w - paper.reach + 2 * paper.p) / Double(paper.s)
  }

  private static func down(_ above: Int, _ below: Int) -> Double {
    (Double(above) / Double(below)).rounded(.down)
  }
}
