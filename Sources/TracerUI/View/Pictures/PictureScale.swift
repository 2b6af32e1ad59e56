/// How the pixels of a picture lie on the screen. A cell of the screen is two dots, one above the other,
/// which makes dots nearly square; a dot is the mean of its pixels, or a pixel four dots.
///
///     6×6 pixels      dots        cells
///                     a b c       a b c    2 rows of cells, the lower half of the
///                     d e f       d e f    second one empty
///                     g h i       g h i
struct PictureScale: Equatable {
  /// Pixels.
  let height: Int
  let width: Int
  /// Dots.
  let rows: Int
  let columns: Int

  /// Rows of the screen.
  var cellRows: Int { (rows + 1) / 2 }

  /// As large as fits, up to two dots a side for a pixel.
  ///
  /// - Parameters:
  ///   - cellRows: of the screen, at least 1.
  ///   - cellColumns: likewise.
  init(height: Int, width: Int, cellRows: Int, cellColumns: Int) {
    (self.height, self.width) = (height, width)
    let room = (rows: max(1, 2 * cellRows), columns: max(1, cellColumns))
    if height <= room.rows && width <= room.columns {
      let scale = min(2, room.rows / height, room.columns / width)
      (rows, columns) = (scale * height, scale * width)
    } else if height * room.columns >= width * room.rows {
      // The height decides.
      (rows, columns) = (room.rows, max(1, width * room.rows / height))
    } else {
      (rows, columns) = (max(1, height * room.columns / width), room.columns)
    }
  }

  /// The rows of pixels in a row of dots.
  func pixelRows(ofDot row: Int) -> Range<Int> { PictureScale.pixels(row, height, rows) }

  func pixelColumns(ofDot column: Int) -> Range<Int> { PictureScale.pixels(column, width, columns) }

  /// The rows of dots that show these rows of pixels: at least one, also where they lie outside.
  func dotRows(of pixels: Range<Int>) -> Range<Int> { PictureScale.dots(pixels, height, rows) }

  func dotColumns(of pixels: Range<Int>) -> Range<Int> { PictureScale.dots(pixels, width, columns) }

  private static func pixels(_ dot: Int, _ count: Int, _ dots: Int) -> Range<Int> {
    let first = dot * count / dots
    return first..<max(first + 1, (dot + 1) * count / dots)
  }

  private static func dots(_ pixels: Range<Int>, _ count: Int, _ dots: Int) -> Range<Int> {
    let first = min(max(0, pixels.lowerBound), count - 1)
    let last = min(max(first, pixels.upperBound - 1), count - 1)
    let end = ((last + 1) * dots - 1) / count + 1
    return (dots >= count ? first * dots / count : ((first + 1) * dots - 1) / count)..<end
  }
}
