import TestSamples
import Testing

@testable import Questions

struct AnswerTests {
  @Test(arguments: [
    ("12", 12.0), ("+12", 12), ("-12", -12), ("\u{2212}12", -12), ("– 12", -12), ("(-2)", -2),
    ("- 3", -3), ("１２", 12), ("－１２．５", -12.5), ("  97\t", 97), ("0", 0), ("-0", 0), ("007", 7),
    ("9223372036854775808", 9_223_372_036_854_775_808),
  ])
  func integersAndSigns(text: String, value: Double) throws {
    #expect(try Answer(text).value == value)
  }

  @Test(arguments: [
    ("2.5", 2.5, 1), (".5", 0.5, 1), ("-.25", -0.25, 2), ("1.670", 1.67, 3), ("1.667e1", 16.67, 2),
    ("1e-3", 0.001, 3), ("2。5", 2.5, 1), ("0.00", 0, 2),
  ])
  func decimalsKnowHowManyWereTyped(text: String, value: Double, decimals: Int) throws {
    let answer = try Answer(text)
    #expect(answer.value == value)
    #expect(answer.form == .decimal(decimals))
  }

  @Test(arguments: [("5.", 5.0), ("1e3", 1000), ("2.5E1", 25), ("1.5e+2", 150)])
  func wholeNumbersWrittenWithPointOrPower(text: String, value: Double) throws {
    let answer = try Answer(text)
    #expect(answer.value == value)
    #expect(answer.form == .integer)
  }

  @Test(arguments: [
    ("5/3", 5, 3), (" 5 / 3 ", 5, 3), ("-5/3", -5, 3), ("5/-3", -5, 3), ("10/6", 5, 3),
    ("1 2/3", 5, 3), ("-1 2/3", -5, 3), ("５／３", 5, 3), ("5÷3", 5, 3), ("2.5/2", 5, 4),
    ("(-5)/3", -5, 3), ("(5/3)", 5, 3), ("5\u{2044}3", 5, 3), ("0/7", 0, 1),
  ])
  func fractions(text: String, numerator: Int, denominator: Int) throws {
    let answer = try Answer(text)
    #expect(answer.form == .fraction)
    #expect(answer.exact == Rational(numerator, over: denominator))
    #expect(abs(answer.value - Double(numerator) / Double(denominator)) < 1e-15)
  }

  @Test(arguments: [
    ("", AnswerError.empty), ("   ", .empty), ("2,5", .comma), ("1,000", .comma), ("2，5", .comma),
    ("5*11+4", .calculation), ("5×11", .calculation), ("55+4", .calculation),
    ("5-3", .calculation), ("1/2/3", .calculation), ("5/0", .zeroDenominator),
    ("5/0.0", .zeroDenominator), ("1e999", .outOfRange), ("1 2", .severalNumbers),
    ("1.5 2/3", .severalNumbers), ("1 2 3/4", .notANumber), ("abc", .notANumber),
    ("-", .notANumber), (".", .notANumber), ("1..2", .notANumber), ("/", .notANumber),
    ("5/", .notANumber), ("/3", .notANumber), ("1e", .notANumber), ("0x10", .notANumber),
    ("다섯", .notANumber), ("--5", .calculation),
    (String(repeating: "1", count: 201), .tooLong),
  ])
  func unreadableTextSaysWhy(text: String, error: AnswerError) {
    #expect(throws: error) { try Answer(text) }
  }

  @Test func controlCharactersAreNoNumber() {
    #expect(throws: AnswerError.notANumber) { try Answer("\u{1B}[31m5") }
    #expect(throws: AnswerError.notANumber) { try Answer("5\u{0}") }
  }

  @Test func notFinite() throws {
    #expect(try Answer("inf").value == .infinity)
    #expect(try Answer("-∞").value == -.infinity)
    #expect(try Answer("NaN").value.isNaN)
  }

  @Test func noTextTraps() {
    var generator = SeededGenerator(1)
    let letters = Array("0123456789..//--++eE ()e9９，∞×n가\u{301}\u{200B}")
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...40, using: &generator)
      let text = String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "0" })
      _ = try? Answer(text)
    }
    for text in ["-9223372036854775808", "9223372036854775807/9223372036854775807", "1e-9999"] {
      _ = try? Answer(text)
      _ = try? Answer(text + "/" + text)
    }
    _ = try? Answer(String(repeating: "9", count: 2_000_000))
  }
}
