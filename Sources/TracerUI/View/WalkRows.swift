import CellScreen
import TerminalText

/// The rows of a walk's screen that are there whatever stands in its middle, from the top: title,
/// caption, what is drawn, arithmetic, what is said, where we are, keys.
struct WalkRows: Sendable {
  let caption: [String]
  private let wholeCaption: String
  private let captionRows: Int
  /// Of the whole caption, and how many of them may be shown.
  var captionLines: (wanted: Int, room: Int) {
    (WalkLayout.lines(of: wholeCaption, width: width), captionRows)
  }
  /// Where text begins, and the cells of a line.
  var left: Int
  var width: Int
  /// The first row under the caption, and the one after the last that what is drawn and the arithmetic
  /// may take.
  let top: Int
  let end: Int
  var arithmeticRow = 0
  var arithmeticHeight = 0
  let positionRow: Int
  let progressRow: Int?
  /// The row after the last that may be used above the position.
  var contentEnd: Int { positionRow }
  var historyRow: Int { arithmeticRow + arithmeticHeight + 1 }

  /// - Parameter captionRows: that the caption may take.
  init(_ caption: String, _ size: ScreenSize, captionRows: Int) {
    let isRoomy = size.rows >= WalkLayout.roomyRows
    width = WalkLayout.width(of: size)
    left = max(1, (size.columns - width) / 2)
    self.caption = WalkLayout.fit(caption, lines: captionRows, width: width)
    (wholeCaption, self.captionRows) = (caption, captionRows)
    progressRow = isRoomy ? size.rows - 2 : nil
    positionRow = size.rows - (isRoomy ? 3 : 2)
    top = 1 + (isRoomy ? max(2, self.caption.count) : self.caption.count)
    end = positionRow - (isRoomy ? 2 : 1)
  }

  /// - Parameters:
  ///   - row: the first row under what is drawn.
  ///   - spare: rows that nothing else needs: one is left blank.
  ///   - wanted: the lines of the arithmetic.
  mutating func placeArithmetic(at row: Int, spare: Int, wanted: Int) {
    arithmeticRow = row + (spare > 0 ? 1 : 0)
    arithmeticHeight = max(0, min(wanted, end - arithmeticRow))
  }
}
