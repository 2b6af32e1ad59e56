import TraceText

/// A node that is being read, with all that an error about it has to say.
struct Located {
  let source: SourceText
  let node: YAMLNode
  let path: [String]

  init(_ node: YAMLNode, in source: SourceText, path: [String] = []) {
    self.node = node
    self.source = source
    self.path = path
  }

  /// A fault here, or at `position`.
  func fault(_ message: String, at position: SourcePosition? = nil) -> LessonError {
    LessonError(
      file: source.file, position: position ?? node.position, path: path, message: message)
  }

  func child(_ node: YAMLNode, _ name: String) -> Located {
    Located(node, in: source, path: path + [name])
  }

  /// The same key, a part of its value.
  func part(_ node: YAMLNode) -> Located { Located(node, in: source, path: path) }

  /// The items of a list.
  ///
  /// - Parameter example: a list as it would be right.
  func items(example: String) throws(LessonError) -> [Located] {
    guard case .sequence(let items) = node.content else {
      throw fault("a list is expected, as in \(example), not \(node.kind)\(dashCure)")
    }
    return items.map(part)
  }

  /// What helps where the items of a list stand without the blank after their dash.
  private var dashCure: String {
    guard case .scalar(let text, .plain) = node.content, text.hasPrefix("-"),
      let second = text.dropFirst().first, "[{\"'".contains(second)
    else { return "" }
    return "; a blank is missing after the dash, as in - [1, 2]"
  }

  /// One of `words`, as `values` pairs them.
  func choice<Value>(_ values: [(String, Value)]) throws(LessonError) -> Value {
    let names = values.map(\.0)
    guard case .scalar(let word, _) = node.content, !node.isMissing else {
      throw fault("one of \(names.joined(separator: ", ")) is expected, not \(node.kind)")
    }
    guard let value = values.first(where: { $0.0 == word })?.1 else {
      throw fault(
        "“\(word.prefix(60))” is not known here"
          + alternatives(for: word, among: names, "the choices are"))
    }
    return value
  }

  func truth() throws(LessonError) -> Bool {
    guard case .scalar(let word, .plain) = node.content, word == "true" || word == "false" else {
      throw fault(
        "true or false is expected, in small letters and without quotes, not \(node.kind)")
    }
    return word == "true"
  }

  /// What placeholders and questions call a page.
  func pageName() throws(LessonError) -> String {
    let name = try identifier()
    guard !OperationFacts.names.contains(name) else {
      throw fault("“\(name)” has a meaning in placeholders; choose another name")
    }
    return name
  }

  /// A word of `a`–`z`, digits and hyphens.
  func identifier() throws(LessonError) -> String {
    guard case .scalar(let word, _) = node.content, !node.isMissing else {
      throw fault("a word is expected, not \(node.kind)")
    }
    let allowed = word.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard allowed, !word.isEmpty, word.utf8.count <= 40 else {
      throw fault(
        "“\(word.prefix(60))” is no name; use a–z, 0–9 and hyphens, at most 40 of them")
    }
    guard word.contains(where: \.isLetter), !word.hasPrefix("-") else {
      throw fault("“\(word)” is no name; it needs a letter and may not begin with a hyphen")
    }
    return word
  }
}
