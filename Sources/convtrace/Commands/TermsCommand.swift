import ArgumentParser
import Glossary
import TerminalText
import TraceText

/// `convtrace terms`: the words of the field, with their names in frameworks and a picture.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "List the terms, or show one: its names, what it means, a picture.",
    usage: "convtrace terms [TERM] [OPTIONS]")

  @Argument(
    help: "A term in English or Korean, or what a framework calls it, as in kernel_size.")
  var term: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let text = TermText(common.language, common.lineRepertoire)
    if term.isEmpty { return StandardOutput.write(text.list) }
    let name = term.joined(separator: " ")
    guard let cards = text.cards(name) else {
      StandardError.say(text.unknown(oneLine(name)))
      throw ExitCode(2)
    }
    StandardOutput.write(cards)
  }
}
