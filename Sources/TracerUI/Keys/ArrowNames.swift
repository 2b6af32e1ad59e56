import TerminalText
import TraceText

extension LocalizedText {
  /// The name of a key as a terminal can write it. Without arrows they go by their names: `<` and `v`
  /// are keys that do something else.
  func keyName(_ language: Language, _ repertoire: Repertoire) -> String {
    let name = self[language]
    if repertoire == .unicode { return name }
    return arrowNames.reduce(name) { $0.replacing($1.arrow, with: $1.name[language]) }
  }
}

extension KeyBinding {
  /// The name of the entry in the last line. Where letters do what the arrows do, they are the shorter
  /// name without arrows.
  func name(of bar: Bar, _ language: Language, _ repertoire: Repertoire) -> String {
    guard repertoire != .unicode else { return bar.label[language] }
    let letters = ["←→": ("l", "h/l"), "↑↓": ("j", "j/k")] as [String: (Character, String)]
    if let (letter, name) = letters[bar.label[language]], keys.contains(.character(letter)) {
      return name
    }
    return bar.label.keyName(language, repertoire)
  }
}

/// Pairs come before what they are made of.
private let arrowNames: [(arrow: String, name: LocalizedText)] = [
  ("←→↑↓", LocalizedText(en: "arrows", ko: "화살표")),
  ("←→", LocalizedText(en: "Left/Right", ko: "좌우")),
  ("↑↓", LocalizedText(en: "Up/Down", ko: "상하")),
  ("→", LocalizedText(en: "Right", ko: "오른쪽")),
  ("←", LocalizedText(en: "Left", ko: "왼쪽")),
  ("↑", LocalizedText(en: "Up", ko: "위")),
  ("↓", LocalizedText(en: "Down", ko: "아래")),
]
