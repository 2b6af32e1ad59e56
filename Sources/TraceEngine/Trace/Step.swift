/// How one value of the feature map comes about.
///
///     let step = operation.trace[4]
///     step.output                  // (0, 1, 1)
///     step.window                  // from row 1, column 1; 2 × 2
///     step.taps.map(\.product)     // [55, 4, 30, 8]
///     step.value                   // 97
public struct Step: Sendable {
  public let operation: TracedOperation
  /// The place in the trace, from 0.
  public let index: Int
  /// The cell of the feature map.
  public let output: CellPosition

  @inlinable @inline(__always)
  init(operation: TracedOperation, index: Int, output: CellPosition) {
    (self.operation, self.index, self.output) = (operation, index, output)
  }

  /// The input cells that the window reaches over, gaps of dilation included.
  public struct Window: Equatable, Sendable {
    /// The window's first row and column, from 0; negative in padding.
    public let row: Int
    public let column: Int
    public let height: Int
    public let width: Int
  }

  public var window: Window {
    let (rows, columns) = (operation.rows, operation.columns)
    if case .flatten(let flatten) = operation {
      let cell = flatten.cell(of: output.row)
      return Window(row: cell.row, column: cell.column, height: 1, width: 1)
    }
    return Window(
      row: rows.origin(of: output.row), column: columns.origin(of: output.column),
      height: rows.extent, width: columns.extent)
  }

  /// The first channel of the input that goes into this step.
  public var firstChannel: Int {
    guard case .flatten(let flatten) = operation else {
      return operation.firstChannel(ofOutput: output.channel)
    }
    return flatten.cell(of: output.row).channel
  }

  /// Which filter of the operation's `weights` is laid on: that of the output channel, in a dense
  /// layer that of the output. 0 where there are no weights.
  public var filter: Int {
    switch operation {
    case .convolution: return output.channel
    case .dense: return output.row
    case .pooling, .rectification, .flatten, .softmax: return 0
    }
  }

  @inlinable @inline(__always)
  public var taps: Taps { Taps(operation: operation, output: output) }

  /// The bias of this step's filter, if there is one.
  public var bias: Double? { operation.bias?[filter] }

  /// The value that lands in the feature map.
  ///
  /// - Complexity: O(taps).
  public var value: Double { outcome.value }

  /// Everything that follows once all taps are known.
  public struct Outcome: Equatable, Sendable {
    /// The sum of the products; for a maximum or minimum the best; for softmax the sum of the powers
    /// of e.
    public let sum: Double
    /// Sum and bias, before ReLU; the sum where there is no bias.
    public let biased: Double
    public let value: Double
    /// Maximum and minimum: the index of the winning tap, the first of equals.
    public let winner: Int?
    /// Average: how many cells it divides by.
    public let divisor: Int?
  }

  /// Adds all products up and finishes the value.
  ///
  /// - Complexity: O(taps).
  public var outcome: Outcome {
    var sum = 0.0
    var winner: Int?
    var counted = 0
    for tap in taps {
      sum = tap.running
      if tap.leads { winner = tap.index }
      if tap.counts { counted += 1 }
    }
    return finish(sum: sum, winner: winner, counted: counted)
  }

  /// The subtotal of one channel of the filter, its products added on their own. For reading: in
  /// float32 the serial sum may differ from the sum of the subtotals.
  ///
  /// - Parameter channel: within the filter, from 0.
  /// - Complexity: O(taps).
  public func subtotal(ofChannel channel: Int) -> Double {
    let perChannel = operation.rows.window * operation.columns.window
    var subtotal = 0.0
    for tap in taps where tap.index / perChannel == channel {
      subtotal = operation.precision.rounded(subtotal + tap.product)
    }
    return subtotal
  }

  private func finish(sum: Double, winner: Int?, counted: Int) -> Outcome {
    let precision = operation.precision
    switch operation {
    case .convolution(let convolution):
      return finish(sum, bias: convolution.bias?[output.channel], relu: convolution.relu)
    case .dense(let dense): return finish(sum, bias: dense.bias?[output.row], relu: dense.relu)
    case .rectification: return finish(sum, bias: nil, relu: true)
    case .flatten: return finish(sum, bias: nil, relu: false)
    case .softmax(let softmax):
      let power = precision.rounded(exponential(softmax.input.values[output.row]))
      return Outcome(
        sum: sum, biased: sum, value: precision.rounded(power / sum), winner: nil, divisor: nil)
    case .pooling(let pooling) where pooling.kind == .average:
      let mean = precision.rounded(sum / Double(counted))
      return Outcome(sum: sum, biased: sum, value: mean, winner: nil, divisor: counted)
    case .pooling:
      return Outcome(sum: sum, biased: sum, value: sum, winner: winner, divisor: nil)
    }
  }

  private func finish(_ sum: Double, bias: Double?, relu: Bool) -> Outcome {
    let biased = bias.map { operation.precision.rounded(sum + $0) } ?? sum
    let value = relu ? rectified(biased) : biased
    return Outcome(sum: sum, biased: biased, value: value, winner: nil, divisor: nil)
  }
}

/// ReLU: `value` where it is above 0, else 0. Not-a-number stays.
private func rectified(_ value: Double) -> Double { value > 0 || value.isNaN ? value : 0 }
