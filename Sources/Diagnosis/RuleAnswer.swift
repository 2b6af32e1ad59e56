import Questions
import TraceEngine

/// What a rule leads to in one blank.
package enum RuleAnswer: Equatable, Sendable {
  case number(Double)
  /// Cells of the input, as `Expected.cells` has them.
  case cells(Set<CellPosition>)

  /// Whether it is the same as `other`, numbers but for rounding.
  func isSame(as other: RuleAnswer) -> Bool {
    if case .number(let left) = self, case .number(let right) = other {
      return left.isSame(as: right)
    }
    return self == other
  }
}

extension Question {
  /// What belongs into `blank`, as rules are compared with it.
  func truth(at blank: Blank) -> RuleAnswer? {
    if case .dependence = self, case .cells(let cells) = expected(blank) { return .cells(cells) }
    return rightNumber(at: blank).map { .number($0) }
  }
}

extension Response {
  /// Whether what was typed is what a rule leads to.
  func fits(_ answer: RuleAnswer, _ precision: Precision) -> Bool {
    switch answer {
    case .number(let number): return fits(number, precision)
    case .cells(let cells): return self == .cells(cells)
    }
  }
}
