import Testing
import TraceEngine

/// One worked example: an operation and the feature map that a hand finds.
struct Example: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: String
  let operation: @Sendable () throws -> TracedOperation

  var testDescription: String { name }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try grid(expected)
    let operation = try operation()
    let map = operation.featureMap()
    #expect(map == expected, "\(name)", sourceLocation: sourceLocation)
    #expect(operation.outputShape == expected.shape, "\(name)", sourceLocation: sourceLocation)
  }
}

/// A convolution of operands in the notation of `grid` and `bank`.
func convolve(
  _ name: String, _ input: String, _ filters: String, bias: [Double]? = nil, stride: PerAxis = 1,
  padding: Padding = .valid, mode: PaddingMode = .zeros, dilation: PerAxis = 1, groups: Int = 1,
  flip: Bool = false, relu: Bool = false, gives expected: String
) -> Example {
  Example(name: name, expected: expected) {
    .convolution(
      try Convolution(
        input: grid(input), filters: bank(filters), bias: bias, stride: stride, padding: padding,
        paddingMode: mode, dilation: dilation, groups: groups, flip: flip, relu: relu))
  }
}

func pool(
  _ name: String, _ kind: Pooling.Kind, _ input: String, size: PerAxis, stride: PerAxis? = nil,
  padding: Padding = .valid, dilation: PerAxis = 1, ceilMode: Bool = false,
  countsPadding: Bool? = nil, gives expected: String
) -> Example {
  Example(name: name, expected: expected) {
    .pooling(
      try Pooling(
        kind, input: grid(input), size: size, stride: stride, padding: padding,
        dilation: dilation, ceilMode: ceilMode, countsPadding: countsPadding))
  }
}
