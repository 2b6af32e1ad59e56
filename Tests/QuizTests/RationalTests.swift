import Testing

@testable import Quiz

struct RationalTests {
  @Test func lowestTermsWithThePositiveDenominator() {
    #expect(Rational(10, over: -6) == Rational(-5, over: 3))
    #expect(Rational(0, over: 9) == .zero)
    #expect(Rational(1, over: 0) == nil)
    #expect(Rational(.min, over: 1) == nil)
    #expect(Rational(1, over: .min) == nil)
  }

  @Test func arithmetic() throws {
    let half = try #require(Rational(1, over: 2))
    let third = try #require(Rational(1, over: 3))
    #expect(half.adding(third) == Rational(5, over: 6))
    #expect(half.multiplied(by: third) == Rational(1, over: 6))
    #expect(half.divided(by: third) == Rational(3, over: 2))
    #expect(half.divided(by: .zero) == nil)
  }

  @Test func whatDoesNotFitIsNil() throws {
    let large = try #require(Rational(.max, over: 1))
    #expect(large.adding(large) == nil)
    #expect(large.multiplied(by: large) == nil)
    #expect(large.multiplied(by: try #require(Rational(1, over: .max))) == Rational(1, over: 1))
  }

  @Test(arguments: [
    (0.1 + 0.2, "0.3"), (5.0 / 3, "1.66666666667"), (-0.0, "0"), (97, "97"), (-2.5, "-2.5"),
    (1e-7, "1e-7"), (0.00012, "0.00012"), (1e20, "100000000000000000000"), (1.5e300, "1.5e300"),
    (999_999_999_999.9996, "1000000000000"), (.infinity, "inf"),
    (123_456_789_012_345, "123456789012345"),
  ])
  func numbersAsAPersonWritesThem(value: Double, text: String) {
    #expect(QuizNumber.text(value, .float64) == text)
  }

  @Test func float32WritesItsOwnDigits() {
    #expect(QuizNumber.text(Double(Float(1.3000001)), .float32) == "1.3000001")
    #expect(QuizNumber.term(-2, .float64) == "(-2)")
  }
}
