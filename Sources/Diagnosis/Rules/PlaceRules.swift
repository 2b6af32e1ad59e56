import Questions
import TraceEngine
import TraceText

/// Wrong rules for saying where something stands: a winner, the cells that a value depends on. Where the window itself goes wrong, `windowRules` say so.
let placeRules: [WrongRule] = [
  // Of the place of a window in padding this is `padding-ignored` or `padding-as-total`.
  WrongRule(
    "counted-from-one", .window, .guessed,
    rule: LocalizedText(
      en: "Rows and columns were counted from one instead of zero.",
      ko: "행과 열을 영이 아니라 일부터 셌어요."),
    short: LocalizedText(
      en: "rows and columns counted from one", ko: "행과 열을 일부터 센 것"),
    ask: LocalizedText(
      en: "Did you count the first row and column as one?",
      ko: "첫 번째 행과 열을 일로 셌나요?"),
    guide: LocalizedText(
      en: "Which number does the first row have here?",
      ko: "여기서 첫 번째 행의 번호는 얼마일까요?"),
    model: .naming { CellPosition(row: $0.row + 1, column: $0.column + 1) }),
  // Of the place of a window this is `walked-down-first`.
  WrongRule(
    "row-and-column-exchanged", .window, .guessed,
    rule: LocalizedText(
      en: "The column of each place was written before its row.",
      ko: "위치를 적을 때 열을 행보다 먼저 썼어요."),
    short: LocalizedText(
      en: "row and column exchanged", ko: "행과 열의 순서를 바꿔 쓴 것"),
    ask: LocalizedText(
      en: "Did you write the column first and then the row?",
      ko: "열을 먼저 쓰고 행을 나중에 썼나요?"),
    guide: LocalizedText(
      en: "Which of the two numbers says how far down a cell stands, and which comes first?",
      ko: "두 수 가운데 위에서 아래로 센 것은 어느 쪽이고, 어느 쪽을 먼저 쓸까요?"),
    model: .naming { CellPosition(row: $0.column, column: $0.row) }),
  WrongRule(
    "window-of-next-step", .window, .guessed,
    rule: LocalizedText(
      en: "The cells under the window of the next step were named.",
      ko: "다음 단계의 윈도우에 있는 칸들을 썼어요."),
    short: LocalizedText(
      en: "the window of the next step", ko: "다음 단계의 윈도우를 본 것"),
    ask: LocalizedText(
      en: "Did you look at the window one step later?", ko: "한 단계 뒤의 윈도우를 봤나요?"),
    guide: LocalizedText(
      en: "How many windows come before the one of this cell, and where does it begin?",
      ko: "이 칸의 윈도우 앞에는 윈도우가 몇 개 있고, 이 윈도우는 어디에서 시작할까요?"),
    model: .cells { $0.neighbour(1)?.inputCells }),
  WrongRule(
    "window-of-step-before", .window, .guessed,
    rule: LocalizedText(
      en: "The cells under the window of the step before were named.",
      ko: "바로 앞 단계의 윈도우에 있는 칸들을 썼어요."),
    short: LocalizedText(
      en: "the window of the step before", ko: "앞 단계의 윈도우를 본 것"),
    ask: LocalizedText(
      en: "Did you look at the window one step earlier?", ko: "한 단계 앞의 윈도우를 봤나요?"),
    guide: LocalizedText(
      en: "How many windows come before the one of this cell, and where does it begin?",
      ko: "이 칸의 윈도우 앞에는 윈도우가 몇 개 있고, 이 윈도우는 어디에서 시작할까요?"),
    model: .cells { $0.neighbour(-1)?.inputCells }),
  WrongRule(
    "gaps-of-dilation-named", .window, .guessed,
    rule: LocalizedText(
      en: "The cells in the gaps of the dilation were named as well.",
      ko: "팽창 때문에 건너뛰는 칸까지 모두 썼어요."),
    short: LocalizedText(
      en: "the gaps of the dilation named as well", ko: "팽창으로 건너뛰는 칸까지 쓴 것"),
    ask: LocalizedText(
      en: "Did you name every cell from the first to the last, those in the gaps too?",
      ko: "처음 칸부터 마지막 칸까지 건너뛰는 칸도 모두 썼나요?"),
    guide: LocalizedText(
      en: "On which cells of the input does a weight of the filter lie?",
      ko: "입력의 칸 가운데 필터의 가중치가 놓이는 칸은 어느 칸들일까요?"),
    model: .cells { $0.cellsWithGaps }),
  WrongRule(
    "zero-weights-passed-over", .window, .guessed,
    rule: LocalizedText(
      en: "Cells on which a weight of zero lies were left out.",
      ko: "가중치가 영인 칸을 빠뜨렸어요."),
    short: LocalizedText(
      en: "cells under a weight of zero left out", ko: "가중치가 영인 칸을 뺀 것"),
    ask: LocalizedText(
      en: "Did you leave out the cells whose weight is zero?", ko: "가중치가 영인 칸은 뺐나요?"),
    guide: LocalizedText(
      en: "Which cells does the filter lie on, whatever its weights are?",
      ko: "가중치가 얼마이든 필터가 놓이는 칸은 모두 어느 칸들일까요?"),
    model: .cells { step in
      guard case .convolution = step.operation else { return nil }
      let weighed = step.taps.filter { $0.weight != 0 }.compactMap(\.origin)
      return Set(weighed.map { CellPosition(row: $0.row, column: $0.column) })
    }),
]

extension Step {
  /// The step so many steps on, in the same map; nil where there is none.
  fileprivate func neighbour(_ distance: Int) -> Step? {
    let trace = operation.trace
    guard trace.indices.contains(index + distance) else { return nil }
    let step = trace[index + distance]
    return step.output.channel == output.channel ? step : nil
  }

  /// All cells of the input from the first under the window to the last; nil without dilation.
  fileprivate var cellsWithGaps: Set<CellPosition>? {
    let (rows, columns) = (operation.rows, operation.columns)
    guard rows.dilation > 1 || columns.dilation > 1 else { return nil }
    let across = (window.column..<window.column + columns.extent).clamped(to: 0..<columns.input)
    let down = (window.row..<window.row + rows.extent).clamped(to: 0..<rows.input)
    return Set(down.flatMap { row in across.map { CellPosition(row: row, column: $0) } })
  }
}
