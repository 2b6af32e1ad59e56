import CellScreen
import TerminalText

/// What stands between the grids and the position: what is given, the fields, hints, and the
/// sentences that answer the learner, which take rows from the others if they must.
///
///     Input 227×227×3, 96 filters 11×11, stride 4.       given
///     height [55   ]   width [54   ]✗                    form
///     Count the places of the window along one side.     hints
///
///     ✗ 1 of the 2 just checked is not right.            feedback
struct AnswerArea {
  let feedback: Feedback
  /// Given, form and hints, from the top.
  let lines: [[Segment]]
  /// The line of the form, and the column in it, on which the cursor stands.
  let cursor: (line: Int, column: Int)?
  /// The row of the first sentence that answers the learner.
  let feedbackRow: Int
  /// What of it has no room.
  let cuts: [PageCut]

  /// - Parameters:
  ///   - top: the first row; `end` the one after the last.
  ///   - usual: the rows that feedback has at least.
  ///   - spare: the rows that it must leave to what stands above it.
  init(_ text: SceneText, top: Int, end: Int, usual: Int, spare: Int, width: Int) {
    let form = text.form?.lines ?? []
    let given = text.given.isEmpty ? 0 : 1
    feedback = Feedback(
      text, width: width, limit: max(1, end - top - max(spare, form.count + given)))
    feedbackRow = end - max(usual, feedback.lines.count)
    let last = feedback.lines.isEmpty ? end : feedbackRow
    let room = max(0, last - top)
    let kept = text.givesWay ? [] : text.given
    var lines = AnswerArea.set(kept, width: width, limit: max(0, room - form.count))
    cursor = text.form?.cursor.map { ($0.line + lines.count, $0.column) }
    lines += form
    lines += AnswerArea.set(text.hints, width: width, limit: max(0, room - lines.count))
    self.lines = Array(lines.prefix(room))
    let all =
      text.givesWay || lines.count > room
      ? lines.count
      : AnswerArea.fixedHeight(of: text, width: width)
        + AnswerArea.set(text.hints, width: width, limit: .max).count
    let said = Feedback(text, width: width, limit: .max).lines.count
    cuts =
      (all > self.lines.count ? [.answer] : [])
      + (said > feedback.lines.count ? [.feedback] : [])
  }

  /// The rows of what does not change while something is answered.
  static func fixedHeight(of text: SceneText, width: Int) -> Int {
    set(text.given, width: width, limit: .max).count + (text.form?.lines.count ?? 0)
  }

  /// The rows that all of it takes, without the usual ones of feedback.
  static func height(of text: SceneText, width: Int, feedback usual: Int) -> Int {
    let hints = set(text.hints, width: width, limit: .max).count
    let said = Feedback(text, width: width, limit: .max).lines.count
    return fixedHeight(of: text, width: width) + hints + max(0, said - usual)
  }

  private static func set(_ text: [String], width: Int, limit: Int) -> [[Segment]] {
    guard limit > 0, !text.isEmpty else { return [] }
    return HintText.lines(text, width: width, limit: limit).map { [Segment(text: $0)] }
  }

  func draw(in frame: inout Frame, top: Int, left: Int) {
    for (line, segments) in lines.enumerated() {
      frame.put(segments, row: top + line, column: left)
    }
    for (line, segments) in feedback.lines.enumerated() {
      frame.put(segments, row: feedbackRow + line, column: left)
    }
    if let cursor, cursor.line < lines.count {
      frame.cursor = .init(row: top + cursor.line, column: left + cursor.column)
      frame.cursorIsVisible = true
    }
    if let cursor = feedback.cursor {
      frame.cursor = .init(row: feedbackRow + cursor.line, column: left + cursor.column)
      frame.cursorIsVisible = true
    }
  }
}
