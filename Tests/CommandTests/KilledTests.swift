import Foundation
import TerminalSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whenever the program is killed, what was answered before is kept.
@Suite struct KilledTests {
  /// Two answers, the second after a wrong one, and a third begun; then the signal.
  private func killed(
    _ signal: Int32, _ learner: Learner, _ words: String...
  ) throws -> PseudoTerminal.Status {
    let session = try PseudoTerminal(
      builtProgram("convtrace"), words, environment: learner.environment, rows: 60, columns: 80)
    try session.wait(for: "Question 1 of")
    session.type("144\n")
    try session.wait(for: "Question 2 of")
    session.type("65\n66\n")
    try session.wait(for: "Question 3 of")
    session.type("16")
    if signal == SIGINT { session.type("\u{03}") } else { session.send(signal: signal) }
    return try session.waitForEnd()
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGHUP, SIGINT])
  func `a quiz in plain lines loses the unfinished answer alone`(signal: Int32) throws {
    let learner = try Learner()
    let status = try killed(signal, learner, "quiz", "filter-slides", "--plain")
    #expect(status == .signaled(signal))
    let again = try learner.screen("quiz", "filter-slides", "--plain")
    try again.wait(for: "Question 3 of")
    again.type("quit\n")
    try again.wait(for: "Right on the first try: 1 of 11. Right in the end: 2 of 11.")
    #expect(try again.waitForEnd() == .exited(1))
  }

  @Test func `what is handed in stands in the file, and the quiz goes on there`() throws {
    let learner = try Learner()
    let path = learner.folder.path + "/kim.json"
    let words = ["quiz", "filter-slides", "--plain", "--no-progress", "--hand-in", path]
    let session = try PseudoTerminal(
      builtProgram("convtrace"), words, environment: learner.environment, rows: 60, columns: 80)
    try session.wait(for: "Question 1 of")
    session.type("144\n")
    try session.wait(for: "Question 2 of")
    session.type("65\n66\n")
    try session.wait(for: "Question 3 of")
    session.send(signal: SIGKILL)
    #expect(try session.waitForEnd() == .signaled(SIGKILL))
    let report = try learner.convtrace("grade", "kim.json", "--format", "json")
    #expect(report.status == .exited(0))
    #expect(report.output.contains("\"name\" : \"kim\""))
    let again = try learner.run(words, input: "160\nquit\n")
    #expect(again.output.contains("Question 3 of 11."))
    #expect(!again.output.contains("Question 2 of 11."))
    #expect(again.output.contains("Right on the first try: 2 of 11. Right in the end: 3 of 11."))
    #expect(try learner.convtrace("grade", "kim.json").output.contains("\n  kim  3/11\n"))
  }

  @Test(arguments: [SIGKILL, SIGINT])
  func `a walk in plain lines goes on at the same beat`(signal: Int32) throws {
    let learner = try Learner()
    let first = try learner.screen("pooling", "--plain", rows: 60)
    try first.wait(for: "Page 1 of")
    first.type("]\n\n\n")
    try first.wait(for: "Step 2 of 4.")
    if signal == SIGINT { first.type("\u{03}") } else { first.send(signal: signal) }
    #expect(try first.waitForEnd() == .signaled(signal))
    let second = try learner.screen("pooling", "--plain", rows: 60)
    try second.wait(for: "Step 2 of 4.")
    #expect(!second.screen.text.contains("Page 1 of"))
    second.type("q\n")
    #expect(try second.waitForEnd() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a result stands in its file whole, and nothing half written beside it`(
    signal: Int32
  ) throws {
    let learner = try Learner()
    try learner.write("", to: "results/y.npy")
    let folder = learner.folder.path + "/results"
    let session = try PseudoTerminal(
      builtProgram("convtrace"),
      ["conv", "--input", "1", "--filter", "2", "--padding", "500", "--output", folder + "/y.npy"],
      environment: learner.environment, rows: 24, columns: 80)
    func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }
    func size() throws -> Int { try Data(contentsOf: URL(filePath: folder + "/y.npy")).count }
    // A second file is there for as long as the result is being written.
    var looks = 0
    while looks < 1_000_000, try files() == ["y.npy"], try size() == 0 { looks += 1 }
    session.send(signal: signal)
    _ = try session.waitForEnd()
    #expect(try files() == ["y.npy"])
    // A header of 128 bytes and 1001×1001 numbers of eight.
    #expect(try size() == 128 + 8 * 1001 * 1001)
  }
}
