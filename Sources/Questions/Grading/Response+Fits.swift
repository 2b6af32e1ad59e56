import TraceEngine

extension Response {
  /// Whether the number typed is `value`, compared as grading does: exactly, or as `value` rounded to
  /// the decimals typed. One decimal is enough here; cells never fit.
  ///
  ///     try Response("1.67", for: blank).fits(5.0 / 3, .float64)   // true
  package func fits(_ value: Double, _ precision: Precision) -> Bool {
    guard let answer, isNear(answer, value) else { return false }
    return grade(.number(value, hand: nil, precision), .number(answer)) != .wrong
  }

  /// Whether it is worth comparing digit by digit: nearly all numbers are far off.
  private func isNear(_ answer: Answer, _ value: Double) -> Bool {
    if answer.value == value { return true }
    var reach = 1e-5 * (1 + value.magnitude)
    if case .decimal(let decimals) = answer.form, decimals < 9 {
      reach += (0..<decimals).reduce(1) { unit, _ in unit / 10 }
    }
    return (answer.value - value).magnitude <= reach || !answer.value.isFinite
  }
}
