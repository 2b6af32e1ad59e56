import TraceEngine

/// A kind of operation as lesson files write it: the key that stands for it and the keys below.
struct OperationKind: Sendable {
  let key: String
  /// What the keys belong to, as in “a convolution”.
  let owner: String
  /// The keys that say what is computed.
  let operands: [String]
  let required: [String]
  /// What to do about keys that other programs have.
  let hints: [String: String]
  let read: @Sendable (Fields, OperationInput, inout FaultList) -> TracedOperation?

  static let all = [convolution, pooling, relu, flatten, dense, softmax]
  /// Those whose window slides.
  static let sliding = [convolution, pooling]

  /// The kind that is written with `key`.
  static func named(_ key: String) -> OperationKind? { all.first { $0.key == key } }

  /// What the filter is called elsewhere; an error says what it is called here.
  static let otherNamesOfFilter = ["kernel", "kernels", "weight", "weights"]

  private static let convolution = OperationKind(
    key: "convolution", owner: "a convolution",
    operands: [
      "input", "filter", "filters", "bias", "stride", "padding", "padding_mode", "dilation",
      "groups", "flip", "relu", "precision",
    ],
    required: ["input"],
    hints: [
      "kernel": "write “filter”", "kernels": "write “filters”", "weight": "write “filter”",
      "weights": "write “filter”", "strides": "write “stride”",
      "size": "a convolution is as large as its filter",
    ],
    read: { fields, input, faults in
      fields.convolution(input, &faults).map(TracedOperation.convolution)
    })

  private static let pooling = OperationKind(
    key: "pooling", owner: "a pooling",
    operands: [
      "kind", "input", "size", "stride", "padding", "dilation", "ceil_mode", "count_include_pad",
      "precision",
    ],
    required: ["kind", "input", "size"],
    hints: [
      "filter": "a pooling window has no weights; write its “size”",
      "bias": "pooling has no bias", "strides": "write “stride”",
    ],
    read: { fields, input, faults in
      fields.pooling(input, &faults).map(TracedOperation.pooling)
    })

  private static let relu = OperationKind(
    key: "relu", owner: "a ReLU", operands: ["input", "precision"], required: ["input"],
    hints: [
      "filter": "ReLU has no weights", "bias": "ReLU has no bias",
      "order": "ReLU leaves every number in its place",
    ],
    read: { fields, input, faults in
      fields.rectification(input, &faults).map(TracedOperation.rectification)
    })

  private static let flatten = OperationKind(
    key: "flatten", owner: "a flatten", operands: ["input", "order", "precision"],
    required: ["input"],
    hints: ["data_format": "write “order”", "bias": "flattening computes nothing"],
    read: { fields, input, faults in
      fields.flatten(input, &faults).map(TracedOperation.flatten)
    })

  private static let dense = OperationKind(
    key: "dense", owner: "a dense layer",
    operands: ["input", "weights", "bias", "relu", "precision"],
    required: ["input", "weights"],
    hints: [
      "filter": "write “weights”, a row for each output",
      "filters": "write “weights”, a row for each output",
      "weight": "write “weights”, a row for each output",
      "kernel": "write “weights”, a row for each output",
      "units": "there are as many outputs as “weights” has rows",
      "outputs": "there are as many outputs as “weights” has rows",
      "stride": "a dense layer slides no window",
      "padding": "a dense layer slides no window",
      "activation": "write “relu: true”, or a page “relu” or “softmax” after this one",
    ],
    read: { fields, input, faults in
      fields.dense(input, &faults).map(TracedOperation.dense)
    })

  private static let softmax = OperationKind(
    key: "softmax", owner: "a softmax", operands: ["input", "precision"], required: ["input"],
    hints: ["bias": "softmax has no bias", "weights": "softmax has no weights"],
    read: { fields, input, faults in
      fields.softmax(input, &faults).map(TracedOperation.softmax)
    })
}
