/// Learners who miscount what a layer learns.
///
///     right: (F · F · C + 1) · K, or F · F · C · K without biases
enum ParameterLearners {
  static let all = [
    counted("channels-and-biases-left-out") { paper in
      paper.c / paper.groups < 2 || paper.bias == nil ? nil : paper.k * paper.f * paper.f
    },
    counted("channels-left-out-of-count") { paper in
      paper.c / paper.groups < 2 ? nil : paper.k * (paper.f * paper.f + biases(paper))
    },
    counted("biases-left-out-of-count") { paper in paper.bias == nil ? nil : weights(paper) },
    counted("one-filter-counted") { paper in
      paper.k < 2 ? nil : weights(paper) / paper.k + biases(paper)
    },
    counted("one-bias-for-all") { paper in
      paper.k < 2 || paper.bias == nil ? nil : weights(paper) + 1
    },
    counted("bias-counted-per-channel") { paper in
      let seen = paper.c / paper.groups
      return seen < 2 || paper.bias == nil ? nil : (paper.f * paper.f + 1) * seen * paper.k
    },
    counted("counted-at-every-position") { paper in
      (weights(paper) + biases(paper) * paper.k) * paper.outputHeight * paper.outputWidth
    },
    counted("groups-ignored") { paper in
      paper.groups < 2 ? nil : paper.f * paper.f * paper.c * paper.k + biases(paper) * paper.k
    },
    SimulatedLearner("pooling-given-weights") { paper in
      paper.pool == nil || paper.asked != .parameters ? nil : [Double(paper.f * paper.f)]
    },
    SimulatedLearner("pooling-given-weights-per-channel") { paper in
      paper.pool == nil || paper.asked != .parameters
        ? nil : [Double(paper.f * paper.f * paper.c)]
    },
  ]

  private static func counted(
    _ rule: String, _ way: String? = nil, _ count: @escaping @Sendable (Paper) -> Int?
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.asked == .parameters, paper.pool == nil else { return nil }
      return count(paper).map { [Double($0)] }
    }
  }

  private static func weights(_ paper: Paper) -> Int {
    paper.f * paper.f * (paper.c / paper.groups) * paper.k
  }

  private static func biases(_ paper: Paper) -> Int { paper.bias == nil ? 0 : 1 }
}
