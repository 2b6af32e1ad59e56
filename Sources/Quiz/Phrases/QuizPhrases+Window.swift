import TraceEngine
import TraceText

extension QuizPhrases {
  /// The name of the input channel that a channel of the filter lies on, at the head of a line.
  func channel(_ index: Int, of step: Step) -> String {
    let number = step.firstChannel + index
    return say("channel \(number): ", "채널 \(number): ")
  }

  /// Windows of more cells are named, not written out.
  private static let largest = 64

  func windowLines(_ step: Step) -> [String] {
    let rows = places(step.window.row, step.operation.rows)
    let columns = places(step.window.column, step.operation.columns)
    let row = step.operation.rows.window == 1 ? "row" : "rows"
    let column = step.operation.columns.window == 1 ? "column" : "columns"
    var lines = [
      say(
        "The window covers \(row) \(rows) and \(column) \(columns) of the input"
          + english(channelsOf: step) + ".",
        "윈도우는 입력\(korean(channelsOf: step))의 \(rows)행, \(columns)열을 덮어요.")
    ]
    if step.taps.count <= QuizPhrases.largest { lines += cellLines(step) }
    return lines + paddingLines(step)
  }

  /// The rows or columns under the taps: `1–2`, `0, 2, 4` with dilation, `-1 to 1` in padding.
  func places(_ origin: Int, _ axis: SpatialAxis) -> String {
    let last = origin + axis.extent - 1
    if axis.window == 1 { return "\(origin)" }
    if axis.dilation == 1 { return CellSpan(origin...last).text(in: language) }
    guard axis.window <= 9 else {
      return "\(origin), \(origin + axis.dilation), …, \(last)"
    }
    return (0..<axis.window).map { "\(origin + $0 * axis.dilation)" }.joined(separator: ", ")
  }

  private func english(channelsOf step: Step) -> String {
    let (first, count) = channelRange(step)
    guard step.operation.input.shape.channels > 1 else { return "" }
    return count == 1
      ? ", channel \(first)"
      : ", channels " + CellSpan(first...first + count - 1).text(in: language)
  }

  private func korean(channelsOf step: Step) -> String {
    let (first, count) = channelRange(step)
    guard step.operation.input.shape.channels > 1 else { return "" }
    return count == 1
      ? " 채널 \(first)" : " 채널 " + CellSpan(first...first + count - 1).text(in: language)
  }

  private func channelRange(_ step: Step) -> (first: Int, count: Int) {
    (step.firstChannel, step.operation.channelsPerStep)
  }

  /// The numbers under the taps, row by row in columns; padding in brackets, empty where it takes
  /// no part.
  private func cellLines(_ step: Step) -> [String] {
    let precision = step.operation.precision
    let notation = StepText(language: language)
    let texts = step.taps.map { tap in
      TextBuffer.string { notation.writeCompetitor(tap, precision, to: &$0) }
    }
    let width = texts.map(\.count).max() ?? 1
    let across = step.operation.columns.window
    let down = step.operation.rows.window
    var lines: [String] = []
    for row in 0..<(texts.count / across) {
      if step.operation.channelsPerStep > 1, row % down == 0 {
        lines.append(indented(channel(row / down, of: step)).trimmingEnd())
      }
      let cells = texts[(row * across)..<((row + 1) * across)].map { text in
        String(repeating: " ", count: width - text.count) + text
      }
      lines.append(indented(cells.joined(separator: "  ")))
    }
    return lines
  }

  func paddingLines(_ step: Step) -> [String] {
    let outside = step.taps.filter { $0.source != .input }
    guard let first = outside.first else { return [] }
    let count = outside.count
    if outside.contains(where: { !$0.counts }) {
      return [
        say(
          "Cells outside the input take no part: \(count) here.",
          "입력 밖의 칸은 계산에 들지 않아요: 여기서는 \(count)칸.")
      ]
    }
    if first.source == .padding {
      return [
        say("Padding counts as 0: \(count) cells here.", "패딩은 0으로 쳐요: 여기서는 \(count)칸.")
      ]
    }
    return [
      say(
        "Padding copies cells of the input: \(count) cells here.",
        "패딩은 입력의 값을 그대로 가져와요: 여기서는 \(count)칸.")
    ]
  }
}

extension String {
  /// Without the spaces at its end.
  func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
