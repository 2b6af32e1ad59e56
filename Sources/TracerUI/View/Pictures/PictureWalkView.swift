import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// Draws a walk over an image: pictures with the window marked, and its numbers between them.
struct PictureWalkView {
  private let scene: WalkScene
  private let state: TracerState
  private let layout: PictureLayout
  private let pictures: WalkPictures
  private let words: Words
  private let glyphs: Glyphs
  private let area: AnswerArea

  /// - Returns: nil where numbers are to be drawn.
  init?(_ scene: WalkScene, _ state: TracerState) {
    guard let pictures = scene.walk.pictures, let layout = PictureLayout(scene, state) else {
      return nil
    }
    (self.scene, self.state, self.layout, self.pictures) = (scene, state, layout, pictures)
    words = Words(language: state.language)
    glyphs = Glyphs(state.repertoire)
    area = AnswerArea(
      scene.text, top: layout.arithmeticRow, end: layout.contentEnd,
      usual: layout.progressRow == nil ? 1 : 2, spare: scene.isAsking ? 0 : 1,
      width: layout.width)
  }

  func draw(in frame: inout Frame) {
    let text = scene.text
    Bars.drawTitle(text.title, right: text.pageLabel, state, in: &frame)
    for (line, words) in layout.caption.enumerated() {
      frame.put(words, row: 1 + line, column: layout.left, role: .caption)
    }
    drawPictures(in: &frame)
    drawNumbers(in: &frame)
    drawStrip(in: &frame)
    frame.put(
      truncate(
        words.settingsLine(scene.walk, isRounded: layout.numbers.isRounded), width: layout.width),
      row: layout.settingsRow,
      column: layout.left, role: .quiet)
    drawArithmetic(in: &frame)
    area.draw(in: &frame, top: layout.arithmeticRow, left: layout.left)
    Bars.drawPosition(
      text, rows: (layout.positionRow, layout.progressRow), layout.left, layout.width, state,
      in: &frame)
    Bars.drawKeys(state, in: &frame)
  }

  /// What of the page has no room. The numbers that are not shown are seen as shades.
  var cuts: [PageCut] {
    let lines = WalkLayout.lines(of: scene.text.caption, width: WalkLayout.width(of: state.size))
    return (lines > 3 ? [.caption(lines: lines, room: 3)] : []) + area.cuts
  }

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

  // MARK: Under them

  private func drawArithmetic(in frame: inout Frame) {
    guard !scene.isAsking && scene.text.hints.isEmpty else { return }
    let top = layout.arithmeticRow + area.lines.count
    let room =
      min(layout.arithmeticHeight, area.feedbackRow - layout.arithmeticRow) - area.lines.count
    guard room > 0 else { return }
    let arithmetic = Arithmetic(
      scene.walk, words: words, repertoire: state.repertoire, width: layout.width)
    for (line, segments) in arithmetic.lines(limit: room).prefix(room).enumerated() {
      frame.put(segments, row: top + line, column: layout.left)
    }
    guard scene.showsEarlierSteps else { return }
    let earlier = EarlierSteps(
      scene.walk, words, state.repertoire, width: layout.width,
      height: area.feedbackRow - 1 - layout.historyRow)
    for (line, text) in earlier.lines.enumerated() {
      frame.put(text, row: layout.historyRow + line, column: layout.left, role: .quiet)
    }
  }
}
