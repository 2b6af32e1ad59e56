import TraceEngine

/// The arithmetic of a pooling.
extension StepText {
  /// `(2 + 3 + 5 + (-2)) / 4 = 8 / 4 = 2`.
  func writeAverage(_ step: Step, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    let outcome = step.outcome
    buffer.append("  (")
    var isFirst = true
    for tap in step.taps where !tap.overhangs {
      if !isFirst { buffer.append(symbols.plus) }
      isFirst = false
      writeInput(tap, precision, to: &buffer)
    }
    buffer.append(") / ")
    buffer.append(outcome.divisor ?? 1)
    buffer.append(symbols.equals)
    writeDivision(step, outcome, to: &buffer)
    buffer.append(symbols.newline)
  }

  /// `max(5, 1, 15, 5) = 15`.
  func writeContest(_ step: Step, _ kind: Pooling.Kind, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    let value = step.value
    buffer.append(kind == .maximum ? "  max(" : "  min(")
    var isFirst = true
    var equals = 0
    for tap in step.taps where !tap.overhangs {
      if !isFirst { buffer.append(symbols.comma) }
      isFirst = false
      writeCompetitor(tap, precision, to: &buffer)
      if tap.counts && tap.input == value { equals += 1 }
    }
    buffer.append(") = ")
    buffer.append(value, precision)
    if equals > 1 {
      buffer.append("; ")
      writeTie(equals: equals, to: &buffer)
    }
    buffer.append(symbols.newline)
  }

  /// A number between commas, where a minus sign needs no parentheses.
  package func writeCompetitor(_ tap: Tap, _ precision: Precision, to buffer: inout TextBuffer) {
    if case .input = tap.source {
      buffer.append(tap.input, precision)
    } else {
      writeInput(tap, precision, to: &buffer)
    }
  }
}
