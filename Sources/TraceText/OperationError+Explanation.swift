import TraceEngine

extension OperationError {
  /// What is wrong with the numbers and what would be right: sentences without the last full stop.
  ///
  ///     the window is 5 cells high, but the padded input only 4 (1 + 2 + 1); …
  package func explanation(in language: Language) -> String {
    language == .english ? english : korean
  }

  private var english: String {
    switch self {
    case .emptyShape(let sides):
      return "the shape \(times(sides)) holds no number; every side must be at least 1"
    case .valueCount(let count, let sides):
      return "\(plural(count, "value")) for the shape \(times(sides)); "
        + "as many as the product of its sides are needed"
    case .raggedRows(let channel, let row, let count, let expected):
      return EnglishFault.ragged(channel, row, count, expected)
    case .filterShapes(let filter, let shape, let first):
      return "filter \(filter) is \(times(shape)), but filter 0 is \(times(first)) "
        + "(channels × height × width); all filters are of one shape"
    case .sizeOverflow(let factors):
      return "numbers as large as \(times(factors)) cannot be counted; use smaller ones"
    case .notPositive(let parameter, let dimension, let value):
      return EnglishFault.notPositive(parameter, dimension, value)
    case .negativePadding(let dimension, let before, let after):
      let sides = dimension == .height ? ("top", "bottom") : ("left", "right")
      return "the padding is \(before) at the \(sides.0) and \(after) at the \(sides.1); "
        + "it must be at least 0"
    case .windowTooLarge(
      let side, let window, let dilation, let extent, let input, let before, let after):
      return EnglishFault.tooLarge(side, window, dilation, extent, [before, input, after])
    case .paddingTooWide(let mode, let side, let padding, let input):
      return EnglishFault.paddingTooWide(mode, side, padding, input)
    case .channelMismatch(let input, let filter, let groups):
      return EnglishFault.channels(input, filter, groups)
    case .groupsDoNotDivide(let groups, let channels, let filters):
      return "\(plural(channels, "channel")) and \(plural(filters, "filter")) cannot be dealt "
        + "evenly to \(plural(groups, "group")); use a number that divides both"
    case .biasCount(let count, let filters):
      return "\(plural(count, "bias", "biases")) for \(plural(filters, "filter")); "
        + "one bias is needed for each filter"
    case .vectorNeeded(let shape):
      return "dense layers and softmax take a vector, and the input is \(times(shape)) "
        + "(channels × height × width); flatten it first"
    case .inputCount(let inputs, let weights):
      return "\(plural(inputs, "input")), but \(plural(weights, "weight")) for each output; "
        + "one weight is needed for each input"
    case .scoreTooLarge(let score):
      return "the score \(NumberText.text(score)) is too far from 0 for a power of e; "
        + "use scores from -80 to 80"
    case .windowOfPadding(let dimension, let output, let size, let input, let before, let after):
      return "the windows of output \(dimension == .height ? "row" : "column") \(output) would lie "
        + "on padding alone (size \(size), input \(input), padding \(before) and \(after)); "
        + "use less padding or a larger window"
    case .tooManyValues(let values, let most):
      return
        "the feature map would have \(plural(values, "value")), and at most \(most) can be kept "
        + "at once; use less padding, a larger stride or a larger window"
    case .tooManyTaps(let steps, let tapsPerStep):
      return "\(plural(steps, "step")) of \(plural(tapsPerStep, "product")) each are more than "
        + "2^40 products; use a smaller input or filter, less padding or a larger stride"
    }
  }
}

/// The longer English sentences.
private enum EnglishFault {
  static func ragged(_ channel: Int, _ row: Int?, _ count: Int, _ expected: Int) -> String {
    guard let row else {
      return "channel \(channel) has \(plural(count, "row")), channel 0 has \(expected); "
        + "all channels are of one size"
    }
    return "row \(row) of channel \(channel) has \(plural(count, "number")), the first row has "
      + "\(expected); all rows are of one length"
  }

  static func notPositive(
    _ parameter: OperationError.Parameter, _ dimension: Dimension?, _ value: Int
  ) -> String {
    let axis = dimension.map { $0 == .height ? " down" : " across" } ?? ""
    let name: String
    switch parameter {
    case .stride: name = "stride"
    case .dilation: name = "dilation"
    case .size: name = "window size"
    case .groups: name = "number of groups"
    }
    return "the \(name)\(axis) is \(value); it must be at least 1"
  }

  /// - Parameter parts: the cells of the padding before, the input, and the padding after.
  static func tooLarge(
    _ dimension: Dimension, _ window: Int, _ dilation: Int, _ extent: Int, _ parts: [Int]
  ) -> String {
    let side = dimension == .height ? "high" : "wide"
    let padded = parts.reduce(0, +)
    let gaps = dilation == 1 ? "" : " (\(plural(window, "tap")) with dilation \(dilation))"
    let room =
      padded == parts[1]
      ? "the input only \(padded)"
      : "the padded input only \(padded) (\(parts.map(String.init).joined(separator: " + ")))"
    return "the window is \(plural(extent, "cell")) \(side)\(gaps), but \(room); "
      + "use padding \(leastPadding(extent, parts[1])) on each side, or a smaller window"
  }

  static func paddingTooWide(
    _ mode: PaddingMode, _ dimension: Dimension, _ padding: Int, _ input: Int
  ) -> String {
    let side = dimension == .height ? "high" : "wide"
    return "\(mode.word[.english]) padding of \(padding) copies more than "
      + "an input \(plural(input, "cell")) \(side) has; use at most "
      + "\(mode == .reflect ? input - 1 : input), or another mode"
  }

  static func channels(_ input: Int, _ filter: Int, _ groups: Int) -> String {
    let needed = groups > 1 ? "\(input) / \(groups) groups = \(input / groups)" : "\(input)"
    return "the input has \(plural(input, "channel")), and each filter has \(filter); "
      + "each filter must have \(needed)"
  }
}

/// `3×4×4`
func times(_ factors: [Int]) -> String { factors.map(String.init).joined(separator: "×") }

func times(_ shape: TensorShape) -> String { times([shape.channels, shape.height, shape.width]) }

/// The padding on each side with which a window of `extent` cells fits an input of so many.
func leastPadding(_ extent: Int, _ input: Int) -> Int { (extent - input + 1) / 2 }

private func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
