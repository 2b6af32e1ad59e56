/// A slip of the hand: the rule was right, the arithmetic was not.
package enum Slip: Equatable, Sendable {
  /// Two neighbouring digits of the result, or all of them read backwards.
  case digitsSwapped
  /// The sign of the result, or of one product.
  case sign
  /// One product is off by a row of the times table.
  case timesTable
  case productLeftOut
  /// The sum is off by 1, or by 10 or 100 where a carry was lost.
  case addition(Int)
  /// In a list of cells one is missing, or there is one too many.
  case cellLeftOut, cellTooMany
  /// All cells of a list are right, but several are missing; all are there, but several too many.
  case cellsLeftOut, cellsTooMany
}
