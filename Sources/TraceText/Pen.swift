import TraceEngine

/// Writes into room that has been made before, and so never looks whether there is any.
///
/// A step of a 3×3 filter is some seventy short pieces. A buffer that counts its bytes in memory
/// and looks for its end at every piece spends more on that than on the digits; a pen keeps its
/// place in a register. Only `TextBuffer.write(atMost:_:)` hands one out.
package struct Pen {
  /// The longest number: 21 digits and a sign, or 12 digits with point and exponent.
  static let numberSize = 32
  /// A number in parentheses or brackets.
  static let termSize = numberSize + 2
  /// A sign, a factor, the multiplication sign, a factor.
  static let productSize = 2 * termSize + 2 * MemoryLayout<UInt64>.size

  private(set) var place: UnsafeMutableRawPointer
  /// `SmallTerms.words`.
  private let terms: UnsafePointer<UInt64>
  /// Nil while a text is short.
  private let factors: FactorTexts?

  @inline(__always)
  init(at place: UnsafeMutableRawPointer, terms: UnsafePointer<UInt64>, _ factors: FactorTexts?) {
    (self.place, self.terms, self.factors) = (place, terms, factors)
  }

  /// Stores a whole word and goes on by the text's length: the next piece covers the rest.
  @inline(__always)
  package mutating func put(_ text: ShortText) {
    place.storeBytes(of: text.bytes, as: UInt64.self)
    place += text.count
  }

  /// Its length is known when it is compiled, so this is a few stores and no call.
  @inline(__always)
  package mutating func put(_ text: StaticString) {
    place.copyMemory(from: text.utf8Start, byteCount: text.utf8CodeUnitCount)
    place += text.utf8CodeUnitCount
  }

  /// A count or an index.
  @inline(__always)
  package mutating func put(_ number: Int) {
    let limit = UInt(SmallTerms.lowest + SmallTerms.count)
    if UInt(bitPattern: number) < limit {
      putTerm(at: number - SmallTerms.lowest)
    } else if UInt(bitPattern: number) < limit * 10_000 {
      let (high, low) = UInt(bitPattern: number).quotientAndRemainder(dividingBy: 10_000)
      if high > 0 {
        putTerm(at: Int(high) - SmallTerms.lowest)
        put(ShortText(fourDigitsOf: UInt32(truncatingIfNeeded: low)))
      } else {
        put(ShortText(digitsOf: UInt32(truncatingIfNeeded: low)))
      }
    } else {
      place = Digits.write(number, at: place)
    }
  }

  /// A number as `NumberText` writes it.
  @inline(__always)
  package mutating func put(_ value: Double, _ precision: Precision) {
    if let term = Pen.smallTerm(value), term >= -SmallTerms.lowest {
      putTerm(at: term)
    } else {
      // The place goes by value and comes back: a pen that is passed on would live in memory.
      place = NumberText.write(value, precision, at: place)
    }
  }

  /// A number with all digits that give it back, as `ExactNumber` writes it.
  @inline(__always)
  package mutating func putExact(_ value: Double, _ precision: Precision) {
    if let term = Pen.smallTerm(value), term > -SmallTerms.lowest || value.sign == .plus,
      term >= -SmallTerms.lowest
    {
      putTerm(at: term)
    } else {
      place = ExactNumber.write(value, precision, at: place)
    }
  }

  /// A number as a term of a sum: a negative one in parentheses.
  @inline(__always)
  package mutating func putTerm(_ value: Double, _ precision: Precision) {
    if let term = Pen.smallTerm(value) {
      putTerm(at: term)
    } else {
      place = Pen.writeTerm(value, precision, at: place)
    }
  }

  /// The same for a number that is likely to come again: of the input, or a weight.
  @inline(__always)
  package mutating func putFactor(_ value: Double, _ precision: Precision) {
    if let term = Pen.smallTerm(value) {
      putTerm(at: term)
    } else if let factors {
      place = factors.write(value, precision, at: place)
    } else {
      place = Pen.writeTerm(value, precision, at: place)
    }
  }

  @inline(__always)
  private mutating func putTerm(at index: Int) {
    let word = terms[index]
    place.storeBytes(of: word.littleEndian, as: UInt64.self)
    place += Int(truncatingIfNeeded: word >> 56)
  }

  /// The place of `value` in the table, if it is one of its numbers.
  ///
  /// Between 2^52 and 2^53 doubles are the whole numbers, one bit pattern after the other. So with
  /// 1.5 · 2^52 added a small number's whole part can be read off: cheaper than converting it there
  /// and back.
  @inline(__always)
  private static func smallTerm(_ value: Double) -> Int? {
    let shifted = value + 0x1.8p52
    let whole = Int(bitPattern: UInt(shifted.bitPattern)) &- 0x4338_0000_0000_0000
    let index = whole &- SmallTerms.lowest
    guard UInt(bitPattern: index) < UInt(SmallTerms.count), shifted - 0x1.8p52 == value
    else { return nil }
    return index
  }

  @inline(never)
  static func writeTerm(
    _ value: Double, _ precision: Precision, at place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    guard value < 0 else { return NumberText.write(value, precision, at: place) }
    place.storeBytes(of: UInt8(ascii: "("), as: UInt8.self)
    let end = NumberText.write(value, precision, at: place + 1)
    end.storeBytes(of: UInt8(ascii: ")"), as: UInt8.self)
    return end + 1
  }
}
