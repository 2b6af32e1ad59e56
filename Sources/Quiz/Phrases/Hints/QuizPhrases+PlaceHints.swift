import Questions
import TraceEngine
import TraceText

/// Hints for where a window begins, which cells a value depends on, and which cell wins.
extension QuizPhrases {
  func originLines(
    _ hint: Hint, _ operation: TracedOperation, _ cell: CellPosition
  ) -> [String] {
    let isRow = hint.blank == .windowRow
    let axis = isRow ? operation.rows : operation.columns
    let output = isRow ? cell.row : cell.column
    switch hint.rung {
    case .window:
      return [
        isRow
          ? say(
            "For the row only the row of the feature map counts: \(output). How far down does the"
              + " window move from one row of the map to the next?",
            "행은 특성 맵의 행만 보면 돼요: \(output)행. 특성 맵에서 한 행 내려가면 윈도우는 몇 칸 내려갈까요?")
          : say(
            "For the column only the column of the feature map counts: \(output). How far does the"
              + " window move from one column of the map to the next?",
            "열은 특성 맵의 열만 보면 돼요: \(output)열. 특성 맵에서 한 열 옆으로 가면 윈도우는 몇 칸 움직일까요?")
      ]
    case .terms: return [formulaLine(axis, isRow), indented(start(axis, output))]
    case .partial: return [firstPlace(axis, output, isRow)]
    case .answer:
      let origin = axis.origin(of: output)
      return [indented("\(start(axis, output)) = \(origin)")]
    }
  }

  /// `1×2 − 1`: where the window of an output begins.
  private func start(_ axis: SpatialAxis, _ output: Int) -> String {
    "\(output)×\(axis.stride)" + (axis.before > 0 ? " − \(axis.before)" : "")
  }

  private func formulaLine(_ axis: SpatialAxis, _ isRow: Bool) -> String {
    let (line, korean) = isRow ? ("row", "행") : ("column", "열")
    return axis.before > 0
      ? say(
        "\(isRow ? "Row" : "Column") of the map times stride; the padding shifts the start back:",
        "특성 맵의 \(korean)에 스트라이드를 곱하고, 패딩만큼 앞으로 당겨요:")
      : say(
        "Every \(line) of the map before this one moved the window by a stride:",
        "특성 맵의 \(korean)에 스트라이드를 곱하면 돼요:")
  }

  /// Where the first window begins; for that one itself only what it touches.
  private func firstPlace(_ axis: SpatialAxis, _ output: Int, _ isRow: Bool) -> String {
    let (line, korean) = isRow ? ("row", "행") : ("column", "열")
    guard output == 0 else {
      return say(
        "The first window begins at \(line) \(-axis.before). From there, how many moves of"
          + " \(axis.stride) are made?",
        "첫 윈도우는 입력의 \(-axis.before)\(korean)에서 시작해요. 거기서 \(axis.stride)칸씩 몇 번 움직였을까요?")
    }
    return axis.before > 0
      ? say(
        "The window has not moved yet: it begins with the padding's first \(line).",
        "윈도우가 아직 움직이지 않았어요. 패딩의 첫 \(korean)에서 시작해요.")
      : say(
        "The window has not moved yet: it stands at the edge of the input.",
        "윈도우가 아직 움직이지 않았어요. 입력의 끝에 붙어 있어요.")
  }

  // MARK: Cells

  func dependenceLines(
    _ hint: Hint, _ operation: TracedOperation, _ cell: CellPosition
  ) -> [String] {
    switch hint.rung {
    case .window:
      return [
        say(
          "A value knows only the cells under its window. Where does that begin, and how large is"
            + " it?",
          "값 하나는 윈도우 안의 칸만 보고 정해져요. 그 윈도우는 어디에서 시작하고 얼마나 클까요?")
      ]
    case .terms: return reachLines(operation, cell)
    case .partial: return rowLines(hint)
    case .answer:
      guard case .cells(let cells) = hint.question.expected(hint.blank) else { return [] }
      return [say("These are the cells:", "이 칸들이에요:"), indented(list(cells))]
        + reachLines(operation, cell)
    }
  }

  private func reachLines(_ operation: TracedOperation, _ cell: CellPosition) -> [String] {
    let (rows, columns) = (operation.rows, operation.columns)
    let (down, across) = (start(rows, cell.row), start(columns, cell.column))
    var lines = [
      say("The window begins at", "윈도우가 시작하는 곳은"),
      indented(say("row \(down), column \(across)", "\(down)행, \(across)열")),
      say(
        "and lays \(rows.window)×\(columns.window) weights on cells"
          + (operation.isDilated ? ", with gaps between them." : " side by side."),
        "거기서부터 \(rows.window)×\(columns.window)칸을 "
          + (operation.isDilated ? "띄엄띄엄 봐요." : "나란히 봐요.")),
    ]
    if case .pooling = operation {
      lines[2] = say(
        "and reaches over \(rows.window)×\(columns.window) cells"
          + (operation.isDilated ? ", with gaps between them." : "."),
        "거기서부터 \(rows.window)×\(columns.window)칸을 "
          + (operation.isDilated ? "띄엄띄엄 봐요." : "나란히 봐요."))
    }
    return lines
  }

  private func rowLines(_ hint: Hint) -> [String] {
    guard case .cells(let cells) = hint.question.expected(hint.blank) else { return [] }
    let rows = Set(cells.map(\.row)).sorted().map(String.init).joined(separator: ", ")
    return [
      say(
        "The cells lie in these rows of the input: \(rows). Find their columns in the same way.",
        "칸들이 놓인 행: \(rows). 열도 같은 방법으로 찾으세요.")
    ]
  }

  private func list(_ cells: Set<CellPosition>) -> String {
    cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
      .map { "(\($0.row),\($0.column))" }.joined(separator: " ")
  }

  // MARK: The winner

  func winnerLines(_ hint: Hint, _ step: Step) -> [String] {
    switch hint.rung {
    case .window: return windowLines(step)
    case .terms: return termLines(step) + [whereLine]
    case .partial: return partialLines(hint, step) + [whereLine]
    case .answer: return winnerAnswer(hint, step)
    }
  }

  private var whereLine: String {
    say(
      "Then find where it stands in the input, not in the window.",
      "그다음 그 수가 윈도우가 아니라 입력에서 몇 행 몇 열인지 찾으세요.")
  }

  private func winnerAnswer(_ hint: Hint, _ step: Step) -> [String] {
    let cell = step.winningCell
    let value = NumberText.text(step.value, precision: step.operation.precision)
    let isFirst = step.countedTaps.filter { $0.input == step.value }.count > 1
    var text =
      isMinimum(step.operation)
      ? say("The smallest number is \(value)", "가장 작은 수: \(value)")
      : say("The largest number is \(value)", "가장 큰 수: \(value)")
    if isFirst { text += say(", the first of several", " (여럿 가운데 첫 번째)") }
    text += say(
      "; it stands in row \(cell.row), column \(cell.column) of the input.",
      ". 입력의 \(cell.row)행 \(cell.column)열에 있어요.")
    return [text]
  }
}

extension TracedOperation {
  fileprivate var isDilated: Bool { rows.dilation > 1 || columns.dilation > 1 }
}
