import CellScreen
import Foundation
import TestRecords
import Testing

/// Compares a text with the file of this name in `Snapshots`.
func expectSnapshot(
  _ text: String, named name: String,
  in folder: URL = Sample.folder.appendingPathComponent(
    "Snapshots"), at location: SourceLocation = #_sourceLocation
) {
  expectRecorded(text, in: folder.appendingPathComponent(name), sourceLocation: location)
}

extension Frame {
  /// The screen, then the role of every cell as a letter, then where the cursor is.
  var snapshot: String {
    let roles = (0..<size.rows).map { row in
      var line = self.row(row).map { Frame.letters[Int($0.role.rawValue)] }
      while line.last == "." { line.removeLast() }
      return String(line)
    }
    let place = cursor.map { "\($0.row),\($0.column)" } ?? "none"
    let shown = cursorIsVisible ? " visible" : ""
    return text + "\n---- roles\n" + roles.joined(separator: "\n") + "\n---- cursor " + place
      + shown + "\n"
  }

  /// A letter for each role, in their order; plain text is a dot.
  private static let letters: [Character] = {
    let named: [Role: Character] = [
      .plain: ".", .title: "T", .caption: "C", .quiet: "q", .key: "K", .gridLine: "-",
      .windowFrame: "#", .window: "w", .tap: "X", .padding: "p", .faded: "f", .winner: "W",
      .bias: "b", .sum: "S", .output: "o", .fresh: "F", .target: "t", .answer: "a",
      .correct: "R", .wrong: "!", .selection: "s", .progress: "=", .notice: "N",
      .differing: "d",
    ]
    let greys = Array("0123456789ABDEGH")
    return Role.allCases.map { role in role.greyLevel.map { greys[$0] } ?? named[role] ?? "?" }
  }()
}
