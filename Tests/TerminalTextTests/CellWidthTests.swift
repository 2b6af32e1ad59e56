import TerminalText
import Testing

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("합성곱 3×3", 10), ("┌─┐", 3), ("한국어", 6), ("e\u{301}", 1),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ㅂ", 2), ("，", 2), ("🙂", 2), ("✔\u{FE0F}", 2),
    ("\u{1B}[2J", 3), ("\u{200B}", 0), ("a\tb", 2), ("ｱ", 1), ("漢字", 4),
  ])
  func `cells of a text`(text: String, cells: Int) {
    #expect(cellWidth(of: text) == cells)
  }

  @Test func `ambiguous are × and box lines, not Hangul or ASCII`() {
    for scalar in "×Σ─│┌→α".unicodeScalars { #expect(hasAmbiguousWidth(scalar)) }
    for scalar in "한a1⌊ㅂ".unicodeScalars { #expect(!hasAmbiguousWidth(scalar)) }
  }
}
