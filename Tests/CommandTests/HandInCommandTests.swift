import Foundation
import Testing

/// `convtrace quiz --hand-in FILE`, and what `grade` says of the file.
@Suite struct HandInCommandTests {
  private func handedIn(_ input: String) throws -> Learner {
    let learner = try Learner()
    let run = try learner.convtrace("quiz", "w1-1-2-3", "--hand-in", "kim.json", input: input)
    #expect(run.errors == "")
    return learner
  }

  @Test func `it is graded without being told what was asked`() throws {
    let learner = try handedIn("\(DrawnSet.row)\n\(DrawnSet.wrongValue)\nhint\nskip\n")
    let run = try learner.convtrace("grade", "kim.json")
    #expect(run.output.hasPrefix("1 learner, 2 items, 3 blanks.\n\nScores\n  kim  2/3\n"))
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
    let file = learner.read("kim.json")
    #expect(file.contains("\"exercises\" : \"w1-1-2-3\""))
    #expect(file.contains("\"shown\" : true"))
  }

  @Test func `it bears the name that was given`() throws {
    let learner = try Learner()
    let words = ["quiz", "w1-1-2-3", "--hand-in", "a.json", "--name", "Kim Hana"]
    _ = try learner.run(words, input: "\(DrawnSet.row)\n")
    let run = try learner.convtrace("grade", "a.json")
    #expect(run.output.hasPrefix("1 learner, 2 items, 3 blanks.\n\nScores\n  Kim Hana  2/3\n"))
    let other = try learner.convtrace("quiz", "w1-1-2-3", "--hand-in", "a.json", "--name", "Lee")
    #expect(
      other.errors
        == "convtrace: a.json: the quiz of Kim Hana is in this file; choose another name\n")
    #expect(other.status == .exited(2))
  }

  @Test func `what does not agree is told with status 1`() throws {
    let learner = try handedIn("\(DrawnSet.row)\n\(DrawnSet.wrongValue)\n")
    let file = learner.read("kim.json")
    try learner.write(file.replacing("\"right\" : false", with: "\"right\" : true"), to: "k.json")
    let run = try learner.convtrace("grade", "k.json", "kim.json")
    #expect(run.errors == "k.json: item 2: said to be right, but is not\n")
    #expect(run.status == .exited(1))
    try learner.write(file.replacing("w1-1-2-3", with: "w1-1-2-4"), to: "other.json")
    let other = try learner.convtrace("grade", "other.json", "--lang", "ko")
    #expect(other.errors.hasPrefix("other.json: 1번 문항: ‘한 행’ 문제라고 적혀 있지만"))
    #expect(other.status == .exited(1))
  }

  @Test func `a file that cannot be read is not replaced`() throws {
    let learner = try Learner()
    let path = learner.folder.appending(path: "kim.json").path
    // A link to itself leads nowhere, whoever asks.
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "kim.json")
    let run = try learner.convtrace("quiz", "w1-1-2-3", "--hand-in", "kim.json")
    #expect(run.status == .exited(74) && run.errors.hasPrefix("convtrace: kim.json: "))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "kim.json")
  }

  @Test func `a file that holds something else is left alone`() throws {
    let learner = try handedIn("\(DrawnSet.row)\n")
    let other = try learner.convtrace("quiz", "w1-1-2-4", "--hand-in", "kim.json")
    #expect(
      other.errors == "convtrace: kim.json: another quiz is in this file; choose another name\n")
    #expect(other.status == .exited(2))
    try learner.write("my notes\n", to: "notes.txt")
    let notes = try learner.convtrace("quiz", "pooling", "--hand-in", "notes.txt")
    #expect(notes.errors == "convtrace: notes.txt: this is no hand-in of convtrace\n")
    #expect(notes.status == .exited(2))
    #expect(learner.read("notes.txt") == "my notes\n")
  }

  @Test func `a file that cannot be written is told before the first question`() throws {
    let learner = try Learner()
    let run = try learner.convtrace("quiz", "pooling", "--hand-in", "none/kim.json", input: "7\n")
    #expect(run.errors == "convtrace: none/kim.json: No such file or directory\n")
    #expect(run.output == "")
    #expect(run.status == .exited(74))
  }

  @Test func `on the screen it is written as well`() throws {
    let learner = try Learner()
    let path = learner.folder.path + "/kim.json"
    let session = try learner.screen("quiz", "filter-slides", "--hand-in", path)
    try session.wait(for: "(0, 0)")
    session.type("144" + Keys.enter)
    try session.wait(for: "Right.")
    try quit(session, 1)
    #expect(try learner.convtrace("grade", "kim.json").output.contains("\n  kim  1/11\n"))
  }
}
