import TraceEngine
import TraceText

/// Wrong rules for which cell of the input wins a maximum or minimum.
let winnerRules: [WrongRule] = [
  WrongRule(
    "position-in-window", .pooling, .guessed,
    rule: LocalizedText(
      en: "The position was counted from the window's corner, not from the input's.",
      ko: "입력이 아니라 윈도우의 모서리부터 위치를 셌어요."),
    short: LocalizedText(
      en: "the position within the window", ko: "윈도우 안의 위치를 답한 것"),
    ask: LocalizedText(
      en: "Did you count rows and columns from the window's own corner?",
      ko: "윈도우의 모서리부터 행과 열을 셌나요?"),
    guide: LocalizedText(
      en: "In which row and column of the whole input does that cell stand?",
      ko: "그 칸은 입력 전체에서 몇 번째 행, 몇 번째 열에 있을까요?"),
    model: .step { step in
      let winner = step.winningTap?.cell
      return winner.map {
        CellPosition(row: $0.row - step.window.row, column: $0.column - step.window.column)
      }
    }),
  WrongRule(
    "output-cell-named", .pooling, .guessed,
    rule: LocalizedText(
      en: "The cell of the output was named, not the one of the input.",
      ko: "입력의 칸이 아니라 출력의 칸을 답했어요."),
    short: LocalizedText(en: "the cell of the output", ko: "출력의 칸을 답한 것"),
    ask: LocalizedText(
      en: "Did you give the place in the feature map?", ko: "특성 맵에서의 위치를 답했나요?"),
    guide: LocalizedText(
      en: "The winner is a number of the input. Where does it stand there?",
      ko: "뽑힌 수는 입력에 있는 수예요. 입력에서는 어디에 있을까요?"),
    model: .step { $0.output }),
  WrongRule(
    "last-of-equals", .pooling, .guessed,
    rule: LocalizedText(
      en: "Of several equal winners the last was named.",
      ko: "같은 값이 여럿일 때 마지막 칸을 골랐어요."),
    short: LocalizedText(
      en: "the last of equal winners", ko: "같은 값 가운데 마지막을 고른 것"),
    ask: LocalizedText(
      en: "Did you name the last of several equal numbers?",
      ko: "같은 수가 여럿이라 마지막 것을 골랐나요?"),
    guide: LocalizedText(
      en: "Reading the window row by row, where does that number stand first?",
      ko: "윈도우를 한 행씩 읽을 때 그 수가 처음 나오는 칸은 어디일까요?"),
    model: .step { step in
      let best = step.value
      return Array(step.taps).last { $0.counts && $0.input == best }?.cell
    }),
  WrongRule(
    "winner-by-absolute-value", .pooling, .guessed,
    rule: LocalizedText(
      en: "The winner was sought without regard to signs.",
      ko: "부호를 떼고 비교해서 칸을 골랐어요."),
    short: LocalizedText(
      en: "the winner sought without signs", ko: "부호를 떼고 고른 것"),
    ask: LocalizedText(
      en: "Did you ignore the minus signs when you looked for the winner?",
      ko: "칸을 고를 때 음수 부호를 무시했나요?"),
    guide: LocalizedText(
      en: "Where on the number line do the negative numbers of the window lie?",
      ko: "윈도우의 음수들은 수직선에서 어디에 있을까요?"),
    model: .step { step in
      step.best { abs($0.input) }
    }),
  WrongRule(
    "opposite-winner", .pooling, .guessed,
    rule: LocalizedText(
      en: "The smallest number was sought where the largest wins, or the other way round.",
      ko: "가장 큰 수와 가장 작은 수를 바꿔서 찾았어요."),
    short: LocalizedText(
      en: "largest and smallest swapped", ko: "최대와 최소를 바꾼 것"),
    ask: LocalizedText(
      en: "Did you look for the opposite: smallest for largest, or largest for smallest?",
      ko: "가장 큰 수와 가장 작은 수를 반대로 찾았나요?"),
    guide: LocalizedText(
      en: "Which number does this pooling keep?", ko: "이 풀링은 어떤 수를 남길까요?"),
    model: .step { step in step.best { -$0.input } }),
]

extension WrongRule.Model {
  /// A winner that is found from the right step.
  fileprivate static func step(_ winner: @escaping @Sendable (Step) -> CellPosition?) -> Self {
    .winner { operation, cell in
      let step = operation.step(at: cell)
      return step.winningTap == nil ? nil : winner(step)
    }
  }
}

extension Step {
  /// The tap that wins a maximum or minimum.
  fileprivate var winningTap: Tap? { outcome.winner.map { taps[$0] } }

  /// The cell that would win if `number` stood under each tap, the first of equals.
  fileprivate func best(_ number: (Tap) -> Double) -> CellPosition? {
    guard case .pooling(let pooling) = operation else { return nil }
    let sign = pooling.kind == .minimum ? -1.0 : 1
    var best: Tap?
    for tap in taps where tap.counts {
      if let leader = best, sign * number(tap) <= sign * number(leader) { continue }
      best = tap
    }
    return best?.cell
  }
}
