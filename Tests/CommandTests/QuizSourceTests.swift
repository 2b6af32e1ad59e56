import Testing

/// `convtrace quiz` with all that it can ask, and what it remembers.
@Suite struct QuizSourceTests {
  private static let answers = "\(DrawnSet.row)\n\(DrawnSet.value)\n"

  @Test(arguments: ["quiz w1-1-2-3", "quiz --random --level 1 --count 2 --seed 3"])
  func `a seed asks the same everywhere`(words: String) throws {
    let run = try Learner().shell("convtrace \(words)", input: QuizSourceTests.answers)
    #expect(run.output.hasPrefix("Exercises w1-1-2-3, level 1\n"))
    #expect(run.output.contains("Question 1 of 2. What stands in row 1 of the feature map"))
    #expect(run.output.hasSuffix("Right on the first try: 2 of 2. Right in the end: 2 of 2.\n"))
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test func `without a seed one is drawn, and ten are asked at level 1`() throws {
    let run = try Learner().convtrace("quiz", "--random", "--lang", "ko", input: "그만\n")
    #expect(run.output.wholeMatch(of: /연습 문제 w1-1-10-\d+, 난이도 1\n(.|\n)*/) != nil)
    #expect(run.output.contains("문제 1 / 10"))
    #expect(run.status == .exited(1))
  }

  @Test func `exercises are remembered, and their rules too`() throws {
    let learner = try Learner()
    _ = try learner.convtrace(
      "quiz", "w1-1-2-3", input: "\(DrawnSet.row)\n\(DrawnSet.wrongValue)\n\(DrawnSet.value)\n")
    let text = try learner.convtrace("progress").output
    #expect(text.contains("Exercises: 2 tried, 1 right on the first try, 2 right in the end.\n"))
    #expect(text.contains("the next question is due in 24 hours.\n"))
    let again = try learner.screen("quiz", "w1-1-2-3", "--plain")
    try again.wait(for: "Question 1 of 2")
    again.type("q\n")
    #expect(try again.waitForEnd() == .exited(1))
  }

  @Test func `what was shown is due for review at once, until it is answered`() throws {
    let learner = try Learner()
    let nothing = try learner.convtrace("quiz", "--review")
    #expect(nothing.output == "Nothing is to be reviewed: no answer was wrong yet.\n")
    #expect(nothing.status == .exited(0))
    _ = try learner.convtrace("quiz", "w1-1-2-3", input: "skip\n\(DrawnSet.value)\n")
    #expect(
      try learner.convtrace("progress").output
        .contains("1 question is due for review: convtrace quiz --review\n"))
    let review = try learner.convtrace("quiz", "--review", input: "\(DrawnSet.row)\n")
    #expect(review.output.hasPrefix("Review\n"))
    #expect(review.output.contains("Question 1 of 1. What stands in row 1"))
    #expect(review.status == .exited(0))
    let after = try learner.convtrace("quiz", "--review")
    #expect(after.output == "Nothing is due for review; the next question is due in 24 hours.\n")
  }

  @Test func `the questions of a lesson come back too`() throws {
    let learner = try Learner()
    try learner.write(edges, to: "data/convtrace/lessons/edges.yaml")
    learner.environment["XDG_DATA_HOME"] = learner.folder.path + "/data"
    _ = try learner.convtrace("quiz", "edges", input: "0\nskip\n0\n")
    #expect(
      try learner.convtrace("progress").output
        .contains("1 question is due for review: convtrace quiz --review\n"))
    let review = try learner.convtrace("quiz", "--review", "--lang", "ko", input: "7\n")
    #expect(review.output.hasPrefix("복습\n"))
    #expect(review.status == .exited(0))
  }

  @Test func `an answer is explained, and asked about in letters`() throws {
    let run = try Learner().convtrace("quiz", "filter-slides", input: "130\nb\n144\n")
    #expect(
      run.output.contains(
        """
        That is not it.
        Is one of these what you did? (a, b or no)
        a) The filter was turned by 180° before it was laid on.
        b) The rows of the filter were laid on as columns.
        If not, type the calculation, such as 5*11+1*4, and each term is checked.
        The rows of the filter were laid on as columns.

        """))
  }

  @Test func `nothing is remembered with --no-progress`() throws {
    let learner = try Learner()
    _ = try learner.convtrace("quiz", "w1-1-2-3", "--no-progress", input: "1 1\n")
    let lines = try learner.convtrace("progress").output.split(separator: "\n")
    #expect(lines.first == "Lessons:")
    #expect(lines.count > 1)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") && $0.hasSuffix("  new") })
    #expect(learner.read("state/convtrace/progress.json") == "")
  }
}
