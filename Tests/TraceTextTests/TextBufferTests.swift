import Testing
import TraceEngine

@testable import TraceText

@Suite("A text buffer hands over what was put into it, in order")
struct TextBufferTests {
  @Test("Numbers below 10,000, as counts and as values")
  func smallIntegers() {
    for number in -2_000..<10_000 {
      #expect(TextBuffer.string { $0.append(number) } == String(number))
      #expect(TextBuffer.string { $0.append(Double(number), .float64) } == String(number))
    }
  }

  @Test("Terms: negative numbers in parentheses")
  func terms() {
    let text = StepText(language: .english)
    for number in -2_000..<5_000 {
      let expected = number < 0 ? "(\(number))" : "\(number)"
      let term = TextBuffer.string { text.writeTerm(Double(number), .float64, to: &$0) }
      #expect(term == expected)
    }
    #expect(TextBuffer.string { text.writeTerm(-0.25, .float64, to: &$0) } == "(-0.25)")
    #expect(TextBuffer.string { text.writeTerm(-0.0, .float64, to: &$0) } == "0")
    #expect(TextBuffer.string { text.writeTerm(-123_456, .float64, to: &$0) } == "(-123456)")
  }

  @Test("Integers of any size")
  func largeIntegers() {
    var random = SeededGenerator(seed: 4)
    var numbers = [Int.min, Int.max, -1, 0, 9_999, 10_000, 30_719_999, 30_720_000, 100_000_000]
    for bits in 1...63 {
      for _ in 0..<100 {
        numbers.append(Int.random(in: 0...(Int.max >> (63 - bits)), using: &random))
      }
    }
    for number in numbers {
      #expect(TextBuffer.string { $0.append(number) } == String(number))
    }
  }

  @Test("Short texts of every length up to eight bytes")
  func shortTexts() {
    for text in ["", "a", " + ", "×", "가나", "abcdefgh", " → "] {
      let word = ShortText(text)
      let twice = TextBuffer.string {
        $0.append(word)
        $0.append(word)
      }
      #expect(twice == text + text)
    }
  }

  @Test("Nothing is lost or doubled where a block ends", arguments: 65_520...65_540)
  func blockBorders(count: Int) {
    var blocks: [[UInt8]] = []
    do {
      var buffer = TextBuffer { block in
        blocks.append(Array(block))
        return true
      }
      for _ in 0..<count { buffer.append("x") }
      buffer.append(" = ")
      buffer.append(1.5, .float64)
      buffer.append(123_456_789)
      buffer.append(String(repeating: "y", count: 70_000))
      buffer.append("가")
      buffer.flush()
    }
    let expected =
      String(repeating: "x", count: count) + " = 1.5123456789"
      + String(repeating: "y", count: 70_000) + "가"
    #expect(String(decoding: blocks.joined(), as: UTF8.self) == expected)
    #expect(blocks.allSatisfy { !$0.isEmpty && $0.count <= 65_536 })
  }

  @Test("A receiver that takes no more is not asked again")
  func closed() {
    var calls = 0
    var buffer = TextBuffer { _ in
      calls += 1
      return false
    }
    let before = buffer.isOpen
    for _ in 0..<200_000 { buffer.append("x") }
    let after = buffer.isOpen
    buffer.flush()
    #expect(before && !after)
    #expect(calls == 1)
  }

  @Test("An empty buffer sends nothing")
  func empty() {
    var calls = 0
    var buffer = TextBuffer { _ in
      calls += 1
      return true
    }
    buffer.flush()
    buffer.append("")
    buffer.flush()
    #expect(calls == 0)
  }
}
