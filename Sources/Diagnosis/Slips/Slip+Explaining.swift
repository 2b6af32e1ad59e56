import Questions
import TraceEngine
import TraceText

extension Slip {
  /// The slip that makes `response` of the right answer to `blank`; nil where none does. Right
  /// answers have none.
  ///
  /// What fewest numbers could be is tried first: a swap of digits fits one number in a hundred, a
  /// row of the times table nearly every number close to the right one.
  ///
  /// - Complexity: O(taps).
  package static func explaining(
    _ response: Response, to question: Question, at blank: Blank
  ) -> Slip? {
    let expected = question.expected(blank)
    if case .cells(let cells) = expected, case .cells(let typed) = response {
      return explaining(typed, insteadOf: cells)
    }
    guard blank.choices == nil, let right = expected.value, let answer = response.answer,
      right.isFinite, grade(expected, response) == .wrong
    else { return nil }
    if swapsDigits(right, answer.value) { return .digitsSwapped }
    let precision = question.operations.first?.precision ?? .float64
    if right != 0, response.fits(-right, precision) { return .sign }
    // Nothing is added up for a place or a setting, and too little for a size to slip in.
    if blank == .parameters { return isOffBy1Or10(answer.value, right) }
    guard blank.takesWorking, let step = question.step(for: blank), let sum = StepSum(step) else {
      return nil
    }
    return sum.changes.first { response.fits(sum.value(changedBy: $0.amount), precision) }?.slip
  }

  /// Cells that are missing while the others are right, or that are too many while all are there.
  private static func explaining(
    _ typed: Set<CellPosition>, insteadOf right: Set<CellPosition>
  ) -> Slip? {
    let (missing, extra) = (right.subtracting(typed), typed.subtracting(right))
    switch (missing.count, extra.count) {
    case (1, 0) where !typed.isEmpty: return .cellLeftOut
    case (0, 1): return .cellTooMany
    case (2..., 0) where !typed.isEmpty: return .cellsLeftOut
    case (0, 2...): return .cellsTooMany
    default: return nil
    }
  }

  /// Whether `response` is `number` with one slip in writing or adding it: two digits swapped, the
  /// sign, 1 or 10 too many or too few.
  static func makes(_ response: Response, of number: Double, _ precision: Precision) -> Bool {
    guard let answer = response.answer, number.isFinite else { return false }
    return swapsDigits(number, answer.value)
      || ([-number, number - 1, number + 1, number - 10, number + 10]).contains {
        response.fits($0, precision)
      }
  }

  /// A number of parameters that was added up wrongly.
  private static func isOffBy1Or10(_ typed: Double, _ right: Double) -> Slip? {
    let error = (typed - right).magnitude
    return error == 1 || error == 10 ? .addition(Int(error)) : nil
  }

  /// Whether the numbers, as they are written, differ in two neighbouring digits that changed
  /// places, or in nothing but that the digits stand in reverse. A point stays where it is.
  private static func swapsDigits(_ right: Double, _ typed: Double) -> Bool {
    let right = Array(NumberText.text(right).utf8)
    let typed = Array(NumberText.text(typed).utf8)
    guard right.count == typed.count else { return false }
    let places = right.indices.filter { right[$0] != typed[$0] }
    guard let first = places.first, let last = places.last else { return false }
    let isNeighbour = last == first + 1 || (last == first + 2 && right[first + 1] == pointByte)
    if places.count == 2 && isNeighbour {
      return right[first] == typed[last] && right[last] == typed[first]
    }
    return reversed(right) == typed
  }

  /// The digits in reverse, sign and point in their places.
  private static func reversed(_ text: [UInt8]) -> [UInt8] {
    var digits = text.filter(isDigit)
    return text.map { isDigit($0) ? digits.removeLast() : $0 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let pointByte = UInt8(ascii: ".")
}

/// The sum behind a value, and what slips do to it.
private struct StepSum {
  private let sum: Double
  private let divisor: Double
  private let hasReLU: Bool
  private let products: [Tap]

  /// Nil for a maximum or minimum, where nothing is added.
  init?(_ step: Step) {
    let outcome = step.outcome
    switch step.operation {
    case .convolution(let convolution):
      (sum, divisor, hasReLU) = (outcome.biased, 1, convolution.relu)
    case .pooling:
      guard let count = outcome.divisor else { return nil }
      (sum, divisor, hasReLU) = (outcome.sum, Double(count), false)
    }
    products = step.taps.filter { $0.counts && $0.product != 0 }
  }

  func value(changedBy amount: Double) -> Double {
    let changed = (sum + amount) / divisor
    return hasReLU ? max(0, changed) : changed
  }

  /// What may have been added to the sum, and by which slip. Changes that ReLU hides are left out.
  var changes: [(slip: Slip, amount: Double)] {
    let leftOut = products.map { (Slip.productLeftOut, -$0.product) }
    let added = [1, 10, 100].flatMap { size in
      [(Slip.addition(size), Double(size)), (Slip.addition(size), -Double(size))]
    }
    let signs = products.map { (Slip.sign, -2 * $0.product) }
    let rows = products.flatMap { tap in
      timesTableErrors(tap).map { (Slip.timesTable, $0) }
    }
    let all: [(slip: Slip, amount: Double)] = leftOut + added + signs + rows
    return all.filter { !hasReLU || sum + $0.amount > 0 || sum > 0 }
  }

  /// By how much a product is off where one factor was taken one too large or too small. Nobody
  /// looks up a product with 1, or multiplies fractions in a table.
  private func timesTableErrors(_ tap: Tap) -> [Double] {
    let (input, weight) = (tap.input, tap.weight)
    let isInTable = [input, weight].allSatisfy {
      $0 == $0.rounded() && (2...20).contains($0.magnitude)
    }
    return isInTable ? [input, -input, weight, -weight] : []
  }
}
