import ArgumentParser

/// `convtrace quiz LESSON`, the same as `convtrace LESSON --quiz`.
struct QuizSubcommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Be asked for the values of a lesson's feature maps.")

  @Argument(help: "A lesson's id or number, or the path of a lesson file.")
  var lesson: String

  @Flag(help: "Ask in plain lines, also on a terminal.")
  var plain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = Library(common)
    try Modes.quiz(try library.lesson(for: lesson), library, common, isPlain: plain)
  }
}
