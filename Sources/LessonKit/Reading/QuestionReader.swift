import Questions
import TraceEngine
import TraceText

/// Reads what a question of one kind asks, and refuses what cannot be asked.
struct QuestionReader {
  private let kind: Question.Kind
  let fields: Fields
  private let operands: QuestionOperands

  /// The most cells that a learner is made to fill in.
  static let mostCells = 144

  init(_ kind: Question.Kind, _ fields: Fields, _ operands: QuestionOperands) {
    (self.kind, self.fields, self.operands) = (kind, fields, operands)
  }

  /// - Returns: nil where there is a fault, which is recorded.
  func question(_ faults: inout FaultList) -> Question? {
    let keys = QuestionDraft.operationKeys(of: kind)
    switch kind {
    case .size: return check(operands.layer(keys, &faults), &faults, size)
    case .formula: return check(operands.layer(keys, &faults), &faults, formula)
    case .parameters: return operands.layer(keys, &faults).map(Question.parameters)
    case .chain:
      require("chain", &faults)
      return check(operands.chain(&faults), &faults, chain)
    default:
      let operation = operands.operation(keys, &faults)
      if let key = neededKey { require(key, &faults) }
      if kind == .mistake { require("mistake", &faults) }
      return check(operation, &faults, question)
    }
  }

  /// What the kind cannot do without.
  private var neededKey: String? {
    switch kind {
    case .cell, .window, .cells, .winner, .mistake: return "at"
    case .row: return "row"
    case .filter: return "filters"
    case .weight: return "weight"
    default: return nil
    }
  }

  private func require(_ key: String, _ faults: inout FaultList) {
    guard fields.lacks(key) else { return }
    faults.add(fields.place.fault("the key “\(key)” is missing"))
  }

  private func check<Operands>(
    _ operands: Operands?, _ faults: inout FaultList,
    _ make: (Operands) throws(LessonError) -> Question?
  ) -> Question? {
    guard let operands else { return nil }
    return faults.attempt { () throws(LessonError) in try make(operands) } ?? nil
  }

  /// - Returns: nil where a key is missing, which is recorded.
  private func question(_ operation: TracedOperation) throws(LessonError) -> Question? {
    if kind.needsWindow { try checkWindow(of: operation) }
    switch kind {
    case .row: return try row(operation)
    case .map: return try map(operation)
    case .filter: return try whichFilter(operation)
    case .stride: return try setting(operation, .stride)
    case .padding: return try setting(operation, .padding)
    case .weight: return try missingWeight(operation)
    default:
      guard let cell = try fields["at"]?.cell(of: operation) else { return nil }
      switch kind {
      case .cell: return .cell(operation, cell)
      case .window: return .window(operation, cell)
      case .cells: return try dependence(operation, cell)
      case .winner: return try winner(operation, cell)
      default: return try mistake(operation, cell)
      }
    }
  }

  /// - Throws: a fault where the operation, of a page referred to, slides no window.
  private func checkWindow(of operation: TracedOperation) throws(LessonError) {
    if !operation.slides { throw needsWindow(operation.kindWithArticle) }
  }

  private func needsWindow(_ name: String) -> LessonError {
    (fields["of"] ?? fields.place).fault(
      "\(name) slides no window; a question of the kind \(kind.rawValue) is asked of a convolution"
        + " or a pooling")
  }

  private func size(_ layer: Layer) throws(LessonError) -> Question {
    try checkWindow(of: layer)
    return .outputSize(layer)
  }

  /// The same where only sizes are known.
  func checkWindow(of layer: Layer) throws(LessonError) {
    if !layer.kind.slides { throw needsWindow("this layer") }
  }

  // MARK: Values

  /// `row: 1`, or `[channel, row]`.
  private func row(_ operation: TracedOperation) throws(LessonError) -> Question? {
    guard let place = fields["row"] else { return nil }
    let shape = operation.outputShape
    if operation.givesVector {
      throw place.fault("a vector has no rows; ask for a cell, or for the map")
    }
    var numbers: [Int] = []
    if case .sequence = place.node.content {
      numbers = try place.items(example: "[0, 1]").map { (place) throws(LessonError) in
        try place.integer(in: 0...1_000_000)
      }
    } else {
      numbers = [0, try place.integer(in: 0...1_000_000)]
      try checkMap(of: shape, at: place, as: "row: [0, 1], channel and row")
    }
    guard numbers.count == 2 else {
      throw place.fault(
        "a row is a number, or [channel, row], not \(count(numbers.count, "number"))")
    }
    guard numbers[0] < shape.channels, numbers[1] < shape.height else {
      let channels = shape.channels > 1 ? "channels 0–\(shape.channels - 1) and " : ""
      throw place.fault(
        "there is no such row; the feature map has \(channels)rows 0–\(shape.height - 1)")
    }
    try checkCount(shape.width, at: place)
    return .values(operation, .row(channel: numbers[0], row: numbers[1]))
  }

  private func map(_ operation: TracedOperation) throws(LessonError) -> Question? {
    let shape = operation.outputShape
    var channel = 0
    if let place = fields["map"] {
      channel = try place.integer(in: 0...1_000_000)
      guard channel < shape.channels else {
        throw place.fault(
          "there is no feature map \(channel); they are numbered 0–\(shape.channels - 1)")
      }
    } else {
      try checkMap(of: shape, at: fields.place, as: "map: 0")
    }
    try checkCount(shape.height * shape.width, at: fields.place)
    return .values(operation, .map(channel: channel))
  }

  /// Where there are several maps, one must be named.
  private func checkMap(
    of shape: TensorShape, at place: Located, as example: String
  ) throws(LessonError) {
    guard shape.channels > 1 else { return }
    throw place.fault("there are \(shape.channels) feature maps; say which, as in \(example)")
  }

  private func chain(_ operations: [TracedOperation]) throws(LessonError) -> Question {
    let cells = operations.reduce(0) { $0 + $1.trace.count }
    try checkCount(cells, at: fields["chain"] ?? fields.place)
    return .chain(operations)
  }

  private func checkCount(_ cells: Int, at place: Located) throws(LessonError) {
    guard cells > QuestionReader.mostCells else { return }
    throw place.fault(
      "\(cells) cells are too many to fill in; a question has at most \(QuestionReader.mostCells)")
  }
}
