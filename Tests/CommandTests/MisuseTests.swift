import Foundation
import Testing

/// What is said to lessons that are not there or not sound, and to bad usage.
@Suite struct MisuseTests {
  @Test func `an unknown lesson names those that are near`() throws {
    let learner = try Learner()
    let ids = try learner.listed().map(\.id)
    let run = try learner.convtrace("poling")
    #expect(
      run.errors == """
        convtrace: there is no lesson “poling”; did you mean pooling?
        convtrace list shows all; a number will do, too, from 1 to \(ids.count)

        """)
    #expect(run.output == "")
    #expect(run.status == .exited(2))
  }

  @Test func `an unknown lesson, in Korean`() throws {
    let learner = try Learner()
    let ids = try learner.listed().map(\.id)
    let run = try learner.convtrace("--lang", "ko", "quiz", "poling")
    #expect(
      run.errors == """
        convtrace: “poling” 수업이 없어요. 비슷한 이름: pooling.
        수업은 convtrace list로 볼 수 있어요. 번호(1~\(ids.count))로도 열 수 있어요.

        """)
    #expect(run.status == .exited(2))
  }

  @Test(arguments: ["0", "1000", "-1", "", "no such lesson"])
  func `no such lesson`(word: String) throws {
    let run = try Learner().convtrace("--batch", "--", word)
    #expect(run.errors.hasPrefix("convtrace: there is no lesson “\(word)”"))
    let isNarrow = run.errors.split(separator: "\n").allSatisfy { $0.count <= 80 }
    #expect(isNarrow, "\(run.errors)")
    #expect(run.status == .exited(2))
  }

  @Test func `the numbers end with the last lesson`() throws {
    let learner = try Learner()
    let last = try #require(try learner.listed().last)
    let title = try #require(last.title.en)
    let run = try learner.convtrace("\(last.number)", "--batch")
    #expect(run.output.hasPrefix("\(title)\n"))
    #expect(run.status == .exited(0))
    let next = try learner.convtrace("\(last.number + 1)", "--batch")
    #expect(next.errors.hasPrefix("convtrace: there is no lesson “\(last.number + 1)”"))
    #expect(next.output == "")
    #expect(next.status == .exited(2))
  }

  @Test func `a word cannot drive the terminal through a message`() throws {
    let run = try Learner().convtrace("po\u{1B}[31mling\u{7}\u{9B}2J")
    #expect(run.errors.hasPrefix("convtrace: there is no lesson “po?[31mling??2J”"))
    #expect(try Learner().convtrace("--\u{1B}[31m").status == .exited(64))
    #expect(try Learner().convtrace("\u{1B}[31m.yaml").status == .exited(2))
  }

  /// What is typed, what is said of it, and the lines that this takes; nil where the usage follows.
  typealias Quoted = (words: [String], told: String, lines: Int?)

  /// Words that hold a line break, a line separator or a sign that turns the writing around.
  static let quoted: [Quoted] = [
    (
      ["conv", "--filter", "1", "--input", "a\nb\u{2028}c\u{202E}d"],
      "“a?b?c?d” is neither numbers", 1
    ),
    (["conv", "--filter", "1", "--input", "x\ny.csv"], "convtrace: x?y.csv:1:3: ", 1),
    (
      ["conv", "--filter", "1", "--input", "1", "--output", "x\ny.csv"],
      "convtrace: x?y.csv: this file is there", 1
    ),
    (["conv", "--filter", "1", "--input", "1", "--stride", "a\nb"], "not “a?b”.", nil),
    (["conv", "--filter", "@a\u{200B}b", "--input", "1"], "the name @a?b;", 1),
    (["a\nb"], "convtrace: there is no lesson “a?b”", 2),
    (["x\ny.yaml"], "x?y.yaml:1:1: ", 2),
    (["terms", "a\nb"], "convtrace: there is no term “a?b”", 1),
    (["grade", "x\ny.csv"], "x?y.csv: no hand-in", 1),
    (["grade", "--item", "a\nb", "x\ny.csv"], "“a?b” is no page", 1),
    (["--a\nb"], "Unknown option '--a?b'", nil),
    (["--lang=a\nb"], "The value 'a?b' is invalid", nil),
  ]

  @Test(arguments: quoted)
  func `a word breaks no line of a message`(quoted: Quoted) throws {
    let learner = try Learner()
    try learner.write("1 x\n", to: "x\ny.csv")
    try learner.write("id: bad\nchapter: 1\n", to: "x\ny.yaml")
    let run = try learner.run(quoted.words)
    #expect(run.errors.contains(quoted.told), "\(run.errors)")
    if let lines = quoted.lines {
      #expect(run.errors.split(separator: "\n").count == lines, "\(run.errors)")
    }
    let signs: [Unicode.Scalar] = ["\u{2028}", "\u{202E}", "\u{200B}"]
    #expect(!run.errors.unicodeScalars.contains { signs.contains($0) }, "\(run.errors)")
  }

  static let faults = """
    bad.yaml:1:1: a lesson needs the key “title”
    bad.yaml:1:1: a lesson needs the key “pages”
    bad.yaml:3:1: a lesson has no key “colour”; the keys are id, chapter, title, minutes, \
    builds_on, source, pages

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
    ("quiz", "Give a LESSON, --random or --review."),
    ("check --wide", "--wide goes with --ledger."),
    ("quiz pooling --random", "Give one of LESSON, --random and --review, not several."),
    ("quiz pooling --seed 4", "--level, --count and --seed go with --random."),
    ("quiz --random --level 6", "there is no level 6; levels go from 1 to 5"),
    ("quiz --random --count 101", "101 items cannot be made; ask for 1 to 100"),
    ("quiz --random --seed 4294967296", "seed 4294967296 is too large"),
    ("quiz --random --seed x", "--level, --count and --seed are whole numbers"),
    ("quiz pooling --name Kim", "--name goes with --hand-in"),
    ("quiz --review --hand-in x.json", "--hand-in goes with a lesson or with exercises"),
    ("progress --yes", "--yes goes with --reset."),
    ("progress --json --reset", "--json prints and --reset begins anew; give one."),
    ("progress --no-progress", "--no-progress leaves nothing to show"),
    ("worksheet", "Give either a LESSON, the id of a set, or --random."),
    ("worksheet pooling --random", "Give either a LESSON, the id of a set, or --random."),
    ("worksheet pooling --format pdf", "Please provide one of 'markdown', 'latex' or 'text'"),
    ("worksheet pooling --roster names.csv", "give --output FOLDER"),
    ("grade", "Missing expected argument"),
    ("grade x --item pooling#2 --worksheet w1-1-1-1", "Give --item or --worksheet, not both."),
    ("grade x --roster names.csv", "--roster goes with --worksheet."),
    ("grade x --table rules", "--table goes with --format csv."),
    ("--batch", "--batch needs a lesson to print"),
    ("--quiz", "--quiz needs a lesson to ask about"),
    ("pooling --batch --quiz", "leave out --quiz and --plain"),
    ("pooling --plain --batch", "leave out --quiz and --plain"),
    ("list --ascii --lang ko", "--ascii로는 한글을 쓸 수 없어요. --ascii나 --lang ko를 빼세요."),
  ])
  func `bad usage is told with status 64`(words: String, message: String) throws {
    let run = try Learner().shell("convtrace \(words)")
    #expect(run.errors.contains(message))
    #expect(run.output == "")
    #expect(run.status == .exited(64))
  }

  @Test(arguments: [
    ("quiz --random --level 6", "quiz"), ("worksheet --random --level 6", "worksheet"),
    ("grade x --worksheet pooling --roster names.csv", "grade"), ("quiz --frobnicate", "quiz"),
  ])
  func `only the usage of the command at hand is shown`(words: String, command: String) throws {
    let run = try Learner().shell("convtrace \(words)")
    let usage = run.errors.split(separator: "\n").filter { $0.contains(" convtrace ") }
    #expect(!usage.isEmpty)
    #expect(
      usage.allSatisfy { $0.dropFirst(7).hasPrefix("convtrace \(command) ") }, "\(run.errors)")
    #expect(run.errors.hasSuffix("See 'convtrace \(command) --help' for more information.\n"))
    #expect(run.status == .exited(64))
  }

  @Test(arguments: [
    ("quiz pooling --frobnicate", "모르는 옵션이에요: --frobnicate"),
    ("quiz pooling --randon", "모르는 옵션이에요: --randon (혹시 --random?)"),
    ("pooling nine-steps", "여기에 쓸 수 없는 말이에요: nine-steps"),
    ("pooling a b", "여기에 쓸 수 없는 말이 2개 있어요: a, b"),
    ("worksheet pooling --format", "값이 빠졌어요: --format <format>"),
    ("grade", "꼭 써야 하는 것이 빠졌어요: <files> ..."),
    (
      "worksheet pooling --format pdf",
      "‘pdf’ 값은 --format <format>에 쓸 수 없어요. 쓸 수 있는 값: markdown, latex, text"
    ),
    ("quiz", "수업 이름, --random, --review 가운데 하나를 쓰세요."),
    ("quiz --random --level 6", "난이도는 1부터 5까지예요"),
  ])
  func `bad usage is told in Korean`(words: String, message: String) throws {
    let learner = try Learner(["LANG": "ko_KR.UTF-8"])
    let run = try learner.shell("convtrace \(words)")
    #expect(run.errors.hasPrefix("오류: \(message)"), "\(run.errors)")
    #expect(run.errors.contains("\n사용법: convtrace "))
    #expect(run.errors.contains("\n  자세한 설명: convtrace "))
    #expect(run.status == .exited(64))
    let flagged = try Learner().shell("convtrace \(words) --lang ko")
    if !words.hasSuffix("--format") { #expect(flagged.errors == run.errors) }
    #expect(try learner.shell("convtrace \(words) --lang en").errors.hasPrefix("Error: "))
  }

  @Test(arguments: [
    ("review", "quiz --review"), ("random", "quiz --random"), ("reset", "progress --reset"),
    ("복습", "quiz --review"),
  ])
  func `a word that means another command is answered with it`(word: String, command: String) throws
  {
    let english = try Learner().convtrace(word)
    #expect(
      english.errors
        == "convtrace: there is no lesson “\(word)”; you may mean: convtrace \(command)\n")
    #expect(english.status == .exited(2))
    let korean = try Learner().convtrace(word, "--lang", "ko")
    #expect(korean.errors.contains("“\(word)” 수업이 없어요."))
    #expect(korean.errors.hasSuffix(": convtrace \(command)\n"))
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
    for mode in [
      "LESSON --batch", "LESSON --quiz", "LESSON --plain", "quiz --random", "progress",
      "worksheet LESSON", "grade FILE…", "list", "check [FILE…]",
    ] {
      #expect(output.contains("\n       convtrace \(mode)"))
    }
  }

  /// The words that commands have, and those that are kept for commands to come.
  @Test func `no lesson can be called like a command`() throws {
    let help = try Learner().convtrace("--help").output
    let list = help.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    let names = list.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0 != "See" }
    #expect(
      names == [
        "walk", "quiz", "progress", "list", "terms", "worksheet", "grade", "conv", "pool",
        "filters",
        "check",
      ])
    for name in names + ["help"] {
      let learner = try Learner()
      try learner.write(edges.replacing("id: edges", with: "id: \(name)"), to: "lesson.yaml")
      let run = try learner.convtrace("check", "lesson.yaml")
      #expect(run.errors.contains("“\(name)” is a command of convtrace"), "\(name)")
      #expect(run.status == .exited(1))
    }
  }
}
