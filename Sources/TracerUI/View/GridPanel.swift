import CellScreen
import TerminalText

/// A grid of numbers with, perhaps, a frame around some of its cells.
///
///     with lines        without
///     ┌────┬────┐
///     │  5 ┃  1 ┃        5 ┃ 1┃
///     └────┺━━━━┛
struct GridPanel {
  /// One cell: its number, already aligned, and what it means.
  struct Content {
    var text: String
    var role: Role
    /// A sign in the blank before and after the number: brackets, a dot for padding, a star.
    var marks: (before: Unicode.Scalar, after: Unicode.Scalar) = (" ", " ")
  }

  /// A rectangle of cells.
  struct Area: Equatable {
    var row: Int
    var column: Int
    var rows: Int
    var columns: Int

    init(row: Int, column: Int, rows: Int, columns: Int) {
      (self.row, self.column, self.rows, self.columns) = (row, column, rows, columns)
    }

    init(_ rows: Range<Int>, _ columns: Range<Int>) {
      self.init(
        row: rows.lowerBound, column: columns.lowerBound, rows: rows.count,
        columns: columns.count)
    }

    func contains(row: Int, column: Int) -> Bool {
      (self.row..<self.row + rows).contains(row)
        && (self.column..<self.column + columns).contains(column)
    }
  }

  /// The cells that are shown: a whole grid, or the part of one that fits.
  var visible: Area
  /// Characters of every number.
  var cellWidth: Int
  var hasLines: Bool
  /// All cells of the grid; nil where it is never cut.
  var whole: Area?
  /// Whether there are more columns left and right of the visible ones.
  var goesOn: (left: Bool, right: Bool)
  /// The cells with a heavy frame, if any; it may reach outside the visible ones.
  var framed: Area?
  var content: (_ row: Int, _ column: Int) -> Content

  /// Rows and columns of the screen that a grid of this many cells takes.
  static func size(
    rows: Int, columns: Int, cellWidth: Int, hasLines: Bool
  ) -> (height: Int, width: Int) {
    hasLines
      ? (2 * rows + 1, columns * (cellWidth + 3) + 1) : (rows, columns * (cellWidth + 1) + 1)
  }

  /// Whether only a part of the grid is shown.
  var isPartial: Bool { whole.map { $0 != visible } ?? false }

  /// Whether columns are missing on one side or the other, wherever the window is: room for the signs
  /// of that is kept on both.
  var mayGoOn: Bool {
    whole.map { $0.columns > visible.columns } ?? (goesOn.left || goesOn.right)
  }

  var height: Int { size.height }
  var width: Int { size.width }

  private var size: (height: Int, width: Int) {
    GridPanel.size(
      rows: visible.rows, columns: visible.columns, cellWidth: cellWidth, hasLines: hasLines)
  }

  /// Where the number of a cell stands, from the panel's top left.
  func place(row: Int, column: Int) -> (row: Int, column: Int) {
    let (row, column) = (row - visible.row, column - visible.column)
    return hasLines
      ? (2 * row + 1, column * (cellWidth + 3) + 2) : (row, column * (cellWidth + 1) + 1)
  }

  /// The cell whose box contains a place of the panel; nil outside all of them.
  func cell(atRow row: Int, column: Int) -> (row: Int, column: Int)? {
    guard row >= 0, column >= 0, row < height, column < width else { return nil }
    let gridRow = hasLines ? max(0, row - 1) / 2 : row
    let gridColumn = max(0, column - 1) / (cellWidth + (hasLines ? 3 : 1))
    guard gridRow < visible.rows, gridColumn < visible.columns else { return nil }
    return (gridRow + visible.row, gridColumn + visible.column)
  }

  func draw(in frame: inout Frame, row top: Int, column left: Int, glyphs: Glyphs) {
    drawLines(in: &frame, row: top, column: left, glyphs: glyphs)
    drawCells(in: &frame, row: top, column: left, glyphs: glyphs)
  }

  /// Draws all but the lines: the frame where it is another from beat to beat, and the numbers.
  func drawCells(in frame: inout Frame, row top: Int, column left: Int, glyphs: Glyphs) {
    if hasLines { drawMovingFrame(in: &frame, top, left, glyphs) }
    var marked: [(Content, Int, Int)] = []
    for row in visible.row..<visible.row + visible.rows {
      for column in visible.column..<visible.column + visible.columns {
        var cell = content(row, column)
        // A number that is longer than its cell must not look like a shorter one.
        if cell.text.utf8.count > cellWidth { cell.text = truncate(cell.text, width: cellWidth) }
        let place = place(row: row, column: column)
        // The blanks of a window's cell belong to it: a row of the window is then of one look, which
        // a terminal is told once.
        let isWindow = hasLines && cell.role == .window
        frame.put(
          isWindow ? " " + cell.text + " " : cell.text, row: top + place.row,
          column: left + place.column - (isWindow ? 1 : 0), role: cell.role)
        if cell.marks.before != " " || cell.marks.after != " " {
          marked.append((cell, top + place.row, left + place.column))
        }
      }
    }
    if !hasLines { drawSides(in: &frame, top, left, glyphs) }
    drawEllipses(in: &frame, top, left)
    // Over the sides of the frame: what a cell is counts for more than where the window ends.
    for (cell, row, column) in marked { drawMarks(of: cell, in: &frame, row, column) }
  }

  private func drawMarks(of cell: Content, in frame: inout Frame, _ row: Int, _ column: Int) {
    if cell.marks.before != " " {
      frame.put(String(Character(cell.marks.before)), row: row, column: column - 1, role: cell.role)
    }
    if cell.marks.after != " " {
      frame.put(
        String(Character(cell.marks.after)), row: row, column: column + cellWidth, role: cell.role)
    }
  }

  /// Where rows go on beyond what is visible.
  private func drawEllipses(in frame: inout Frame, _ top: Int, _ left: Int) {
    for row in 0..<visible.rows where goesOn.left || goesOn.right {
      if goesOn.left { frame.put("…", row: top + row, column: left - 1, role: .quiet) }
      if goesOn.right { frame.put("…", row: top + row, column: left + width, role: .quiet) }
    }
  }

  /// Without lines the frame is a mark left and right of it in every row.
  private func drawSides(in frame: inout Frame, _ top: Int, _ left: Int, _ glyphs: Glyphs) {
    guard let framed else { return }
    for row in visible.row..<visible.row + visible.rows
    where (framed.row..<framed.row + framed.rows).contains(row) {
      let first = place(row: row, column: framed.column)
      let afterLast = place(row: row, column: framed.column + framed.columns)
      for (column, side) in [
        (first.column - 1, glyphs.windowSides.left),
        (afterLast.column - 1, glyphs.windowSides.right),
      ] where (0..<width).contains(column) {
        frame.put(String(side), row: top + first.row, column: left + column, role: .windowFrame)
      }
    }
  }
}
