import TraceEngine
import TraceText

/// Wrong rules for the value of a cell.
let valueRules: [WrongRule] = [
  WrongRule(
    "flipped-filter", .value,
    rule: LocalizedText(
      en: "The filter was turned by 180° before it was laid on.",
      ko: "필터를 180° 돌려서 얹었어요."),
    ask: LocalizedText(
      en: "Did you turn the filter round before laying it on?",
      ko: "필터를 얹기 전에 180° 돌렸나요?"),
    guide: LocalizedText(
      en: "Which number of the filter lies on the top left cell of the window?",
      ko: "윈도우의 왼쪽 위 칸에는 필터의 어느 수가 놓일까요?"),
    model: .value { operation, cell in
      guard case .convolution(let convolution) = operation else { return nil }
      let shape = convolution.filters.shape
      let terms = operation.step(at: cell).taps.map { tap in
        let turned = CellPosition(
          channel: tap.filter.channel, row: shape.height - 1 - tap.filter.row,
          column: shape.width - 1 - tap.filter.column)
        return WrongValue.Term(
          input: tap.input, weight: convolution.filters[cell.channel, turned])
      }
      return WrongValue(finishing: terms, of: convolution, at: cell)
    })
]
