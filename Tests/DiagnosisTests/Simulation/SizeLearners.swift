/// Learners with a wrong formula for the size of the output. But where rounding is what they do
/// wrongly, they round as the layer does: down, or up where windows may hang over.
///
///     right: floor((W − F + 2P) / S) + 1, with F the cells the window reaches over
enum SizeLearners {
  static let all = partsLost + simpler + wronglyRounded + dilated + [padded]

  private static let partsLost = [
    sized("one-not-added") { w, paper in divided(w - paper.reach + 2 * paper.p, paper) },
    sized("padding-added-once") { w, paper in
      paper.p == 0 ? nil : divided(w - paper.reach + paper.p, paper) + 1
    },
    sized("padding-left-out-of-size") { w, paper in
      paper.p == 0 ? nil : divided(w - paper.reach, paper) + 1
    },
    sized("padding-counted-twice") { w, paper in
      paper.p == 0 ? nil : divided(w - paper.reach + 4 * paper.p, paper) + 1
    },
    sized("stride-left-out-of-size") { w, paper in
      paper.s < 2 ? nil : Double(w - paper.reach + 1 + 2 * paper.p)
    },
    sized("stride-and-padding-left-out-of-size") { w, paper in
      paper.s < 2 || paper.p == 0 ? nil : Double(w - paper.reach + 1)
    },
    sized("stride-divides-padding-only") { w, paper in
      paper.p == 0 ? nil : Double(w - paper.reach) + divided(2 * paper.p, paper) + 1
    },
    sized("one-added-before-dividing") { w, paper in
      divided(w - paper.reach + 2 * paper.p + 1, paper)
    },
    sized("one-window-too-many") { w, paper in
      divided(w - paper.reach + 2 * paper.p, paper) + 2
    },
  ]

  private static let simpler = [
    sized("input-over-stride") { w, paper in paper.s < 2 ? nil : divided(w, paper) },
    sized("input-over-window") { w, paper in
      var other = paper
      other.s = paper.f
      return divided(w, other)
    },
    sized("as-large-as-the-filter") { _, paper in Double(paper.f) },
    sized("as-large-as-the-input") { w, _ in Double(w) },
  ]

  private static let wronglyRounded = [
    sized("size-rounded-up") { w, paper in
      paper.ceil ? nil : quotient(w, paper).rounded(.up) + 1
    },
    sized("size-rounded") { w, paper in
      paper.ceil ? nil : quotient(w, paper).rounded(.toNearestOrAwayFromZero) + 1
    },
    sized("border-dropped") { w, paper in
      paper.ceil ? quotient(w, paper).rounded(.down) + 1 : nil
    },
    sized("overhang-kept") { w, paper in
      paper.ceil && paper.p > 0 ? quotient(w, paper).rounded(.up) + 1 : nil
    },
    sized("fraction-kept") { w, paper in quotient(w, paper) + 1 },
  ]

  private static let dilated = [
    sized("dilation-left-out-of-size") { w, paper in
      paper.d < 2 ? nil : divided(w - paper.f + 2 * paper.p, paper) + 1
    },
    sized("dilation-times-window") { w, paper in
      paper.d < 2 ? nil : divided(w - paper.f * paper.d + 2 * paper.p, paper) + 1
    },
  ]

  /// There is padding, so the size stays, whatever the stride.
  private static let padded = SimulatedLearner("padding-keeps-size") { paper in
    guard paper.asked == .size, paper.same || paper.p > 0 else { return nil }
    return [Double(paper.h), Double(paper.w)]
  }

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

  private static func divided(_ length: Int, _ paper: Paper) -> Double {
    (Double(length) / Double(paper.s)).rounded(paper.ceil ? .up : .down)
  }
}
