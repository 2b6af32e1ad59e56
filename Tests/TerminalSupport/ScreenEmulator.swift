/// A terminal in memory: it takes the bytes that a program writes and keeps the screen they make.
///
/// It knows what ncurses sends for xterm, screen, linux and vt100; whatever else arrives is kept in
/// `unknown`, so that a test can require that nothing did.
package struct ScreenEmulator: Sendable {
  package private(set) var rows: Int
  package private(set) var columns: Int
  /// Where the cursor stands, from 0.
  package internal(set) var row = 0
  package internal(set) var column = 0
  package internal(set) var cursorIsVisible = true
  package internal(set) var isAlternate = false
  /// The private modes that are set: 1000 (clicks), 1006, 2004 (bracketed text) and others.
  package internal(set) var modes: Set<Int> = []
  package internal(set) var unknown: [String] = []
  package private(set) var byteCount = 0
  /// What the terminal has to say: answers to questions. The owner sends them as input.
  package internal(set) var replies: [UInt8] = []
  /// Questions for the cursor's place so far.
  package internal(set) var questions = 0
  package internal(set) var hasBell = false
  /// Whether the program has ever asked for a colour, be it the terminal's own.
  package internal(set) var hasNamedColors = false

  /// Whether questions are answered.
  package var answersQuestions = true
  /// Whether × and box lines take two cells, as some Korean and Japanese settings have it.
  package var ambiguousIsWide = false

  var cells: [[EmulatedCell]]
  var otherCells: [[EmulatedCell]]
  var look = EmulatedCell.Look()
  var wrapIsPending = false
  var top = 0
  var bottom: Int
  var saved: (row: Int, column: Int, look: EmulatedCell.Look) = (0, 0, EmulatedCell.Look())
  var lastScalar: Unicode.Scalar?
  var parser = EscapeParser()

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    bottom = rows - 1
    cells = Self.blank(rows, columns)
    otherCells = cells
  }

  /// Takes in what the program wrote.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      byteCount += 1
      guard let action = parser.take(byte) else { continue }
      perform(action)
    }
  }

  /// Gives the screen another size; what no longer fits is lost.
  package mutating func resize(rows: Int, columns: Int) {
    func fitted(_ old: [[EmulatedCell]]) -> [[EmulatedCell]] {
      var new = Self.blank(rows, columns)
      for row in 0..<min(rows, old.count) {
        for column in 0..<min(columns, old[row].count) { new[row][column] = old[row][column] }
      }
      return new
    }
    cells = fitted(cells)
    otherCells = fitted(otherCells)
    self.rows = rows
    self.columns = columns
    (top, bottom) = (0, rows - 1)
    row = min(row, rows - 1)
    column = min(column, columns - 1)
    wrapIsPending = false
  }

  package subscript(row: Int, column: Int) -> EmulatedCell { cells[row][column] }

  /// One row as text, without trailing spaces.
  package func line(_ row: Int) -> String {
    var line = cells[row].map(\.text).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The screen as text: rows without trailing spaces, without empty rows at the end.
  package var text: String {
    var lines = (0..<rows).map(line)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The look of the first cell of `text` on the screen; nil where it does not stand.
  package func look(of text: String) -> EmulatedCell.Look? {
    let wanted = text.map(String.init)
    for row in cells {
      let filled = row.filter { !$0.text.isEmpty }
      for start in filled.indices.dropLast(max(0, wanted.count - 1))
      where filled[start..<(start + wanted.count)].map(\.text) == wanted {
        return filled[start].look
      }
    }
    return nil
  }

  static func blank(_ rows: Int, _ columns: Int) -> [[EmulatedCell]] {
    Array(repeating: Array(repeating: EmulatedCell(), count: columns), count: rows)
  }
}
