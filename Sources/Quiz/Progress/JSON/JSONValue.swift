/// Any JSON. The progress file is read and written through it, so that what this program does not
/// know is carried along.
enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// This value with the change from `old` to `new` made to it: keys that neither of them has stay
  /// as they are, keys that only `old` has go.
  ///
  ///     file {"a": 1, "x": 9}, old {"a": 1}, new {"a": 2}  →  {"a": 2, "x": 9}
  func merging(from old: JSONValue?, to new: JSONValue) -> JSONValue {
    if old == new { return self }
    switch (self, old, new) {
    case (.object(var merged), .object(let known), .object(let wanted)):
      for key in known.keys where wanted[key] == nil { merged[key] = nil }
      for (key, value) in wanted {
        merged[key] = merged[key]?.merging(from: known[key], to: value) ?? value
      }
      return .object(merged)
    case (.array(let elements), .array(let known), .array(let wanted))
    where elements.count == known.count:
      let kept = zip(zip(elements, known), wanted).map { $0.0.merging(from: $0.1, to: $1) }
      return .array(kept + wanted.dropFirst(kept.count))
    default: return new
    }
  }

  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The members of an object; nil for anything else. Likewise below.
  var members: [String: JSONValue]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var integer: Int? {
    guard case .integer(let integer) = self else { return nil }
    return integer
  }

  var boolean: Bool? {
    guard case .boolean(let boolean) = self else { return nil }
    return boolean
  }
}
