import Diagnosis
import Questions
import Testing
import TraceEngine

/// What the rule `name` answers at a cell of `operation`'s feature map; nil where it is silent.
func answer(
  _ name: String, _ operation: TracedOperation, _ row: Int, _ column: Int, channel: Int = 0
) throws -> Double? {
  let cell = CellPosition(channel: channel, row: row, column: column)
  return try rule(name).answer(to: .cell(operation, cell), at: .cell(layer: 0, cell))
}

/// What the rule `name` answers at `blank`.
func answer(_ name: String, _ question: Question, _ blank: Blank) throws -> Double? {
  try rule(name).answer(to: question, at: blank)
}

func rule(_ name: String) throws -> WrongRule {
  try #require(WrongRules.named(name), "no rule \(name)")
}
