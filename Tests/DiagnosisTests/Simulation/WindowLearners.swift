/// Learners who set the window down in the wrong place, and then reckon rightly. Cells whose window
/// would fall off the paper they leave empty.
enum WindowLearners {
  static let all = steps + walks + [pooledStepByStep]

  private static func stepping(
    _ rule: String, _ way: String? = nil,
    _ places: @escaping @Sendable (Paper) -> (down: Int, across: Int)?
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.pool == nil, let step = places(paper) else { return nil }
      if case .window(let row, let column) = paper.asked {
        return [Double(row * step.down - paper.p), Double(column * step.across - paper.p)]
      }
      return paper.convolved(
        top: { $0 * step.down - paper.p }, left: { $0 * step.across - paper.p })
    }
  }

  private static let steps = [
    stepping("stride-ignored") { $0.s < 2 ? nil : (1, 1) },
    stepping("stride-as-window") { $0.s == $0.f ? nil : ($0.f, $0.f) },
    stepping("stride-one-too-far") { ($0.s + 1, $0.s + 1) },
    stepping("stride-one-too-short") { $0.s < 2 ? nil : ($0.s - 1, $0.s - 1) },
    stepping("stride-across-only") { $0.s < 2 ? nil : (1, $0.s) },
  ]

  private static let walks = [
    SimulatedLearner("walked-down-first") { paper in
      if case .window(let row, let column) = paper.asked {
        // Where the map has no such cell, nobody gets there.
        guard column < paper.outputHeight, row < paper.outputWidth else { return nil }
        return [Double(column * paper.s - paper.p), Double(row * paper.s - paper.p)]
      }
      guard paper.pool == nil, paper.map != nil else { return nil }
      let (right, width) = (paper.right, paper.outputWidth)
      return paper.fill { i, j in
        i < width && j < paper.outputHeight ? right[j * width + i] : nil
      }
    },
    SimulatedLearner("walked-down-written-across") { paper in
      guard paper.pool == nil, paper.map != nil else { return nil }
      let (right, width) = (paper.right, paper.outputWidth)
      var walked: [Double] = []
      for j in 0..<width {
        for i in 0..<paper.outputHeight { walked.append(right[i * width + j]) }
      }
      return walked
    },
    SimulatedLearner("starts-centred") { paper in
      guard paper.p == 0, paper.f == 3, paper.pool == nil else { return nil }
      if case .window(let row, let column) = paper.asked {
        return [Double(row * paper.s - 1), Double(column * paper.s - 1)]
      }
      return paper.convolved(
        ring: 1, top: { $0 * paper.s - 1 }, left: { $0 * paper.s - 1 })
    },
  ]

  /// Pooling with a stride of 1 where windows should touch.
  static let pooledStepByStep = SimulatedLearner("stride-ignored", "in pooling") { paper in
    guard paper.pool != nil, paper.s > 1, case .map(let channel) = paper.asked else { return nil }
    return paper.fill { i, j in
      guard let patch = paper.patch(i - paper.p, j - paper.p, ring: paper.p) else { return nil }
      return PoolingLearners.pooled(patch[channel], paper, top: i - paper.p, left: j - paper.p)
    }
  }
}
