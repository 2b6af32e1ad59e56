import CellScreen
import TraceText

extension KeyTable {
  /// `docs/keys.md`: every key, place by place, in both languages. A test compares.
  package static var document: String {
    var lines = [
      "# Keys", "",
      "Made from `KeyTable`; `RECORD_SNAPSHOTS=1 swift test --filter KeyTableTests` rewrites it.",
      "The last line of the screen shows the keys that do something now, and `?` all of them.",
      "A key typed with the Korean input method on does what the Latin key in its place does.",
    ]
    for context in KeyContext.allCases {
      let title = title(of: context)
      lines += ["", "## \(title.english ?? "") · \(title.korean ?? "")", ""]
      lines += ["| Keys | | |", "|---|---|---|"]
      lines += bindings(in: context).map { binding in
        let keys = binding.keys.map { "`\(name(of: $0))`" }.joined(separator: " ")
        return "| \(keys) | \(binding.meaning[.english]) | \(binding.meaning[.korean]) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func title(of context: KeyContext) -> LocalizedText {
    switch context {
    case .menu: return LocalizedText(en: "List of lessons", ko: "수업 목록")
    case .filtering: return LocalizedText(en: "Finding a lesson", ko: "수업 찾기")
    case .text: return LocalizedText(en: "Page to read", ko: "읽는 쪽")
    case .walk: return LocalizedText(en: "Page with a window", ko: "윈도우가 움직이는 쪽")
    case .predicting: return LocalizedText(en: "A value is asked for", ko: "값을 예측할 때")
    case .quiz: return LocalizedText(en: "Quiz", ko: "퀴즈")
    case .quizDone: return LocalizedText(en: "Quiz, after an answer", ko: "퀴즈, 답한 다음")
    case .answering: return LocalizedText(en: "Typing an answer", ko: "답을 입력할 때")
    case .going: return LocalizedText(en: "Typing where to go", ko: "갈 곳을 입력할 때")
    case .help: return LocalizedText(en: "Help", ko: "도움말")
    }
  }

  /// How a key is called.
  private static func name(of key: Key) -> String {
    switch key {
    case .character(" "): return "Space"
    case .character(let character): return String(character)
    case .control(let character): return "Ctrl-\(character.uppercased())"
    case .up: return "↑"
    case .down: return "↓"
    case .left: return "←"
    case .right: return "→"
    case .home: return "Home"
    case .end: return "End"
    case .pageUp: return "Page Up"
    case .pageDown: return "Page Down"
    case .enter: return "Enter"
    case .escape: return "Esc"
    case .tab: return "Tab"
    case .backTab: return "Shift-Tab"
    case .backspace: return "Backspace"
    case .delete: return "Delete"
    case .function(let number): return "F\(number)"
    }
  }
}
