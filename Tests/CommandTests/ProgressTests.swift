import Foundation
import Testing

/// What is kept from one run to the next.
@Suite struct ProgressTests {
  /// A learner who has the lesson `blocks`: a text, two steps of pooling, and a text.
  private func learner(_ environment: [String: String] = [:]) throws -> Learner {
    let learner = try Learner(environment)
    learner.environment["XDG_DATA_HOME"] = learner.folder.path + "/data"
    try learner.write(
      """
      id: blocks
      chapter: 70
      title: {en: "Two blocks"}
      minutes: 3
      pages:
        - text: {en: "Which number of each block survives?"}
        - pooling:
            kind: maximum
            input: [[5, 1, 7, 13], [15, 5, 1, 13]]
            size: 2
            stride: 2
            expect: [[15, 13]]
        - text: {en: "No weights."}

      """, to: "data/convtrace/lessons/blocks.yaml")
    return learner
  }

  /// The first word of what the list says of the lesson's progress.
  private func mark(_ learner: Learner, _ options: String = "") throws -> String {
    let list = try learner.shell("convtrace list \(options)").output
    let line = list.split(separator: "\n").first { $0.contains(" blocks ") } ?? ""
    return line.split(separator: " ").map(String.init).dropFirst(4).first ?? ""
  }

  @Test func `a plain walk goes on where it was left, and ends as finished`() throws {
    let learner = try learner()
    let first = try learner.screen("blocks", "--plain", rows: 60)
    try first.wait(for: "Page 1 of 3.")
    first.type("]\n\n")
    try first.wait(for: "5; the largest so far is 5.")
    first.type("q\n")
    #expect(try first.waitForEnd() == .exited(0))
    #expect(try mark(learner) == "page")
    #expect(try mark(learner, "--no-progress") == "new")
    let second = try learner.screen("blocks", "--plain", rows: 60)
    try second.wait(for: "5; the largest so far is 5.")
    #expect(!second.screen.text.contains("Page 1 of 3."))
    second.type("]\n")
    try second.wait(for: "Page 3 of 3.")
    second.type("q\n")
    #expect(try second.waitForEnd() == .exited(0))
    #expect(try mark(learner) == "finished")
  }

  @Test func `a script gets the same answers every time`() throws {
    let learner = try learner()
    let walk = try learner.convtrace("blocks", "--plain", input: "]\n\n\n")
    #expect(walk.output.contains("Page 1 of 3."))
    #expect(walk.output.hasSuffix("\n1 is not larger; the largest so far is 5.\n"))
    #expect(try mark(learner) == "new", "a script moves no one's place")
    #expect(try learner.convtrace("blocks", "--plain", input: "]\n\n\n").output == walk.output)
    let quiz = try learner.convtrace("quiz", "blocks", input: "15\n")
    #expect(quiz.output.contains("\nRight.\n\nQuestion 2 of 2."))
    #expect(try learner.convtrace("quiz", "blocks", input: "15\n").output == quiz.output)
  }

  @Test func `nothing is kept with --no-progress`() throws {
    let learner = try Learner()
    _ = try learner.convtrace("pooling", "--plain", "--no-progress", input: "]\n]\nq\n")
    _ = try learner.convtrace("--no-progress", "quiz", "pooling", input: "7\n")
    #expect(!FileManager.default.fileExists(atPath: learner.folder.path + "/state"))
  }

  @Test(arguments: ["", "{", "not JSON \u{0}", "[1, 2]", #"{"version": "x"}"#])
  func `a damaged file is set aside and told`(text: String) throws {
    let learner = try Learner()
    try learner.write(text, to: "state/convtrace/progress.json")
    let run = try learner.convtrace("list")
    let path = learner.folder.path + "/state/convtrace/progress.json"
    #expect(run.errors.hasPrefix("convtrace: \(path): damaged, so it was set aside as \(path)"))
    #expect(run.errors.hasSuffix("; progress begins anew.\n"))
    #expect(run.output.hasPrefix("Getting started\n   1  "))
    #expect(run.status == .exited(0))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: learner.folder.path + "/state/convtrace")
    let kept = names.filter { $0.hasPrefix("progress.json") }.map {
      learner.read("state/convtrace/\($0)")
    }
    #expect(kept.contains(text))
    #expect(try learner.convtrace("list").errors == "")
  }

  @Test func `a file of a later version is left alone`() throws {
    let learner = try Learner()
    let text = #"{"version": 99, "lessons": {}}"#
    try learner.write(text, to: "state/convtrace/progress.json")
    let run = try learner.convtrace("pooling", "--plain", input: "]\nq\n")
    #expect(run.errors.contains("written by a later convtrace"))
    #expect(run.status == .exited(0))
    #expect(learner.read("state/convtrace/progress.json") == text)
  }

  @Test(arguments: ["/dev/null", "/proc/1/nothing", "/dev/full/x"])
  func `a state folder that cannot be written is told once`(folder: String) throws {
    let learner = try learner(["XDG_STATE_HOME": folder])
    let run = try learner.convtrace("quiz", "blocks", input: "7\n15\nquit\n")
    #expect(run.errors.contains("progress is not kept: "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output.contains("\nRight.\n\nQuestion 2 of 2."))
    #expect(run.status == .exited(1))
  }

  @Test func `without a home nothing is kept, and that is no error`() throws {
    let learner = try Learner()
    for command in [
      "list", "pooling --batch", "pooling --plain", "quiz pooling", "--plain", "--help",
    ] {
      let run = try learner.shell("env -u HOME -u XDG_STATE_HOME convtrace \(command)")
      #expect(run.errors == "")
      #expect(run.status == .exited(command.hasPrefix("quiz") ? 1 : 0))
      #expect(!run.output.isEmpty)
    }
  }

  @Test func `an empty environment will do`() throws {
    let run = try Learner().shell("exec env -i \"$(command -v convtrace)\" list")
    #expect(run.output.hasPrefix("Getting started\n   1  "))
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }
}
