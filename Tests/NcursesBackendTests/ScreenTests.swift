import TerminalSupport
import Testing

@Suite struct ScreenTests {
  @Test func `a new size is reported once and the frame drawn anew`() throws {
    let session = try probe(columns: 70)
    try session.wait(for: firstLines)
    session.resize(rows: 20, columns: 60)
    try session.wait(for: "resize(CellScreen.ScreenSize(rows: 20, columns: 60))")
    #expect(session.screen.text.hasPrefix(firstLines))
    session.resize(rows: 7, columns: 9)
    try session.wait(for: "the narrow frame") {
      $0.line(0) == "합성곱 3×" && $0.line(6).hasPrefix("resize(Ce")
    }
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.unknown == [])
  }

  @Test func `an unchanged frame sends nothing`() throws {
    let session = try probe("still")
    try session.wait(for: firstLines)
    try session.waitForRest()
    let before = session.screen.byteCount
    session.type("abc")
    try session.waitForRest()
    #expect(session.screen.byteCount == before)
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test func `an idle screen does not wake up`() throws {
    let session = try probe("still")
    try session.wait(for: firstLines)
    try session.waitForRest()
  }

  @Test func `Ctrl-L sends everything`() throws {
    let session = try probe("still")
    try session.wait(for: firstLines)
    session.settle()
    let before = session.screen.byteCount
    session.type("\u{0C}")
    try session.wait(for: "the whole frame") { $0.byteCount > before + 80 }
    try session.wait(for: firstLines)
  }

  @Test func `the cursor stands where the frame says, unseen`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    try session.wait(for: "the cursor") { ($0.row, $0.column) == (2, 1) }
    #expect(!session.screen.cursorIsVisible)
  }

  @Test func `a terminal that draws × wide gets only sure characters`() throws {
    let session = try probe(
      environment: ["LANG": "C.UTF-8", "ESCDELAY": "10000"], ambiguousIsWide: true)
    try session.wait(for: "합성곱 3x3 end\n+--+--+\n|한| 7|   tap\n+--+--+\nmany unambiguous")
    #expect(session.screen.questions == 1)
  }

  @Test(arguments: [("--wide", "unambiguous"), ("--narrow", "many unicode")])
  func `the width can be told instead of asked`(option: String, traits: String) throws {
    let session = try probe("echo", option)
    try session.wait(for: traits)
    #expect(session.screen.questions == 0)
  }

  @Test(arguments: ["linux", "vt100", "xterm-256color"])
  func `a terminal that never answers counts as narrow`(terminal: String) throws {
    let session = try probe(terminal: terminal, answersQuestions: false)
    try session.wait(for: firstLines)
    #expect(session.screen.questions == 1)
  }

  @Test func `an answer that comes late is swallowed, and keys typed meanwhile are kept`() throws {
    let session = try probe(answersQuestions: false)
    try session.wait(for: "the question") { $0.questions == 1 }
    session.type("한k")
    try session.wait(for: #"character("k")"#)
    #expect(session.screen.text.contains(#"character("한")"#))
    session.type("\u{1B}[2;3R")
    session.type("m")
    try session.wait(for: #"character("m")"#)
    #expect(session.screen.text.hasPrefix(firstLines))
    #expect(!session.screen.text.contains("escape"))
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }
}
