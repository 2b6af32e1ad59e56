import TerminalSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal is given back whatever ends the program.
@Suite struct EndingTests {
  private func expectRestored(_ session: PseudoTerminal) {
    #expect(!session.screen.isAlternate)
    #expect(session.screen.cursorIsVisible)
    #expect(session.screen.modes.isDisjoint(with: [1, 1000, 1006, 2004]))
    #expect(session.screen.unknown == [])
    #expect(session.hasShellModes)
  }

  @Test func `Ctrl-C ends it by SIGINT`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    #expect(session.screen.modes.isSuperset(of: [1000, 1006, 2004]))
    session.type("\u{03}")
    #expect(try session.waitForEnd() == .signaled(SIGINT))
    expectRestored(session)
  }

  @Test func `Ctrl-backslash ends it by SIGQUIT`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.type("\u{1C}")
    #expect(try session.waitForEnd() == .signaled(SIGQUIT))
    expectRestored(session)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT], ["xterm-256color", "vt100"])
  func `a signal ends it by that signal`(signal: Int32, terminal: String) throws {
    let session = try probe(terminal: terminal)
    try session.wait(for: firstLines)
    session.send(signal: signal)
    #expect(try session.waitForEnd() == .signaled(signal))
    expectRestored(session)
  }

  @Test func `a vanished terminal ends it`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.hangUp()
    #expect(try session.waitForEnd() == .signaled(SIGHUP))
  }

  @Test func `a signal that is ignored from the start stays ignored`() throws {
    let command = "trap '' HUP; exec \"$0\""
    let session = try PseudoTerminal("/bin/sh", ["-c", command, builtProgram("TerminalProbe")])
    try session.wait(for: firstLines)
    session.send(signal: SIGHUP)
    session.type("k")
    try session.wait(for: #"character("k")"#)
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test(arguments: ["xterm-256color", "vt100"])
  func `a crash restores the terminal and shows its message`(terminal: String) throws {
    let session = try probe("crash", terminal: terminal, rows: 60, columns: 120)
    try session.wait(for: firstLines)
    session.type("x")
    let status = try session.waitForEnd()
    #expect([.signaled(SIGILL), .signaled(SIGTRAP)].contains(status))
    #expect(session.screen.text.contains("the probe was told to crash"))
    expectRestored(session)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE])
  func `a fatal signal from outside restores the terminal`(signal: Int32) throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.send(signal: signal)
    let status = try session.waitForEnd()
    #expect(status == .signaled(signal))
    expectRestored(session)
  }

  @Test func `exit without closing restores the terminal`() throws {
    let session = try probe("exit")
    try session.wait(for: firstLines)
    session.type("x")
    #expect(try session.waitForEnd() == .exited(3))
    expectRestored(session)
  }

  @Test func `messages on standard error wait until the screen is gone`() throws {
    let session = try probe("complain")
    try session.wait(for: firstLines)
    session.type("abc")
    try session.wait(for: #"character("c")"#)
    #expect(!String(decoding: session.output, as: UTF8.self).contains("complaint"))
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.text.contains("complaint\ncomplaint\ncomplaint\nclosed"))
  }

  @Test func `standard error that goes elsewhere is left alone`() throws {
    let command = "\"$0\" complain 2>/dev/null; echo after"
    let session = try PseudoTerminal("/bin/sh", ["-c", command, builtProgram("TerminalProbe")])
    try session.wait(for: firstLines)
    session.type("aq")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.text.contains("closed\nafter"))
    #expect(!session.screen.text.contains("complaint"))
  }

  @Test(arguments: [false, true])
  func `Ctrl-Z and back, at another size`(bySignal: Bool) throws {
    // A shell with job control: without one the system refuses to stop a session's only group.
    let command = "set -m; \"$0\" suspend; echo stopped; read answer; fg; echo status $?"
    let session = try PseudoTerminal("/bin/sh", ["-c", command, builtProgram("TerminalProbe")])
    try session.wait(for: firstLines)
    session.type(bySignal ? "\u{1A}" : "z")
    try session.wait(for: "stopped")
    expectRestored(session)
    session.resize(rows: 10, columns: 70)
    session.type("go\n")
    try session.wait(for: firstLines)
    try session.wait(for: "resize(CellScreen.ScreenSize(rows: 10, columns: 70))")
    #expect(session.screen.isAlternate)
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.text.contains("status 0"))
    expectRestored(session)
  }

  @Test func `Ctrl-Z where no shell could continue it goes on`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.type("\u{1A}")
    try session.wait(for: "resize")
    session.type("k")
    try session.wait(for: #"character("k")"#)
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test func `stopped from outside and continued it draws everything anew`() throws {
    let session = try probe()
    try session.wait(for: firstLines)
    session.settle()
    let before = session.screen.byteCount
    session.send(signal: SIGSTOP)
    session.send(signal: SIGCONT)
    try session.wait(for: "resize")
    #expect(session.screen.byteCount > before + 150)
    #expect(session.screen.text.hasPrefix(firstLines))
    #expect(session.screen.isAlternate)
    session.type("\u{03}")
    #expect(try session.waitForEnd() == .signaled(SIGINT))
    expectRestored(session)
  }
}
