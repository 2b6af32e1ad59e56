import TraceText

/// JSON read as it is written: numbers keep their digits, objects their order, and everything its
/// line, so that a fault can be told by it.
///
/// Answers are read with it, because 1.50 and 1.5 are two answers, and a teacher looks for a fault
/// in line 214 and not "in the data".
struct JSONText: Equatable {
  enum Value: Equatable {
    case object([Member])
    case array([JSONText])
    case string(String)
    /// As it is written.
    case number(String)
    case bool(Bool)
    case null
  }

  struct Member: Equatable {
    let key: String
    let value: JSONText
  }

  let value: Value
  /// On which it begins, from 1.
  let line: Int

  /// - Throws: `ReadingFault` with the line.
  init(_ text: String, file: String) throws(ReadingFault) {
    var parser = JSONParser(text, file: file)
    self = try parser.document()
  }

  init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }

  /// The value of a member, the last of that name.
  subscript(key: String) -> JSONText? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.value
  }
}
