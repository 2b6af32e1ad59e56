import Questions
import TraceEngine

/// Values to be computed: a cell, a row, a map, the maps of a chain.
extension QuizPhrases {
  func ask(_ cells: MapCells, of operation: TracedOperation) -> String {
    if operation.givesVector { return askVector(cells, of: operation) }
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

  /// A place of a vector, or all of it.
  private func askVector(_ cells: MapCells, of operation: TracedOperation) -> String {
    guard case .cell(let cell) = cells else {
      switch operation {
      case .dense: return say("Compute all outputs, from the first on.", "출력을 처음부터 모두 계산해 보세요.")
      case .softmax:
        return say(
          "Which probability does each score become, from the first on? Two decimals are enough.",
          "점수는 각각 확률로 얼마가 될까요? 처음부터 소수 둘째 자리까지 구해 보세요.")
      default: return say("Fill in the whole vector.", "벡터를 모두 채워 보세요.")
      }
    }
    let place = cell.row
    switch operation {
    case .dense:
      return say(
        "What is output \(place) (outputs are counted from 0)?",
        "출력 \(place)의 값은 얼마일까요? (출력은 0부터 세요)")
    case .softmax:
      return say(
        "Which probability does score \(place) become (scores are counted from 0)? Two decimals are"
          + " enough.",
        "점수 \(place)의 확률은 얼마일까요? (점수는 0부터 세고, 소수 둘째 자리까지 구하면 돼요)")
    default:
      return say(
        "What stands at place \(place) of the vector (places are counted from 0)?",
        "벡터의 \(place)번 자리에는 어떤 값이 들어갈까요? (자리는 0부터 세요)")
    }
  }

  func ask(chain operations: [TracedOperation]) -> String {
    say(
      "Work through the \(operations.count) layers in order and fill in their feature maps. Each"
        + " map is the input of the next layer.",
      "층 \(operations.count)개를 차례로 계산해서 특성 맵을 모두 채워 보세요. 앞 층의 특성 맵이 다음 층의"
        + " 입력이에요.")
  }
}
