import CellScreen
import TerminalText
import Testing

@Suite struct FrameTests {
  private func frame(
    _ rows: Int = 2, _ columns: Int = 8, _ repertoire: Repertoire = .unicode
  ) -> Frame {
    Frame(size: ScreenSize(rows: rows, columns: columns), repertoire: repertoire)
  }

  @Test func `put returns the column after the text`() {
    var frame = frame()
    #expect(frame.put("ab", row: 0, column: 1) == 3)
    #expect(frame.put("한글", row: 1, column: 0) == 4)
    #expect(frame.text == " ab\n한글")
  }

  @Test func `what lies outside is cut off`() {
    var frame = frame(1, 4)
    frame.put("abcdef", row: 0, column: -2)
    #expect(frame.text == "cdef")
    frame.put("wxyz", row: 0, column: 2)
    #expect(frame.text == "cdwx")
    frame.put("no", row: 1, column: 0)
    frame.put("no", row: -1, column: 0)
    #expect(frame.text == "cdwx")
    #expect(frame.put("한글", row: 0, column: 3) == 7)
  }

  @Test func `a wide character that half fits becomes a blank`() {
    var frame = frame(1, 5)
    frame.put("-----", row: 0, column: 0)
    frame.put("한", row: 0, column: 4)
    #expect(frame.text == "----")
    frame.put("한", row: 0, column: -1)
    #expect(frame.text == " ---")
    #expect(frame.cells.allSatisfy { $0.width == 1 })
  }

  @Test(arguments: [(0, " x글"), (1, "x 글")])
  func `writing over one half blanks the other`(half: Int, text: String) {
    var frame = frame(1, 4)
    frame.put("한글", row: 0, column: 0)
    frame.put("x", row: 0, column: 1 - half)
    #expect(frame.text == text)
    #expect(frame.row(0).map(\.width) == [1, 1, 2, 0])
  }

  @Test func `a wide character over two halves blanks both neighbours`() {
    var frame = frame(1, 4)
    frame.put("한글", row: 0, column: 0)
    frame.put("값", row: 0, column: 1)
    #expect(frame.text == " 값")
    #expect(frame.row(0).map(\.width) == [1, 2, 0, 1])
  }

  @Test func `control characters cannot drive the terminal`() {
    var frame = frame(1, 12)
    frame.put("a\u{1B}[2Jb\u{07}\u{9B}m", row: 0, column: 0)
    #expect(frame.text == "a?[2Jb??m")
  }

  @Test func `line ends take one cell`() {
    var frame = frame(1, 8)
    #expect(frame.put("a\r\nb\nc", row: 0, column: 0) == 5)
    #expect(frame.text == "a?b?c")
  }

  @Test func `marks stand on the character before them`() {
    var frame = frame(1, 8)
    #expect(frame.put("e\u{301}x", row: 0, column: 0) == 2)
    #expect(frame[0, 0].glyph == "e\u{301}")
  }

  @Test(arguments: [
    (Repertoire.unicode, "한 3×3 ┌─→"), (.unambiguous, "한 3x3 +->"), (.ascii, "?? 3x3 +->"),
  ])
  func `text is folded without moving what follows`(repertoire: Repertoire, text: String) {
    var frame = frame(1, 12, repertoire)
    #expect(frame.put("한 3×3 ┌─→", row: 0, column: 0) == 10)
    #expect(frame.text == text)
  }

  @Test func `mark gives cells a role and leaves what stands in them`() {
    var frame = frame()
    frame.put("abcdefgh", row: 0, column: 0, role: .window)
    frame.mark(row: 0, column: 6, count: 9, role: .tap)
    frame.mark(row: 0, column: -3, count: 4, role: .winner)
    frame.mark(row: 7, column: 0, count: 1, role: .tap)
    frame.mark(row: 0, column: 20, count: 2, role: .tap)
    frame.mark(row: 0, column: 3, count: -2, role: .tap)
    #expect(frame.text == "abcdefgh\n")
    #expect(
      frame.row(0).map(\.role)
        == [.winner, .window, .window, .window, .window, .window, .tap, .tap])
  }

  @Test func `an empty screen holds nothing`() {
    var frame = frame(0, 0)
    frame.put("x한", row: 0, column: 0)
    #expect(frame.cells.isEmpty)
    #expect(frame.text == "")
  }

  @Test func `the runs that differ are those that were drawn`() {
    let old = frame(2, 8)
    #expect(old.runs(differingFrom: old) == [])
    var new = old
    new.put("12", row: 1, column: 2, role: .tap)
    new.put("3", row: 1, column: 4, role: .sum)
    new.put("한", row: 0, column: 6)
    #expect(
      new.runs(differingFrom: old) == [
        Frame.Run(row: 0, columns: 6..<8, role: .plain),
        Frame.Run(row: 1, columns: 2..<4, role: .tap),
        Frame.Run(row: 1, columns: 4..<5, role: .sum),
      ])
  }

  @Test func `a role that changes alone is a difference`() {
    var old = frame(1, 4)
    old.put("abcd", row: 0, column: 0)
    var new = old
    new.mark(row: 0, column: 1, count: 2, role: .tap)
    #expect(
      new.runs(differingFrom: old) == [Frame.Run(row: 0, columns: 1..<3, role: .tap)])
  }

  @Test func `another size differs everywhere`() {
    let whole = [
      Frame.Run(row: 0, columns: 0..<3, role: .plain),
      Frame.Run(row: 1, columns: 0..<3, role: .plain),
    ]
    #expect(frame(2, 3).runs(differingFrom: nil) == whole)
    #expect(frame(2, 3).runs(differingFrom: frame(3, 2)) == whole)
  }
}
