import Questions
import TraceEngine

/// How well a rule explains what was filled in of one question.
struct RuleFit {
  let rule: WrongRule
  /// Wrong numbers that are the rule's.
  let agreeing: Int
  /// How many of them tell something on their own: the height and the width of a square are one
  /// answer.
  let pieces: Int
  /// Wrong numbers that are not the rule's.
  let slips: Int
  /// Whether there is a single one of those, and a slip of the hand makes it of the rule's number.
  let slipIsNear: Bool
  /// Right numbers where the rule gives another.
  let contradictions: Int
  let filled: Int

  var misses: Int { slips + contradictions }

  /// Whether the rule explains all that was filled in, but for slips of the hand.
  ///
  /// One wrong number may be off besides those that agree: any where two agree, and beside a single
  /// one such as a slip makes of the rule's own number. From four cells on a quarter may miss.
  ///
  /// A slip on top of a rule is wrong as well, so a right number that the rule would have missed
  /// weighs more than a wrong one that it does not explain: it takes three agreeing cells to outweigh
  /// one. Without that, two slips in a map that is right otherwise would pass for a rule that changes
  /// four cells.
  var explains: Bool {
    guard agreeing > 0 else { return false }
    if contradictions == 0, slips == 1, agreeing >= 2 || slipIsNear { return true }
    if filled < 4 { return misses == 0 }
    if agreeing == 1 { return contradictions == 0 && slips <= 1 }
    return misses <= filled / 4 && contradictions * 3 <= agreeing
  }

  /// Whether the rule explains enough for a question, where no rule explains all: at least two
  /// wrong numbers, and twice as many as it misses.
  var isWorthAsking: Bool { agreeing >= 2 && misses * 2 <= agreeing }
}

extension RuleTable {
  /// How well each rule explains an attempt at the table's question.
  func fits(_ attempt: Filled) -> [RuleFit] {
    let precision = question.operations.first?.precision ?? .float64
    let isMap = question.hasIndependentBlanks
    return rows.map { row in
      var (agreeing, slipped): ([Blank], [Filled.Entry]) = ([], [])
      var contradictions = 0
      for entry in attempt.entries {
        let answer = row.answers[entry.index]
        if let answer, entry.response.fits(answer, precision) {
          if entry.isWrong { agreeing.append(entry.blank) }
        } else if entry.isWrong {
          slipped.append(entry)
        } else if isAnother(answer, than: truths[entry.index]) {
          contradictions += 1
        }
      }
      // Looked at only where it can matter: it takes longer than all the rest.
      var slipIsNear = false
      if isMap, !agreeing.isEmpty, contradictions == 0, slipped.count == 1,
        let entry = slipped.first
      {
        if case .number(let number)? = row.answers[entry.index] {
          slipIsNear = Slip.makes(entry.response, of: number, precision)
        }
      }
      return RuleFit(
        rule: row.rule, agreeing: agreeing.count, pieces: row.rule.pieces(agreeing, of: question),
        slips: slipped.count, slipIsNear: slipIsNear, contradictions: contradictions,
        filled: attempt.entries.count)
    }
  }
}

extension WrongRule {
  /// How many independent answers these blanks are where the rule is followed. Whoever writes numbers
  /// down in another way does so once for all of them; whoever takes the other axis for the formula
  /// copies a number from the wrong place and goes on with it.
  fileprivate func pieces(_ blanks: [Blank], of question: Question) -> Int {
    switch model {
    case .axis where question.kind == .formula: return blanks.count
    case .naming, .axis: return min(1, blanks.count)
    default: return question.pieces(blanks)
    }
  }
}

extension Question {
  /// Whether each blank is a calculation of its own.
  var hasIndependentBlanks: Bool {
    switch self {
    case .values, .chain: return true
    default: return false
    }
  }

  /// How many independent answers these blanks are.
  func pieces(_ blanks: [Blank]) -> Int {
    switch self {
    case .values, .chain: return blanks.count
    // One calculation done twice where rows and columns are alike.
    case .outputSize(let layer):
      return layer.rows == layer.columns ? min(1, blanks.count) : blanks.count
    case .window(let operation, let cell):
      let isSame = operation.rows == operation.columns && cell.row == cell.column
      return isSame ? min(1, blanks.count) : blanks.count
    // The parts of one calculation, or of one place.
    default: return min(1, blanks.count)
    }
  }
}
