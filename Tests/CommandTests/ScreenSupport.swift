import TerminalSupport
import Testing

/// Requires that the terminal is as the shell left it.
func expectRestored(
  _ session: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
) {
  let screen = session.screen
  #expect(!screen.isAlternate, sourceLocation: sourceLocation)
  #expect(screen.cursorIsVisible, sourceLocation: sourceLocation)
  #expect(screen.modes.isDisjoint(with: [1, 1000, 1006, 2004]), sourceLocation: sourceLocation)
  #expect(screen.unknown == [], sourceLocation: sourceLocation)
  #expect(session.hasShellModes, sourceLocation: sourceLocation)
}

/// Presses `q`, and requires status `code` and the terminal back.
func quit(
  _ session: PseudoTerminal, _ code: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  session.type("q")
  #expect(try session.waitForEnd() == .exited(code), sourceLocation: sourceLocation)
  expectRestored(session, sourceLocation: sourceLocation)
}

extension Learner {
  /// The line of `list` about a lesson: its number, id, minutes, progress and title.
  func listLine(_ id: String) throws -> String {
    let lines = try convtrace("list").output.split(separator: "\n").map(String.init)
    return try #require(lines.first { $0.contains(" \(id) ") })
  }
}

/// What the list of lessons shows in its first line.
let menuTitle = "convtrace · lessons"

/// What keys send.
enum Keys {
  static let up = "\u{1B}OA"
  static let down = "\u{1B}OB"
  static let right = "\u{1B}OC"
  static let left = "\u{1B}OD"
  static let end = "\u{1B}OF"
  static let enter = "\r"
  static let tab = "\t"

  /// A click on the cell at (row, column), from 0.
  static func click(_ place: (row: Int, column: Int)) -> String {
    let numbers = "0;\(place.column + 1);\(place.row + 1)"
    return "\u{1B}[<\(numbers)M\u{1B}[<\(numbers)m"
  }
}

extension ScreenEmulator {
  /// Where `text` begins, on a screen without wide characters.
  func place(of text: String) -> (row: Int, column: Int)? {
    for row in 0..<rows {
      let line = line(row)
      guard let range = line.firstRange(of: text) else { continue }
      return (row, line.distance(from: line.startIndex, to: range.lowerBound))
    }
    return nil
  }
}
