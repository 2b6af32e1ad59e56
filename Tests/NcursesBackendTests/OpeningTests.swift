import TerminalSupport
import Testing

@Suite struct OpeningTests {
  @Test(arguments: [
    ("xterm-256color", "many unicode"), ("screen-256color", "many unicode"),
    ("tmux-256color", "many unicode"), ("xterm", "eight unicode"), ("linux", "eight unicode"),
    ("vt100", "none unicode"), ("vt220", "none unicode"),
  ])
  func `draws on every kind of terminal in UTF-8`(terminal: String, traits: String) throws {
    let session = try probe(terminal: terminal)
    try session.wait(for: firstLines + "\n" + traits)
    #expect(session.screen.unknown == [])
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.text.contains("closed"))
    #expect(session.screen.unknown == [])
    #expect(!session.screen.isAlternate)
    #expect(session.screen.cursorIsVisible)
    #expect(session.hasShellModes)
  }

  @Test(arguments: ["xterm-256color", "linux", "vt100"], ["C", "ko_KR.EUC-KR", ""])
  func `folds to ASCII without UTF-8`(terminal: String, locale: String) throws {
    let session = try probe(terminal: terminal, environment: ["LANG": locale])
    try session.wait(
      for: """
        ?????? 3x3 end
        +--+--+
        |??| 7|   tap
        +--+--+
        """)
    try session.wait(for: "ascii")
    #expect(session.screen.questions == 0)
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test(arguments: ["ko_KR.UTF-8", "en_US.utf8", "xx_YY.UTF-8@none", "UTF-8"])
  func `takes UTF-8 from a locale that is not installed`(locale: String) throws {
    let session = try probe(environment: ["LANG": "C", "LC_ALL": locale])
    try session.wait(for: firstLines)
  }

  @Test func `takes UTF-8 when told to`() throws {
    let session = try probe("echo", "--unicode", environment: ["LANG": "C"])
    try session.wait(for: firstLines)
  }

  @Test(arguments: ["alacritty", "xterm-kitty", "xterm-ghostty", "wezterm", "tmux-direct-9"])
  func `stands in for a modern terminal that the database lacks`(terminal: String) throws {
    let session = try probe(terminal: terminal)
    try session.wait(for: firstLines + "\nmany")
  }

  @Test func `colours are the terminal's own`() throws {
    let session = try probe()
    try session.wait(for: "many")
    #expect(session.screen.look(of: "┌──")?.foreground == 6)
    #expect(session.screen.look(of: "tap")?.foreground == 5)
    #expect(session.screen.look(of: "tap")?.reverse == true)
    #expect(session.screen.look(of: "합성곱")?.bold == true)
    #expect(session.screen.look(of: "합성곱")?.background == nil)
  }

  @Test func `without colour no colour is ever named`() throws {
    let session = try probe(environment: ["LANG": "C.UTF-8", "NO_COLOR": "1"])
    try session.wait(for: "none unicode")
    #expect(session.screen.look(of: "tap")?.reverse == true)
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(!session.screen.hasNamedColors)
  }

  @Test func `an empty NO_COLOR counts as unset`() throws {
    let session = try probe(environment: ["LANG": "C.UTF-8", "NO_COLOR": ""])
    try session.wait(for: "many unicode")
  }

  @Test(arguments: [
    ("dumb" as String?, "cannot place the cursor"), (nil, "TERM is not set"),
    ("", "TERM is not set"), ("no-such-terminal", "'no-such-terminal' (TERM) is unknown"),
    ("../../etc/passwd", "is unknown"),
  ])
  func `says why there is no screen`(terminal: String?, reason: String) throws {
    let session = try probe(terminal: terminal, columns: 120)
    #expect(try session.waitForEnd() == .exited(2))
    #expect(session.screen.text.contains("error: "))
    #expect(session.screen.text.contains(reason))
    #expect(!session.output.contains(0x1B))
  }

  @Test func `standard input that is no terminal is refused`() throws {
    let command = "exec \"$0\" echo < /dev/null"
    let session = try PseudoTerminal(
      "/bin/sh", ["-c", command, builtProgram("TerminalProbe")], columns: 100)
    #expect(try session.waitForEnd() == .exited(2))
    #expect(session.screen.text.contains("must be a terminal"))
  }

  @Test func `keys come from the controlling terminal when input is data`() throws {
    let command = "exec \"$0\" echo --tty < /dev/null"
    let session = try PseudoTerminal("/bin/sh", ["-c", command, builtProgram("TerminalProbe")])
    try session.wait(for: firstLines)
    session.type("k")
    try session.wait(for: #"key(CellScreen.Key.character("k"))"#)
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test(arguments: [(1, 1), (1, 80), (2, 3), (3, 1), (5, 5)])
  func `a tiny screen is no reason to crash`(rows: Int, columns: Int) throws {
    let session = try probe(rows: rows, columns: columns)
    try session.wait(for: "the screen") { $0.isAlternate }
    session.settle()
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }
}
