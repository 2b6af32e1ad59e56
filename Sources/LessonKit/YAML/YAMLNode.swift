/// A part of a YAML file, with its place.
///
///     let root = try YAMLParser.parse(source)
///     root.position     // line 1, column 1
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// How a scalar is written.
  enum ScalarStyle: Sendable { case plain, quoted, literal, folded }

  /// A key of a mapping with its value.
  struct Entry: Sendable {
    let key: String
    let keyPosition: SourcePosition
    let value: YAMLNode
  }

  let content: Content
  let position: SourcePosition

  /// What it is, as a sentence calls it.
  var kind: String {
    switch content {
    case .scalar("", .plain): return "nothing"
    case .scalar(let text, .plain):
      return text.unicodeScalars.count <= 24 ? "“\(text)”" : "a text"
    case .scalar: return "a text"
    case .sequence: return "a list"
    case .mapping: return "a group of keys"
    }
  }

  /// Whether nothing is written here, as after `key:`.
  var isMissing: Bool {
    guard case .scalar("", .plain) = content else { return false }
    return true
  }
}

extension SourceText {
  /// The rest of a line from `position` on.
  func line(_ position: SourcePosition) -> ArraySlice<Unicode.Scalar>? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    return lines[position.line - 1].dropFirst(position.column - 1)
  }

  /// Where the scalar at `offset` of the text of `node` stands in the file; the node's own position
  /// where its writing (folded lines, escapes) hides that.
  func position(in node: YAMLNode, offset: Int) -> SourcePosition {
    guard case .scalar(let text, let style) = node.content else { return node.position }
    let written = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    var (row, column) = (0, offset)
    while row < written.count - 1 && column > written[row].count {
      column -= written[row].count + 1
      row += 1
    }
    let line = node.position.line - 1 + row + (style == .literal ? 1 : 0)
    guard row < written.count, lines.indices.contains(line) else { return node.position }
    let start: Int
    switch style {
    case .folded: return node.position
    case .literal: start = lines[line].count - written[row].count
    case .plain, .quoted:
      guard written.count == 1 else { return node.position }
      start = node.position.column - 1 + (style == .quoted ? 1 : 0)
    }
    guard start >= 0, lines[line].dropFirst(start).starts(with: written[row]) else {
      return node.position
    }
    return SourcePosition(line: line + 1, column: start + column + 1)
  }
}
