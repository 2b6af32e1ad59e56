import TraceEngine

/// The settings of an operation, as keys of the first object: `,"operation":"convolution",…`.
///
/// Their words are those of PyTorch; sides and axes are always written out one by one, so that a
/// reader needs no rule for what stands for both.
struct JSONHead {
  private let operation: TracedOperation

  init(_ operation: TracedOperation) { self.operation = operation }

  func write(to buffer: inout TextBuffer) {
    buffer.append(text)
  }

  private var text: String {
    ([#""operation":"\#(name)""#, #""input":\#(shape(operation.input.shape))"#] + settings + [
      #""output":\#(shape(operation.outputShape))"#,
      #""precision":"\#(operation.precision == .float32 ? "float32" : "float64")""#,
    ]).map { "," + $0 }.joined()
  }

  private var name: String {
    switch operation {
    case .convolution: return "convolution"
    case .pooling: return "pooling"
    case .rectification: return "relu"
    case .flatten: return "flatten"
    case .dense: return "dense"
    case .softmax: return "softmax"
    }
  }

  private var settings: [String] {
    switch operation {
    case .convolution(let convolution):
      let filters = convolution.filters
      return [
        #""filters":{"count":\#(filters.count),"channels":\#(filters.shape.channels),"#
          + #""height":\#(filters.shape.height),"width":\#(filters.shape.width)}"#
      ] + sliding + [
        #""padding_mode":"\#(convolution.paddingMode.name)""#,
        #""groups":\#(convolution.groups)"#, #""flip":\#(convolution.flip)"#,
        #""bias":\#(convolution.bias != nil)"#, #""relu":\#(convolution.relu)"#,
      ]
    case .pooling(let pooling):
      let kind: String
      switch pooling.kind {
      case .maximum: kind = "max"
      case .average: kind = "average"
      case .minimum: kind = "min"
      }
      let size = pair(operation.rows.window, operation.columns.window)
      var settings = [#""pooling":"\#(kind)""#, #""size":\#(size)"#] + sliding
      settings.append(#""ceil_mode":\#(pooling.ceilMode)"#)
      let over = [operation.rows, operation.columns].map { max(0, -$0.unreached) }
      settings.append(#""overhang":\#(pair(over[0], over[1]))"#)
      if pooling.kind == .average {
        settings.append(#""count_include_pad":\#(pooling.countsPadding)"#)
      }
      return settings
    case .flatten(let flatten):
      let order = flatten.order == .channelsFirst ? "channels_first" : "channels_last"
      return [#""order":"\#(order)""#]
    case .dense(let dense):
      return [
        #""weights":{"outputs":\#(dense.weights.count),"inputs":\#(dense.weights.shape.height)}"#,
        #""bias":\#(dense.bias != nil)"#, #""relu":\#(dense.relu)"#,
      ]
    case .rectification, .softmax: return []
    }
  }

  private var sliding: [String] {
    let (rows, columns) = (operation.rows, operation.columns)
    return [
      #""stride":\#(pair(rows.stride, columns.stride))"#,
      #""padding":{"top":\#(rows.before),"bottom":\#(rows.after),"left":\#(columns.before),"#
        + #""right":\#(columns.after)}"#,
      #""dilation":\#(pair(rows.dilation, columns.dilation))"#,
      #""unreached":\#(pair(max(0, rows.unreached), max(0, columns.unreached)))"#,
    ]
  }

  private func shape(_ shape: TensorShape) -> String {
    #"{"channels":\#(shape.channels),"height":\#(shape.height),"width":\#(shape.width)}"#
  }

  private func pair(_ height: Int, _ width: Int) -> String {
    #"{"height":\#(height),"width":\#(width)}"#
  }
}
