import ArgumentParser
import CellScreen
import NcursesBackend
import TerminalText
import TraceText

/// The options that every mode takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "en or ko; else as LC_ALL, LC_MESSAGES or LANG say.")
  var lang: Language?

  @Flag(help: "Use ASCII characters only.")
  var ascii = false

  @Flag(help: "Use no colour; so does a NO_COLOR that is not empty.")
  var noColor = false

  @Flag(help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Option(
    help: "How the terminal draws ×, · and box lines: narrow or wide; else it is asked.",
    completion: .list(["narrow", "wide"]))
  var ambiguous: AmbiguousWidth?

  @Flag(help: "Neither read nor keep progress.")
  var noProgress = false

  func validate() throws {
    if ascii && lang == .korean {
      throw usage(
        "--ascii has no letters for Korean; leave out --ascii or --lang ko.",
        "--ascii로는 한글을 쓸 수 없어요. --ascii나 --lang ko를 빼세요.")
    }
  }

  /// The language to speak; English where only ASCII may be written.
  var language: Language { lang ?? (ascii ? .english : .fromEnvironment) }

  /// A complaint about words that do not go together, with what would be right.
  func usage(_ english: String, _ korean: String) -> ValidationError {
    ValidationError(language == .english ? english : korean)
  }

  var drawingWithoutRandom: ValidationError {
    usage(
      "--level, --count and --seed go with --random.",
      "--level, --count, --seed는 --random과 함께 쓰세요.")
  }

  /// The characters of text that is not on a screen.
  var textRepertoire: Repertoire { ascii ? .ascii : .unicode }

  /// The characters of plain lines: on a terminal as its locale says.
  var lineRepertoire: Repertoire {
    Surroundings.outputIsTerminal && !Surroundings.localeIsUTF8 ? .ascii : textRepertoire
  }

  /// - Parameter readsControllingTerminal: keys come from there, because standard input holds numbers.
  func terminalOptions(readsControllingTerminal: Bool = false) -> TerminalOptions {
    TerminalOptions(
      colorDepth: noColor ? ColorDepth.none : nil, repertoire: ascii ? .ascii : nil,
      ambiguousWidth: ambiguous ?? .ask, reportsMouse: !noMouse,
      readsControllingTerminal: readsControllingTerminal)
  }
}

extension Language: ExpressibleByArgument {}

extension AmbiguousWidth: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "narrow": self = .narrow
    case "wide": self = .wide
    default: return nil
    }
  }
}
