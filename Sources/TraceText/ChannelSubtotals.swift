import TraceEngine

/// Each channel's products added on their own, and whether these add up to the serial sum. In
/// floating point they need not: then running totals are shown instead.
package struct ChannelSubtotals: Equatable, Sendable {
  package let values: [Double]
  /// The serial sum of the step.
  package let sum: Double
  package let addUp: Bool

  package init(_ step: Step) {
    let operation = step.operation
    let precision = operation.precision
    let perChannel = operation.rows.window * operation.columns.window
    var values = Array(repeating: 0.0, count: operation.channelsPerStep)
    var sum = 0.0
    for tap in step.taps {
      let channel = tap.index / perChannel
      values[channel] = precision.rounded(values[channel] + tap.product)
      sum = tap.running
    }
    self.values = values
    self.sum = sum
    let total = values.reduce(0) { precision.rounded($0 + $1) }
    addUp = ChannelSubtotals.agree(total, sum, precision)
  }

  /// Whether both are written alike.
  @inline(__always)
  static func agree(_ total: Double, _ sum: Double, _ precision: Precision) -> Bool {
    total == sum
      || NumberText.text(total, precision: precision) == NumberText.text(sum, precision: precision)
  }
}
