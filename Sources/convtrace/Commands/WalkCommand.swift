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

  @Argument(
    help: "A lesson's id or number, or the path of a lesson file.", completion: .lesson)
  var lesson: String?

  @Flag(help: "Print the lesson, every step's arithmetic included.")
  var batch = false

  @Flag(help: "Be asked for the values.")
  var quiz = false

  @Flag(help: "Walk in plain lines: Enter for the next beat, h for the other commands.")
  var plain = false

  @OptionGroup var records: RecordOptions

  @Option(
    parsing: .unconditional,
    help: "With --format, --steps, --at or --top: the page, counted from 1 as it is shown.")
  var page: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try records.check(common)
    try checkRecords()
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

  /// - Throws: `ValidationError`, which says what would be right.
  private func checkRecords() throws {
    if records.isGiven && (quiz || plain) {
      throw common.usage(
        "--format, --steps, --at and --top write records and do not ask; leave out --quiz and --plain.",
        "--format, --steps, --at, --top은 기록을 쓰고 묻지 않아요. --quiz와 --plain을 빼세요.")
    }
    if records.isGiven && lesson == nil {
      throw common.usage(
        "--format, --steps, --at and --top need a lesson; for your own numbers: convtrace conv, convtrace pool.",
        "--format, --steps, --at, --top에는 수업이 필요해요. 내 수는 convtrace conv나 convtrace pool로 계산하세요."
      )
    }
    if let page, Int(page).map({ $0 < 1 }) ?? true {
      throw common.usage(
        "--page is the number of a page, from 1; not “\(oneLine(page))”.",
        "--page에는 1부터 세는 쪽 번호를 쓰세요. 쓴 값: “\(oneLine(page))”")
    }
    if page != nil && !records.isGiven {
      throw common.usage(
        "--page goes with --format, --steps, --at or --top.",
        "--page는 --format, --steps, --at, --top과 함께 쓰세요.")
    }
  }

  func run() throws {
    let library = Library(common)
    guard let lesson else { return try openMenu(library) }
    try refuse(lesson, library)
    let found = try library.lesson(for: lesson)
    if quiz { return try Modes.quiz(QuizDeck(found), library, common, isPlain: plain) }
    if plain { return Modes.plainWalk(found, library, common) }
    if records.isGiven {
      return try LessonRecords(records, page: page.flatMap { Int($0) }, common).write(found)
    }
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
