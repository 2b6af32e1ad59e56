import TerminalSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// However the program ends, the terminal is given back and the place is kept.
@Suite struct ScreenEndingTests {
  private func open(_ learner: Learner) throws -> PseudoTerminal {
    let session = try learner.screen("filter-slides")
    try session.wait(for: "page 1/11")
    session.type("]]]")
    try session.wait(for: "step 1 of 9")
    return session
  }

  private func expectPlaceKept(_ learner: Learner) throws {
    let again = try learner.screen("filter-slides")
    try again.wait(for: "page 4/11")
    try quit(again)
  }

  @Test func `Ctrl-C ends it by SIGINT`() throws {
    let learner = try Learner()
    let session = try open(learner)
    session.type("\u{03}")
    #expect(try session.waitForEnd() == .signaled(SIGINT))
    expectRestored(session)
    try expectPlaceKept(learner)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal ends it by that signal`(signal: Int32) throws {
    let learner = try Learner()
    let session = try open(learner)
    session.send(signal: signal)
    #expect(try session.waitForEnd() == .signaled(signal))
    expectRestored(session)
    try expectPlaceKept(learner)
  }

  @Test func `a vanished terminal ends it`() throws {
    let learner = try Learner()
    let session = try open(learner)
    session.hangUp()
    #expect(try session.waitForEnd() == .signaled(SIGHUP))
    try expectPlaceKept(learner)
  }

  @Test func `a vanished terminal ends it while it plays`() throws {
    let session = try open(Learner())
    session.type(">>>> ")
    try session.wait(for: "32 products a second")
    session.hangUp()
    #expect(try session.waitForEnd() == .signaled(SIGHUP))
  }

  @Test func `Ctrl-Z and back, at another size`() throws {
    let learner = try Learner()
    let command = "set -m; \"$0\" filter-slides; echo stopped; read answer; fg; echo status $?"
    let session = try PseudoTerminal(
      "/bin/sh", ["-c", command, builtProgram("convtrace")], environment: learner.environment,
      rows: 24, columns: 80)
    try session.wait(for: "page 1/11")
    session.type("]]]")
    try session.wait(for: "step 1 of 9")
    session.type("\u{1A}")
    try session.wait(for: "stopped")
    expectRestored(session)
    session.resize(rows: 30, columns: 100)
    session.type("go\n")
    try session.wait(for: "step 1 of 9")
    #expect(session.screen.isAlternate)
    try session.wait(for: "the last line") { $0.line(29).contains("q quit") }
    session.type("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.screen.text.contains("status 0"))
    expectRestored(session)
  }

  @Test func `stopped and continued it draws everything anew`() throws {
    let session = try open(Learner())
    session.settle()
    let before = session.screen.byteCount
    session.send(signal: SIGSTOP)
    session.send(signal: SIGCONT)
    try session.wait(for: "the whole frame") { $0.byteCount > before + 800 }
    try session.wait(for: "step 1 of 9")
    try quit(session)
  }
}
