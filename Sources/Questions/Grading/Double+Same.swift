import TraceEngine

extension Double {
  /// Whether two numbers differ by no more than the order of additions can explain, or the rounding
  /// of `precision`. Near 0 what counts is the difference itself: 0.1 + 0.2 − 0.3 is 0.
  ///
  ///     (0.1 + 0.2).isSame(as: 0.3)   // true
  ///
  /// This is how numbers are compared everywhere but in grading, which knows what was typed.
  package func isSame(as other: Double, _ precision: Precision = .float64) -> Bool {
    if isSameNumber(as: other) { return true }
    let share = precision == .float64 ? 1e-9 : 1e-6
    return abs(self - other) <= share * max(1, abs(self), abs(other))
  }
}
