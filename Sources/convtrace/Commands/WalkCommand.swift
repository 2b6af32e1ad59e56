import ArgumentParser
import LessonKit
import NcursesBackend
import Quiz
import TraceText

/// `convtrace` and `convtrace LESSON`: the menu and the walk, on the screen, in plain lines, or
/// printed.
struct WalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Walk through a lesson, or print it.",
    usage: "convtrace [LESSON] [--batch | --quiz | --plain] [OPTIONS]")

  @Argument(help: "A lesson's id or number, or the path of a lesson file.")
  var lesson: String?

  @Flag(help: "Print the lesson, every step's arithmetic included.")
  var batch = false

  @Flag(help: "Be asked for the values.")
  var quiz = false

  @Flag(help: "Walk in plain lines: Enter for the next beat, h for the other commands.")
  var plain = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if batch && (quiz || plain) {
      throw ValidationError("--batch prints and does not ask; leave out --quiz and --plain.")
    }
    if lesson == nil && batch { throw ValidationError("--batch needs a lesson to print.") }
    if lesson == nil && quiz { throw ValidationError("--quiz needs a lesson to ask about.") }
  }

  func run() throws {
    let library = Library(common)
    guard let lesson else { return try openMenu(library) }
    let found = try library.lesson(for: lesson)
    if quiz { return try Modes.quiz(QuizDeck(found), library, common, isPlain: plain) }
    if plain { return Modes.plainWalk(found, library, common) }
    if batch || !Surroundings.isInteractive { return Modes.print(found, common) }
    try Modes.screen(library, common, from: .lesson(found))
  }

  private func openMenu(_ library: Library) throws {
    if plain { return Modes.plainMenu(library, common) }
    if Surroundings.isInteractive { return try Modes.screen(library, common, from: .menu) }
    ListCommand.list(common.language, library, repertoire: common.lineRepertoire)
  }
}
