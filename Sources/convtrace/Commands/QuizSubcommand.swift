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

  @Argument(help: "A lesson's id, number or file; or the id of a set of exercises.")
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
      throw ValidationError("--hand-in goes with a lesson or with exercises, not with --review.")
    }
    if let name {
      if handIn == nil { throw ValidationError("--name goes with --hand-in.") }
      if learnerName(name).isEmpty { throw ValidationError("--name is empty.") }
    }
    let sources = [source != nil, random, review].count { $0 }
    if sources > 1 {
      throw ValidationError("Give one of LESSON, --random and --review, not several.")
    }
    if sources == 0 { throw ValidationError("Give a LESSON, --random or --review.") }
    if !random && drawing.isGiven {
      throw ValidationError("--level, --count and --seed go with --random.")
    }
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
