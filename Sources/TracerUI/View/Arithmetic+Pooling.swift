import CellScreen
import TraceEngine
import TraceText

/// Means, and maximum or minimum.
extension Arithmetic {
  /// `(2 + 3 + 5 + (-2)) / 4`, then `= 8 / 4 = 2`; until all are there, the total so far.
  func averageLines(limit: Int) -> [[Segment]] {
    let taps = taps(from: 0).filter { !$0.overhangs }
    guard let last = taps.last else { return [] }
    let outcome = step.outcome
    let isDivided = walk.current.stage == .division || walk.current.stage == .value
    let sum =
      isDivided
      ? [Segment(text: "= "), string(.sum) { text.writeDivision(step, outcome, to: &$0) }]
      : [string(.sum) { text.writeTotal(last.running, precision, to: &$0) }]
    guard limit > 1 else { return [sum] }
    let lines = flow.lines(
      taps.map { tap in
        term(tap, role: tap.counts ? .plain : .faded) {
          text.writeInput(tap, precision, to: &$0)
        }
      },
      lead: "(", joint: " + ", limit: limit - 1,
      tail: isDivided ? [Segment(text: ") / \(outcome.divisor ?? 1)")] : [])
    return lines + [sum]
  }

  /// `max(5, 1, 15, 5) = 15`; until all have been looked at, the best so far.
  func contestLines(_ kind: Pooling.Kind, limit: Int) -> [[Segment]] {
    let taps = taps(from: 0).filter { !$0.overhangs }
    guard let last = taps.last else { return [] }
    let leader = taps.last(where: \.leads)?.index
    var ending: [[Segment]] = []
    if walk.hasLanded {
      let equals = taps.filter { $0.counts && $0.input == step.value }.count
      if equals > 1 { ending = [[string(.quiet) { text.writeTie(equals: equals, to: &$0) }]] }
    } else if last.running.isFinite {
      let lead = kind == .maximum ? words.largestSoFar : words.smallestSoFar
      ending = [[Segment(text: lead), Segment(text: number(last.running), role: .sum)]]
    }
    guard limit > 1 || walk.hasLanded else { return ending }
    let tail = [Segment(text: ") = "), Segment(text: number(step.value), role: .sum)]
    let lines = flow.lines(
      taps.map { tap in
        term(tap, role: tap.index == leader ? .winner : .faded) {
          text.writeCompetitor(tap, precision, to: &$0)
        }
      },
      lead: kind == .maximum ? "max(" : "min(", joint: ", ", limit: max(1, limit - 1),
      tail: walk.hasLanded ? tail : [])
    return lines + ending
  }
}
