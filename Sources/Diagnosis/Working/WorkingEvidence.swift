import Questions
import TraceEngine

/// The wrong rules that a calculation speaks for.
struct WorkingEvidence {
  private(set) var rules: [WrongRule] = []
  /// The products of the first rule that the terms follow while they do not follow the right one.
  private(set) var terms: [WrongValue.Term]?

  /// Fewer terms name no rule.
  private static let fewest = 2

  init(_ chain: WorkingChain, _ step: Step) {
    let targets = chain.targets
    let right = targets.taps.map { WrongValue.Term(input: $0.input, weight: $0.weight) }
    let entries = chain.entries.filter { $0.value.value != 0 || targets.isContest }
    guard entries.count >= WorkingEvidence.fewest, !right.isEmpty else { return }
    let isRight = WorkingEvidence.follow(entries, right, targets)
    let isWrongResult = !targets.isSame(chain.value, step.value)
    if isRight && !isWrongResult { return }
    for rule in WrongRules.all {
      guard let wrong = rule.working(of: step), let terms = wrong.terms,
        WorkingEvidence.follow(entries, terms, targets)
      else { continue }
      if isRight {
        // The right terms, and then something else was done with them.
        guard targets.isSame(chain.value, wrong.value) else { continue }
      } else if self.terms == nil {
        self.terms = terms
      }
      rules.append(rule)
    }
  }

  /// Whether the terms are exactly these products, in any order; a bias may stand among them, and
  /// products of zero may be left out.
  private static func follow(
    _ entries: [WorkingEntry], _ terms: [WrongValue.Term], _ targets: WorkingTargets
  ) -> Bool {
    var rest = terms.filter { $0.input * $0.weight != 0 || targets.isContest }
    var strangers: [WorkingEntry] = []
    for entry in entries {
      let at = rest.firstIndex { targets.fits(entry, input: $0.input, weight: $0.weight) }
      if let at { rest.remove(at: at) } else { strangers.append(entry) }
    }
    guard rest.isEmpty, entries.count > strangers.count else { return false }
    let bias = targets.bias.map(abs)
    return strangers.allSatisfy { entry in
      entry.isBare && bias.map { targets.isSame(entry.value.magnitude, $0) } ?? false
    }
  }
}

extension WrongRule {
  /// The value and the products of a learner who follows this rule; nil where the rule has neither.
  fileprivate func working(of step: Step) -> WrongValue? {
    switch model {
    case .value(let model): return model(step.operation, step.output)
    case .origin(let model):
      guard let origin = model(step.operation, step.output) else { return nil }
      return WrongValue(step, movedTo: origin)
    case .instead: return value(of: step.operation, at: step.output)
    case .size, .parameters, .winner, .setting: return nil
    }
  }
}

extension WrongValue {
  /// The step with its window elsewhere; nil where it would leave the padded input.
  fileprivate init?(_ step: Step, movedTo origin: CellPosition) {
    let (rows, columns) = (step.operation.rows, step.operation.columns)
    let window = step.window
    var terms: [Term] = []
    for tap in step.taps {
      let row = tap.cell.row - window.row + origin.row
      let column = tap.cell.column - window.column + origin.column
      guard (-rows.before..<rows.input + rows.after).contains(row),
        (-columns.before..<columns.input + columns.after).contains(column)
      else { return nil }
      let isInside = (0..<rows.input).contains(row) && (0..<columns.input).contains(column)
      switch step.operation {
      case .convolution(let convolution):
        let input = convolution.paddedValue(channel: tap.cell.channel, row: row, column: column)
        terms.append(Term(input: input, weight: tap.weight))
      case .pooling(let pooling):
        guard isInside || pooling.kind == .average && pooling.countsPadding else { continue }
        let input = isInside ? pooling.input[tap.cell.channel, row, column] : 0
        terms.append(Term(input: input, weight: 1))
      }
    }
    guard !terms.isEmpty else { return nil }
    switch step.operation {
    case .convolution(let convolution):
      self.init(finishing: terms, of: convolution, at: step.output)
    case .pooling(let pooling):
      let inputs = terms.map(\.input)
      switch pooling.kind {
      case .maximum: self.init(inputs.max() ?? 0, terms: terms)
      case .minimum: self.init(inputs.min() ?? 0, terms: terms)
      case .average: self.init(inputs.reduce(0, +) / Double(inputs.count), terms: terms)
      }
    }
  }
}
