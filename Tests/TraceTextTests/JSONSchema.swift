import Foundation

/// The part of JSON Schema 2020-12 that `docs/records.schema.json` uses. A keyword that is not known
/// here is a fault, so that none is passed over.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    let json = try JSONSerialization.jsonObject(with: data)
    guard let root = json as? [String: Any] else { throw Fault(text: "no object") }
    self.root = root
  }

  struct Fault: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  /// What is wrong with `text`, one JSON value; empty where nothing is.
  func faults(of text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8), options: .fragmentsAllowed)
    return try faults(value, root, "")
  }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) throws -> [String] {
    var found: [String] = []
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description": break
      case "$ref": found += try faults(value, definition(rule), path)
      case "type": if !isOfType(value, rule) { found.append("\(path): no \(rule)") }
      case "const": if !isEqual(value, rule) { found.append("\(path): not \(rule)") }
      case "enum":
        let choices = rule as? [Any] ?? []
        if !choices.contains(where: { isEqual(value, $0) }) { found.append("\(path): no choice") }
      case "minimum":
        guard let least = rule as? NSNumber else { throw Fault(text: "minimum \(rule)") }
        if let number = value as? NSNumber, number.doubleValue < least.doubleValue {
          found.append("\(path): below \(least)")
        }
      case "properties", "additionalProperties": found += try properties(value, schema, path)
      case "required":
        for name in rule as? [String] ?? [] where (value as? [String: Any])?[name] == nil {
          found.append("\(path): no \(name)")
        }
      case "items":
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          found += try faults(item, rule as? [String: Any] ?? [:], "\(path)[\(index)]")
        }
      case "oneOf":
        let choices = rule as? [[String: Any]] ?? []
        let results = try choices.map { try faults(value, $0, path) }
        let fitting = results.count { $0.isEmpty }
        if fitting != 1 { found.append("\(path): \(fitting) of oneOf fit: \(results)") }
      default: throw Fault(text: "unknown keyword \(keyword)")
      }
    }
    return found
  }

  private func properties(
    _ value: Any, _ schema: [String: Any], _ path: String
  ) throws -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let known = schema["properties"] as? [String: Any] ?? [:]
    var found: [String] = []
    for (name, item) in object {
      if let rule = known[name] as? [String: Any] {
        found += try faults(item, rule, "\(path).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): unknown \(name)")
      }
    }
    return found
  }

  private func definition(_ reference: Any) throws -> [String: Any] {
    let prefix = "#/$defs/"
    guard let reference = reference as? String, reference.hasPrefix(prefix),
      let definitions = root["$defs"] as? [String: Any],
      let found = definitions[String(reference.dropFirst(prefix.count))] as? [String: Any]
    else { throw Fault(text: "no definition \(reference)") }
    return found
  }

  private func isOfType(_ value: Any, _ type: Any) -> Bool {
    switch type as? String {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "boolean": return isBoolean(value)
    case "number": return value is NSNumber && !isBoolean(value)
    case "integer":
      guard let number = value as? NSNumber, !isBoolean(value) else { return false }
      return number.doubleValue == number.doubleValue.rounded()
    default: return false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }

  private func isEqual(_ left: Any, _ right: Any) -> Bool {
    if let left = left as? String { return left == right as? String }
    guard let left = left as? NSNumber, let right = right as? NSNumber else { return false }
    return left == right && isBoolean(left) == isBoolean(right)
  }
}
