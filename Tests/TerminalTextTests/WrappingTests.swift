import TerminalText
import Testing

@Suite struct WrappingTests {
  @Test func `words are kept whole`() {
    #expect(wrap("The filter slides.", width: 10) == ["The filter", "slides."])
  }

  @Test func `Korean is measured in cells and broken between words`() {
    #expect(wrap("필터가 한 칸씩 움직입니다", width: 12) == ["필터가 한", "칸씩", "움직입니다"])
  }

  @Test func `a word wider than the line is cut`() {
    #expect(wrap("abcdefgh", width: 3) == ["abc", "def", "gh"])
    #expect(wrap("가나다라", width: 5) == ["가나", "다라"])
  }

  @Test func `paragraphs are reflowed and stay apart`() {
    #expect(wrap("one\ntwo\n\n\nthree\n", width: 20) == ["one two", "", "three"])
  }

  @Test func `an indented line is kept as it is`() {
    #expect(wrap("so:\n    1  +  2\nend", width: 20) == ["so:", "    1  +  2", "end"])
  }

  @Test func `no line is ever wider than asked`() {
    let text = "합성곱 filter가 5×5 이미지 위를 stride 1로 움직이며 아홉 번 곱하고 더합니다."
    for width in 2...60 {
      for line in wrap(text, width: width) { #expect(cellWidth(of: line) <= width) }
      let joined = wrap(text, width: width).joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " })
    }
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("한글날", 6, "한글날"), ("한글날", 5, "한글…"),
    ("한글날", 4, "한…"), ("abc", 1, "…"), ("abc", 0, ""), ("한글", 1, "…"), ("한글", 2, "…"),
  ])
  func `truncation stays within its cells`(text: String, width: Int, result: String) {
    #expect(truncate(text, width: width) == result)
  }

  @Test func `padding fills up in cells`() {
    #expect(pad("한", width: 4) == "한  ")
    #expect(pad("long", width: 2) == "long")
  }

  @Test func theFullestWordingThatFitsIsTaken() {
    let wordings = ["Enter opens 8. Stride", "Enter: 8. Stride"]
    #expect(firstThatFits(wordings, width: 21) == "Enter opens 8. Stride")
    #expect(firstThatFits(wordings, width: 20) == "Enter: 8. Stride")
    #expect(firstThatFits(wordings, width: 10) == "Enter: 8.…")
    #expect(firstThatFits(["수업 목록"], width: 8) == "수업 목…")
  }

  @Test func linesThatAreLeftOutAreTold() {
    #expect(cut(["one", "two"], to: 2, width: 9) == ["one", "two"])
    #expect(cut(["one", "two", "three"], to: 2, width: 9) == ["one", "two …"])
    #expect(cut(["one", "two", "three"], to: 2, width: 4) == ["one", "two…"])
    #expect(cut(["one", "two"], to: 0, width: 9) == ["one …"])
  }

  @Test func `a sum is broken where a reader sees it going on`() {
    #expect(
      wrapSum("5×11 + 1×4 + 15×5 = 55 + 4 + 75 = 134", width: 18)
        == ["5×11 + 1×4 + 15×5", "  = 55 + 4 + 75", "  = 134"])
    #expect(
      wrapSum("5×11 + 1×4 + 15×5 = 55 + 4 + 75 = 134", width: 16)
        == ["5×11 + 1×4 +", "  15×5 = 55 +", "  4 + 75 = 134"])
    #expect(wrapSum("max(5, 1, 15, 5) = 15", width: 12) == ["max(5, 1,", "  15, 5)", "  = 15"])
    #expect(wrapSum("1 + 2 = 3", width: 9) == ["1 + 2 = 3"])
    #expect(wrapSum("output: 55×55×96 of every filter", width: 20).count == 2)
  }

  @Test func `no line of a sum is wider than asked or looks finished before the end`() {
    let sum = "1×11 + 7×4 + (-5)×5 + 1×2 = 11 + 28 + (-25) + 2 = 16; 16 + bias 3 = 19"
    for width in 12...70 {
      let lines = wrapSum(sum, width: width)
      for line in lines { #expect(cellWidth(of: line) <= width) }
      for (line, next) in zip(lines, lines.dropFirst()) {
        let goesOn = "+,;".contains(line.last ?? " ") || next.hasPrefix("  =")
        #expect(goesOn, "\(lines)")
      }
      #expect(lines.joined().filter { $0 != " " } == sum.filter { $0 != " " })
    }
  }
}
