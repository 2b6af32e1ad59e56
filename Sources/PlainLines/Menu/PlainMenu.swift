import Glossary
import LessonKit
import Quiz
import TerminalText
import TraceText

/// The list of lessons in lines of text.
///
///     let menu = PlainMenu(course, voice: Voice(.english))
///     menu.opening()          // "1. A filter slides over a 4×4 image, 8 min, not begun" …
///     menu.handle("1")        // .open(id: "filter-slides")
package struct PlainMenu: Sendable {
  package enum Effect: Equatable, Sendable {
    /// Walk through this lesson.
    case open(id: String)
    /// Ask the questions of this lesson.
    case openQuiz(id: String)
    /// Search for these words, and tell what was `found`.
    case find(String)
    case quit
  }

  package struct Reply: Equatable, Sendable {
    /// Whole lines, each ended; may be empty.
    package var text: String
    package var effect: Effect?
  }

  package let course: CourseProgress
  package private(set) var voice: Voice

  package init(_ course: CourseProgress, voice: Voice) {
    self.course = course
    self.voice = voice
  }

  /// The list, and what to type.
  package func opening() -> String {
    let title = voice.say("Lessons", "수업 목록")
    let chapters = course.lines.inChapters { $0.entry.chapter }.map { chapter, lessons in
      voice.text(chapter.title[voice.language] + ":")
        + lessons.map { voice.text(line($0)) }.joined()
    }
    return voice.text(title + ": " + MenuWords(voice).course(course))
      + chapters.joined() + voice.text(continuing + prompt)
  }

  /// What a search found.
  package func found(_ matches: [LessonSearch.Match]) -> String {
    guard !matches.isEmpty else {
      return voice.text(voice.say("No lesson matches. ", "맞는 수업이 없어요. ") + prompt)
    }
    let lines = matches.compactMap { match -> String? in
      guard let entry = course.lines.first(where: { $0.entry.id == match.id })?.entry else {
        return nil
      }
      let words = MenuWords(voice)
      return voice.text(
        [words.named(entry), words.place(match, of: entry)].compactMap { $0 }
          .joined(separator: " · "))
    }
    return lines.joined()
  }

  /// Takes one line of input, without its end.
  package mutating func handle(_ line: String) -> Reply {
    if let request = TermRequest(line) {
      return Reply(text: TermSpeech(voice: voice).text(request))
    }
    if let wanted = wanted(line) { return Reply(text: "", effect: .find(wanted)) }
    let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else {
      guard let current else { return Reply(text: voice.text(prompt)) }
      return Reply(text: "", effect: .open(id: current.id))
    }
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

  private func entry(_ word: String) -> CatalogueEntry? {
    course.lines.map(\.entry).first { $0.id.lowercased() == word || String($0.number) == word }
  }

  /// The words of `/ words` or `find words`; nil where the line is no such thing.
  private func wanted(_ line: String) -> String? {
    let line = line.drop(while: \.isWhitespace)
    if line.hasPrefix("/") { return String(line.dropFirst()) }
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard parts.count == 2, ["find", "찾기"].contains(parts[0].lowercased()) else { return nil }
    return String(parts[1])
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

  private func line(_ line: CourseProgress.Line) -> String {
    let words = MenuWords(voice)
    let parts = [
      words.named(line.entry), line.entry.minutes.map { words.minutes($0) },
      words.progress(line.mark),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// Which lesson Enter opens; nothing where all are done.
  private var continuing: String {
    guard let current else { return "" }
    return voice.say(
      "Enter opens lesson \(current.number). ", "Enter를 누르면 \(current.number)번 수업을 열어요. ")
  }

  private var current: CatalogueEntry? {
    course.lines.first { $0.entry.id == course.current }?.entry
  }

  private var prompt: String {
    voice.say(
      "Type a lesson's number; quiz and the number to be asked; / and words to find; q to quit.",
      "수업 번호를 입력하세요. 퀴즈는 quiz와 번호, 찾으려면 /와 낱말, 끝내려면 q예요.")
  }
}
