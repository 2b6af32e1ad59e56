import TerminalText
import Testing

@Suite struct RepertoireTests {
  @Test(arguments: [
    ("5×11 → 55", "5x11 > 55"), ("Σ 합", "S ??"), ("┌─┬─┐ │█░│", "+-+-+ |#.|"),
    ("“ok” – yes…", "\"ok\" - yes~"), ("e\u{301}", "?"), ("plain", "plain"),
  ])
  func `ASCII keeps what can be kept`(text: String, folded: String) {
    #expect(Repertoire.ascii.fold(text) == folded)
  }

  @Test func `unambiguous keeps Hangul and folds box lines`() {
    #expect(Repertoire.unambiguous.fold("│한 3×3│") == "|한 3x3|")
  }

  @Test func `unicode keeps everything`() {
    #expect(Repertoire.unicode.fold("│한 3×3│") == "│한 3×3│")
  }

  @Test func `folding keeps the width of every character`() {
    let text = "×∗·→←↑↓–—−…“”‘’✓✗≥≤Σ∞▸⏎⌊⌋⌈⌉½●○÷⋆≠█░─━│┃┌┐└┘├┤┬┴┼╂╋한ㅂ漢é"
    for character in text {
      for repertoire in [Repertoire.ascii, .unambiguous] {
        #expect(cellWidth(of: repertoire.fold(character)) == cellWidth(of: character))
      }
      #expect(Repertoire.ascii.fold(character).utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
