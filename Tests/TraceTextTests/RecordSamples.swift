import TraceEngine
import TraceText

/// Operations of every kind, for tests of records.
enum RecordSamples {
  /// The note's image and filter.
  static func note(bias: [Double]? = nil, precision: Precision = .float64) throws -> TracedOperation
  {
    .convolution(
      try Convolution(
        input: Tensor([[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]),
        filters: FilterBank([[11, 4], [5, 2]]), bias: bias, precision: precision))
  }

  static func all() throws -> [TracedOperation] {
    let maps = try Tensor(channels: [
      [[1, -2, 0.1], [4, 5, 6], [7, 8, -9]], [[0.5, 0, 1], [2, 2, 2], [-1, 3, 1e-7]],
    ])
    let bank = try FilterBank(
      count: 2, shape: TensorShape(channels: 1, height: 2, width: 2),
      values: [1, 2, 3, 4, -0.1, 0.2, 0.7, 1])
    let scores = try Tensor([[2], [1], [0]])
    return [
      try note(), try note(bias: [-100], precision: .float32),
      .convolution(
        try Convolution(
          input: maps, filters: bank, bias: [0.5, -3], stride: 2, padding: .all(1),
          paddingMode: .reflect, dilation: 2, groups: 2, flip: true, relu: true)),
      .convolution(
        try Convolution(input: Tensor([[.nan, .infinity]]), filters: FilterBank([[1]]))),
      .pooling(try Pooling(.maximum, input: maps, size: 2, padding: .all(1))),
      .pooling(try Pooling(.minimum, input: maps, size: 2, stride: 1)),
      .pooling(try Pooling(.average, input: maps, size: 2, padding: .all(1), ceilMode: true)),
      .pooling(try Pooling(.average, input: maps, size: 2, padding: .same)),
      .rectification(Rectification(input: maps)),
      .flatten(Flatten(input: maps, order: .channelsLast)),
      .dense(
        try Dense(input: scores, weights: [[1, 5, 3], [-1, 0, 4]], bias: [0, -20], relu: true)),
      .softmax(try Softmax(input: scores)),
    ]
  }

  static func text(
    _ format: RecordFormat, _ sheets: [RecordSheet], _ language: Language = .english,
    isFragment: Bool = false
  ) -> String {
    TextBuffer.string {
      RecordWriter(format, language: language, isFragment: isFragment).write(sheets, to: &$0)
    }
  }
}
