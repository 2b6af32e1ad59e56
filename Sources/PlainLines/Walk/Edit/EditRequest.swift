import Questions
import TerminalText
import TraceEngine
import TraceText

/// What is typed after `set`: which number or setting, and its new value.
///
///     EditRequest.read("input 1,2 7", for: operation)    // .input((0, 1, 2), 7)
///     EditRequest.read("stride 2,1", for: operation)
enum EditRequest {
  /// Why it is no change.
  enum Fault: Error, Equatable {
    /// No number and no setting of this operation is called so.
    case noSuchPart
    /// There is no such cell, or not as many numbers as a place has.
    case noSuchPlace(Part)
    case unreadable(AnswerError)
    case unknown(OperationSetting)
  }

  /// Whose places are typed.
  enum Part: Equatable { case input, weights, bias }

  static func read(
    _ text: String, for operation: TracedOperation
  ) throws(Fault) -> OperationChange {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for count in [2, 1] where words.count >= count {
      let name = words.prefix(count).joined(separator: " ")
      let rest = value(words.dropFirst(count).joined(separator: " "))
      if let part = parts[name] ?? parts[latin(name)] { return try read(rest, part, operation) }
      if let setting = settings[name] ?? settings[latin(name)],
        OperationSetting.all(of: operation).contains(setting)
      {
        guard let change = setting.change(typed: rest) ?? setting.change(typed: latin(rest)) else {
          throw .unknown(setting)
        }
        return change
      }
    }
    throw .noSuchPart
  }

  /// The keys that were pressed for a word typed in Hangul.
  private static func latin(_ word: String) -> String {
    String(word.flatMap { HangulKeys.latinKeys(for: $0) ?? [$0] }).lowercased()
  }

  private static func read(
    _ text: String, _ part: Part, _ operation: TracedOperation
  ) throws(Fault) -> OperationChange {
    let filters = operation.weights?.count ?? 0
    if part != .input && filters == 0 { throw .noSuchPart }
    // One bias needs no place.
    if part == .bias && filters == 1 { return .bias(filter: 0, try number(text)) }
    guard let (numbers, rest) = place(text) else { throw .noSuchPlace(part) }
    guard let cell = cell(numbers, part, operation) else { throw .noSuchPlace(part) }
    let value = try number(rest)
    let change: OperationChange
    switch part {
    case .input: change = .input(cell.place, value)
    case .weights: change = .weight(filter: cell.filter, cell.place, value)
    case .bias: change = .bias(filter: cell.filter, value)
    }
    guard operation.has(change) else { throw .noSuchPlace(part) }
    return change
  }

  private static func number(_ text: String) throws(Fault) -> Double {
    do throws(AnswerError) {
      let answer = try Answer(value(text))
      guard answer.value.isFinite else { throw .notFinite }
      return answer.value
    } catch {
      throw .unreadable(error)
    }
  }

  /// Numbers between commas at the beginning, perhaps in parentheses, and what follows them.
  private static func place(_ text: String) -> (numbers: [Int], rest: String)? {
    let joined = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.joined(separator: ",")
    let end =
      joined.first == "("
      ? joined.firstIndex(of: ")").map { joined.index(after: $0) } : joined.firstIndex(of: " ")
    guard let end, let numbers = GeometryWords.wholeNumbers(String(joined[..<end])) else {
      return nil
    }
    return (numbers, String(joined[end...]))
  }

  /// Row and column, before them the filter and the channel where there are several; of a vector one
  /// number.
  private static func cell(
    _ numbers: [Int], _ part: Part, _ operation: TracedOperation
  ) -> (filter: Int, place: CellPosition)? {
    var rest = numbers[...]
    var filter = 0
    if part != .input, (operation.weights?.count ?? 1) > 1 {
      guard let first = rest.popFirst() else { return nil }
      filter = first
    }
    if part == .bias { return rest.isEmpty ? (filter, CellPosition(row: 0, column: 0)) : nil }
    let shape = part == .input ? operation.input.shape : operation.weights?.shape
    var channel = 0
    if (shape?.channels ?? 1) > 1 {
      guard let first = rest.popFirst() else { return nil }
      channel = first
    }
    if operation.takesVector && rest.count == 1 { rest.append(0) }
    guard rest.count == 2, let row = rest.first, let column = rest.last else { return nil }
    return (filter, CellPosition(channel: channel, row: row, column: column))
  }

  /// Without the sign that may stand before it.
  private static func value(_ text: String) -> String {
    String(text.drop { $0 == " " || $0 == "=" })
  }

  private static let parts: [String: Part] = [
    "input": .input, "입력": .input, "filter": .weights, "weight": .weights, "weights": .weights,
    "필터": .weights, "가중치": .weights, "bias": .bias, "편향": .bias,
  ]

  private static let settings: [String: OperationSetting] = [
    "stride": .stride, "스트라이드": .stride, "padding": .padding, "패딩": .padding,
    "mode": .paddingMode, "padding mode": .paddingMode, "모드": .paddingMode,
    "패딩 모드": .paddingMode, "dilation": .dilation, "팽창": .dilation, "flip": .flip,
    "뒤집기": .flip, "relu": .relu, "kind": .pooling, "pooling": .pooling, "종류": .pooling,
    "풀링": .pooling, "size": .size, "크기": .size, "ceil": .ceilMode, "ceil mode": .ceilMode,
    "ceil_mode": .ceilMode, "divisor": .divisor, "나누는 수": .divisor,
  ]
}
