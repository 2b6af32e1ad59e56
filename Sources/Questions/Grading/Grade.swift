import TraceEngine
import TraceText

/// What an answer is worth.
package enum Verdict: Equatable, Sendable {
  /// The number itself, or the number rounded to the decimals typed.
  case right(Fit)
  /// Right as far as it goes, but one decimal is too few (1.7 for 5/3).
  case roundedTooFar
  case wrong

  /// In which way an answer is right.
  package enum Fit: Equatable, Sendable {
    case exact
    case rounded(decimals: Int)
    /// In a chain: follows rightly from the learner's own, wrong numbers of the layer before.
    case fromOwnNumbers
  }

  /// Whether nothing more is asked; `roundedTooFar` is asked again.
  package var isRight: Bool {
    if case .right = self { return true }
    return false
  }
}

/// Grades a response to one blank: a function of question and response and of nothing else.
///
/// Right is the exact value, whether by hand or as the machine has it (0.1 + 0.2 is 0.3 and also
/// 0.30000000000000004; in float32 1.3 and 1.3000001), and the value rounded to the decimals typed,
/// at least two, a half rounded away from zero or to even. Counts and cells are right or wrong.
///
///     grade(.cell(operation, cell), .number(try Answer("1.667")), at: blank)   // right for 5/3
///
/// - Complexity: O(taps).
package func grade(_ question: Question, _ response: Response, at blank: Blank) -> Verdict {
  grade(question.expected(blank), response)
}

/// Grades a response where it is known what stands in the blank.
package func grade(_ expected: Expected, _ response: Response) -> Verdict {
  switch (expected, response) {
  case (.cells(let cells), .cells(let typed)): return cells == typed ? .right(.exact) : .wrong
  case (.count(let count), .number(let answer)):
    return answer.value == Double(count) ? .right(.exact) : .wrong
  case (.count(let count), .working(let working)):
    return working.result.value == Double(count) ? .right(.exact) : .wrong
  case (.number(let value, let hand, let precision), .number(let answer)):
    return grade(answer, value, hand, precision)
  case (.number(let value, let hand, let precision), .working(let working)):
    return grade(working.result, value, hand, precision)
  default: return .wrong
  }
}

private func grade(
  _ answer: Answer, _ value: Double, _ hand: Rational?, _ precision: Precision
) -> Verdict {
  if isExact(answer, value, hand, precision) { return .right(.exact) }
  guard case .decimal(let decimals) = answer.form, value.isFinite else { return .wrong }
  guard rounds(answer, decimals, value, hand, precision) else { return .wrong }
  return decimals >= 2 ? .right(.rounded(decimals: decimals)) : .roundedTooFar
}

private func isExact(
  _ answer: Answer, _ value: Double, _ hand: Rational?, _ precision: Precision
) -> Bool {
  if let exact = answer.exact, exact == hand { return true }
  switch answer.form {
  case .notFinite: return answer.value.isSameNumber(as: value)
  case .fraction:
    return precision.rounded(answer.value) == value
      || abs(answer.value - value) <= abs(value) * 1e-12
  case .integer, .decimal:
    return answer.value == value || precision.rounded(answer.value) == value
      || Double(NumberText.text(value, precision: precision)) == answer.value
  }
}

/// Whether the answer is the value rounded to `decimals`: by hand where that is known, in float32
/// also as the machine has it.
private func rounds(
  _ answer: Answer, _ decimals: Int, _ value: Double, _ hand: Rational?, _ precision: Precision
) -> Bool {
  var known = [hand]
  if precision == .float32 || hand == nil {
    known.append(DecimalText(shortest: value, precision)?.rational)
  }
  let verdicts = known.map { number in
    number.flatMap { isRounding(answer.exact, of: $0, decimals) }
  }
  if verdicts.contains(true) { return true }
  // Where the fractions do not fit, in Double: half a unit of the last decimal, and its own error.
  guard verdicts.allSatisfy({ $0 == nil }), let unit = Double("1e-\(decimals)") else {
    return false
  }
  return abs(answer.value - value) <= unit / 2 * (1 + 1e-9) + value.ulp
}

/// Whether `typed`, of so many decimals, is `value` rounded; nil where the numbers do not fit.
///
///     typed = m / 10^n is a rounding of p / q when 2 · |p · 10^n − m · q| ≤ q
///
/// At equality a half was rounded: away from zero, or to an even m.
private func isRounding(_ typed: Rational?, of value: Rational, _ decimals: Int) -> Bool? {
  guard let typed, let power = powerOfTen(decimals), let unit = Rational(power, over: 1),
    let scaled = typed.multiplied(by: unit), let exact = value.multiplied(by: unit),
    let opposite = scaled.negated, let error = exact.adding(opposite),
    let twice = multiply(abs(error.numerator), 2)
  else { return nil }
  if twice != error.denominator { return twice < error.denominator }
  // The error points from the typed number to the value: toward zero where it was rounded away.
  let isAway = error.isNegative != value.isNegative
  return isAway || scaled.numerator.isMultiple(of: 2)
}
