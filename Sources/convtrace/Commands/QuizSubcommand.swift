import ArgumentParser
import Classroom
import Exercises
import LessonKit
import Quiz

/// `convtrace quiz`: a lesson's questions, generated ones, or what is due for review.
struct QuizSubcommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz",
    abstract: "Answer questions, and be told which rule a wrong answer broke.",
    usage: """
      convtrace quiz LESSON
      convtrace quiz --random [--level 1..5] [--count N] [--seed N]
      convtrace quiz w1-3-10-42
      convtrace quiz --review
      """)

  @Argument(
    help: "A lesson's id, number or file; or the id of a set of exercises.", completion: .lesson)
  var source: String?

  @Flag(help: "Ask generated questions.")
  var random = false

  @OptionGroup var drawing: DrawingOptions

  @Flag(help: "Ask again what was wrong and is due.")
  var review = false

  @Flag(help: "Ask in plain lines, also on a terminal.")
  var plain = false

  @Option(
    help: "Write what was asked and answered to this file, for `convtrace grade`.",
    completion: .file())
  var handIn: String?

  @Option(help: "With --hand-in: whose it is; otherwise the file's name says so.")
  var name: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if review && handIn != nil {
      throw common.usage(
        "--hand-in goes with a lesson or with exercises, not with --review.",
        "--hand-in은 수업이나 연습 문제와 함께 쓰세요. --review와는 쓸 수 없어요.")
    }
    if let name {
      if handIn == nil {
        throw common.usage("--name goes with --hand-in.", "--name은 --hand-in과 함께 쓰세요.")
      }
      if learnerName(name).isEmpty {
        throw common.usage("--name is empty.", "--name이 비어 있어요.")
      }
    }
    let sources = [source != nil, random, review].count { $0 }
    if sources > 1 {
      throw common.usage(
        "Give one of LESSON, --random and --review, not several.",
        "수업 이름, --random, --review 가운데 하나만 쓰세요.")
    }
    if sources == 0 {
      throw common.usage(
        "Give a LESSON, --random or --review.", "수업 이름, --random, --review 가운데 하나를 쓰세요.")
    }
    if random { try drawing.check(common.language) }
    if !random && drawing.isGiven { throw common.drawingWithoutRandom }
  }

  func run() throws {
    let library = Library(common)
    let deck = try deck(library)
    let file = try handIn.map { try HandInFile($0, of: name, deck, common.language) }
    try Modes.quiz(deck, library, common, isPlain: plain, handIn: file)
  }

  private func deck(_ library: Library) throws -> QuizDeck {
    if random { return QuizDeck(try drawing.id(common.language)) }
    guard let source else { return try reviewDeck(library) }
    if let id = try Assignment.exercises(source, common.language) { return QuizDeck(id) }
    return QuizDeck(try library.lesson(for: source))
  }

  /// - Throws: a clean exit that says when something will be due, where nothing is.
  private func reviewDeck(_ library: Library) throws -> QuizDeck {
    let deck = library.review
    if deck.items.isEmpty {
      StandardOutput.write(library.progressText(common).nothingDue)
      throw ExitCode(0)
    }
    return deck
  }
}
