import ArgumentParser
import LessonKit
import NcursesBackend
import PlainLines
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
      throw common.usage(
        "--batch prints and does not ask; leave out --quiz and --plain.",
        "--batch는 출력만 하고 묻지 않아요. --quiz와 --plain을 빼세요.")
    }
    if lesson == nil && batch {
      throw common.usage("--batch needs a lesson to print.", "--batch에는 출력할 수업이 필요해요.")
    }
    if lesson == nil && quiz {
      throw common.usage(
        "--quiz needs a lesson to ask about.", "--quiz에는 문제를 낼 수업이 필요해요.")
    }
  }

  func run() throws {
    let library = Library(common)
    guard let lesson else { return try openMenu(library) }
    try refuse(lesson, library)
    let found = try library.lesson(for: lesson)
    if quiz { return try Modes.quiz(QuizDeck(found), library, common, isPlain: plain) }
    if plain { return Modes.plainWalk(found, library, common) }
    if batch || !Surroundings.isInteractive { return Modes.print(found, common) }
    try Modes.screen(library, common, from: .lesson(found))
  }

  /// Words that are no lesson, and the command that is meant by them.
  private static let meant = [
    "review": "quiz --review", "random": "quiz --random", "reset": "progress --reset",
    "복습": "quiz --review", "연습": "quiz --random",
  ]

  /// - Throws: `ExitCode(2)`, after saying what to type, for a word that means another command.
  private func refuse(_ word: String, _ library: Library) throws(ExitCode) {
    guard let command = WalkCommand.meant[word],
      !library.entries.contains(where: { $0.id == word })
    else { return }
    StandardError.say(
      common.language == .english
        ? "there is no lesson “\(word)”; you may mean: convtrace \(command)"
        : "“\(word)” 수업이 없어요. 이 명령을 쓰려던 것 같아요: convtrace \(command)")
    throw ExitCode(2)
  }

  private func openMenu(_ library: Library) throws {
    if plain { return Modes.plainMenu(library, common) }
    if Surroundings.isInteractive { return try Modes.screen(library, common, from: .menu) }
    ListCommand.list(library, Voice(common.language, common.lineRepertoire))
  }
}
