import Foundation
import Testing

/// `convtrace worksheet` and `convtrace grade`.
@Suite struct ClassroomCommandTests {
  // MARK: Worksheets

  @Test func `a lesson, a set and a drawn set are printed; the id stands on them`() throws {
    let learner = try Learner()
    let set = try learner.convtrace("worksheet", "w1-2-2-3")
    #expect(set.output.contains("w1-2-2-3  1/1\n"))
    #expect(set.output.contains("\n1. Step 12 computes (2, 3) of the feature map."))
    for words in ["--random --level 2 --count 2 --seed 3", "--random 2 --level 2 --seed 3"] {
      #expect(try learner.shell("convtrace worksheet \(words)").output == set.output)
    }
    let both = try learner.shell("convtrace worksheet pooling --random")
    #expect(both.status == .exited(64))
    let key = try learner.convtrace("worksheet", "w1-2-2-3", "--key")
    #expect(key.output.contains("1. first row: 4\n"))
    let lesson = try learner.convtrace("worksheet", "filter-slides", "--format", "markdown")
    #expect(lesson.output.hasPrefix("# A filter slides over a 4×4 image · filter-slides\n"))
    #expect(lesson.output.contains("Fill in the whole feature map."))
    let ascii = try learner.convtrace("worksheet", "pooling", "--ascii")
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(try learner.convtrace("worksheet", "poling").status == .exited(2))
  }

  @Test(arguments: [
    ("s.md", "# "), ("s.tex", "% xelatex\n"), ("s.TXT", "손으로 하는 합성곱"), ("s", "손으로 하는 합성곱"),
  ])
  func `the output's name says the format`(name: String, beginning: String) throws {
    let learner = try Learner()
    let run = try learner.convtrace("worksheet", "w1-2-2-3", "--lang", "ko", "--output", name)
    #expect(run.output == "")
    #expect(run.status == .exited(0))
    #expect(learner.read(name).hasPrefix(beginning))
    let nowhere = try learner.convtrace("worksheet", "w1-2-2-3", "--output", "no/\(name)")
    #expect(nowhere.errors == "convtrace: no/\(name): No such file or directory\n")
    #expect(nowhere.status == .exited(74))
  }

  @Test(arguments: [
    (
      "s.pdf", "give --output s.tex, then run xelatex s.tex.", "--output s.tex로 쓴 다음 xelatex s.tex를"
    ),
    ("s.pdf --format latex", "give --output s.tex, then run", "xelatex s.tex를 실행하세요"),
    ("s.md --format latex", "name it s.tex, or leave out --format.", "s.tex로 이름을 바꾸거나"),
    ("s.docx", "let it end in .md, .tex or .txt, or give --format.", ".md, .tex, .txt로 끝내거나"),
  ])
  func `a name that does not fit the format is refused with the cure`(
    words: String, english: String, korean: String
  ) throws {
    let learner = try Learner()
    for (language, message) in [("en", english), ("ko", korean)] {
      let run = try learner.shell(
        "convtrace worksheet w1-2-2-3 --lang \(language) --output \(words)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.output == "")
      #expect(run.status == .exited(64))
    }
    #expect(
      try learner.shell("ls").output.split(separator: "\n").contains { $0.hasPrefix("s.") } == false
    )
  }

  @Test func `a file that is there is left alone, unless --force says so`() throws {
    let learner = try Learner()
    try learner.write("my notes\n", to: "s.txt")
    let write = "convtrace worksheet w1-2-2-3 --output s.txt"
    let refused = try learner.shell(write)
    #expect(
      refused.errors
        == "convtrace: s.txt: this file is there already; choose another name, or add --force to "
        + "replace it\n")
    #expect(refused.status == .exited(2))
    #expect(learner.read("s.txt") == "my notes\n")
    #expect(try learner.shell(write + " --force").status == .exited(0))
    #expect(learner.read("s.txt").contains("w1-2-2-3"))
    // The same again is no loss; the key is another document.
    #expect(try learner.shell(write).status == .exited(0))
    #expect(try learner.shell(write + " --key").status == .exited(2))
    #expect(
      try learner.shell("convtrace worksheet w1-2-2-3 --output /dev/null").status == .exited(0))
    try learner.write(ClassroomCommandTests.table, to: "a.csv")
    let grade = "convtrace grade a.csv --item filter-slides#4 --output s.txt"
    #expect(try learner.shell(grade).errors.contains("s.txt: this file is there already"))
    #expect(learner.read("s.txt").contains("w1-2-2-3"))
    _ = try learner.shell(grade + " --force")
    #expect(learner.read("s.txt").hasPrefix("3 learners, 1 item, 9 blanks."))
  }

  @Test func `of a roster either all sheets are written or none`() throws {
    let learner = try Learner()
    try learner.write("Kim\nLee\n", to: "names.txt")
    let words = "convtrace worksheet w1-1-2-3 --roster names.txt --output sheets"
    _ = try learner.shell("mkdir sheets; echo mine > sheets/Lee.txt")
    let run = try learner.shell(words)
    #expect(run.errors.hasPrefix("convtrace: sheets/Lee.txt: this file is there already;"))
    #expect(run.output == "")
    #expect(run.status == .exited(2))
    #expect(try learner.shell("ls sheets").output == "Lee.txt\n")
    #expect(try learner.shell(words + " --force").status == .exited(0))
    #expect(try learner.shell("ls sheets").output == "Kim.txt\nLee.txt\n")
  }

  @Test func `a roster makes a sheet for each, with a seed of their own`() throws {
    let learner = try Learner()
    try learner.write("name,class\nKim Hana,1\n김하나,1\na/b,2\n", to: "names.csv")
    let words = ["worksheet", "w1-3-10-42", "--roster", "names.csv", "--output", "sheets"]
    let run = try learner.run(words)
    #expect(
      run.output == """
        w1-3-10-561577722  sheets/Kim Hana.txt
        w1-3-10-2985702392  sheets/김하나.txt
        \(run.output.split(separator: "\n").last ?? "")

        """)
    #expect(run.output.hasSuffix("  sheets/a_b.txt\n"))
    #expect(learner.read("sheets/Kim Hana.txt").contains("Name: Kim Hana"))
    #expect(learner.read("sheets/Kim Hana.txt").contains("w1-3-10-561577722"))
    _ = try learner.run(words + ["--key"])
    #expect(learner.read("sheets/김하나-key.txt").contains("w1-3-10-2985702392"))
    let none = try learner.run(["worksheet", "pooling", "--roster", "none", "--output", "x"])
    #expect(none.errors == "convtrace: none: No such file or directory\n")
    #expect(none.status == .exited(2))
  }

  // MARK: Grading

  private static let table = """
    name,1
    Kim,"144 66 160; 247 97 95; 215 121 136"
    Lee,"130 68 226; 161 83 149; 143 176 130"
    Park,144

    """

  @Test func `a page of a lesson is graded, and the rule that was followed is named`() throws {
    let learner = try Learner()
    try learner.write(ClassroomCommandTests.table, to: "a.csv")
    let run = try learner.convtrace("grade", "a.csv", "--item", "filter-slides#4")
    #expect(
      run.output.hasPrefix("3 learners, 1 item, 9 blanks.\n\nScores\n  Kim   9/9\n  Lee   0/9"))
    #expect(run.output.contains("\n  Park  1/9\n"))
    #expect(run.output.contains("(flipped-filter)"))
    #expect(
      run.errors
        == "a.csv:4:2: 1 answer to item 1, which has 9 blanks;"
        + " filled in from the first, the rest is left empty\n")
    #expect(run.status == .exited(0))
    let number = try learner.listed("filter-slides").number
    let page = "\(number)#4"
    let csv = try learner.convtrace(
      "grade", "a.csv", "--item", page, "--format", "csv", "--table", "rules", "--output", "r.csv")
    #expect(csv.output == "")
    #expect(learner.read("r.csv").hasPrefix("\u{FEFF}rule,named,either,asked,sentence\r\n"))
    let json = try learner.convtrace("grade", "a.csv", "--item", page, "--format", "json")
    #expect(json.output.contains("\"right\" : 9"))
  }

  @Test func `a table as Korean Excel writes it, with its mark or in CP949`() throws {
    let learner = try Learner()
    // 이름,1,2.1,2.2 and 김하나,… in CP949.
    let bytes: [UInt8] =
      [0xC0, 0xCC, 0xB8, 0xA7]
      + Array(",1,2\r\n".utf8) + [0xB1, 0xE8, 0xC7, 0xCF, 0xB3, 0xAA]
      + Array(",\(DrawnSet.row),\(DrawnSet.value)\r\n".utf8)
    try Data(bytes).write(to: learner.folder.appending(path: "cp949.csv"))
    try learner.write("\u{FEFF}이름,1,2\r\n김하나,\(DrawnSet.row),\(DrawnSet.value)\r\n", to: "utf8.csv")
    for file in ["cp949.csv", "utf8.csv"] {
      let run = try learner.convtrace("grade", file, "--worksheet", "w1-1-2-3", "--lang", "ko")
      #expect(run.output.contains("\n  김하나  3/3\n"), "\(file)")
      #expect(run.errors == "")
      #expect(run.status == .exited(0))
    }
  }

  @Test func `what cannot be read does not stop the rest`() throws {
    let learner = try Learner()
    try learner.write("\(DrawnSet.row)\n\(DrawnSet.value)\n", to: "kim.txt")
    try learner.write("{", to: "broken.json")
    try Data([0x00, 0xFF]).write(to: learner.folder.appending(path: "zero.csv"))
    let run = try learner.convtrace(
      "grade", "none.txt", "broken.json", "zero.csv", "kim.txt", "--worksheet", "w1-1-2-3")
    #expect(run.output.contains("\n  kim  3/3\n"))
    #expect(run.errors.split(separator: "\n").count == 3)
    #expect(run.errors.contains("convtrace: none.txt: No such file or directory\n"))
    #expect(run.status == .exited(2))
  }

  @Test(arguments: ["text", "csv", "json"])
  func `where nothing can be read there is no report`(format: String) throws {
    let learner = try Learner()
    try learner.write("{", to: "broken.json")
    let run = try learner.shell(
      "convtrace grade none.txt broken.json --worksheet w1-1-2-3 --format \(format)"
        + " --output report")
    #expect(run.output == "")
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.status == .exited(2))
    #expect(try learner.shell("ls").output.contains("report") == false)
    let printed = try learner.shell("convtrace grade none.txt --format \(format)")
    #expect(printed.output == "")
    #expect(printed.errors == "convtrace: none.txt: No such file or directory\n")
    #expect(printed.status == .exited(2))
  }

  @Test func `a folder stands for the answer files in it, by name`() throws {
    let learner = try Learner()
    _ = try learner.shell("mkdir in in/deeper.txt empty")
    let answers = "\(DrawnSet.row)\n\(DrawnSet.value)\n"
    for name in ["in/b.txt", "in/C.CSV", "in/a.txt", "in/.hidden.txt", "in/notes.md", "z.txt"] {
      try learner.write(answers, to: name)
    }
    let run = try learner.convtrace("grade", "z.txt", "in/", "--worksheet", "w1-1-2-3")
    #expect(
      run.output.hasPrefix(
        "4 learners, 2 items, 3 blanks.\n\nScores\n  z  3/3\n  C  3/3\n  a  3/3\n  b  3/3\n"),
      "\(run.output)")
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
    let none = try learner.convtrace("grade", "empty", "--worksheet", "w1-1-2-3")
    #expect(
      none.errors
        == "empty: no answer files in this folder (.csv, .tsv, .txt, .json);"
        + " name the files, such as empty/*.md\n")
    #expect(none.output == "")
    #expect(none.status == .exited(2))
    let over = try learner.convtrace(
      "grade", "in", "--worksheet", "w1-1-2-3", "--output", "in/a.txt")
    #expect(over.errors.contains("--output would write over in/a.txt, which is read"))
    #expect(learner.read("in/a.txt") == answers)
  }

  @Test func `more answers than blanks are a fault, a name that is there twice is none`() throws {
    let learner = try Learner()
    try learner.write("name,1,2\nKim,\(DrawnSet.row) 7,\(DrawnSet.value)\n", to: "a.csv")
    let run = try learner.convtrace("grade", "a.csv", "--worksheet", "w1-1-2-3")
    #expect(run.errors.hasPrefix("a.csv:2:2: 3 answers to item 1, which has 2 blanks;"))
    #expect(run.status == .exited(2))
    try learner.write("Kim\nLee\nKim\n", to: "names.txt")
    let sheets = try learner.shell(
      "convtrace worksheet w1-1-2-3 --roster names.txt --output sheets")
    #expect(sheets.errors == "names.txt:3: Kim is there twice; both get the same sheet\n")
    #expect(sheets.output.split(separator: "\n").count == 2)
    #expect(sheets.status == .exited(0))
  }

  @Test func `each is graded by the sheet of their name`() throws {
    let learner = try Learner()
    try learner.write("Kim\nLee\n", to: "names.txt")
    // Kim's sheet asks which filter (2), Lee's for a value (10).
    try learner.write("name,1\nKim,2\nLee,10\nChoi,1\n", to: "a.csv")
    let run = try learner.convtrace(
      "grade", "a.csv", "--worksheet", "w1-1-1-9", "--roster", "names.txt")
    #expect(run.output.hasPrefix("2 learners, a sheet for each.\n"))
    #expect(run.output.contains("\n  Kim  1/1\n  Lee  1/1\n"))
    #expect(run.errors.contains("a.csv:4: Choi is not in names.txt\n"))
    #expect(run.status == .exited(2))
  }

  @Test(arguments: [
    ("a.csv --item filter-slides", "“filter-slides” is no page; write LESSON#PAGE"),
    (
      "a.csv --item filter-slides#1",
      "page 1 of filter-slides asks nothing; pages that do: 4, 10, 11"
    ),
    ("a.csv --item poling#1", "there is no lesson “poling”; did you mean pooling?"),
    ("a.csv --worksheet w1-9-1-1", "there is no level 9; levels go from 1 to 5"),
    ("a.csv", "a.csv: no hand-in; say with --item or --worksheet what was asked"),
  ])
  func `what is asked must be known`(words: String, message: String) throws {
    let learner = try Learner()
    try learner.write(ClassroomCommandTests.table, to: "a.csv")
    let run = try learner.shell("convtrace grade \(words)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.status == .exited(2))
  }
}
