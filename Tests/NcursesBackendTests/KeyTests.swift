import TerminalSupport
import Testing

/// Keys through a real terminal line; the decoder's own tests are in `InputDecoderTests`.
@Suite struct KeyTests {
  @Test(arguments: [
    ("\u{1B}OA", "key(CellScreen.Key.up)"), ("\u{1B}[A", "key(CellScreen.Key.up)"),
    ("\u{1B}[5~", "Key.pageUp"), ("\u{1B}[Z", "Key.backTab"), ("\u{1B}[3~", "Key.delete"),
    ("\r", "Key.enter"), ("\t", "Key.tab"), ("\u{7F}", "Key.backspace"),
    ("한", #"character("한")"#), ("ㅂ", #"character("ㅂ")"#), ("\u{1B}", "Key.escape"),
    ("\u{1B}OP", "function(1)"), ("\u{0C}x", #"character("x")"#),
  ])
  func `a key arrives as what it means`(bytes: String, event: String) throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.type(bytes)
    try session.wait(for: event)
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test func `a sequence in two pieces is one key`() throws {
    let session = try probe(environment: ["LANG": "C.UTF-8", "ESCDELAY": "10000"])
    try session.wait(for: firstLines)
    session.type("\u{1B}[")
    session.settle(milliseconds: 30)
    session.type("C")
    try session.wait(for: "Key.right")
    #expect(!session.screen.text.contains("escape"))
  }

  @Test func `an unknown sequence does nothing`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.type("\u{1B}[99;5q\u{1B}[?62;c\u{1B}Oz\u{1B}q")
    session.type("k")
    try session.wait(for: #"character("k")"#)
    #expect(session.screen.line(5) == #"key(CellScreen.Key.character("k"))"#)
  }

  @Test func `pasted text arrives whole and presses no key`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.type("\u{1B}[200~144\t66\nq\u{1B}[201~")
    try session.wait(for: #"paste("144 66 q")"#)
    #expect(!session.screen.text.contains("key("))
  }

  @Test func `a click and the wheel`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.type("\u{1B}[<0;11;5M\u{1B}[<0;11;5m\u{1B}[<65;1;1M")
    try session.wait(for: "click(row: 4, column: 10)")
    try session.wait(for: "wheel(up: false)")
    #expect(session.screen.line(7) == "")
  }

  @Test func `without the mouse no clicks are asked for`() throws {
    let session = try probe("echo", "--no-mouse")
    try session.wait(for: firstLines)
    #expect(!session.screen.modes.contains(1000))
  }

  @Test func `a terminal without a mouse is asked for nothing`() throws {
    let session = try probe(terminal: "vt100")
    try session.wait(for: firstLines)
    #expect(session.screen.modes.isDisjoint(with: [1000, 1006, 2004]))
  }

  @Test func `held keys are handed over together`() throws {
    let session = try probe(columns: 60)
    try session.wait(for: firstLines)
    try session.waitForRest()
    let before = session.screen.byteCount
    // All of them wait before the program reads the first, however slow the machine is.
    session.whileStopped { $0.type(String(repeating: "\u{1B}[C", count: 1000) + "k") }
    try session.wait(for: #"character("k")"#)
    #expect(session.screen.byteCount - before < 6000)
  }
}
