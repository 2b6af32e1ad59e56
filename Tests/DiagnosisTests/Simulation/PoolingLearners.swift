/// Learners who pool wrongly.
enum PoolingLearners {
  static let all = [
    pooling("average-for-maximum") { paper, patch in
      paper.pool == .maximum ? mean(patch) : nil
    },
    pooling("maximum-for-average") { paper, patch in
      paper.pool == .average ? patch.max() : nil
    },
    WindowLearners.pooledStepByStep,
    divisor("padding-left-out-of-divisor") { paper in paper.countsPadding },
    divisor("padding-counted-in-divisor") { paper in !paper.countsPadding },
    overhang,
    pooling("largest-absolute-value") { paper, patch in
      paper.pool == .maximum ? patch.map { $0 < 0 ? -$0 : $0 }.max() : nil
    },
    pooling("farthest-from-zero") { paper, patch in
      guard paper.pool == .maximum else { return nil }
      var best = patch[0]
      for number in patch where number * number > best * best { best = number }
      return best
    },
    pooling("sum-not-average") { paper, patch in
      paper.pool == .average ? patch.reduce(0, +) : nil
    },
    rounding("average-rounded") { value in
      value.rounded(.toNearestOrAwayFromZero)
    },
    rounding("average-decimals-dropped", "rounded down") { value in value.rounded(.down) },
    rounding("average-decimals-dropped") { value in value.rounded(.towardZero) },
  ]

  /// Pooling a patch rightly at `top`, `left` of the image.
  static func pooled(_ patch: [[Double]], _ paper: Paper, top: Int, left: Int) -> Double? {
    var (real, count) = ([Double](), 0)
    for u in 0..<paper.f {
      for v in 0..<paper.f {
        let inside = (0..<paper.h).contains(top + u) && (0..<paper.w).contains(left + v)
        if inside { real.append(patch[u][v]) }
        if inside || paper.countsPadding { count += 1 }
      }
    }
    if paper.pool == .maximum { return real.max() }
    return real.reduce(0, +) / Double(count)
  }

  private static func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  /// Cells from the numbers under the window that lie in the image.
  private static func pooling(
    _ rule: String, _ way: String? = nil,
    _ value: @escaping @Sendable (Paper, [Double]) -> Double?
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.pool != nil, case .map(let channel) = paper.asked else { return nil }
      return paper.fill { i, j in
        value(paper, real(paper, channel, i, j))
      }
    }
  }

  private static func real(_ paper: Paper, _ channel: Int, _ i: Int, _ j: Int) -> [Double] {
    var numbers: [Double] = []
    for row in 0..<paper.h {
      for column in 0..<paper.w {
        let (u, v) = (row - i * paper.s + paper.p, column - j * paper.s + paper.p)
        if u >= 0, u < paper.f, v >= 0, v < paper.f {
          numbers.append(paper.image[channel][row][column])
        }
      }
    }
    return numbers
  }

  /// Divides by the real cells where padding counts, and by f · f where it does not.
  private static func divisor(
    _ rule: String, _ applies: @escaping @Sendable (Paper) -> Bool
  ) -> SimulatedLearner {
    SimulatedLearner(rule) { paper in
      guard paper.pool == .average, paper.p > 0, !paper.ceil, applies(paper),
        case .map(let channel) = paper.asked
      else { return nil }
      return paper.fill { i, j in
        let numbers = real(paper, channel, i, j)
        let all = paper.countsPadding ? numbers.count : paper.f * paper.f
        return numbers.reduce(0, +) / Double(all)
      }
    }
  }

  /// Divides by f · f where the window hangs over the end.
  private static let overhang = SimulatedLearner("overhang-counted-in-divisor") { paper in
    guard paper.pool == .average, paper.ceil, paper.countsPadding || paper.p == 0,
      case .map(let channel) = paper.asked
    else { return nil }
    return paper.fill { i, j in
      real(paper, channel, i, j).reduce(0, +) / Double(paper.f * paper.f)
    }
  }

  private static func rounding(
    _ rule: String, _ way: String? = nil, _ round: @escaping @Sendable (Double) -> Double
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.pool == .average, paper.map != nil else { return nil }
      return paper.right.map(round)
    }
  }
}
