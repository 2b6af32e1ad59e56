import CellScreen
import TerminalText

/// Where everything of a figure stands on a screen of a given size.
struct FigureLayout {
  let width: Int
  let left: Int
  let caption: [String]
  /// The first row of grids or table.
  let top: Int
  /// The rows of a table that are shown; empty for grids.
  let visibleRows: Range<Int>
  /// What is told of the moment, wrapped, and its first row.
  let told: [String]
  let firstTold: Int
  let positionRow: Int
  let isRoomy: Bool
  /// What has no room.
  let cuts: [PageCut]

  private static let captionRows = 2
  /// Between two grids.
  static let gap = 4

  /// - Parameters:
  ///   - caption: the question the figure answers.
  ///   - told: what is told of the moment, sentence by sentence.
  init(_ scene: FigureScene, caption: String, told sentences: [String], on size: ScreenSize) {
    let width = WalkLayout.width(of: size)
    let isRoomy = size.rows >= WalkLayout.roomyRows
    self.width = width
    self.isRoomy = isRoomy
    left = max(1, (size.columns - width) / 2)
    self.caption = WalkLayout.fit(caption, lines: FigureLayout.captionRows, width: width)
    top = 1 + self.caption.count + (isRoomy ? 1 : 0)
    positionRow = size.rows - (isRoomy ? 3 : 2)
    told = sentences.flatMap { wrap($0, width: width) }
    // What is told keeps its room; the table scrolls.
    let end = max(top + 3, positionRow - told.count)
    let room = max(1, end - top - 1)
    let visible = scene.table.map { FigureLayout.rows(of: $0, room: room) } ?? 0..<0
    visibleRows = visible
    let height = scene.table == nil ? scene.gridHeight : 1 + visible.count
    let bottom = top + height
    firstTold = min(bottom + (isRoomy && bottom + told.count < positionRow ? 1 : 0), end)
    let captionLines = WalkLayout.lines(of: caption, width: width)
    cuts =
      (captionLines > FigureLayout.captionRows
        ? [.caption(lines: captionLines, room: FigureLayout.captionRows)] : [])
      + (scene.table.map { $0.fits(visible, width: width) } == false ? [.table] : [])
      + (scene.gridWidth > width || bottom > end ? [scene.table == nil ? .figure : .table] : [])
      + (told.count > positionRow - firstTold
        ? [.told(lines: told.count, room: max(0, positionRow - firstTold))] : [])
  }

  /// The rows around the one at hand, as many as there is room for.
  private static func rows(of table: FigureScene.Table, room: Int) -> Range<Int> {
    let current = table.current ?? table.rows.count - 1
    return WalkGrids.viewport(
      table.rows.indices, maximum: room, around: current..<current + 1, focus: nil)
  }
}

extension FigureScene {
  /// Rows of the grids with their names.
  var gridHeight: Int { grids.map { 1 + $0.panel.height }.max() ?? 0 }
  /// Cells of the grids and the gaps between them.
  var gridWidth: Int {
    grids.reduce(0) { $0 + $1.width } + max(0, grids.count - 1) * FigureLayout.gap
  }
}

extension FigureScene.Grid {
  /// Cells of the grid and its name.
  var width: Int { max(cellWidth(of: name), panel.width) }
}

extension FigureScene.Table {
  /// Whether all rows are shown and none is cut off.
  fileprivate func fits(_ visible: Range<Int>, width: Int) -> Bool {
    visible == rows.indices && ([head] + rows).allSatisfy { cellWidth(of: $0) <= width }
  }
}
