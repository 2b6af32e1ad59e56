import Foundation
import Testing

/// What is kept from one run to the next.
@Suite struct ProgressTests {
  private func mark(_ learner: Learner, _ options: String = "") throws -> String {
    let list = try learner.shell("convtrace list \(options)").output
    let line = list.split(separator: "\n").first { $0.contains("pooling") } ?? ""
    return line.split(separator: " ").map(String.init).dropFirst(4).first ?? ""
  }

  @Test func `a plain walk goes on where it was left, and ends as finished`() throws {
    let learner = try Learner()
    let first = try learner.screen("pooling", "--plain", rows: 60)
    try first.wait(for: "Page 1 of 12.")
    first.type("]\n\n")
    try first.wait(for: "5; the largest so far is 5.")
    first.type("q\n")
    #expect(try first.waitForEnd() == .exited(0))
    #expect(try mark(learner) == "page")
    #expect(try mark(learner, "--no-progress") == "new")
    let second = try learner.screen("pooling", "--plain", rows: 60)
    try second.wait(for: "5; the largest so far is 5.")
    #expect(!second.screen.text.contains("Page 1 of 12."))
    second.type("]\n]\n]\n]\n]\n]\n]\n]\n]\n]\n")
    try second.wait(for: "Page 12 of 12.")
    second.type("q\n")
    #expect(try second.waitForEnd() == .exited(0))
    #expect(try mark(learner) == "finished")
  }

  @Test func `a script gets the same answers every time`() throws {
    let learner = try Learner()
    let walk = try learner.convtrace("pooling", "--plain", input: "]\n\n\n")
    #expect(walk.output.contains("Page 1 of 12."))
    #expect(try mark(learner) == "new", "a script moves no one's place")
    #expect(try learner.convtrace("pooling", "--plain", input: "]\n\n\n").output == walk.output)
    let quiz = try learner.convtrace("quiz", "pooling", input: "15\n")
    #expect(try learner.convtrace("quiz", "pooling", input: "15\n").output == quiz.output)
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
    let learner = try Learner(["XDG_STATE_HOME": folder])
    let run = try learner.convtrace("quiz", "pooling", input: "7\n15\n13\nquit\n")
    #expect(run.errors.contains("progress is not kept: "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output.contains("Question 3 of 15"))
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
