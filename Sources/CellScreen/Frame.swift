import TerminalText

/// Rows and columns of a screen, in cells.
package struct ScreenSize: Equatable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A whole screen: rows × columns cells, drawn anew for every state and compared by whoever shows
/// it. Drawing outside is cut off, so that layout code need not guard every call.
package struct Frame: Equatable, Sendable {
  package let size: ScreenSize
  /// Row by row, `size.rows * size.columns` of them.
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands, for magnifiers and screen readers.
  package var cursor: Position?
  /// Whether the cursor is shown (while an answer is typed) or only placed.
  package var cursorIsVisible = false
  /// Whether something was drawn beyond the right edge, and so is cut off without a mark.
  package private(set) var runsOver = false
  /// The characters that may be drawn; others are folded as they are put.
  package let repertoire: Repertoire

  package struct Position: Equatable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// A blank frame.
  package init(size: ScreenSize, repertoire: Repertoire = .unicode) {
    self.size = size
    self.repertoire = repertoire
    cells = Array(repeating: .blank, count: max(0, size.rows) * max(0, size.columns))
  }

  /// The cells of one row, left to right.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// Draws `text` from (`row`, `column`) to the right and returns the column after it.
  ///
  /// What lies outside the frame is not drawn; a wide character that only half fits becomes a
  /// blank. Control characters are drawn as `?`, so that no text can drive the terminal.
  @discardableResult
  package mutating func put(_ text: String, row: Int, column: Int, role: Role = .plain) -> Int {
    var text = text
    var column = column
    var offset = 0
    while true {
      (offset, column) = putSimple(&text, from: offset, row, column, role)
      let index = text.utf8.index(text.startIndex, offsetBy: offset)
      guard index < text.endIndex else { return column }
      let character = text[index]
      if repertoire == .unicode {
        column = put(character, row, column, role)
      } else {
        for folded in repertoire.fold(character) { column = put(folded, row, column, role) }
      }
      offset += character.utf8.count
    }
  }

  /// Draws the scalars from `offset` (in bytes) on that are a grapheme each, which is nearly all
  /// there is, without making characters of them.
  ///
  /// - Returns: the offset of the first that may be part of a cluster, or the end; and the column
  ///   reached.
  private mutating func putSimple(
    _ text: inout String, from offset: Int, _ row: Int, _ column: Int, _ role: Role
  ) -> (offset: Int, column: Int) {
    text.withUTF8 { bytes in
      var (offset, column) = (offset, column)
      while true {
        putNarrow(bytes, from: &offset, row, &column, role)
        guard let scalar = simpleScalar(bytes, at: offset) else { return (offset, column) }
        let cell = Cell(packed: scalar.bytes, width: UInt8(scalar.width), role: role)
        if scalar.width == 1 { set(cell, row, column) } else { putWide(cell, row, column) }
        offset += scalar.length
        column += scalar.width
      }
    }
  }

  /// The scalar at `offset` where it is a grapheme, and may be drawn as it is.
  @inline(__always)
  private func simpleScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> SimpleScalar? {
    guard let scalar = SimpleScalar(bytes, at: offset), scalar.width > 0,
      repertoire == .unicode || scalar.length == 1
    else { return nil }
    // A mark after it would belong to it.
    if let next = SimpleScalar(bytes, at: offset + scalar.length), next.width == 0 { return nil }
    return scalar
  }

  /// Draws scalars that are one cell wide, as long as they come to stand on such cells.
  private mutating func putNarrow(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: inout Int, _ row: Int, _ column: inout Int,
    _ role: Role
  ) {
    guard (0..<size.rows).contains(row), column >= 0 else { return }
    let first = row * size.columns
    var (reached, place) = (offset, column)
    let (isPlain, end) = (repertoire != .unicode, size.columns)
    cells.withUnsafeMutableBufferPointer { cells in
      var next = SimpleScalar(bytes, at: reached)
      while let scalar = next, scalar.width == 1, !isPlain || scalar.length == 1, place < end,
        cells[first + place].width == 1
      {
        next = SimpleScalar(bytes, at: reached + scalar.length)
        if let next, next.width == 0 { break }
        cells[first + place] = Cell(packed: scalar.bytes, width: 1, role: role)
        reached += scalar.length
        place += 1
      }
    }
    (offset, column) = (reached, place)
  }

  /// Draws a glyph that is one cell wide `count` times: lines and bars, without looking at each
  /// character anew.
  package mutating func fill(
    _ glyph: Character, row: Int, column: Int, count: Int = 1, role: Role = .plain
  ) {
    guard repertoire == .unicode || glyph.isASCII else {
      put(String(repeating: glyph, count: max(0, count)), row: row, column: column, role: role)
      return
    }
    fill(Cell(glyph: glyph, width: 1, role: role), row: row, column: column, count: count)
  }

  /// Draws a cell that is one wide, of a glyph that the screen has, `count` times.
  package mutating func fill(_ cell: Cell, row: Int, column: Int, count: Int = 1) {
    guard (0..<size.rows).contains(row), count > 1 else {
      if count == 1 { set(cell, row, column) }
      return
    }
    let shown = max(0, column)..<max(0, column, min(size.columns, column + count))
    runsOver = runsOver || (column + count > size.columns && cell.ascii != 0x20)
    guard let last = shown.last else { return }
    // Only at its ends can the run cut a wide glyph in two.
    set(cell, row, shown.lowerBound)
    set(cell, row, last)
    let first = row * size.columns
    cells.withUnsafeMutableBufferPointer { cells in
      for column in shown { cells[first + column] = cell }
    }
  }

  /// Draws two pixels, one above the other, in one cell: a half block in two greys where the screen
  /// has them, else `sign`.
  package mutating func putPixels(
    upper: Role, lower: Role, sign: Character, row: Int, column: Int
  ) {
    var cell = Cell(glyph: sign, width: 1, role: upper)
    cell.lower = lower
    set(cell, row, column)
  }

  /// Gives `count` cells a role, whatever stands in them.
  package mutating func mark(row: Int, column: Int, count: Int, role: Role) {
    guard (0..<size.rows).contains(row) else { return }
    for column in max(0, column)..<max(0, min(size.columns, column + count), column) {
      cells[row * size.columns + column].role = role
    }
  }

  /// The frame as lines of text, without trailing spaces: for tests and for reading.
  package var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self.row(row) where cell.width > 0 { line.append(cell.glyph) }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private mutating func put(_ character: Character, _ row: Int, _ column: Int, _ role: Role) -> Int
  {
    let width = cellWidth(of: character)
    if width == 0 {
      guard isControl(character) else { return column }
      set(Cell(glyph: "?", width: 1, role: role), row, column)
      return column + 1
    }
    let glyph = drawable(character)
    if width == 1 {
      set(Cell(glyph: glyph, width: 1, role: role), row, column)
    } else {
      putWide(Cell(glyph: glyph, width: 2, role: role), row, column)
    }
    return column + width
  }

  /// Writes a wide glyph; a blank where it only half fits.
  private mutating func putWide(_ cell: Cell, _ row: Int, _ column: Int) {
    if column >= 0 && column + 1 < size.columns {
      set(cell, row, column)
      set(Cell(glyph: " ", width: 0, role: cell.role), row, column + 1, isRightHalf: true)
    } else {
      runsOver = runsOver || (column + 1 >= size.columns && (0..<size.rows).contains(row))
      set(blank(cell.role), row, column)
      set(blank(cell.role), row, column + 1)
    }
  }

  /// Writes one cell; the other half of a wide glyph that is written over becomes blank.
  private mutating func set(_ cell: Cell, _ row: Int, _ column: Int, isRightHalf: Bool = false) {
    guard row >= 0, row < size.rows, column >= 0 else { return }
    guard column < size.columns else {
      runsOver = runsOver || cell.ascii != 0x20
      return
    }
    let index = row * size.columns + column
    if cells[index].width == 0 && !isRightHalf { cells[index - 1] = blank(cells[index - 1].role) }
    if cells[index].width == 2 { cells[index + 1] = blank(cells[index + 1].role) }
    cells[index] = cell
  }

  private func blank(_ role: Role) -> Cell {
    var cell = Cell.blank
    cell.role = role
    return cell
  }
}

private func isControl(_ character: Character) -> Bool {
  character.unicodeScalars.contains { $0.properties.generalCategory == .control }
}

/// The part of a cluster that every terminal agrees about: the first scalar that takes room, with
/// its marks. (Terminals differ about joined emoji and flags.)
private func drawable(_ character: Character) -> Character {
  let scalars = character.unicodeScalars
  if scalars.count == 1 { return character }
  var kept = String.UnicodeScalarView()
  var hasBase = false
  for scalar in scalars where scalar.value != 0x200D && scalar.value != 0xFE0F {
    if cellWidth(of: scalar) > 0 {
      if hasBase { break }
      hasBase = true
    }
    if hasBase { kept.append(scalar) }
  }
  return String(kept).first ?? "?"
}
