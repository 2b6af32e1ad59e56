import CellScreen
import TerminalText
import TraceEngine
import TraceText

/// The arithmetic of one step up to one beat, as lines of segments. The last line is always the
/// current sum, or what has become of it.
struct Arithmetic {
  let walk: WalkState
  let step: Step
  let text: StepText
  let words: Words
  let precision: Precision
  let flow: TermFlow
  /// The tap of this beat, or the last one that is done; -1 before the first.
  let lastTap: Int
  let isTapCurrent: Bool

  /// - Parameter width: of a line, in cells.
  init(_ walk: WalkState, words: Words, repertoire: Repertoire, width: Int) {
    self.walk = walk
    self.words = words
    flow = TermFlow(width: width)
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

  /// At most `limit` lines: of long sums the earliest terms are given up first, then the products,
  /// then the factors; the current sum never.
  func lines(limit: Int) -> [[Segment]] { allLines(limit: limit).map(flow.fit) }

  private func allLines(limit: Int) -> [[Segment]] {
    guard lastTap >= 0, limit > 0 else { return [] }
    switch walk.operation {
    case .convolution, .dense: return sumLines(limit: limit)
    case .rectification: return rectifiedLines()
    case .flatten: return copiedLines()
    case .softmax: return shareLines(limit: limit)
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
    case .rectification, .flatten: return 1
    case .softmax:
      return lines(numbers.input.termWidth + 2) + lines(numbers.filter.width) + 2
    case .convolution, .dense:
      let operation = walk.operation
      let endings = (operation.bias == nil ? 0 : 1) + (operation.endsInReLU ? 1 : 0)
      let subtotals = walk.operation.channelsPerStep > 1 ? 1 : 0
      return lines(numbers.input.termWidth + 1 + numbers.filter.termWidth)
        + lines(walk.productWidth) + 1 + subtotals + endings
    case .pooling: return lines(numbers.input.termWidth) + 2
    }
  }

  // MARK: Pieces

  /// The taps from `first` to the last that is done.
  func taps(from first: Int) -> [Tap] {
    var taps: [Tap] = []
    for tap in step.taps {
      if tap.index > lastTap { break }
      if tap.index >= first { taps.append(tap) }
    }
    return taps
  }

  func number(_ value: Double) -> String { NumberText.text(value, precision: precision) }

  func string(_ role: Role, _ write: (inout TextBuffer) -> Void) -> Segment {
    Segment(text: TextBuffer.string(write), role: role)
  }

  /// A term, marked where it is the one of this beat.
  func term(
    _ tap: Tap, role: Role = .plain, _ write: (inout TextBuffer) -> Void
  ) -> Segment {
    string(isTapCurrent && tap.index == lastTap ? .tap : role, write)
  }
}
