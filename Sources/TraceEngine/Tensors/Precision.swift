/// In which arithmetic products and sums are rounded.
///
/// `float32` shows why frameworks print `1.3000001` where a hand finds 1.3. Numbers are stored as
/// `Double` either way: the product of two floats is exact in double, and so is the rounding of a
/// sum of two, so rounding the double result gives what float arithmetic gives.
public enum Precision: Equatable, Sendable {
  case float64
  /// Operands, every product and every sum are rounded to the nearest `Float`.
  case float32

  /// `value` as this arithmetic holds it.
  @inlinable @inline(__always)
  public func rounded(_ value: Double) -> Double {
    self == .float64 ? value : Double(Float(value))
  }

  func rounded(_ values: [Double]) -> [Double] {
    self == .float64 ? values : values.map { Double(Float($0)) }
  }
}
