import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// Where everything of a walk over an image stands: the image, the numbers under the window, the
/// feature map; what the window does; the arithmetic. As in `WalkLayout` it depends on the page and the
/// screen, not on the beat.
///
/// When room is short it is given up in this order: blank lines, earlier steps, the lines that say what
/// is black, cells around the window, the other channels, arithmetic past four lines, pixels. Where not
/// even small pictures fit there is no such layout, and the walk is drawn with numbers.
struct PictureLayout {
  /// The fewest columns and rows of the screen that a picture is worth drawing in.
  private static let least = (columns: 8, rows: 4)
  /// The columns that numbers leave a picture as long as it could have them.
  private static let usual = 14
  /// Between the pictures and the numbers: room for a joint.
  private static let gap = 3

  private(set) var rows: WalkRows
  let labelRow: Int
  /// The left edges of input, numbers and map.
  let columns: (input: Int, numbers: Int, map: Int)
  let input: PictureScale
  let map: PictureScale
  /// Where padding lies around the input.
  let rim: PicturePanel.Rim
  let numbers: WindowNumbers
  /// Rows of the tallest of the three, with its label.
  let blockHeight: Int
  /// The maps of several filters, where there is room under the rest.
  let strip: MapStrip?
  /// What is black and white, under each picture.
  let shadesRow: Int?
  let settingsRow: Int

  /// - Returns: nil where shades are not wanted or have no room.
  init?(_ scene: WalkScene, _ state: TracerState) {
    let walk = scene.walk
    guard walk.showsShades, case .walk = scene.board else { return nil }
    var rows = WalkRows(scene.text.caption, state.size, captionRows: 3)
    // The settings have a line, and the arithmetic keeps four if it needs them.
    let wanted = Arithmetic.height(walk, width: rows.width)
    let kept = min(wanted, 4)
    let room = rows.end - rows.top - 1 - kept
    let shades = room >= 9 ? 1 : 0
    guard
      let fitted = PictureLayout.fit(
        scene, Words(language: state.language), isPlain: state.repertoire != .unicode,
        rows: room - shades, columns: state.size.columns - 2)
    else { return nil }
    (numbers, input, map, rim) = fitted
    blockHeight = max(1 + input.cellRows + rim.rows, 1 + map.cellRows, numbers.height)
    let sides = (input: input.columns + 2, map: map.columns + 2)
    let all = sides.input + sides.map + numbers.width + 2 * PictureLayout.gap
    rows.width = max(rows.width, all)
    rows.left = max(1, (state.size.columns - rows.width) / 2)
    let first = rows.left + (rows.width - all) / 2
    let second = first + sides.input + PictureLayout.gap
    columns = (first, second, second + numbers.width + PictureLayout.gap)

    // Blank lines where there is room: above the labels, above the arithmetic.
    let spare = room - shades - blockHeight - (wanted - kept)
    labelRow = rows.top + (spare > 1 ? 1 : 0)
    shadesRow = shades == 1 ? labelRow + blockHeight : nil
    let below = labelRow + blockHeight + shades
    strip = MapStrip(walk, row: below + 1, rows: spare - 3, rows.left, rows.width)
    settingsRow = strip.map { $0.row + $0.height + 1 } ?? below
    let rest = spare - (settingsRow - below)
    rows.arithmeticRow = settingsRow + (rest > 0 ? 2 : 1)
    rows.arithmeticHeight = max(0, min(wanted, rows.end - rows.arithmeticRow))
    self.rows = rows
  }

  /// The richest numbers that leave the pictures most of the room they could have.
  private static func fit(
    _ scene: WalkScene, _ words: Words, isPlain: Bool, rows: Int, columns: Int
  ) -> (WindowNumbers, input: PictureScale, map: PictureScale, PicturePanel.Rim)? {
    let shapes = (scene.walk.operation.input.shape, scene.walk.operation.outputShape)
    let rim = PicturePanel.Rim(around: scene.walk.operation, rows: rows - 1)
    let choices = WindowNumbers.choices(scene, words, isPlain: isPlain).filter { $0.height <= rows }
    let scales = choices.map { numbers in
      PictureLayout.scales(
        of: shapes, rows: rows - 1, rim: rim.rows, columns: columns - numbers.width - 2 * gap - 4)
    }
    guard rows > least.rows, let widest = scales.map({ $0?.input.columns ?? 0 }).max() else {
      return nil
    }
    let enough = max(min(usual, widest), widest * 3 / 4)
    let all = zip(choices, scales).compactMap { numbers, scales in
      scales.map { (numbers, input: $0.input, map: $0.map, rim) }
    }
    // A window that is whole counts for more than a picture of the usual size.
    let wholes = all.filter { !$0.0.isCut }
    return wholes.first { $0.input.columns >= enough }
      ?? wholes.max { $0.input.columns < $1.input.columns }
      ?? all.first { $0.input.columns >= enough }
  }

  /// Both pictures at one scale where that fits: a map is then as much smaller as it is.
  private static func scales(
    of shapes: (input: TensorShape, map: TensorShape), rows: Int, rim: Int, columns: Int
  ) -> (input: PictureScale, map: PictureScale)? {
    let half = columns / 2
    guard half >= least.columns else { return nil }
    let input = PictureScale(
      height: shapes.input.height, width: shapes.input.width, cellRows: rows - rim,
      cellColumns: half)
    let map = PictureScale(
      height: shapes.map.height, width: shapes.map.width, cellRows: rows,
      cellColumns: max(half, columns - input.columns))
    return (input, map)
  }
}

extension PicturePanel.Rim {
  /// The padding of an operation; where few rows are left for the picture, only at its sides.
  fileprivate init(around operation: TracedOperation, rows: Int) {
    let hasRoom = rows >= 8
    self.init(
      top: hasRoom && operation.rows.before > 0, bottom: hasRoom && operation.rows.after > 0,
      left: operation.columns.before > 0, right: operation.columns.after > 0)
  }
}
