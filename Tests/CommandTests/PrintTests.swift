import TestRecords
import Testing

/// `convtrace LESSON --batch`.
@Suite struct PrintTests {
  @Test(
    "Each lesson prints as its golden file",
    arguments: shippedLessons, ["--lang en", "--lang ko", "--ascii"])
  func golden(lesson: String, option: String) throws {
    let run = try Learner().shell("convtrace \(lesson) --batch \(option)")
    let name = option.split(separator: " ").last.map { $0.drop { $0 == "-" } } ?? ""
    expectGolden(run.output, "\(lesson).\(name)")
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
    #expect(option != "--ascii" || run.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `filter-slides has the note's steps and map`() throws {
    let output = try Learner().convtrace("filter-slides", "--batch").output
    #expect(output.contains("  5×11 + 1×4 + 15×5 + 5×2 = 55 + 4 + 75 + 10 = 144\n"))
    #expect(output.contains("  144   66  160\n  247   97   95\n  215  121  136\n"))
  }

  @Test func `nine-steps has the note's nine steps and map`() throws {
    let output = try Learner().convtrace("nine-steps", "--batch").output
    #expect(
      output.contains(
        "  1×1 + 2×0 + 3×1 + 2×1 + 1×0 + 0×1 + 3×0 + 0×1 + 1×0"
          + " = 1 + 0 + 3 + 2 + 0 + 0 + 0 + 0 + 0 = 6\n"))
    for step in 1...9 { #expect(output.contains("\nstep \(step) of 9 · ")) }
    #expect(output.contains("   6   9  11\n  10   4   4\n   7   7   4\n"))
  }

  @Test(arguments: [
    "2 --batch", "--batch nine-steps", "nine-steps", "walk nine-steps --batch",
    "--lang en walk --batch nine-steps", "nine-steps --batch --lang=en", "--batch -- nine-steps",
  ])
  func `finds a lesson by id and number, options anywhere`(words: String) throws {
    let learner = try Learner()
    let run = try learner.shell("convtrace \(words)")
    #expect(run.output == (try learner.convtrace("nine-steps", "--batch").output))
    #expect(run.status == .exited(0))
  }

  @Test func `finds a lesson by its path`() throws {
    let learner = try Learner()
    try learner.write(edges, to: "edges.yaml")
    let run = try learner.convtrace("edges.yaml", "--batch")
    #expect(run.output.hasPrefix("Where is the edge?\n==================\n"))
    #expect(run.output.contains("  2×(-1) + 9×1 = (-2) + 9 = 7\n"))
    #expect(try learner.convtrace("./edges.yaml").output == run.output)
    #expect(
      try learner.convtrace("\(learner.folder.path)/edges.yaml").output == run.output)
  }

  @Test func `prints without a terminal, also into a file`() throws {
    let learner = try Learner()
    let run = try learner.shell("convtrace nine-steps < /dev/null > file")
    #expect(run.status == .exited(0))
    #expect(run.output + run.errors == "")
    #expect(try learner.read("file") == learner.convtrace("nine-steps", "--batch").output)
  }
}
