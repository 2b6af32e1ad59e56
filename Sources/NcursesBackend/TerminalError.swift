/// Why there can be no screen.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input or output is not connected to a terminal.
  case notATerminal
  /// No entry for this type in the terminal database, and none that could stand in for it.
  case unknownType(String)
  /// The terminal cannot place the cursor ("dumb"); empty where TERM is not set.
  case cannotAddressCursor(String)
  /// A screen is up already, or the system refused what a screen needs.
  case failed

  package var description: String {
    switch self {
    case .notATerminal:
      return "standard input and output must be a terminal"
    case .unknownType(let type):
      return "the terminal type '\(type)' (TERM) is unknown here; try TERM=xterm-256color"
    case .cannotAddressCursor(let type):
      return type.isEmpty
        ? "the terminal's type is unknown, since TERM is not set"
        : "a terminal of type '\(type)' (TERM) cannot place the cursor"
    case .failed:
      return "the screen could not be opened"
    }
  }
}
