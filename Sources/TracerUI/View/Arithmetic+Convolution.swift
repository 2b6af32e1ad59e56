import CellScreen
import TraceEngine
import TraceText

/// Products, their sum, the channels' subtotals, bias and ReLU.
extension Arithmetic {
  func sumLines(limit: Int) -> [[Segment]] {
    let taps = taps(from: lastTap / walk.tapsPerChannel * walk.tapsPerChannel)
    guard let last = taps.last else { return [] }
    // The tap of this beat is never given up.
    let ending = Array(endingLines(last).suffix(isTapCurrent ? max(1, limit - 1) : limit))
    let room = limit - ending.count
    guard room > 0 else { return ending }
    let lead = walk.operation.channelsPerStep > 1 ? words.channel(last.cell.channel) : ""
    let factors = flow.lines(
      taps.map { tap in term(tap) { text.writeFactors(tap, precision, to: &$0) } }, lead: lead,
      joint: " + ", limit: room == 1 ? 1 : room - room / 2)
    // One product is the sum already.
    guard room > factors.count, walk.tapsPerChannel > 1 || walk.operation.channelsPerStep > 1 else {
      return factors.suffix(room) + ending
    }
    let products = flow.lines(
      taps.map { tap in term(tap) { text.writeTerm(tap.product, precision, to: &$0) } },
      lead: "= ", joint: " + ", limit: room - factors.count)
    return factors + products + ending
  }

  /// The running sum; the subtotals of the channels before; bias and ReLU when they have come.
  private func endingLines(_ last: Tap) -> [[Segment]] {
    let stage = walk.current.stage
    let outcome = step.outcome
    var lines =
      walk.operation.channelsPerStep == 1
      ? [[Segment(text: "= " + number(last.running), role: .sum)]] : channelLines(last)
    if step.bias != nil, stage == .bias || stage == .relu || stage == .value {
      lines.append([string(.bias) { text.writeBias(step, outcome, to: &$0) }])
    }
    if walk.operation.endsInReLU, stage == .relu || stage == .value {
      lines.append([string(.sum) { text.writeReLU(step, outcome, to: &$0) }])
    }
    return lines
  }

  /// The total so far and the subtotals it is made of; once all channels are done, their sum.
  private func channelLines(_ last: Tap) -> [[Segment]] {
    let subtotals = ChannelSubtotals(step)
    let done = (lastTap + 1) / walk.tapsPerChannel
    if done == walk.operation.channelsPerStep && !isTapCurrent, subtotals.addUp,
      walk.current.stage != .subtotal(channel: done - 1) || done == 1
    {
      // Where they do not all fit the last stay: a bare total would look like the channel's own.
      return flow.lines(
        subtotals.values.map { value in
          string(.sum) { text.writeTerm(value, precision, to: &$0) }
        }, lead: words.subtotals, joint: " + ", limit: 1,
        tail: [Segment(text: " = " + number(subtotals.sum), role: .sum)])
    }
    var lines: [[Segment]] = []
    if done > 0 && subtotals.addUp {
      lines = flow.lines(
        subtotals.values.prefix(done).map { Segment(text: number($0)) }, lead: words.subtotals,
        joint: ", ", limit: 1)
    }
    return lines + [[string(.sum) { text.writeTotal(last.running, precision, to: &$0) }]]
  }
}
