import TraceEngine

/// Each channel's products added on their own, and whether these add up to the serial sum. In
/// floating point they need not: then running totals are shown instead.
package struct ChannelSubtotals: Equatable, Sendable {
  package let values: [Double]
  /// The serial sum of the step.
  package let sum: Double
  package let addUp: Bool

  package init(_ step: Step) {
    var values = Array(repeating: 0.0, count: step.operation.channelsPerStep)
    (sum, addUp) = values.withUnsafeMutableBufferPointer { ChannelSubtotals.add(step, to: $0) }
    self.values = values
  }

  /// Writes the subtotals to `values`, which has room for as many as there are channels.
  static func add(
    _ step: Step, to values: UnsafeMutableBufferPointer<Double>
  ) -> (sum: Double, addUp: Bool) {
    let operation = step.operation
    let precision = operation.precision
    let perChannel = operation.rows.window * operation.columns.window
    values.initialize(repeating: 0)
    var sum = 0.0
    for tap in step.taps {
      let channel = tap.index / perChannel
      values[channel] = precision.rounded(values[channel] + tap.product)
      sum = tap.running
    }
    let total = values.reduce(0) { precision.rounded($0 + $1) }
    return (sum, agree(total, sum, precision))
  }

  /// Whether both are written alike.
  @inline(__always)
  static func agree(_ total: Double, _ sum: Double, _ precision: Precision) -> Bool {
    total == sum || NumberText.areWrittenAlike(total, sum, precision)
  }
}
