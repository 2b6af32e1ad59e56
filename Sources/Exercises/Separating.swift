import Diagnosis
import Questions
import TraceEngine

extension Exercises {
  /// A small question on which `rules` give different answers each, and none the right one: what is
  /// asked next when a wrong answer fits several rules.
  ///
  ///     // "Either turned round or transposed: this filter cannot tell."
  ///     Exercises.separating([flipped, transposed], like: question, seed: 1)   // a cell
  ///
  /// It is of the sort of `question` (a value, a size, parameters, a window, a winner) and has its
  /// settings; where these cannot tell the rules apart, other settings of its level are tried, and
  /// none above. Numbers are new.
  ///
  /// - Parameter rules: at least one.
  /// - Returns: nil where no such item is found: rules that always agree, rules that say nothing on
  ///   this sort of question.
  /// - Complexity: some milliseconds where it is found, some tens where it is not.
  package static func separating(
    _ rules: [WrongRule], like question: Question, seed: UInt64
  ) -> Question? {
    var stream = SplitMix64(seed: seed)
    for draft in 0..<Separation.tries {
      let keepsSettings = draft < Separation.tries / 2
      guard
        let candidate = Separation.draft(like: question, keepsSettings, &stream),
        Version1.isClean(candidate, level: 5), nextSeparating(rules, among: [candidate]) != nil
      else { continue }
      return candidate
    }
    return nil
  }
}

/// The search for an item that separates rules.
enum Separation {
  static let tries = 1200

  static func draft(
    like question: Question, _ keepsSettings: Bool, _ stream: inout SplitMix64
  ) -> Question? {
    switch question {
    case .outputSize(let layer), .sizeFormula(let layer):
      return sized(like: layer, keepsSettings, &stream).layer.map { .outputSize($0) }
    case .parameters(let layer):
      var plan = Plan.counted(level: layer.isGrouped ? 5 : 4, &stream)
      if keepsSettings { plan.hasBias = layer.biases > 0 }
      return plan.layer.map { .parameters($0) }
    default:
      guard let operation = question.operations.last else { return nil }
      var plan = Plan(like: operation)
      if !keepsSettings { plan.vary(level: Layer(operation).level, &stream) }
      guard let drawn = plan.operation(&stream) else { return nil }
      let cell = Version1.anyCell(of: drawn, &stream)
      switch question {
      case .window, .dependence: return .window(drawn, cell)
      case .winner: return .winner(drawn, cell)
      default: return .cell(drawn, cell)
      }
    }
  }

  /// Sizes with the settings of `layer`, or with any of its level.
  private static func sized(
    like layer: Layer, _ keepsSettings: Bool, _ stream: inout SplitMix64
  ) -> Plan {
    let level = layer.level
    var plan = Plan.sized(level: level, divides: stream.once(in: 2), &stream)
    plan.pooling = layer.pooling
    guard keepsSettings else {
      // Wide padding tells apart what a usual one does not.
      if level >= 3 { plan.padding = stream.number(in: 0...plan.size.width - 1) }
      plan.dilation = stream.pick([plan.dilation, 1])
      if level < 2 { (plan.stride, plan.unreached) = (1, 0) }
      return plan
    }
    let axis = layer.columns
    (plan.stride, plan.padding, plan.dilation) = (axis.stride, axis.before, axis.dilation)
    plan.size = PerAxis(height: axis.window, width: axis.window)
    plan.unreached = PerAxis(
      height: stream.number(in: 0...plan.stride - 1),
      width: stream.number(in: 0...plan.stride - 1))
    return plan
  }
}

extension Plan {
  /// The settings of `operation` on a small scale.
  fileprivate init(like operation: TracedOperation) {
    let (rows, columns) = (operation.rows, operation.columns)
    self.init(
      outputs: 3,
      size: PerAxis(height: min(rows.window, 3), width: min(columns.window, 3)),
      stride: min(columns.stride, 3), padding: min(columns.before, 1),
      dilation: min(columns.dilation, 3))
    switch operation {
    case .pooling(let pooling):
      self.pooling = pooling.kind
      inputs = -9...9
    case .convolution(let convolution):
      hasBias = convolution.bias != nil
      relu = convolution.relu
      // A group for each channel, or one for all: what of groups a small item can show.
      channels = min(operation.input.shape.channels, 3)
      filters = min(convolution.filters.count, 3)
      if convolution.groups > 1 { (groups, filters) = (channels, channels) }
      if channels > 1 { inputs = 0...6 }
    }
    if size.height * size.width * channels > 12 { size = 2 }
  }

  /// Other settings, of which any may be what tells the rules apart, but none above `level`.
  fileprivate mutating func vary(level: Int, _ stream: inout SplitMix64) {
    if level >= 2 { stride = stream.pick([stride, 1, 2]) }
    if level >= 3 { padding = stream.pick([padding, 0, 1]) }
    size = stream.pick([size, 2, 3, PerAxis(height: 2, width: 3)])
    unreached = stride > 1 ? stream.pick([0, 1]) : 0
    guard pooling == nil, level >= 2 else { return }
    hasBias = hasBias || stream.once(in: 2)
    if level >= 4, groups == 1, stream.once(in: 3) { (channels, filters) = (2, 2) }
  }
}

extension Layer {
  /// The lowest level that has all its settings, as `Plan.drawn` says what each has.
  fileprivate var level: Int {
    if isGrouped || rows.dilation > 1 || columns.dilation > 1 { return 5 }
    if input.channels > 1 || outputShape.channels > 1 { return 4 }
    let isPadded = [rows, columns].contains { $0.before > 0 || $0.after > 0 }
    if isPadded || pooling != nil { return 3 }
    return rows.stride > 1 || columns.stride > 1 || biases > 0 ? 2 : 1
  }

  fileprivate var pooling: Pooling.Kind? {
    guard case .pooling(let kind) = kind else { return nil }
    return kind
  }

  fileprivate var isGrouped: Bool {
    guard case .convolution(_, let groups, _) = kind else { return false }
    return groups > 1
  }
}
