/// A language that convtrace speaks.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case korean = "ko"

  /// The other one, for the key that switches.
  package var other: Language { self == .english ? .korean : .english }
}

/// A text in one or both languages.
///
/// What convtrace ships has both; a teacher's own lesson may have one, and then that one is shown
/// whatever the learner's language.
package struct LocalizedText: Equatable, Sendable {
  package let english: String?
  package let korean: String?

  /// Both languages.
  package init(en english: String, ko korean: String) {
    self.english = english
    self.korean = korean
  }

  /// One or both; nil where neither is given.
  package init?(english: String?, korean: String?) {
    if english == nil && korean == nil { return nil }
    self.english = english
    self.korean = korean
  }

  /// The text in `language`, or in the other where this one is missing.
  package subscript(language: Language) -> String {
    let (wanted, other) = language == .english ? (english, korean) : (korean, english)
    return wanted ?? other ?? ""
  }
}
