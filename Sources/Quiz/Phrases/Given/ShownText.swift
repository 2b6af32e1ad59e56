import Questions
import TraceEngine
import TraceText

/// A calculation with a mistake as it is shown: a numbered line for each part that can be pointed at.
///
///     (1) 5×11 = 55
///     (2) 1×4 = 5
///     (3) 55 + 5 = 60
///     (4) 60 + bias 3 = 63
struct ShownText {
  private let shown: ShownCalculation
  private let step: Step
  private let phrases: QuizPhrases
  private var precision: Precision { step.operation.precision }

  init(_ shown: ShownCalculation, _ step: Step, _ phrases: QuizPhrases) {
    (self.shown, self.step, self.phrases) = (shown, step, phrases)
  }

  var lines: [String] {
    let parts = shown.parts(of: step)
    return parts.enumerated().map { index, part in
      "(\(index + 1)) " + text(of: part) + (index == parts.count - 1 ? relu : "")
    }
  }

  func text(of part: ShownCalculation.Part) -> String {
    switch part {
    case .term(let index):
      let term = shown.terms[index]
      return factors(term.input, term.weight, index) + " = " + number(term.product)
    case .sum:
      let products = shown.terms.map { self.term($0.product) }
      return products.joined(separator: " + ") + " = " + number(shown.sum)
    case .bias:
      guard let bias = shown.bias else {
        return phrases.say("the value is \(number(shown.sum))", "구한 값: \(number(shown.sum))")
      }
      return term(shown.sum) + phrases.say(" + bias ", " + 편향 ") + term(bias) + " = "
        + number(precision.rounded(shown.sum + bias))
    }
  }

  /// `5×11`; where the window stands on padding `[0]×11`.
  func factors(_ input: Double, _ weight: Double, _ index: Int) -> String {
    let taps = step.taps
    let isPadding = index < taps.count && taps[index].source != .input
    return (isPadding ? "[\(number(input))]" : term(input)) + "×" + term(weight)
  }

  func number(_ value: Double) -> String { NumberText.text(value, precision: precision) }

  func term(_ value: Double) -> String { phrases.term(value, precision) }

  private var relu: String {
    guard step.operation.endsInReLU else { return "" }
    return "; ReLU: \(number(shown.value))"
  }
}
