import TraceEngine

// What several rules for channels share.
extension WrongRule.Model {
  /// Another slice of the filter on each channel; nil with fewer channels.
  static func slices(
    atLeast fewest: Int = 2, _ slice: @escaping @Sendable (_ channel: Int, _ channels: Int) -> Int
  ) -> Self {
    .terms { convolution, step in
      let channels = convolution.filters.shape.channels
      guard channels >= fewest else { return nil }
      return step.terms { tap in
        let place = CellPosition(
          channel: slice(tap.filter.channel, channels), row: tap.filter.row,
          column: tap.filter.column)
        return WrongValue.Term(
          input: tap.input, weight: convolution.filters[step.output.channel, place])
      }
    }
  }

  /// The products of a single channel; nil with one channel.
  static func channel(_ channel: @escaping @Sendable (_ channels: Int) -> Int) -> Self {
    .terms { convolution, step in
      let ranges = convolution.channelRanges
      return ranges.count > 1 ? Array(step.terms[ranges[channel(ranges.count)]]) : nil
    }
  }

  /// Something else than the sum of the channels' sums; nil with one channel.
  static func subtotals(
    _ gather: @escaping @Sendable ([Double]) -> Double?
  ) -> Self {
    .gathering { convolution, step in
      let terms = step.terms
      let ranges = convolution.channelRanges
      return ranges.count > 1
        ? gather(ranges.map { convolution.sum(of: Array(terms[$0])) }) : nil
    }
  }
}

extension TracedOperation {
  /// How many cells a map of the output has.
  var mapSize: Int { rows.outputs * columns.outputs }
}
