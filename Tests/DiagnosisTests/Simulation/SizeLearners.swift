/// Learners with a wrong formula for the size of the output.
///
///     right: floor((W − F + 2P) / S) + 1, with F the cells the window reaches over
enum SizeLearners {
  static let all = [
    sized("one-not-added") { w, paper in
      down(w - paper.reach + 2 * paper.p, paper.s)
    },
    sized("padding-added-once") { $1.p == 0 ? nil : down($0 - $1.reach + $1.p, $1.s) + 1 },
    sized("padding-left-out-of-size") { $1.p == 0 ? nil : down($0 - $1.reach, $1.s) + 1 },
    sized("stride-left-out-of-size") { $1.s < 2 ? nil : Double($0 - $1.reach + 1 + 2 * $1.p) },
    sized("stride-left-out-of-size", "nor padding") {
      $1.s < 2 || $1.p == 0 ? nil : Double($0 - $1.reach + 1)
    },
    sized("size-rounded-up") { w, paper in
      paper.ceil ? nil : quotient(w, paper).rounded(.up) + 1
    },
    sized("size-rounded") { w, paper in
      paper.ceil ? nil : quotient(w, paper).rounded(.toNearestOrAwayFromZero) + 1
    },
    sized("stride-divides-padding-only") { w, paper in
      guard paper.p > 0 else { return nil }
      return Double(w - paper.reach) + down(2 * paper.p, paper.s) + 1
    },
    sized("one-added-before-dividing") { w, paper in down(w - paper.reach + 2 * paper.p + 1, paper.s) },
    sized("input-over-stride") { w, paper in paper.s < 2 ? nil : down(w, paper.s) },
    sized("input-over-window") { w, paper in down(w, paper.f) },
    sized("as-large-as-the-filter") { _, paper in Double(paper.f) },
    sized("as-large-as-the-input") { w, _ in Double(w) },
    sized("dilation-left-out-of-size") { w, paper in
      paper.d < 2 ? nil : down(w - paper.f + 2 * paper.p, paper.s) + 1
    },
    sized("dilation-times-window") { w, paper in
      paper.d < 2 ? nil : down(w - paper.f * paper.d + 2 * paper.p, paper.s) + 1
    },
    sized("overhang-kept") { w, paper in
      paper.ceil && paper.p > 0 ? quotient(w, paper).rounded(.up) + 1 : nil
    },
    sized("one-window-too-many") { w, paper in
      paper.ceil ? nil : quotient(w, paper).rounded(.down) + 2
    },
    sized("fraction-kept") { w, paper in quotient(w, paper) + 1 },
    sized("padding-counted-twice") { w, paper in
      paper.p == 0 ? nil : down(w - paper.reach + 4 * paper.p, paper.s) + 1
    },
    sized("border-dropped") { w, paper in
      paper.ceil ? down(w - paper.reach + 2 * paper.p, paper.s) + 1 : nil
    },
    SimulatedLearner("padding-keeps-size") { paper in
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
