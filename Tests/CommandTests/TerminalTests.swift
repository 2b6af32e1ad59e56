import TerminalSupport
import Testing

/// Terminals of several types, with and without UTF-8, colour and a screen at all.
@Suite struct TerminalTests {
  private func walk(_ session: PseudoTerminal) throws {
    try session.wait(for: "page 1/11")
    session.type("]]]")
    try session.wait(for: "step 1 of 9")
    session.type("g9" + Keys.enter)
    try session.wait(for: "step 9 of 9")
    try session.wait(for: "[ 136]")
    try quit(session)
  }

  @Test(
    arguments: ["xterm-256color", "screen-256color", "linux", "vt100"],
    ["LANG=C.UTF-8", "LC_ALL=C"])
  func `the walk fits the terminal and its locale`(terminal: String, variable: String) throws {
    let learner = try Learner()
    let parts = variable.split(separator: "=").map(String.init)
    learner.environment[parts[0]] = parts[1]
    let session = try learner.screen("filter-slides", terminal: terminal)
    try walk(session)
    let isASCII = session.output.allSatisfy { $0 < 0x80 }
    #expect(isASCII == (variable == "LC_ALL=C"))
    #expect(session.screen.hasNamedColors == (terminal != "vt100"))
  }

  @Test func `--ascii sends nothing but ASCII`() throws {
    let session = try Learner().screen("filter-slides", "--ascii")
    try walk(session)
    #expect(session.output.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [["--no-color"], []])
  func `without colour no colour is ever sent`(options: [String]) throws {
    let learner = try Learner(options.isEmpty ? ["NO_COLOR": "1"] : [:])
    let session = try PseudoTerminal(
      builtProgram("convtrace"), ["filter-slides"] + options, environment: learner.environment,
      rows: 24, columns: 80)
    try walk(session)
    #expect(!session.screen.hasNamedColors)
  }

  @Test(arguments: [("xterm-256color", "1/10쪽"), ("linux", "page 1/10")])
  func `Korean is spoken where there is a font for it`(terminal: String, text: String) throws {
    let learner = try Learner(["LANG": "ko_KR.UTF-8"])
    let session = try learner.screen("nine-steps", terminal: terminal)
    try session.wait(for: text)
    try quit(session)
  }

  @Test(arguments: [
    ("dumb", "a terminal of type 'dumb' (TERM) cannot place the cursor"),
    (nil as String?, "the terminal's type is unknown, since TERM is not set"),
    ("no-such-terminal", "the terminal type 'no-such-terminal' (TERM) is unknown here"),
  ])
  func `without a screen it says so and walks in plain lines`(
    terminal: String?, message: String
  ) throws {
    for (words, text) in [
      (["nine-steps"], "Page 1 of 10."), ([], ". Nine steps: a 3×3 filter on 5×5, "),
      (["quiz", "nine-steps"], "Question 1 of"),
    ] {
      let learner = try Learner()
      learner.environment["TERM"] = nil
      let session = try PseudoTerminal(
        builtProgram("convtrace"), words, terminal: terminal, environment: learner.environment,
        rows: 60, columns: 130)
      try session.wait(for: text)
      #expect(session.screen.text.hasPrefix("convtrace: " + message))
      #expect(session.screen.text.contains("; walking in plain lines instead\n"))
      session.type(words.first == "quiz" ? "quit\n" : "q\n")
      #expect(try session.waitForEnd() == .exited(words.first == "quiz" ? 1 : 0))
      #expect(!session.output.contains(0x1B))
    }
  }

  @Test func `--plain walks in plain lines on any terminal`() throws {
    let session = try Learner().screen("nine-steps", "--plain", rows: 60)
    try session.wait(for: "Page 1 of 10.")
    session.type("\n")
    try session.wait(for: "Page 2 of 10.")
    session.type("\u{04}")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(!session.output.contains(0x1B))
  }
}
