import ArgumentParser
import PlainLines
import TensorFiles
import TraceText

/// `convtrace filters`: the filters that have a name, with what each does to a small picture.
struct FiltersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filters",
    abstract: "List the filters that have a name, each with what it does to a small picture.",
    usage: "convtrace filters [@NAME…] [OPTIONS]")

  @Argument(
    help: "A filter's name, with or without @; all of them if not given.", completion: .filterName)
  var names: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let filters = try names.isEmpty ? NamedFilter.all : names.map(filter)
    let text = FilterCards(Voice(common.language, common.lineRepertoire))
    StandardOutput.write(text.cards(filters))
  }

  private func filter(_ word: String) throws(ExitCode) -> NamedFilter {
    let name = word.hasPrefix("@") ? String(word.dropFirst()) : word
    if let filter = NamedFilter.named(name) { return filter }
    StandardError.say(UnknownFilter.text(name)[common.language])
    throw ExitCode(2)
  }
}
