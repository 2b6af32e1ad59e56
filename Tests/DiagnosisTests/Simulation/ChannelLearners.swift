/// Learners who deal wrongly with several channels or several filters.
enum ChannelLearners {
  static let all = channels + [filtersSummed, pooledAcross]

  /// A convolution's cells from the sums of its channels, in order.
  private static func summed(
    _ rule: String, _ way: String? = nil,
    _ value: @escaping @Sendable (Paper, [Double]) -> Double?
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.c > 1, paper.pool == nil else { return nil }
      return paper.fill { i, j in
        let patch = paper.patch(i, j)
        let sums = (0..<paper.c).map { channel in
          paper.products([patch[channel]], [paper.ownFilter[channel]]).reduce(0, +)
        }
        return value(paper, sums).map(paper.finished)
      }
    }
  }

  /// A convolution's cells from patch and filter, either changed at will.
  private static func dealt(
    _ rule: String, _ way: String? = nil, atLeast least: Int = 2,
    _ change: @escaping @Sendable ([[[Double]]], [[[Double]]]) -> ([[[Double]]], [[[Double]]])
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.c >= least, paper.pool == nil else { return nil }
      return paper.fill { i, j in
        let (patch, filter) = change(paper.patch(i, j), paper.ownFilter)
        return paper.finished(paper.products(patch, filter).reduce(0, +))
      }
    }
  }

  private static let channels = [
    summed("channels-not-summed", "the first channel's map") { _, sums in sums.first },
    summed("channels-not-summed", "the map of the channel asked for") { paper, sums in
      paper.map.flatMap { sums.indices.contains($0) ? sums[$0] : nil }
    },
    dealt("first-slice-for-all") { patch, filter in
      (patch, filter.map { _ in filter[0] })
    },
    summed("first-channel-only") { _, sums in sums.first },
    summed("last-channel-only") { _, sums in sums.last },
    summed("channels-averaged") { paper, sums in sums.reduce(0, +) / Double(paper.c) },
    summed("largest-channel-kept") { _, sums in sums.max() },
    dealt("channels-reversed") { patch, filter in (patch.reversed(), filter) },
    dealt("channels-shifted", atLeast: 3) { patch, filter in
      (Array(patch[1...]) + [patch[0]], filter)
    },
  ]

  /// The maps of all filters added up.
  private static let filtersSummed = SimulatedLearner("filters-added-together") { paper in
    guard paper.k > 1, paper.pool == nil, paper.map != nil else { return nil }
    let maps = (0..<paper.k).map { filter in
      var other = paper
      other.asked = .map(filter)
      return other.right
    }
    return maps[0].indices.map { cell in maps.reduce(0) { $0 + $1[cell] } }
  }

  /// Pooling over the channels too.
  private static let pooledAcross = SimulatedLearner("pooled-across-channels") { paper in
    guard paper.pool != nil, paper.c > 1, paper.p == 0, !paper.ceil else { return nil }
    return paper.fill { i, j in
      let numbers = Array(paper.patch(i, j).joined().joined())
      if paper.pool == .maximum { return numbers.max() }
      return numbers.reduce(0, +) / Double(numbers.count)
    }
  }
}
