import Foundation
import Testing

/// What is said to lessons that are not there or not sound, and to bad usage.
@Suite struct MisuseTests {
  @Test func `an unknown lesson names those that are near`() throws {
    let run = try Learner().convtrace("poling")
    #expect(
      run.errors == """
        convtrace: there is no lesson “poling”; did you mean pooling?
        lessons: filter-slides, nine-steps, pooling (or their numbers, 1 to 3)

        """)
    #expect(run.output == "")
    #expect(run.status == .exited(2))
  }

  @Test func `an unknown lesson, in Korean`() throws {
    let run = try Learner().convtrace("--lang", "ko", "quiz", "poling")
    #expect(
      run.errors == """
        convtrace: “poling” 수업이 없어요. 비슷한 이름: pooling.
        수업: filter-slides, nine-steps, pooling (번호(1–3)로도 열 수 있어요)

        """)
    #expect(run.status == .exited(2))
  }

  @Test(arguments: ["0", "4", "-1", "", "no such lesson"])
  func `no such lesson`(word: String) throws {
    let run = try Learner().convtrace("--batch", "--", word)
    #expect(run.errors.hasPrefix("convtrace: there is no lesson “\(word)”"))
    #expect(run.status == .exited(2))
  }

  @Test func `a word cannot drive the terminal through a message`() throws {
    let run = try Learner().convtrace("po\u{1B}[31mling\u{7}\u{9B}2J")
    #expect(run.errors.hasPrefix("convtrace: there is no lesson “po?[31mling??2J”"))
    #expect(try Learner().convtrace("--\u{1B}[31m").status == .exited(64))
    #expect(try Learner().convtrace("\u{1B}[31m.yaml").status == .exited(2))
  }

  static let faults = """
    bad.yaml:1:1: a lesson needs the key “title”
    bad.yaml:1:1: a lesson needs the key “pages”
    bad.yaml:3:1: a lesson has no key “colour”; the keys are id, chapter, title, minutes, source, \
    pages

    """

  @Test(arguments: ["convtrace bad.yaml", "convtrace quiz bad.yaml", "convtrace bad.yaml --plain"])
  func `a broken lesson names file, line and column`(command: String) throws {
    let learner = try Learner()
    try learner.write("id: bad\nchapter: 1\ncolour: red\n", to: "bad.yaml")
    let run = try learner.shell(command)
    #expect(run.errors == MisuseTests.faults)
    #expect(run.output == "")
    #expect(run.status == .exited(2))
  }

  @Test func `check names every fault, and what is sound`() throws {
    let learner = try Learner()
    try learner.write("id: bad\nchapter: 1\ncolour: red\n", to: "bad.yaml")
    try learner.write(edges, to: "edges.yaml")
    let run = try learner.convtrace("check", "bad.yaml", "edges.yaml")
    #expect(run.errors == MisuseTests.faults)
    #expect(run.output == "edges.yaml: ok: edges, 1 page\n")
    #expect(run.status == .exited(1))
    #expect(try learner.convtrace("check", "edges.yaml").status == .exited(0))
  }

  @Test func `what is no file is no lesson`() throws {
    let learner = try Learner()
    #expect(mkfifo(learner.folder.path + "/pipe.yaml", 0o600) == 0)
    for (word, message) in [
      ("./", "./: this is a folder, not a lesson file"),
      ("pipe.yaml", "pipe.yaml: this is no ordinary file"),
      ("/dev/zero", "/dev/zero: this is no ordinary file"),
      ("none.yaml", "none.yaml: there is no such file"),
    ] {
      let run = try learner.convtrace(word)
      #expect(run.errors == message + "\n")
      #expect(run.output == "")
      #expect(run.status == .exited(2))
      #expect(try learner.convtrace("check", word).status == .exited(1))
    }
  }

  @Test(arguments: [
    ("--frobnicate", "Unknown option '--frobnicate'"),
    ("pooling --frobnicate", "Unknown option '--frobnicate'"),
    ("quiz pooling --batch", "Unknown option '--batch'"),
    ("pooling nine-steps", "Unexpected argument 'nine-steps'"),
    ("--lang fr", "Please provide one of 'en' and 'ko'"),
    ("list --lang", "Missing value for '--lang"),
    ("quiz", "Missing expected argument"), ("check", "Missing expected argument"),
    ("--batch", "--batch needs a lesson to print"),
    ("--quiz", "--quiz needs a lesson to ask about"),
    ("pooling --batch --quiz", "leave out --quiz and --plain"),
    ("pooling --plain --batch", "leave out --quiz and --plain"),
    ("list --ascii --lang ko", "--ascii has no letters for Korean"),
  ])
  func `bad usage is told with status 64`(words: String, message: String) throws {
    let run = try Learner().shell("convtrace \(words)")
    #expect(run.errors.contains(message))
    #expect(run.output == "")
    #expect(run.status == .exited(64))
  }

  @Test(arguments: [
    ("--help", "convtrace LESSON --batch"), ("-h", "convtrace LESSON --batch"),
    ("help walk", "--no-mouse"), ("walk --help", "--no-mouse"), ("help quiz", "--plain"),
    ("--lang ko help list", "OVERVIEW: List the lessons"), ("--version", "0."),
  ])
  func `help is a result`(words: String, text: String) throws {
    let run = try Learner().shell("convtrace \(words)")
    #expect(run.output.contains(text))
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test func `the modes stand under one another in the help`() throws {
    let output = try Learner().convtrace("--help").output
    #expect(output.contains("USAGE: convtrace  "))
    for mode in ["LESSON --batch", "LESSON --quiz", "LESSON --plain", "list", "check FILE…"] {
      #expect(output.contains("\n       convtrace \(mode)"))
    }
  }
}
