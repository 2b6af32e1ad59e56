import Questions
import TraceEngine

/// Values to be computed: a cell, a row, a map, the maps of a chain.
extension QuizPhrases {
  func ask(_ cells: MapCells, of operation: TracedOperation) -> String {
    let isOne = operation.outputShape.channels == 1
    switch cells {
    case .cell(let cell): return ask(cell, isOneMap: isOne)
    case .row(let channel, let row):
      return isOne
        ? say(
          "What stands in row \(row) of the feature map, from left to right? Rows are counted"
            + " from 0.",
          "특성 맵의 \(row)행에는 왼쪽부터 어떤 값이 들어갈까요? (행은 0부터 세요)")
        : say(
          "What stands in row \(row) of feature map \(channel), from left to right? Maps and rows"
            + " are counted from 0.",
          "\(channel)번 특성 맵의 \(row)행에는 왼쪽부터 어떤 값이 들어갈까요? (맵과 행은 0부터 세요)")
    case .map(let channel):
      return isOne
        ? say("Fill in the whole feature map.", "특성 맵을 모두 채워 보세요.")
        : say(
          "Fill in the whole of feature map \(channel). Maps are counted from 0.",
          "\(channel)번 특성 맵을 모두 채워 보세요. (맵은 0부터 세요)")
    }
  }

  private func ask(_ cell: CellPosition, isOneMap: Bool) -> String {
    let (row, column) = (cell.row, cell.column)
    guard !isOneMap else {
      return say(
        "What stands at (\(row), \(column)) of the feature map"
          + " (row \(row), column \(column), counted from 0)?",
        "특성 맵의 (\(row), \(column))에는 어떤 값이 들어갈까요?"
          + " (0부터 세어 \(row)행 \(column)열)")
    }
    return say(
      "What stands at (\(row), \(column)) of feature map \(cell.channel)"
        + " (row \(row), column \(column); maps, rows and columns are counted from 0)?",
      "\(cell.channel)번 특성 맵의 (\(row), \(column))에는 어떤 값이 들어갈까요?"
        + " (맵, 행, 열 모두 0부터 세어 \(row)행 \(column)열)")
  }

  func ask(chain operations: [TracedOperation]) -> String {
    say(
      "Work through the \(operations.count) layers in order and fill in their feature maps. Each"
        + " map is the input of the next layer.",
      "층 \(operations.count)개를 차례로 계산해서 특성 맵을 모두 채워 보세요. 앞 층의 특성 맵이 다음 층의"
        + " 입력이에요.")
  }
}
