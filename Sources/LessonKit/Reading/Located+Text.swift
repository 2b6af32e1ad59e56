import TraceText

/// Which languages a lesson must have.
package enum LessonLanguages: Equatable, Sendable {
  /// One or both, as in a teacher's own lesson.
  case any
  /// English and Korean, as in what convtrace ships.
  case both
}

extension Located {
  static let longestText = 20_000
  static let longestTitle = 200

  /// A text in one language, without the line breaks at its end.
  func text(longest: Int = Located.longestText) throws(LessonError) -> String {
    guard case .scalar(let text, _) = node.content, !node.isMissing else {
      throw fault("a text is expected, not \(node.kind)")
    }
    if let objection = objectionToPlain(text) { throw fault(objection) }
    let scalars = text.unicodeScalars
    guard scalars.count <= longest else {
      throw fault("this text has \(scalars.count) characters; at most \(longest) are read")
    }
    for scalar in scalars {
      if let objection = SourceText.objection(to: scalar) { throw fault(objection) }
    }
    let blanks: Set<Unicode.Scalar> = [" ", "\n", "\u{A0}", "\u{3000}"]
    guard let last = scalars.lastIndex(where: { !blanks.contains($0) }) else {
      throw fault("this text is empty; write something or leave the key out")
    }
    return String(scalars[...last])
  }

  /// What YAML made of a text without quotes and its author did not mean.
  private func objectionToPlain(_ text: String) -> String? {
    guard case .scalar(_, .plain) = node.content else { return nil }
    if ["~", "null", "Null", "NULL"].contains(text) {
      return "“\(text)” means nothing in YAML; write a text in quotes, or leave the key out"
    }
    if text.hasSuffix("\""), !text.filter({ $0 == "\"" }).count.isMultiple(of: 2) {
      return "the quotation mark at the end has none at the beginning; write one there"
    }
    guard let line = source.line(node.position), line.starts(with: text.unicodeScalars) else {
      return nil
    }
    let rest = line.dropFirst(text.unicodeScalars.count)
    guard rest.first == " ", rest.first(where: { $0 != " " }) == "#" else { return nil }
    return "“#” ends this text and begins a comment; put the text in quotes"
  }

  /// A text of one line.
  func line() throws(LessonError) -> String {
    let text = try text(longest: Located.longestTitle)
    guard !text.contains("\n") else { throw fault("this must be a single line") }
    return text
  }

  /// `{en: …, ko: …}`, each read by `read`.
  func localized(
    _ languages: LessonLanguages, _ faults: inout FaultList,
    _ read: (Located) throws(LessonError) -> String
  ) -> LocalizedText? {
    let owner = path.last ?? "text"
    if case .scalar = node.content {
      faults.add(fault("a text is written by language: \(owner): {en: \"…\", ko: \"…\"}"))
      return nil
    }
    let fields = Fields(
      reading: self, owner: "“\(owner)”", keys: ["en", "ko"], &faults)
    return fields?.localized(languages, &faults, read)
  }
}

extension Fields {
  /// The keys `en` and `ko`; nil where a text is missing or faulty, which is recorded.
  func localized(
    _ languages: LessonLanguages, _ faults: inout FaultList,
    _ read: (Located) throws(LessonError) -> String
  ) -> LocalizedText? {
    switch (languages, has("en"), has("ko")) {
    case (_, false, false) where !unknown.isEmpty: break
    case (.both, true, false) where !lacks("ko"), (.both, false, true) where !lacks("en"): break
    case (_, false, false):
      faults.add(place.fault("a text is missing; write “en”, “ko” or both"))
    case (.both, true, false), (.both, false, true):
      let missing = has("en") ? "ko" : "en"
      faults.add(place.fault("“\(missing)” is missing; a lesson that ships has both languages"))
    default: break
    }
    let english = self.read("en", &faults, read)
    let korean = self.read("ko", &faults, read)
    if has("en") && english == nil || has("ko") && korean == nil { return nil }
    return LocalizedText(english: english, korean: korean)
  }
}
