import Testing
import TraceEngine
import TraceText

@Suite("Numbers in records give their numbers back")
struct ExactNumberTests {
  static let known: [(Double, String)] = [
    (5, "5"), (-5, "-5"), (0, "0"), (-0.0, "-0.0"), (0.1, "0.1"), (-12.5, "-12.5"),
    (0.1 + 0.2, "0.30000000000000004"), (5.0 / 3, "1.6666666666666667"),
    (1.0 / 3, "0.3333333333333333"), (0.00012345678901234567, "0.00012345678901234567"),
    (0.07, "0.07"), (0.0000123, "0.0000123"), (3071, "3071"), (3072, "3072"), (-1024, "-1024"),
    (123_456_789_012, "123456789012"), (2_251_799_813_685_248.5, "2251799813685248.5"),
    (9_007_199_254_740_991, "9007199254740991"), (0.5, "0.5"),
    (0.999_999_999_999_999_9, "0.9999999999999999"),
    (.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf"), (.leastNonzeroMagnitude, "5e-324"),
    (1e300, "1e+300"),
  ]

  @Test(
    "the fewest digits that do",
    arguments: ExactNumberTests.known)
  func literals(_ value: Double, _ text: String) { #expect(ExactNumber.text(value) == text) }

  @Test("of float32 the fewest that give the float back")
  func floats() {
    #expect(ExactNumber.text(Double(Float(1.3000001)), .float32) == "1.3000001")
    #expect(ExactNumber.text(Double(Float(0.1)), .float32) == "0.1")
    #expect(ExactNumber.text(-2, .float32) == "-2")
  }

  @Test("random doubles come back bit for bit, with as few digits as Swift's own description")
  func roundTrips() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let bits = UInt64.random(in: 0...(.max), using: &random)
      // Exponents around 0, and any.
      let exponent = 1005 + (bits >> 52) % 72
      let near = (bits & 0x800F_FFFF_FFFF_FFFF) | (exponent << 52)
      for value in [Double(bitPattern: near), Double(bitPattern: bits)] where !value.isNaN {
        let text = ExactNumber.text(value)
        #expect(Double(text)?.bitPattern == value.bitPattern, "\(value)")
        if value.magnitude < 0x1p53 {
          #expect(digits(text) == digits(value.description), "\(value)")
        }
      }
    }
  }

  @Test("decimals of few digits are written as they were")
  func decimals() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let value = Double(Int.random(in: 1...9_999_999, using: &random)) / 1_000_000
      #expect(digits(ExactNumber.text(value)) == digits(value.description))
    }
  }

  @Test("random floats come back")
  func floatsRoundTrip() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<20_000 {
      let value = Float(bitPattern: UInt32.random(in: 0...(.max), using: &random))
      if value.isNaN { continue }
      let text = ExactNumber.text(Double(value), .float32)
      #expect(Float(text)?.bitPattern == value.bitPattern, "\(value)")
    }
  }

  /// Significant digits, without point, exponent and zeros at either end.
  private func digits(_ text: String) -> String {
    let mantissa = text.prefix { $0 != "e" }.filter(\.isNumber)
    let start = mantissa.drop { $0 == "0" }
    return String(start.reversed().drop { $0 == "0" }.reversed())
  }
}
