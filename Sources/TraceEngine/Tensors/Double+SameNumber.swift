extension Double {
  /// Whether both are the same number, or both are none: NaN is like itself here.
  ///
  ///     Double.nan.isSameNumber(as: .nan)   // true
  package func isSameNumber(as other: Double) -> Bool { self == other || (isNaN && other.isNaN) }
}
