import TraceText

/// How the operands were given, as far as the operation does not show it: what decides which options
/// read them otherwise.
package struct OperandOrigin: Equatable, Sendable {
  /// The order in which an array's sides were read.
  package enum Axes: Equatable, Sendable {
    case channelsFirst, channelsLast
  }

  /// How filters of one channel were laid on several.
  package enum Dealing: Equatable, Sendable {
    case perChannel, summed
  }

  /// Nil where no layout is asked: numbers that are typed or text, pictures, IDX.
  package var inputAxes: Axes?
  /// Nil also where there are no filters.
  package var filterAxes: Axes?
  /// Whether the filters' layout stays what it is when the input's becomes another.
  package var filterLayoutIsGiven = false
  /// Nil where each filter came with its channels.
  package var dealing: Dealing?
  /// What the input was multiplied by, as a quotient.
  package var scale: (numerator: Double, denominator: Double) {
    get { (numerator, denominator) }
    set { (numerator, denominator) = newValue }
  }

  private var numerator = 1.0
  private var denominator = 1.0

  /// Operands without a layout, as they are.
  package init() {}
}

extension OperandOrigin.Axes {
  /// The other order.
  var other: OperandOrigin.Axes { self == .channelsFirst ? .channelsLast : .channelsFirst }

  /// As the options call it.
  var word: String { self == .channelsFirst ? "chw" : "hwc" }
}
