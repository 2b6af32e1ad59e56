import TraceEngine

/// The small pieces that arithmetic is built of, for text and screen alike.
extension StepText {
  /// `5×11`, `(-1)×3`, `[0]×4`.
  package func writeFactors(_ tap: Tap, _ precision: Precision, to buffer: inout TextBuffer) {
    buffer.write(atMost: Pen.productSize) { putFactors(tap, precision, with: &$0) }
  }

  @inline(__always)
  func putFactors(_ tap: Tap, _ precision: Precision, with pen: inout Pen) {
    if case .input = tap.source {
      pen.putFactor(tap.input, precision)
    } else {
      putPadding(tap, precision, with: &pen)
    }
    pen.put(symbols.times)
    pen.putFactor(tap.weight, precision)
  }

  /// The number under a tap: `5`, `(-1)`, padding `[0]`, padding that takes no part `[ ]`.
  package func writeInput(_ tap: Tap, _ precision: Precision, to buffer: inout TextBuffer) {
    buffer.write(atMost: Pen.termSize) { pen in
      if case .input = tap.source {
        pen.putTerm(tap.input, precision)
      } else {
        putPadding(tap, precision, with: &pen)
      }
    }
  }

  @inline(__always)
  private func putPadding(_ tap: Tap, _ precision: Precision, with pen: inout Pen) {
    pen.put(symbols.openBracket)
    if tap.counts { pen.put(tap.input, precision) } else { pen.put(symbols.blank) }
    pen.put(symbols.closeBracket)
  }

  /// A number as a term of a sum: a negative one in parentheses.
  package func writeTerm(_ value: Double, _ precision: Precision, to buffer: inout TextBuffer) {
    buffer.write(atMost: Pen.termSize) { $0.putTerm(value, precision) }
  }

  /// `97 + bias 3 = 100`.
  package func writeBias(_ step: Step, _ outcome: Step.Outcome, to buffer: inout TextBuffer) {
    guard let bias = step.bias else { return }
    let precision = step.operation.precision
    writeTerm(outcome.sum, precision, to: &buffer)
    buffer.append(language == .english ? " + bias " : " + 편향 ")
    writeTerm(bias, precision, to: &buffer)
    buffer.append(symbols.equals)
    buffer.append(outcome.biased, precision)
  }

  /// `ReLU: max(0, -3) = 0`.
  package func writeReLU(_ step: Step, _ outcome: Step.Outcome, to buffer: inout TextBuffer) {
    buffer.append("ReLU: ")
    writeRectified(step, outcome, to: &buffer)
  }

  /// `max(0, -3) = 0`, where what stands before it says that this is ReLU.
  package func writeRectified(_ step: Step, _ outcome: Step.Outcome, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    buffer.append("max(0, ")
    buffer.append(outcome.biased, precision)
    buffer.append(") = ")
    buffer.append(outcome.value, precision)
  }

  /// `8 / 4 = 2`.
  package func writeDivision(_ step: Step, _ outcome: Step.Outcome, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    writeTerm(outcome.sum, precision, to: &buffer)
    buffer.append(" / ")
    buffer.append(outcome.divisor ?? 1)
    buffer.append(symbols.equals)
    buffer.append(outcome.value, precision)
  }

  /// `the first of 2 equal`, where a maximum or minimum has equals.
  package func writeTie(equals: Int, to buffer: inout TextBuffer) {
    switch language {
    case .english:
      buffer.append("the first of ")
      buffer.append(equals)
      buffer.append(" equal")
    case .korean:
      buffer.append("같은 값 ")
      buffer.append(equals)
      buffer.append("개 가운데 첫 번째")
    }
  }
}
