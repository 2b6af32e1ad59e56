/// Decimal digits of whole numbers, four at a time.
enum Digits {
  /// The number of any size with its sign.
  ///
  /// - Returns: the place after the last digit.
  @inline(never)
  static func write(
    _ number: Int, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    guard number < 0 else { return write(number.magnitude, at: place) }
    place.storeBytes(of: UInt8(ascii: "-"), as: UInt8.self)
    return write(number.magnitude, at: place + 1)
  }

  static func write(
    _ number: UInt, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    if number < 10_000 {
      return store(ShortText(digitsOf: UInt32(truncatingIfNeeded: number)), at: place)
    }
    let (high, low) = number.quotientAndRemainder(dividingBy: 10_000)
    return writeFour(low, at: write(high, at: place))
  }

  /// The digits after a point: `count` of them, zeros in front, without zeros at the end.
  ///
  /// - Precondition: `fraction` is not 0 and has at most `count` digits; `count` is at most 16.
  static func writeFraction(
    _ fraction: UInt, count: Int, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let groups = (count + 3) / 4
    var rest = fraction * UInt(PowersOfTen[groups * 4 - count])
    var end = place + groups * 4
    for group in (0..<groups).reversed() {
      let (high, low) = rest.quotientAndRemainder(dividingBy: 10_000)
      _ = writeFour(low, at: place + group * 4)
      rest = high
    }
    while (end - 1).load(as: UInt8.self) == UInt8(ascii: "0") { end -= 1 }
    return end
  }

  @inline(__always)
  static func store(
    _ text: ShortText, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    place.storeBytes(of: text.bytes, as: UInt64.self)
    return place + text.count
  }

  /// Four bytes and no more: what stands behind stays.
  @inline(__always)
  private static func writeFour(
    _ number: UInt, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    let text = ShortText(fourDigitsOf: UInt32(truncatingIfNeeded: number))
    place.storeBytes(of: UInt32(truncatingIfNeeded: text.bytes), as: UInt32.self)
    return place + 4
  }
}

/// The powers of ten that are exact in double: 1 to 10^22.
enum PowersOfTen {
  static let last = 22

  @inline(__always)
  static subscript(exponent: Int) -> Double { powers[exponent] }

  private static let powers: InlineArray<23, Double> = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
