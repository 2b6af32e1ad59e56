import Glossary
import TerminalText
import TraceText

/// The list of lessons in lines of text.
///
///     let menu = PlainMenu(entries, voice: Voice(.english))
///     menu.opening()          // "1. A filter slides over a 4×4 image, 8 min, begun" …
///     menu.handle("1")        // .open(id: "filter-slides")
package struct PlainMenu: Sendable {
  /// A line of the list.
  package struct Entry: Equatable, Sendable {
    package enum Progress: Equatable, Sendable { case untouched, begun, finished }

    package let id: String
    package let number: Int
    package let title: LocalizedText
    package let minutes: Int?
    package let progress: Progress

    package init(
      id: String, number: Int, title: LocalizedText, minutes: Int?, progress: Progress
    ) {
      (self.id, self.number, self.title) = (id, number, title)
      (self.minutes, self.progress) = (minutes, progress)
    }
  }

  package enum Effect: Equatable, Sendable {
    /// Walk through this lesson.
    case open(id: String)
    /// Ask the questions of this lesson.
    case openQuiz(id: String)
    case quit
  }

  package struct Reply: Equatable, Sendable {
    /// Whole lines, each ended; may be empty.
    package var text: String
    package var effect: Effect?
  }

  package let entries: [Entry]
  package private(set) var voice: Voice

  package init(_ entries: [Entry], voice: Voice) {
    self.entries = entries
    self.voice = voice
  }

  /// The list, and what to type.
  package func opening() -> String {
    let title = voice.say("Lessons", "수업 목록")
    return voice.text(title) + entries.map { voice.text(line($0)) }.joined()
      + voice.text(prompt)
  }

  /// Takes one line of input, without its end.
  package mutating func handle(_ line: String) -> Reply {
    if let request = TermRequest(line) {
      return Reply(text: TermSpeech(voice: voice).text(request))
    }
    let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return Reply(text: voice.text(prompt)) }
    if words.count == 1 {
      if let entry = entry(first) { return Reply(text: "", effect: .open(id: entry.id)) }
      switch PlainMenu.commands[first] ?? PlainMenu.commands[latin(first)] {
      case .quit: return Reply(text: "", effect: .quit)
      case .list: return Reply(text: opening())
      case .language:
        voice = voice.other
        return Reply(text: opening())
      case nil: break
      }
    }
    if words.count == 2, ["quiz", "z", "퀴즈", "ㅋ"].contains(first), let entry = entry(words[1]) {
      return Reply(text: "", effect: .openQuiz(id: entry.id))
    }
    return Reply(
      text: voice.text(
        voice.say("There is no such lesson. ", "그런 수업은 없어요. ") + prompt))
  }

  private func entry(_ word: String) -> Entry? {
    entries.first { $0.id.lowercased() == word || String($0.number) == word }
  }

  private enum Command { case quit, list, language }

  private static let commands: [String: Command] = [
    "q": .quit, "quit": .quit, "exit": .quit, "그만": .quit, "끝내기": .quit, "종료": .quit,
    "h": .list, "?": .list, "help": .list, "r": .list, "list": .list, "menu": .list,
    "도움말": .list, "목록": .list, "다시": .list,
    "l": .language, "language": .language, "언어": .language,
  ]

  private func latin(_ word: String) -> String {
    String(word.flatMap { HangulKeys.latinKeys(for: $0) ?? [$0] }).lowercased()
  }

  private func line(_ entry: Entry) -> String {
    let minutes = entry.minutes.map { voice.say("\($0) min", "\($0)분") }
    let progress: String
    switch entry.progress {
    case .untouched: progress = voice.say("not begun", "아직 안 함")
    case .begun: progress = voice.say("begun", "하는 중")
    case .finished: progress = voice.say("finished", "끝냄")
    }
    let parts = [entry.title[voice.language], minutes, progress].compactMap { $0 }
    return "\(entry.number). " + parts.joined(separator: ", ")
  }

  private var prompt: String {
    voice.say(
      "Type a lesson's number; quiz and the number to be asked; q to quit.",
      "수업 번호를 입력하세요. 퀴즈는 quiz와 번호, 끝내려면 q예요.")
  }
}
