import CellScreen

/// A picture with the window's place marked in it.
///
///     ··········      greys where the screen has them, signs where not; the window
///     ·@@%%##**·      is a frame in its own colour, or stands in brackets;
///     ·@%[#*]++·      where there is padding dots lie around it
///     ·%%##**++·
///     ··········
struct PicturePanel {
  let scale: PictureScale
  /// From 0 (black) to 1 (white); nil where nothing is known yet.
  let brightness: (_ rows: Range<Int>, _ columns: Range<Int>) -> Double?
  /// The pixels that are marked, and how.
  var mark: (area: GridPanel.Area, role: Role)?
  /// Where dots stand for padding.
  var rim = Rim()

  /// The sides on which there is padding. Left and right it takes the place of the frame; above and
  /// below a row each, where there is room.
  struct Rim: Equatable {
    var top = false
    var bottom = false
    var left = false
    var right = false

    var rows: Int { (top ? 1 : 0) + (bottom ? 1 : 0) }
  }

  /// From dark to bright. Black is no blank: that is what is not known yet.
  static let darkToBright = ".:-=+*#%@"
  private static let ramp = Array(darkToBright)

  /// With its sides.
  var width: Int { scale.columns + 2 }
  var height: Int { scale.cellRows + rim.rows }

  /// The pixel at a place of the panel; nil beside the picture.
  func pixel(atRow row: Int, column: Int) -> (row: Int, column: Int)? {
    guard (0..<height).contains(row), (1..<width - 1).contains(column), 2 * row < scale.rows else {
      return nil
    }
    return (
      scale.pixelRows(ofDot: 2 * row).lowerBound,
      scale.pixelColumns(ofDot: column - 1).lowerBound
    )
  }

  func draw(in frame: inout Frame, row: Int, column left: Int, glyphs: Glyphs) {
    let marked = markedDots
    let top = row + (rim.top ? 1 : 0)
    drawRim(in: &frame, row: row, column: left, glyphs, marked)
    for line in 0..<scale.cellRows {
      for (side, isRim) in [(left, rim.left), (left + width - 1, rim.right)] where !isRim {
        frame.fill(glyphs.vertical(.light), row: top + line, column: side)
      }
      for column in 0..<scale.columns {
        guard let dots = dots(line, column, marked) else { continue }
        frame.putPixels(
          upper: dots.upper, lower: dots.lower, sign: dots.sign, row: top + line,
          column: left + 1 + column)
      }
    }
  }

  /// Dots for padding; under the window they look like the window.
  private func drawRim(
    in frame: inout Frame, row: Int, column left: Int, _ glyphs: Glyphs, _ marked: MarkedDots?
  ) {
    let lines = (rim.top ? -1 : 0)..<(scale.cellRows + (rim.bottom ? 1 : 0))
    let (first, last) = (rim.top ? row + 1 : row, scale.cellRows - 1)
    for line in lines {
      let isEnd = line < 0 || line > last
      for column in -1...scale.columns {
        let isSide = column < 0 ? rim.left : column == scale.columns && rim.right
        guard isSide || isEnd && (0..<scale.columns).contains(column) else { continue }
        let isInWindow = reachesOut(line, column) && marked?.covers(line, column, scale) == true
        frame.put(
          glyphs.rim, row: first + line, column: left + 1 + column,
          role: isInWindow ? .windowFrame : .padding)
      }
    }
  }

  /// Whether what is marked goes on beyond the picture on this side of it.
  private func reachesOut(_ line: Int, _ column: Int) -> Bool {
    guard let area = mark?.area else { return false }
    return (line >= 0 || area.row < 0)
      && (line < scale.cellRows || area.row + area.rows > scale.height)
      && (column >= 0 || area.column < 0)
      && (column < scale.columns || area.column + area.columns > scale.width)
  }

  /// The two dots of a cell and the sign that stands for them; nil where nothing is known yet.
  private func dots(
    _ line: Int, _ column: Int, _ marked: MarkedDots?
  ) -> (upper: Role, lower: Role, sign: Character)? {
    let columns = scale.pixelColumns(ofDot: column)
    let upper = brightness(scale.pixelRows(ofDot: 2 * line), columns)
    // The last row may have one dot only.
    let hasLower = 2 * line + 1 < scale.rows
    let lower = hasLower ? brightness(scale.pixelRows(ofDot: 2 * line + 1), columns) : nil
    let mean = upper.map { ($0 + (lower ?? $0)) / 2 }
    let sign = mean.map { PicturePanel.ramp[Int(($0 * 8).rounded())] } ?? " "
    var dots = (
      upper: upper.map(Role.grey(_:)) ?? .plain, lower: lower.map(Role.grey(_:)) ?? .plain,
      sign: sign
    )
    if let marked, let mark {
      if marked.isRim(row: 2 * line, column: column) { dots.upper = mark.role }
      if hasLower, marked.isRim(row: 2 * line + 1, column: column) { dots.lower = mark.role }
      dots.sign = marked.bracket(line, column, of: scale.columns) ?? sign
    }
    return dots == (.plain, .plain, " ") ? nil : dots
  }

  private var markedDots: MarkedDots? {
    mark.map { mark in
      let area = mark.area
      return MarkedDots(
        rows: scale.dotRows(of: area.row..<area.row + area.rows),
        columns: scale.dotColumns(of: area.column..<area.column + area.columns))
    }
  }
}

/// The dots of a picture that show the window or a value.
private struct MarkedDots {
  let rows: Range<Int>
  let columns: Range<Int>

  /// Whether a cell beside the picture lies next to what is marked.
  func covers(_ line: Int, _ column: Int, _ scale: PictureScale) -> Bool {
    let lines = rows.lowerBound / 2...(rows.upperBound - 1) / 2
    return lines.contains(min(max(0, line), scale.cellRows - 1))
      && columns.contains(min(max(0, column), scale.columns - 1))
  }

  /// What is inside the rim stays to be seen.
  func isRim(row: Int, column: Int) -> Bool {
    guard rows.contains(row), columns.contains(column) else { return false }
    return row == rows.lowerBound || row == rows.upperBound - 1 || column == columns.lowerBound
      || column == columns.upperBound - 1
  }

  /// For screens without greys: the cells stand in brackets; where there is one column of them, the
  /// brackets stand beside it.
  func bracket(_ line: Int, _ column: Int, of count: Int) -> Character? {
    guard (rows.lowerBound / 2...(rows.upperBound - 1) / 2).contains(line) else { return nil }
    var (first, last) = (columns.lowerBound, columns.upperBound - 1)
    if first == last { (first, last) = (first - 1, last + 1) }
    // At the edge the bracket stands in the picture.
    if column == max(0, first) { return "[" }
    return column == min(count - 1, last) ? "]" : nil
  }
}
