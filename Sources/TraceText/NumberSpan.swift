import TraceEngine

/// What must be known of many numbers to write them in columns: the ends, and how many decimals they
/// have. One pass and no text, so that a picture of millions of numbers costs little.
package struct NumberSpan: Equatable, Sendable {
  /// The ends of the finite ones; 0 where there are none.
  package let least: Double
  package let most: Double
  /// Of the number that has the most; `mostDecimals` stands for more.
  package let decimals: Int
  package let isFinite: Bool

  /// More decimals than any cell shows.
  package static let mostDecimals = 10

  private static let powers: [Double] = (0...mostDecimals).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// - Complexity: O(*n*).
  package init(_ values: some Sequence<Double>) {
    var (least, most) = (Double.infinity, -Double.infinity)
    var decimals = 0
    var isFinite = true
    for value in values {
      guard value.isFinite else {
        isFinite = false
        continue
      }
      least = min(least, value)
      most = max(most, value)
      while decimals < NumberSpan.mostDecimals, !NumberSpan.has(value, decimals: decimals) {
        decimals += 1
      }
    }
    (self.least, self.most) = least <= most ? (least, most) : (0, 0)
    self.decimals = decimals
    self.isFinite = isFinite
  }

  /// Decimals with which the number farthest from 0 has `digits` digits: at least one. Nil where it
  /// is too large or too small to be written out.
  func decimals(forDigits digits: Int) -> Int? {
    var magnitude = max(least.magnitude, most.magnitude)
    guard magnitude > 0 else { return 1 }
    guard magnitude < 1e12 || decimals == 0 && magnitude < 0x1p53 else { return nil }
    var places = digits
    while magnitude >= 1 && places > 1 {
      magnitude /= 10
      places -= 1
    }
    while magnitude < 0.1 && places <= NumberSpan.mostDecimals {
      magnitude *= 10
      places += 1
    }
    return places <= NumberSpan.mostDecimals ? places : nil
  }

  /// Whether a number has no more decimals than this, the last bits of a double aside.
  private static func has(_ value: Double, decimals: Int) -> Bool {
    let scaled = value * powers[decimals]
    return (scaled - scaled.rounded()).magnitude <= scaled.magnitude * 1e-12
  }

  /// `value` in units of the last decimal; nil where doubles are too coarse for that.
  static func units(of value: Double, decimals: Int) -> Int? {
    let scaled = (value * powers[decimals]).rounded()
    return scaled.magnitude < 0x1p53 ? Int(scaled) : nil
  }
}
