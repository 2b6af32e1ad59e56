import ArgumentParser
import LessonKit
import Quiz
import TerminalText
import TraceText

/// `convtrace list`: the lessons, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons, one a line, with progress.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    ListCommand.list(common.language, Library(common), repertoire: common.lineRepertoire)
  }

  /// Number, id, minutes, progress and title of every lesson, in columns.
  static func list(
    _ language: Language, _ library: Library = Library(), repertoire: Repertoire = .unicode
  ) {
    let entries = library.entries
    let idWidth = entries.map { cellWidth(of: $0.id) }.max() ?? 0
    let progress = library.progress
    var lines = ""
    for entry in entries {
      let minutes = entry.minutes.map { language == .english ? "\($0) min" : "\($0)분" } ?? ""
      let mark = ListCommand.mark(progress.lessons[entry.id], language)
      let line =
        pad("\(entry.number)", width: 3) + pad(entry.id, width: idWidth + 2)
        + pad(minutes, width: 8) + pad(mark, width: 10) + entry.title[language]
      lines += repertoire.fold(line) + "\n"
    }
    StandardOutput.write(lines)
  }

  private static func mark(_ lesson: LessonProgress?, _ language: Language) -> String {
    guard let lesson else { return language == .english ? "new" : "새 수업" }
    if lesson.finished { return language == .english ? "finished" : "마침" }
    return language == .english ? "begun" : "진행 중"
  }
}
