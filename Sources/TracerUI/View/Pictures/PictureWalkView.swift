import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// Draws a walk over an image: pictures with the window marked, and its numbers between them.
struct PictureWalkView {
  private let scene: WalkScene
  private let layout: PictureLayout
  private let pictures: WalkPictures
  private let words: Words
  private let glyphs: Glyphs
  private let surroundings: WalkSurroundings

  /// - Returns: nil where numbers are to be drawn.
  init?(_ scene: WalkScene, _ state: TracerState) {
    guard let pictures = scene.walk.pictures, let layout = PictureLayout(scene, state) else {
      return nil
    }
    (self.scene, self.layout, self.pictures) = (scene, layout, pictures)
    words = Words(language: state.language)
    glyphs = Glyphs(state.repertoire)
    surroundings = WalkSurroundings(scene, state, layout.rows)
  }

  func draw(in frame: inout Frame) {
    surroundings.drawAbove(in: &frame)
    drawPictures(in: &frame)
    drawNumbers(in: &frame)
    drawStrip(in: &frame)
    frame.put(
      truncate(
        words.settingsLine(scene.walk, isRounded: layout.numbers.isRounded),
        width: layout.rows.width),
      row: layout.settingsRow, column: layout.rows.left, role: .quiet)
    surroundings.drawTold(in: &frame)
    surroundings.drawPosition(in: &frame)
    surroundings.drawKeys(in: &frame)
  }

  /// What of the page has no room. The numbers that are not shown are seen as shades.
  var cuts: [PageCut] { surroundings.cuts }

  /// The cell of the feature map at a place of the screen: of the picture, or of the numbers.
  func outputCell(atRow row: Int, column: Int) -> CellPosition? {
    let channel = scene.walk.step.output.channel
    let piece = layout.numbers.pieces[layout.numbers.target]
    let cell =
      piece.panel.cell(
        atRow: row - layout.labelRow - piece.row - 1,
        column: column - layout.columns.numbers - piece.column)
      ?? map.pixel(atRow: row - layout.labelRow - 1, column: column - layout.columns.map)
    return cell.map { CellPosition(channel: channel, row: $0.row, column: $0.column) }
  }

  // MARK: Pictures

  private var input: PicturePanel { .input(scene, pictures, layout.input, layout.rim) }
  private var map: PicturePanel {
    .map(ofFilter: scene.walk.step.output.channel, scene, pictures, layout.map)
  }

  private func drawPictures(in frame: inout Frame) {
    let walk = scene.walk
    let row = layout.labelRow
    let channel = walk.step.firstChannel + walk.channel
    let channels = walk.operation.input.shape.channels
    let isOne = channels > 1 && !walk.mixesChannels
    draw(
      input, named: words.input(of: walk.operation), words.bareInput(of: walk.operation),
      or: isOne ? words.channel(channel, of: channels, isShort: false) : "",
      pictures.inputRange, row: row, column: layout.columns.input, in: &frame)
    draw(
      map, named: words.output(of: walk.operation, isShort: false),
      words.output(of: walk.operation, isShort: true), words.bareOutput(of: walk.operation),
      or: words.mapOfFilter(walk), pictures.mapRange, row: row, column: layout.columns.map,
      in: &frame)
  }

  /// A picture under its name, or under what tells it from others like it, where both have no room.
  private func draw(
    _ panel: PicturePanel, named names: String..., or detail: String, _ range: ShadeRange, row: Int,
    column: Int, in frame: inout Frame
  ) {
    let full = names.prefix(1).map { detail.isEmpty ? $0 : $0 + " · " + detail }
    let label = firstThatFits(full + (detail.isEmpty ? names : [detail]), width: panel.width)
    frame.put(label, row: row, column: column, role: .quiet)
    panel.draw(in: &frame, row: row + 1, column: column, glyphs: glyphs)
    guard let shadesRow = layout.shadesRow else { return }
    frame.put(
      words.shades(range, width: panel.width), row: shadesRow, column: column, role: .quiet)
  }

  /// The maps of all filters, that at hand among them.
  private func drawStrip(in frame: inout Frame) {
    guard let strip = layout.strip else { return }
    let current = scene.walk.step.output.channel
    for (place, filter) in strip.filters(around: current).enumerated() {
      let column = strip.column + place * strip.step
      frame.put(
        "#\(filter)", row: strip.row, column: column, role: filter == current ? .caption : .quiet)
      PicturePanel.map(ofFilter: filter, scene, pictures, strip.scale)
        .draw(in: &frame, row: strip.row + 1, column: column, glyphs: glyphs)
    }
  }

  // MARK: Numbers

  private func drawNumbers(in frame: inout Frame) {
    let (top, left) = (layout.labelRow, layout.columns.numbers)
    for piece in layout.numbers.pieces {
      let (row, column) = (top + piece.row, left + piece.column)
      frame.put(piece.label, row: row, column: column, role: .quiet)
      piece.panel.draw(in: &frame, row: row + 1, column: column, glyphs: glyphs)
      if !piece.joint.isEmpty {
        let back = piece.isCut ? 3 : 2
        frame.put(piece.joint, row: row + 1 + piece.panel.height / 2, column: column - back)
      }
    }
    placeCursor(in: &frame)
  }

  /// On the input cell of the tap, else on the target.
  private func placeCursor(in frame: inout Frame) {
    let walk = scene.walk
    let (numbers, cell): (WindowNumbers.Piece, CellPosition)
    if !scene.isAsking, walk.chosenChannel == nil, case .tap(let index) = walk.current.stage {
      (numbers, cell) = (layout.numbers.pieces[layout.numbers.window], walk.step.taps[index].cell)
    } else {
      (numbers, cell) = (layout.numbers.pieces[layout.numbers.target], walk.step.output)
    }
    let place = numbers.panel.place(row: cell.row, column: cell.column)
    frame.cursor = .init(
      row: layout.labelRow + numbers.row + 1 + place.row,
      column: layout.columns.numbers + numbers.column + place.column + numbers.panel.cellWidth - 1)
    frame.cursorIsVisible = scene.blanks[cell]?.text.isEmpty == false
  }
}
