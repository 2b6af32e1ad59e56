import CellScreen
import TerminalText
import TraceText

/// Draws what stands around the grids or pictures of a walk: title and caption above, arithmetic, what
/// is said and where we are below.
struct WalkSurroundings {
  let scene: WalkScene
  let state: TracerState
  let rows: WalkRows
  let words: Words
  private let area: AnswerArea

  init(_ scene: WalkScene, _ state: TracerState, _ rows: WalkRows) {
    (self.scene, self.state, self.rows) = (scene, state, rows)
    words = Words(language: state.language)
    // One line of arithmetic is left at least: the current sum.
    area = AnswerArea(
      scene.text, top: rows.arithmeticRow, end: rows.contentEnd,
      usual: rows.progressRow == nil ? 1 : 2, spare: scene.isAsking ? 0 : 1, width: rows.width)
  }

  func drawAbove(in frame: inout Frame) {
    Bars.drawTitle(scene.text.title, right: scene.text.pageLabel, state, in: &frame)
    for (line, words) in rows.caption.enumerated() {
      frame.put(words, row: 1 + line, column: rows.left, role: .caption)
    }
  }

  /// The arithmetic, unless something is asked, and what is said.
  func drawTold(in frame: inout Frame) {
    if !scene.isAsking && scene.text.hints.isEmpty { drawArithmetic(in: &frame) }
    area.draw(in: &frame, top: rows.arithmeticRow, left: rows.left)
  }

  func drawPosition(in frame: inout Frame) {
    Bars.drawPosition(
      scene.text, rows: (rows.positionRow, rows.progressRow), rows.left, rows.width, state,
      in: &frame)
  }

  func drawKeys(in frame: inout Frame) { Bars.drawKeys(state, in: &frame) }

  /// What has no room of the caption and of what is said.
  var cuts: [PageCut] {
    let (wanted, room) = rows.captionLines
    return (wanted > room ? [.caption(lines: wanted, room: room)] : []) + area.cuts
  }

  // MARK: Arithmetic

  /// The lines that the arithmetic may take.
  private var room: Int {
    max(0, min(rows.arithmeticHeight, area.feedbackRow - rows.arithmeticRow) - area.lines.count)
  }

  private func arithmetic(limit: Int) -> [[Segment]] {
    Arithmetic(scene.walk, words: words, repertoire: state.repertoire, width: rows.width)
      .lines(limit: limit)
  }

  /// Whether the tap of this beat, where it is one, stands in the arithmetic: marked, where it would be
  /// with more room.
  var showsTap: Bool {
    guard !scene.isAsking, scene.text.hints.isEmpty, case .tap = scene.walk.current.stage else {
      return true
    }
    let isMarked = { (lines: [[Segment]]) in lines.joined().contains { $0.role == .tap } }
    let shown = Array(arithmetic(limit: room).prefix(room))
    return !shown.isEmpty && (isMarked(shown) || !isMarked(arithmetic(limit: .max)))
  }

  private func drawArithmetic(in frame: inout Frame) {
    guard room > 0 else { return }
    // Below the fields, or the calculation that was given.
    let top = rows.arithmeticRow + area.lines.count
    for (line, segments) in arithmetic(limit: room).prefix(room).enumerated() {
      frame.put(segments, row: top + line, column: rows.left)
    }
    guard scene.showsEarlierSteps else { return }
    let earlier = EarlierSteps(
      scene.walk, words, state.repertoire, width: rows.width,
      height: area.feedbackRow - 1 - rows.historyRow)
    for (line, text) in earlier.lines.enumerated() {
      frame.put(text, row: rows.historyRow + line, column: rows.left, role: .quiet)
    }
  }
}

extension Frame {
  /// Draws pieces one after another.
  mutating func put(_ segments: [Segment], row: Int, column: Int) {
    var column = column
    for segment in segments {
      column = put(segment.text, row: row, column: column, role: segment.role)
    }
  }
}
