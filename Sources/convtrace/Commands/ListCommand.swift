import ArgumentParser
import LessonKit
import PlainLines
import Quiz
import TerminalText
import TraceText

/// `convtrace list`: the lessons under their chapters, one a line.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons, one a line, with progress.")

  @Flag(help: "Print them as JSON: id, title, chapter, minutes, progress and more of each.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = Library(common)
    if json {
      StandardOutput.write(try library.course.json())
    } else {
      ListCommand.list(library, Voice(common.language, common.lineRepertoire))
    }
  }

  /// Number, id, minutes, progress and title of every lesson, in columns.
  static func list(_ library: Library, _ voice: Voice) {
    StandardOutput.write(LessonList(library.course, voice).text)
  }
}
