import Testing

/// Lessons of one's own in folders.
@Suite struct LessonFolderTests {
  /// One sound lesson in the data folder; one sound and one broken in a folder of its own.
  private func learner() throws -> Learner {
    let learner = try Learner()
    learner.environment["XDG_DATA_HOME"] = learner.folder.path + "/data"
    learner.environment["CONVTRACE_LESSONS"] = learner.folder.path + "/mine"
    try learner.write(edges, to: "data/convtrace/lessons/edges.yaml")
    try learner.write(
      edges.replacing("id: edges", with: "id: corners").replacing(
        "Where is the edge?", with: "모서리"),
      to: "mine/corners.yaml")
    try learner.write("id: broken\ntitle: 3\n", to: "mine/broken.yaml")
    return learner
  }

  @Test func `lessons in folders are listed, a broken one is told`() throws {
    let learner = try learner()
    let run = try learner.convtrace("list")
    let own = run.output.split(separator: "\n").map { $0.split(separator: " ") }.drop {
      !$0.contains("edges")
    }
    #expect(own.first?.dropFirst().joined(separator: " ") == "edges new Where is the edge?")
    #expect(own.dropFirst().first?.dropFirst().joined(separator: " ") == "corners new 모서리")
    #expect(run.errors.hasPrefix("convtrace: \(learner.folder.path)/mine/broken.yaml:1:1: "))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.status == .exited(0))
  }

  @Test func `they open by id and number`() throws {
    let learner = try learner()
    let run = try learner.convtrace("corners", "--batch")
    #expect(run.output.hasPrefix("모서리\n"))
    #expect(run.status == .exited(0))
    let line = try learner.convtrace("list").output.split(separator: "\n")
      .first { $0.contains("corners") }
    let number = try #require(line?.split(separator: " ").first)
    #expect(try learner.convtrace(String(number), "--batch").output == run.output)
    #expect(try learner.convtrace("quiz", "edges", input: "0\n7\n0\n").status == .exited(0))
  }

  @Test func `a folder that was named and is missing is told`() throws {
    let learner = try Learner()
    learner.environment["CONVTRACE_LESSONS"] = "/no/such/folder"
    let run = try learner.convtrace("list")
    #expect(
      run.errors
        == "convtrace: /no/such/folder: this folder cannot be read: No such file or directory\n")
    #expect(run.output.hasPrefix("Getting started\n   1  "))
    #expect(run.status == .exited(0))
  }

  @Test func `an id that is taken is told and leaves the first in place`() throws {
    let learner = try Learner()
    learner.environment["CONVTRACE_LESSONS"] = learner.folder.path
    try learner.write(edges.replacing("id: edges", with: "id: pooling"), to: "copy.yaml")
    let run = try learner.convtrace("pooling", "--batch")
    #expect(run.output.hasPrefix("Pooling: the largest or the mean\n"))
    #expect(run.errors.contains("copy.yaml: a lesson that is built in has the id “pooling” too"))
  }
}
