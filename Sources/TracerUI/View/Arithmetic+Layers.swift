import CellScreen
import TraceEngine
import TraceText

/// ReLU, copying and softmax.
extension Arithmetic {
  /// `ReLU: max(0, -3) = 0`; before that the number.
  func rectifiedLines() -> [[Segment]] {
    switch walk.current.stage {
    case .relu, .value: return [[string(.sum) { text.writeReLU(step, step.outcome, to: &$0) }]]
    default: return copiedLines()
    }
  }

  /// The number that is taken.
  func copiedLines() -> [[Segment]] { [[Segment(text: number(step.taps[0].input), role: .sum)]] }

  /// `e^2 + e^1 + e^0`, then `≈ 7.38906 + 2.71828 + 1`, then the sum so far; once all are there the
  /// sum, and the share of the score at hand.
  func shareLines(limit: Int) -> [[Segment]] {
    let taps = taps(from: 0)
    guard let last = taps.last else { return [] }
    let isDivided = walk.current.stage == .division || walk.current.stage == .value
    var ending = [
      [Segment(text: about), string(.sum) { text.writeValueOfPower(last.running, to: &$0) }]
    ]
    if isDivided { ending.append([string(.sum) { text.writeShare(step, step.outcome, to: &$0) }]) }
    ending = Array(ending.suffix(limit))
    let room = limit - ending.count
    guard room > 0 else { return ending }
    let powers = flow.lines(
      taps.map { tap in term(tap) { text.writePower(tap, to: &$0) } }, lead: "", joint: " + ",
      limit: room == 1 ? 1 : room - room / 2)
    guard room > powers.count else { return powers.suffix(room) + ending }
    let values = flow.lines(
      taps.map { tap in term(tap) { text.writeValueOfPower(tap.product, to: &$0) } },
      lead: about, joint: " + ", limit: room - powers.count)
    return powers + values + ending
  }

  private var about: String { "≈ " }
}
