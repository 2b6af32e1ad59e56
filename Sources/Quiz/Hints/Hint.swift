import Questions
import TraceEngine
import TraceText

/// Help for one question, as facts; `QuizPhrases` puts them into words.
///
/// The rungs go up from where to look to the answer. Those before the last never show the answer,
/// except where it is one of the operands (the largest of four cells is one of the four).
///
/// In a chain the learner's own map of the layer before is what a later layer is worked out from:
/// give `responses`, or the hints before the last name places and no numbers.
package struct Hint: Equatable, Sendable {
  /// How much a hint tells.
  package enum Rung: Int, Equatable, Sendable, CaseIterable {
    /// Where to look: which cells the window covers, with their numbers.
    case window = 1
    /// What to compute with what: the products written out with their factors; the competitors; a
    /// formula with its numbers.
    case terms
    /// Part of the computation: the sum (or the best) of all but the last.
    case partial
    /// The answer with its reason.
    case answer
  }

  /// The question it helps with.
  package let question: Question
  /// The blank it helps with.
  package let blank: Blank
  /// How much it tells.
  package let rung: Rung
  /// The step that computes what is asked, where it is one step; in a chain on the learner's own
  /// numbers where they are known.
  package let step: Step?
  /// Whether the step's input is a map that the learner has not filled in, so that its numbers must
  /// not be shown.
  package let isInputOpen: Bool
  /// What has been added up, on the rung `partial`; nil where even one product would tell the
  /// answer, and on the other rungs.
  package let partial: Partial?
  /// What the lesson's author says in place of this rung.
  package let text: LocalizedText?

  /// A beginning of the sum.
  package struct Partial: Equatable, Sendable {
    /// The first of the products that count; with several channels the first channels' subtotals;
    /// in an average the first of the cells.
    package let parts: [Double]
    /// Their sum as the trace has it; of a maximum or minimum the best of them.
    package let result: Double
  }

  /// - Parameters:
  ///   - blank: one of the question's; the first when nil.
  ///   - responses: what was filled in so far, one for each blank; used in chains.
  ///   - text: an author's own words.
  package init(
    _ question: Question, _ rung: Rung, for blank: Blank? = nil, responses: [Response?] = [],
    text: LocalizedText? = nil
  ) {
    self.question = question
    self.text = text
    self.blank = blank ?? question.blanks[0]
    self.rung = rung
    var own: Step?
    var isOpen = false
    if case .chain = question, case .cell(let layer, let cell) = self.blank, layer > 0 {
      own = question.operation(ofLayer: layer, from: responses)?.step(at: cell)
      isOpen = own == nil
    }
    isInputOpen = isOpen
    step = own ?? question.step(for: self.blank)
    partial = rung == .partial ? step.flatMap(Hint.partial) : nil
  }

  package static func == (left: Hint, right: Hint) -> Bool {
    (left.question, left.blank, left.rung) == (right.question, right.blank, right.rung)
      && left.text == right.text
      && left.step?.operation == right.step?.operation
  }

  /// The longest beginning, at least the last part missing, none of whose numbers reads like the
  /// answer, unless an operand reads so too.
  private static func partial(_ step: Step) -> Partial? {
    let precision = step.operation.precision
    let answer = NumberText.text(step.value, precision: precision)
    let taps = step.countedTaps
    var operands = taps.flatMap { step.isUnweighted ? [$0.input] : [$0.input, $0.weight] }
    if let bias = step.bias { operands.append(bias) }
    let mayShow = operands.contains { NumberText.text($0, precision: precision) == answer }
    let ends = step.partEnds
    var parts: [Double] = []
    var longest: Partial?
    for (index, end) in ends.dropLast().enumerated() {
      let part = ends.count == taps.count ? taps[end].product : step.subtotal(ofChannel: index)
      parts.append(part)
      let isTelling = NumberText.text(part, precision: precision) == answer && !mayShow
      if isTelling { break }
      if mayShow || NumberText.text(taps[end].running, precision: precision) != answer {
        longest = Partial(parts: parts, result: taps[end].running)
      }
    }
    return longest
  }
}

extension Step {
  /// Whether numbers are taken as they are, without weights.
  var isUnweighted: Bool { operation.weights == nil }

  /// The taps that take part.
  ///
  /// - Complexity: O(taps).
  var countedTaps: [Tap] { taps.filter(\.counts) }

  /// The counted taps, channel by channel.
  var channels: [[Tap]] {
    let size = operation.rows.window * operation.columns.window
    var channels: [[Tap]] = Array(repeating: [], count: operation.channelsPerStep)
    for tap in countedTaps { channels[tap.index / size].append(tap) }
    return channels
  }

  /// The indices, among the counted taps, at which a part of the sum ends: each product, or with
  /// several channels each channel's last.
  var partEnds: [Int] {
    let channels = self.channels
    guard channels.count > 1 else { return Array(countedTaps.indices) }
    var ends: [Int] = []
    for channel in channels { ends.append((ends.last ?? -1) + channel.count) }
    return ends
  }
}
