import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// A piece of a line and what it means.
struct Segment: Equatable {
  var text: String
  var role: Role = .plain
}

/// The arithmetic of one step up to one beat, as lines of segments.
struct Arithmetic {
  private let walk: WalkState
  private let step: Step
  private let text: StepText
  private let words: Words
  private let precision: Precision
  private let width: Int
  /// The tap of this beat, or the last one once all are done.
  private let lastTap: Int
  private let isTapCurrent: Bool

  /// - Parameter width: of a line, in cells.
  init(_ walk: WalkState, words: Words, repertoire: Repertoire, width: Int) {
    self.walk = walk
    self.words = words
    self.width = width
    step = walk.step
    precision = walk.operation.precision
    text = StepText(language: words.language, repertoire: repertoire)
    switch walk.current.stage {
    case .window:
      lastTap = -1
      isTapCurrent = false
    case .tap(let tap):
      lastTap = tap
      isTapCurrent = true
    case .subtotal(let channel):
      lastTap = (channel + 1) * walk.tapsPerChannel - 1
      isTapCurrent = false
    case .bias, .relu, .division, .value:
      lastTap = walk.tapsPerChannel * walk.operation.channelsPerStep - 1
      isTapCurrent = false
    }
  }

  /// At most `limit` lines: of long sums the earliest terms are given up first.
  func lines(limit: Int) -> [[Segment]] {
    guard lastTap >= 0 else { return [] }
    switch walk.operation {
    case .convolution: return sumLines(limit: limit)
    case .pooling(let pooling) where pooling.kind == .average: return averageLines(limit: limit)
    case .pooling(let pooling): return contestLines(pooling.kind, limit: limit)
    }
  }

  /// The lines that a step takes when it is complete, as many as it can need on this page.
  static func height(_ walk: WalkState, width: Int) -> Int {
    let taps = walk.tapsPerChannel
    let numbers = walk.numbers
    let lines = { (term: Int) in (taps * (term + 3) + 12 + width - 1) / max(1, width) }
    switch walk.operation {
    case .convolution(let convolution):
      let endings = (convolution.bias == nil ? 0 : 1) + (convolution.relu ? 1 : 0)
      let subtotals = walk.operation.channelsPerStep > 1 ? 1 : 0
      return lines(numbers.input.termWidth + 1 + numbers.filter.termWidth)
        + lines(walk.productWidth) + 1 + subtotals + endings
    case .pooling: return lines(numbers.input.termWidth) + 2
    }
  }

  // MARK: Convolution

  private func sumLines(limit: Int) -> [[Segment]] {
    let channel = lastTap / walk.tapsPerChannel
    let taps = taps(from: channel * walk.tapsPerChannel)
    guard let last = taps.last else { return [] }
    var ending = endingLines(last)
    ending = Array(ending.suffix(max(1, limit - 2)))
    let room = max(2, limit - ending.count)
    let lead = walk.operation.channelsPerStep > 1 ? words.channel(last.cell.channel) : ""
    let factors = flow(
      taps.map { tap in term(tap) { text.writeFactors(tap, precision, to: &$0) } }, lead: lead,
      joint: " + ", limit: room - room / 2)
    let products = flow(
      taps.map { tap in term(tap) { text.writeTerm(tap.product, precision, to: &$0) } },
      lead: "= ", joint: " + ", limit: room - factors.count)
    return factors + products + ending
  }

  /// The running sum; the subtotals of the channels before; bias and ReLU when they have come.
  private func endingLines(_ last: Tap) -> [[Segment]] {
    var lines: [[Segment]] = []
    let channels = walk.operation.channelsPerStep
    let stage = walk.current.stage
    if channels == 1 {
      lines.append([Segment(text: "= " + number(last.running), role: .sum)])
    } else {
      lines += channelLines(last)
    }
    let outcome = step.outcome
    let hasBias = stage == .bias || stage == .relu || stage == .value
    if hasBias && step.bias != nil {
      lines.append([string(.bias) { text.writeBias(step, outcome, to: &$0) }])
    }
    if case .convolution(let convolution) = walk.operation, convolution.relu,
      stage == .relu || stage == .value
    {
      lines.append([string(.sum) { text.writeReLU(step, outcome, to: &$0) }])
    }
    return lines
  }

  private func channelLines(_ last: Tap) -> [[Segment]] {
    let subtotals = ChannelSubtotals(step)
    let done = (lastTap + 1) / walk.tapsPerChannel
    if done == walk.operation.channelsPerStep && !isTapCurrent, subtotals.addUp,
      walk.current.stage != .subtotal(channel: done - 1) || done == 1
    {
      return [[string(.sum) { text.writeSubtotalSum(step, subtotals, to: &$0) }]]
    }
    var lines = [[string(.sum) { text.writeTotal(last.running, precision, to: &$0) }]]
    if done > 0 && subtotals.addUp {
      lines += flow(
        subtotals.values.prefix(done).map { Segment(text: number($0)) }, lead: words.subtotals,
        joint: " + ", limit: 1)
    }
    return lines
  }

  // MARK: Pooling

  private func averageLines(limit: Int) -> [[Segment]] {
    let taps = taps(from: 0).filter { !$0.overhangs }
    guard let last = taps.last else { return [] }
    let outcome = step.outcome
    let isDivided = walk.current.stage == .division || walk.current.stage == .value
    var lines = flow(
      taps.map { tap in term(tap) { text.writeInput(tap, precision, to: &$0) } },
      lead: "(", joint: " + ", limit: max(1, limit - 2))
    if isDivided {
      lines[lines.count - 1].append(Segment(text: ") / \(outcome.divisor ?? 1)"))
    }
    lines.append([Segment(text: "= " + number(last.running), role: .sum)])
    if isDivided { lines.append([string(.sum) { text.writeDivision(step, outcome, to: &$0) }]) }
    return lines
  }

  private func contestLines(_ kind: Pooling.Kind, limit: Int) -> [[Segment]] {
    let taps = taps(from: 0).filter { !$0.overhangs }
    guard let last = taps.last else { return [] }
    var lines = flow(
      taps.map { tap in term(tap) { text.writeCompetitor(tap, precision, to: &$0) } },
      lead: kind == .maximum ? "max(" : "min(", joint: ", ", limit: max(1, limit - 2))
    if walk.hasLanded {
      let equals = taps.filter { $0.counts && $0.input == step.value }.count
      lines[lines.count - 1].append(Segment(text: ") = "))
      lines[lines.count - 1].append(Segment(text: number(step.value), role: .sum))
      if equals > 1 { lines.append([string(.quiet) { text.writeTie(equals: equals, to: &$0) }]) }
    } else if last.running.isFinite {
      let lead = kind == .maximum ? words.largestSoFar : words.smallestSoFar
      lines.append([Segment(text: lead), Segment(text: number(last.running), role: .sum)])
    }
    return lines
  }

  // MARK: Pieces

  /// The taps from `first` to the last that is done.
  private func taps(from first: Int) -> [Tap] {
    var taps: [Tap] = []
    for tap in step.taps {
      if tap.index > lastTap { break }
      if tap.index >= first { taps.append(tap) }
    }
    return taps
  }

  private func number(_ value: Double) -> String { NumberText.text(value, precision: precision) }

  private func string(_ role: Role, _ write: (inout TextBuffer) -> Void) -> Segment {
    Segment(text: TextBuffer.string(write), role: role)
  }

  private func term(_ tap: Tap, _ write: (inout TextBuffer) -> Void) -> Segment {
    string(isTapCurrent && tap.index == lastTap ? .tap : .plain, write)
  }

  /// Sets terms into lines of `width`, at most `limit`; where they do not fit, an ellipsis stands
  /// for the first ones.
  private func flow(
    _ terms: [Segment], lead: String, joint: String, limit: Int
  ) -> [[Segment]] {
    // A term and its joint take at least three cells: more of them than this cannot fit.
    var first = max(0, terms.count - limit * width / 3 - 1)
    while true {
      let isCut = first > 0
      let start = lead + (isCut ? "…" + joint : "")
      let lines = fill(terms[first...], lead: start, joint: joint)
      if lines.count <= max(1, limit) || first >= terms.count - 1 { return lines }
      first += 1
    }
  }

  private func fill(_ terms: ArraySlice<Segment>, lead: String, joint: String) -> [[Segment]] {
    var lines = [[Segment(text: lead)]]
    var used = cellWidth(of: lead)
    for (index, term) in terms.enumerated() {
      let text = index == 0 ? "" : joint
      let needed = cellWidth(of: text) + cellWidth(of: term.text)
      if used + needed > width && used > cellWidth(of: lead) {
        lines.append([Segment(text: "  " + text.drop { $0 == " " })])
        used = 2 + cellWidth(of: text)
      } else if !text.isEmpty {
        lines[lines.count - 1].append(Segment(text: text))
      }
      lines[lines.count - 1].append(term)
      used += needed
    }
    return lines
  }
}
