import Foundation
import Testing
import TraceEngine

@testable import TraceText

@Suite("Numbers are written as a person writes them")
struct NumberTextTests {
  private static let doubles: [(Double, String)] = [
    (0.1 + 0.2, "0.3"), (5.0 / 3, "1.66666666667"), (2.0 / 3, "0.666666666667"), (0.6, "0.6"),
    (-0.0, "0"), (0, "0"), (-1, "-1"), (-0.5, "-0.5"), (12.5, "12.5"), (0.125, "0.125"),
    (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992"),
    (9_007_199_254_740_994, "9007199254740994"), (123_456_789_012_345_680, "123456789012345680"),
    (-9_223_372_036_854_775_808, "-9223372036854775808"), (1e20, "100000000000000000000"),
    (1e21, "1e21"), (1e22, "1e22"), (-1.5e300, "-1.5e300"), (1e-4, "0.0001"), (1e-5, "0.00001"),
    (1.5e-5, "0.000015"), (1e-6, "1e-6"), (9.99e-6, "9.99e-6"), (.leastNonzeroMagnitude, "5e-324"),
    (0.9999999999999, "1"), (-0.9999999999999, "-1"), (99.99999999999999, "100"),
    (999_999_999_999.5, "1000000000000"), (123_456_789_012.5, "123456789013"),
    (1_234_567_890_123.5, "1234567890120"), (0.123456789012, "0.123456789012"),
    (0.1234567890124, "0.123456789012"), (0.1234567890125, "0.123456789013"),
    (0.1234567890126, "0.123456789013"), (0.000123456789012345, "0.000123456789012"),
    (1.000001, "1.000001"), (1.0000001, "1.0000001"), (0.05, "0.05"), (10.05, "10.05"),
    (3071, "3071"), (3072, "3072"), (-1024, "-1024"), (-1025, "-1025"), (9999, "9999"),
    (10_000, "10000"), (3071.5, "3071.5"), (4_294_967_296, "4294967296"),
    (4_503_599_627_370_496, "4503599627370496"), (.nan, "nan"), (.infinity, "inf"),
    (-.infinity, "-inf"),
  ]

  @Test("In double: integers in full, decimals with twelve digits", arguments: doubles)
  func double(value: Double, text: String) {
    #expect(NumberText.text(value) == text)
  }

  private static let floats: [(Float, String)] = [
    (1.3000001, "1.3000001"), (1.3, "1.3"), (0.1, "0.1"), (1.9000001, "1.9000001"),
    (16_777_216, "16777216"), (-0.0, "0"), (0.3, "0.3"), (-2.5, "-2.5"), (1e-5, "0.00001"),
    (1.1754944e-38, "1.1754944e-38"), (0.001, "0.001"), (8_388_607.5, "8388607.5"),
  ]

  @Test("With so many decimals: all of them once it is rounded, and no sign before nothing")
  func rounds() {
    for (value, text) in [
      (0.5, "0.5"), (0.1999, "0.20"), (-0.1999, "-0.20"), (-0.0004, "0.00"), (0.0004, "0.00"),
      (-0.0, "0"),
    ] {
      #expect(NumberText.text(value, decimals: 2) == text)
    }
    #expect(NumberText.text(-0.4, decimals: 0) == "0")
  }

  @Test("In float32: the shortest digits that give the float back", arguments: floats)
  func float(value: Float, text: String) {
    #expect(NumberText.text(Double(value), precision: .float32) == text)
  }

  @Test("Double's decimals are those of printf with twelve digits, down to its exponents")
  func doublesAgainstPrintf() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let magnitude = pow(10, Double.random(in: -3...11, using: &random))
      let value = Double.random(in: 0.1...1, using: &random) * magnitude
      #expect(NumberText.text(value) == String(format: "%.12g", value))
      #expect(NumberText.text(-value) == String(format: "%.12g", -value))
    }
  }

  @Test("Millionths, and the numbers beside them, are those of printf")
  func millionths() {
    for count in stride(from: 10, to: 3_000_000, by: 61) {
      let decimal = Double(count) / 1e6
      // A product of two decimals is off by a few units of the last place.
      for value in [decimal, decimal.nextUp, decimal.nextDown.nextDown, decimal * (1 + 3e-13)] {
        #expect(printed(value) == NumberText.text(value))
      }
    }
    for value in [999_999.999999, 999_999.9999994, 999_999.9999996] {
      #expect(printed(value) == NumberText.text(value))
    }
  }

  /// By C, without an exponent.
  private func printed(_ value: Double) -> String {
    guard value < 1e-4 else { return String(format: "%.12g", value) }
    var text = String(format: "%.16f", value)
    while text.hasSuffix("0") { text.removeLast() }
    return text
  }

  @Test("A decimal of few digits is written with these digits")
  func decimals() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      let places = Int.random(in: 1...11, using: &random)
      let fraction = String(Int.random(in: 0..<Int(pow(10, Double(places))), using: &random))
      let padded = String(repeating: "0", count: places - fraction.count) + fraction + "1"
      let text = "\(Int.random(in: 0..<10, using: &random)).\(padded)".prefix(13)
      var shortest = String(text)
      while shortest.hasSuffix("0") { shortest.removeLast() }
      if shortest.hasSuffix(".") { shortest.removeLast() }
      guard let value = Double(text), value >= 1e-5 || value == 0 else { continue }
      #expect(NumberText.text(value) == shortest)
    }
  }

  @Test("Floats are written with the digits of their description")
  func floatsAgainstDescription() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let exponent = Float.random(in: -3...6.5, using: &random)
      let value = Float.random(in: 0.1...1, using: &random) * Float(pow(10, Double(exponent)))
      var text = value.description
      if text.hasSuffix(".0") { text.removeLast(2) }
      #expect(NumberText.text(Double(value), precision: .float32) == text)
    }
  }

  @Test("Every half counts up, on whichever side of it the double lies")
  func halves() {
    for twelfth in stride(from: 100_000_000_000, to: 100_000_002_000, by: 1) {
      guard let value = Double("0.\(twelfth)5") else { continue }
      var text = "0.\(twelfth + 1)"
      while text.hasSuffix("0") { text.removeLast() }
      #expect(NumberText.text(value) == text)
    }
  }
}

/// The same numbers at every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
