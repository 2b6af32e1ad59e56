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
}
