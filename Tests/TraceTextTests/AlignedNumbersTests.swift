import Testing
import TraceEngine
import TraceText

@Suite("Numbers of a grid stand with their points under one another")
struct AlignedNumbersTests {
  @Test("Integers end in one column")
  func integers() {
    let numbers = AlignedNumbers([144, 66, -7])
    #expect(numbers.width == 3)
    #expect([144, 66, -7].map(numbers.text) == ["144", " 66", " -7"])
  }

  @Test("Decimals share the column of their points")
  func decimals() {
    let numbers = AlignedNumbers([5, 12.5, -1, 0.125])
    #expect(numbers.width == 6)
    #expect(
      [5, 12.5, -1, 0.125].map(numbers.text) == [" 5    ", "12.5  ", "-1    ", " 0.125"])
  }

  @Test("Every text is as wide as the grid says, whatever the precision")
  func widths() {
    let values = [1.3000001, 2, -40.5, 0]
    for precision in [Precision.float64, .float32] {
      let rounded = values.map { precision == .float32 ? Double(Float($0)) : $0 }
      let numbers = AlignedNumbers(rounded, precision: precision)
      for value in rounded { #expect(numbers.text(of: value).count == numbers.width) }
    }
  }

  @Test("No numbers at all are one cell wide")
  func none() { #expect(AlignedNumbers([]).width == 1) }

  @Test("Cells of one width: as many decimals as the largest number leaves room for")
  func fixedDecimals() {
    let values = [4.6, -0.02712, 0.5, 0, -0.0004, 3]
    let numbers = AlignedNumbers(NumberSpan(values), digits: 3)
    #expect(numbers.isRounded)
    #expect(
      values.map(numbers.text) == [" 4.6 ", "-0.03", " 0.5 ", " 0   ", " 0.00", " 3   "])
    let exact = AlignedNumbers(NumberSpan([4.5, -0.25]), digits: 3)
    #expect(!exact.isRounded)
    #expect([4.5, -0.25].map(exact.text) == [" 4.5 ", "-0.25"])
    #expect(AlignedNumbers(NumberSpan([4.5, -0.25]), digits: 2).text(of: -0.25) == "-0.3")
  }

  @Test("Integers keep all their digits; small numbers keep as many as asked for")
  func fixedDecimalsOfOtherSizes() {
    let integers = AlignedNumbers(NumberSpan([12345, -7]), digits: 2)
    #expect(!integers.isRounded)
    #expect([12345, -7].map(integers.text) == ["12345", "   -7"])
    let small = AlignedNumbers(NumberSpan([0.00123, 0.0004561]), digits: 2)
    #expect([0.00123, 0.0004561].map(small.text) == ["0.0012", "0.0005"])
    let large = AlignedNumbers(NumberSpan([1234.5678, 1.26]), digits: 2)
    #expect([1234.5678, 1.26].map(large.text) == ["1234.6", "   1.3"])
  }

  @Test("Numbers that are not finite have their room")
  func notFinite() {
    let values = [1.25, .nan, -.infinity]
    let numbers = AlignedNumbers(NumberSpan(values), digits: 2)
    #expect(values.map(numbers.text) == ["   1.3", " nan  ", "-inf  "])
  }

  @Test("Every text is as wide as the grid says, however few digits it has")
  func fixedWidths() {
    for scale in [1e-7, 0.003, 1, 99.96, 12345, 1e13, 1e300] {
      let values = (0..<40).map { Double(($0 * 7919) % 1000 - 500) / 499 * scale }
      for digits in 2...4 {
        let numbers = AlignedNumbers(NumberSpan(values), digits: digits)
        for value in values {
          #expect(numbers.text(of: value).count == numbers.width, "\(value) \(digits)")
        }
      }
    }
  }

  @Test("Numbers too large or too small to be written out have three digits and a power of ten")
  func exponents() {
    let values = [-1.23456e300, 5, 0]
    let numbers = AlignedNumbers(NumberSpan(values), digits: 2)
    #expect(values.map(numbers.text) == [" -1.23e300", "       5e0", "         0"])
    #expect(AlignedNumbers(NumberSpan([9.999e-30]), digits: 2).text(of: 9.999e-30) == "  1.00e-29")
  }
}
