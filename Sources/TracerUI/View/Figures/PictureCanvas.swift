import CellScreen
import Figures
import TerminalText
import TraceText

/// A picture on a sheet as wide as the screen and as high as it needs: panels from left to right and
/// on in the next row, each in shades with its numbers beside it, then what is told. The screen shows
/// the part that is scrolled to.
struct PictureCanvas {
  private var sheet: Frame
  private let height: Int
  private let left: Int
  /// Whether no panel and no label is wider than the screen.
  let fitsWidth: Bool

  private static let gap = 4

  init(
    _ picture: Picture, told: [String], _ state: TracerState, left: Int, width: Int
  ) {
    let isPlain = state.repertoire != .unicode
    let boxes = picture.panels.map { panel in
      PanelBox(
        panel, label: panel.label?[state.language] ?? "", showsNumbers: picture.showsNumbers,
        isPlain: isPlain, width: width)
    }
    fitsWidth = boxes.allSatisfy { $0.width <= width }
    let rows = PictureCanvas.rows(boxes, width: width)
    let heights = rows.map { row in row.map(\.height).max() ?? 0 }
    height = heights.reduce(0) { $0 + $1 + 1 } + told.count
    self.left = left
    sheet = Frame(
      size: ScreenSize(rows: height, columns: left + width), repertoire: state.repertoire)
    var top = 0
    for (row, height) in zip(rows, heights) {
      let used = row.reduce(0) { $0 + $1.width } + (row.count - 1) * PictureCanvas.gap
      var column = left + max(0, (width - used) / 2)
      for box in row {
        box.draw(in: &sheet, row: top, column: column, Glyphs(state.repertoire))
        column += box.width + PictureCanvas.gap
      }
      top += height + 1
    }
    for (line, text) in told.enumerated() { sheet.put(text, row: top + line, column: left) }
  }

  /// As many in a row as fit.
  private static func rows(_ boxes: [PanelBox], width: Int) -> [[PanelBox]] {
    var rows: [[PanelBox]] = []
    var used = 0
    for box in boxes {
      if !rows.isEmpty, used + gap + box.width <= width {
        rows[rows.count - 1].append(box)
        used += gap + box.width
      } else {
        rows.append([box])
        used = box.width
      }
    }
    return rows
  }

  func scroll(in room: Int) -> FigureScroll { FigureLayout.scroll(height, height: room) }

  /// Draws `room` rows from row `first` of the sheet on.
  func draw(in frame: inout Frame, row top: Int, height room: Int, from first: Int, more: String) {
    let scroll = scroll(in: room)
    let first = min(first, scroll.last)
    let shown = scroll.last > 0 ? scroll.page : room
    for line in 0..<min(shown, height - first) {
      for (column, cell) in sheet.row(first + line).enumerated() where cell.width > 0 {
        guard cell != .blank else { continue }
        frame.put(String(cell.glyph), row: top + line, column: column, role: cell.role)
      }
    }
    if first < scroll.last {
      frame.put("↓ " + more, row: top + scroll.page, column: left, role: .quiet)
    }
  }
}

/// One panel: its label, its shades in a frame, and its numbers.
private struct PanelBox {
  private let panel: Picture.Panel
  private let label: String
  private let signs: [String]
  /// Cells of a pixel: two look square, one fits.
  private let pixel: Int
  private let numbers: AlignedNumbers?
  let width: Int
  let height: Int

  private static let blocks = [" ", "░", "▒", "▓", "█"]
  private static let ramp = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  init(
    _ panel: Picture.Panel, label: String, showsNumbers: Bool, isPlain: Bool, width: Int
  ) {
    (self.panel, self.label) = (panel, label)
    signs = isPlain ? PanelBox.ramp : PanelBox.blocks
    let shape = panel.pixels.shape
    pixel = shape.width * 2 + 2 <= width ? 2 : 1
    let shades = shape.width * pixel + 2
    let aligned = AlignedNumbers(panel.pixels.values, isBrief: true)
    let beside = shades + 2 + shape.width * (aligned.width + 1)
    numbers = showsNumbers && beside <= width ? aligned : nil
    self.width = max(numbers == nil ? shades : beside, cellWidth(of: label))
    height = shape.height + 2 + (label.isEmpty ? 0 : 1)
  }

  func draw(in frame: inout Frame, row: Int, column: Int, _ glyphs: Glyphs) {
    frame.put(label, row: row, column: column, role: .quiet)
    let top = row + (label.isEmpty ? 0 : 1)
    let shape = panel.pixels.shape
    let inside = shape.width * pixel
    drawFrame(in: &frame, top, column, inside, glyphs)
    for line in 0..<shape.height {
      for pixelColumn in 0..<shape.width {
        let brightness = panel.brightness(row: line, column: pixelColumn)
        let sign = signs[Int((brightness * Double(signs.count - 1)).rounded())]
        frame.put(
          String(repeating: sign, count: pixel), row: top + 1 + line,
          column: column + 1 + pixelColumn * pixel, role: .grey(brightness))
      }
      guard let numbers else { continue }
      let texts = (0..<shape.width).map { numbers.text(of: panel.pixels[0, line, $0]) }
      frame.put(
        texts.joined(separator: " "), row: top + 1 + line, column: column + inside + 5)
    }
  }

  /// Black at the edge is told from what lies beside the picture.
  private func drawFrame(
    in frame: inout Frame, _ top: Int, _ left: Int, _ inside: Int, _ glyphs: Glyphs
  ) {
    let bottom = top + panel.pixels.shape.height + 1
    for (row, up, down) in [(top, LineWeight.none, LineWeight.light), (bottom, .light, .none)] {
      frame.fill(
        glyphs.crossing(up: up, right: .light, down: down, left: .none), row: row, column: left)
      frame.fill(
        glyphs.horizontal(.light), row: row, column: left + 1, count: inside)
      frame.fill(
        glyphs.crossing(up: up, right: .none, down: down, left: .light), row: row,
        column: left + 1 + inside)
    }
    for row in top + 1..<bottom {
      for column in [left, left + 1 + inside] {
        frame.fill(glyphs.vertical(.light), row: row, column: column)
      }
    }
  }
}
