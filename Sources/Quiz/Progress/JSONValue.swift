/// Any JSON, for carrying along what this program does not know.
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
}

extension JSONValue: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
