import Testing

/// Output that cannot be written, or that nobody reads.
@Suite struct OutputTests {
  /// Every way to print without a terminal.
  static let modes = [
    "", "list", "list --lang ko", "--help", "help walk", "--version", "check edges.yaml",
    "pooling --batch", "edges.yaml", "quiz edges.yaml", "edges.yaml --plain", "--plain",
    "quiz w1-1-2-3", "progress", "progress --json", "worksheet w1-1-2-3",
    "worksheet edges.yaml --key",
    "grade answers.csv --item edges.yaml#1",
  ]

  private func learner() throws -> Learner {
    let learner = try Learner()
    try learner.write(edges, to: "edges.yaml")
    try learner.write("name,1\nKim,0 7 0\n", to: "answers.csv")
    return learner
  }

  @Test(arguments: modes)
  func `a full disk is told once`(words: String) throws {
    let run = try learner().shell("convtrace \(words) > /dev/full", input: "0\n7\n0\n")
    #expect(run.errors == "convtrace: cannot write the output: No space left on device\n")
    #expect(run.status == .exited(74))
  }

  @Test func `a full disk, in Korean`() throws {
    let learner = try learner()
    learner.environment["LANG"] = "ko_KR.UTF-8"
    let run = try learner.shell("convtrace list > /dev/full")
    #expect(run.errors == "convtrace: 출력을 쓸 수 없어요: No space left on device\n")
    #expect(run.status == .exited(74))
  }

  @Test(arguments: modes)
  func `standard output that is closed is told once`(words: String) throws {
    let run = try learner().shell("convtrace \(words) >&-", input: "0\n7\n0\n")
    #expect(run.errors == "convtrace: cannot write the output: Bad file descriptor\n")
    #expect(run.status == .exited(74))
  }

  @Test(arguments: modes)
  func `a reader that went away ends it quietly`(words: String) throws {
    let words = words.split(separator: " ").map(String.init)
    let run = try learner().run(words, input: "0\n7\n0\n", readerIsGone: true)
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test func `head gets its line`() throws {
    let run = try learner().shell("convtrace nine-steps --batch | head -1")
    #expect(run.output == "Nine steps: a 3×3 filter on 5×5\n")
    #expect(run.errors == "")
  }

  @Test(arguments: modes)
  func `standard input that is closed is an empty one`(words: String) throws {
    let learner = try learner()
    let closed = try learner.shell("convtrace \(words) <&-")
    let empty = try learner.shell("convtrace \(words) < /dev/null")
    #expect(closed.output == empty.output)
    #expect(closed.errors == "")
    #expect(closed.status == empty.status)
  }

  @Test(arguments: modes)
  func `standard error that is closed changes nothing`(words: String) throws {
    let learner = try learner()
    let closed = try learner.shell("convtrace \(words) 2>&-")
    let open = try learner.shell("convtrace \(words)")
    #expect(closed.output == open.output)
    #expect(closed.status == open.status)
    #expect(try learner.shell("convtrace nothing 2>&-").status == .exited(2))
  }
}
