import Testing

@testable import Questions

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
}
