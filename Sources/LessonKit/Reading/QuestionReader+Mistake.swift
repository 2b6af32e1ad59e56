import Questions
import TraceEngine
import TraceText

/// Questions in which a calculation with one mistake is shown. The author names the mistake; all
/// that follows from it is computed.
extension QuestionReader {
  private static let mostTerms = 32

  func mistake(_ operation: TracedOperation, _ cell: CellPosition) throws(LessonError) -> Question?
  {
    guard operation.weights != nil else {
      throw fields.place.fault(
        "a mistake is asked where products are added: of a convolution or a dense layer")
    }
    let step = operation.step(at: cell)
    guard step.taps.count <= QuestionReader.mostTerms else {
      throw fields.place.fault(
        "a calculation of \(step.taps.count) products is too long to be checked; at most"
          + " \(QuestionReader.mostTerms) are shown")
    }
    guard let place = fields["mistake"] else { return nil }
    let mistake = try Mistake(place, step)
    let shown = mistake.shown(in: step)
    let isSeen = shown.bias != nil || step.bias != 0
    guard isSeen, shown.mistake(in: step) != nil else { throw mistake.objection(step) }
    return .mistake(operation, cell, shown)
  }
}

/// One mistake in the calculation of a cell, as a lesson file names it.
private struct Mistake {
  private enum Change {
    case input(Int, Double)
    case weight(Int, Double)
    case product(Int, Double)
    case sum(Double)
    /// Nil where it is left out.
    case bias(Double?)
  }

  private let change: Change
  private let place: Located

  private static let forms =
    "{term: 2, input: 7}, {term: 2, weight: 3}, {term: 2, product: 40}, {sum: 90} and"
    + " {bias: left-out}"

  init(_ place: Located, _ step: Step) throws(LessonError) {
    guard case .mapping(let entries) = place.node.content else {
      throw place.fault("a mistake is one of \(Mistake.forms), not \(place.node.kind)")
    }
    var values: [String: Located] = [:]
    for entry in entries { values[entry.key] = place.child(entry.value, entry.key) }
    self.place = place
    switch entries.map(\.key).sorted() {
    case ["input", "term"], ["product", "term"], ["term", "weight"]:
      guard let term = values["term"], let other = entries.first(where: { $0.key != "term" }) else {
        throw place.fault("a mistake is one of \(Mistake.forms)")
      }
      let index = try Mistake.index(term, step)
      let number = try place.child(other.value, other.key).number()
      switch other.key {
      case "input": change = .input(index, number)
      case "weight": change = .weight(index, number)
      default: change = .product(index, number)
      }
    case ["sum"]: change = .sum(try values["sum"]?.number() ?? 0)
    case ["bias"]: change = .bias(try values["bias"].flatMap(Mistake.bias))
    default: throw place.fault("a mistake is one of \(Mistake.forms)")
    }
    if case .bias = change, step.bias == nil {
      throw place.fault("there is no bias here; give the layer one, or make another mistake")
    }
  }

  /// A term by its number, from 1 as the learner sees it.
  private static func index(_ place: Located, _ step: Step) throws(LessonError) -> Int {
    let number = try place.integer(in: -1_000_000...1_000_000)
    guard (1...step.taps.count).contains(number) else {
      throw place.fault("there is no product \(number); they are numbered 1 to \(step.taps.count)")
    }
    return number - 1
  }

  private static func bias(_ place: Located) throws(LessonError) -> Double? {
    if case .scalar("left-out", _) = place.node.content { return nil }
    guard case .scalar(let text, _) = place.node.content, text.first?.isLetter != true else {
      throw place.fault("“left-out” or another number is expected, not \(place.node.kind)")
    }
    return try place.number()
  }

  /// The calculation with the mistake, carried on rightly from there.
  func shown(in step: Step) -> ShownCalculation {
    let precision = step.operation.precision
    var terms = step.taps.map {
      ShownCalculation.Term(input: $0.input, weight: $0.weight, product: $0.product)
    }
    switch change {
    case .input(let index, let input):
      terms[index] = term(input, terms[index].weight, precision)
    case .weight(let index, let weight):
      terms[index] = term(terms[index].input, weight, precision)
    case .product(let index, let product):
      terms[index] = ShownCalculation.Term(
        input: terms[index].input, weight: terms[index].weight, product: product)
    case .sum, .bias: break
    }
    var sum = terms.reduce(0) { precision.rounded($0 + $1.product) }
    if case .sum(let wrong) = change { sum = wrong }
    var bias = step.bias
    if case .bias(let wrong) = change { bias = wrong }
    let biased = bias.map { precision.rounded(sum + $0) } ?? sum
    let value = step.operation.endsInReLU ? max(0, biased) : biased
    return ShownCalculation(terms: terms, sum: sum, bias: bias, value: value)
  }

  private func term(
    _ input: Double, _ weight: Double, _ precision: Precision
  ) -> ShownCalculation.Term {
    let (input, weight) = (precision.rounded(input), precision.rounded(weight))
    return ShownCalculation.Term(
      input: input, weight: weight, product: precision.rounded(input * weight))
  }

  /// Why this is no mistake.
  func objection(_ step: Step) -> LessonError {
    func text(_ value: Double) -> String {
      NumberText.text(value, precision: step.operation.precision)
    }
    switch change {
    case .input(let index, _), .weight(let index, _), .product(let index, _):
      let tap = step.taps[index]
      return place.fault(
        "this is no mistake: product \(index + 1) is \(text(tap.input))×\(text(tap.weight)) ="
          + " \(text(tap.product))")
    case .sum: return place.fault("this is no mistake: the sum is \(text(step.outcome.sum))")
    case .bias: return place.fault("this is no mistake: the bias is \(text(step.bias ?? 0))")
    }
  }
}
