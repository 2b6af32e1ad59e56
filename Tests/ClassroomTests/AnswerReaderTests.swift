import Questions
import TestSamples
import Testing

@testable import Classroom

/// Items: the whole 3×3 map, one cell, and the two numbers of an output size.
@Suite struct AnswerReaderTests {
  private func items() throws -> [Question] {
    let operation = try convolution()
    return [
      .values(operation, .map(channel: 0)), .cell(operation, .init(row: 1, column: 2)),
      .outputSize(.init(operation)),
    ]
  }

  private func read(
    _ text: String, _ file: String, items: [Question]? = nil
  ) throws -> (sheets: [AnswerSheet], faults: [String]) {
    var reader = AnswerReader(try items ?? self.items())
    let sheets = reader.read(Array(text.utf8), file: file)
    return (sheets, reader.faults.map { $0.text(.english) })
  }

  private let map = ["144", "66", "160", "247", "97", "95", "215", "121", "136"]

  @Test func aTableOfSeveralLearners() throws {
    let text = """
      학번,이름,1,q2,3.1,"3.2"
      20261,김하나,144 66 160;247 97 95;215 121 136,95,3,3
      20262,"Lee, Bo",,-,2
      """
    let (sheets, faults) = try read(text, "class/3반.csv")
    #expect(faults == [])
    #expect(
      sheets == [
        AnswerSheet(
          learner: "김하나", entries: [map, ["95"], ["3", "3"]], file: "class/3반.csv", line: 2),
        AnswerSheet(
          learner: "Lee, Bo", entries: [Array(repeating: "", count: 9), [""], ["2", ""]],
          file: "class/3반.csv", line: 3),
      ])
  }

  @Test func columnsNameCellsByRowAndColumn() throws {
    let (sheets, faults) = try read(
      "name;1 (0,1);문항 1 (0,2,2);3.2\nKim;66;136;3\n", "a.csv")
    #expect(faults == [])
    #expect(sheets.first?.entries[0] == ["", "66", "", "", "", "", "", "", "136"])
    #expect(sheets.first?.entries[2] == ["", "3"])
  }

  @Test func faultsNameFileLineAndColumnAndDoNotStopTheRest() throws {
    let text = """
      name,1,favourite,2,2
      Kim,1 2 3,,95,
      ,,,95,
      Lee,,,95,,7
      Park,,,96,
      """
    let (sheets, faults) = try read(text, "a.csv")
    #expect(sheets.map(\.learner) == ["Kim", "Lee", "Park"])
    #expect(sheets.map { $0.entries[1] } == [["95"], ["95"], ["96"]])
    #expect(sheets[0].entries[0] == ["1", "2", "3", "", "", "", "", "", ""])
    #expect(sheets.map { $0.remarks.map { $0.text(.english) } } == [[faults[2]], [faults[4]], []])
    #expect(
      faults == [
        "a.csv:1:3: `favourite` names none of the blanks; the column is not read",
        "a.csv:1:5: `2` is there twice; the second is not read",
        "a.csv:2:2: 3 answers to item 1, which has 9 blanks;"
          + " filled in from the first, the rest is left empty",
        "a.csv:3:1: a row without a name",
        "a.csv:4: 6 fields, but the header has 5, and those behind are not graded;"
          + " put answers that hold the delimiter in quotation marks",
      ])
  }

  /// What fills the nine cells, and what is said of it.
  @Test(arguments: [
    ("144 66; 247 97 95; 215 121 136", "144 66 - 247 97 95 215 121 136", "8 answers"),
    ("144,66,160;247,,95;215,121,136", "144 66 160 247 - 95 215 121 136", nil),
    ("144;66;160;;97;95;215;121;136", "144 66 160 - 97 95 215 121 136", nil),
    ("144 66 160 247", "144 66 160 247 - - - - -", "4 answers"),
    ("144 66 160 247 97 95 215 121 136 7", "144 66 160 247 97 95 215 121 136", "10 answers"),
    ("144 66 160 9; 247 97 95; 215 121 136", "144 66 160 247 97 95 215 121 136", "10 answers"),
    ("5*11 + 1*4 = 59; 66", "5*11+1*4=59 66 - - - - - - -", "2 answers"),
  ])
  func tooFewOrTooManyAnswersAreFilledInFromTheFirst(
    text: String, cells: String, remark: String?
  ) throws {
    let expected = cells.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    let (sheets, faults) = try read("name,1\nKim,\"\(text)\"\n", "a.csv")
    #expect(sheets.first?.entries[0].map { $0.filter { $0 != " " } } == expected)
    #expect(sheets.first?.remarks.count == (remark == nil ? 0 : 1))
    #expect(faults.count == (remark == nil ? 0 : 1))
    if let remark {
      #expect(faults.first?.hasPrefix("a.csv:2:2: \(remark) to item 1, which has 9") == true)
    }
  }

  @Test func everySortOfFileIsGradedAsFarAsItGoes() throws {
    for (text, file) in [
      ("144\n66\n", "Kim.txt"), ("[144, 66]", "Kim.json"), ("{\"Kim\": [144, 66]}", "a.json"),
      ("144,66\n", "Kim.csv"), ("1: 144 66\nwhat: 4\n", "Kim.txt"),
      ("{\"Kim\": {\"1\": \"144 66\", \"7\": 1}}", "a.json"),
    ] {
      let (sheets, faults) = try read(text, file)
      #expect(sheets.map(\.learner) == ["Kim"], "\(text)")
      #expect(sheets.first?.entries[0].prefix(3) == ["144", "66", ""], "\(text)")
      #expect(sheets.first?.remarks.map { $0.text(.english) } == faults, "\(text)")
      #expect(!faults.isEmpty, "\(text)")
    }
  }

  @Test func aTextWithoutNumbersIsNoFileOfAnswers() throws {
    let (sheets, faults) = try read("Dear teacher\nI was ill\n", "Kim.txt")
    #expect(sheets == [])
    #expect(faults == ["Kim.txt: the file holds no answers"])
  }

  @Test func aGridSavedWithAnEmptyCellLeavesItOpen() throws {
    let operation = try convolution()
    let (sheets, faults) = try read(
      "144,66,160\n247,,95\n215,121\n", "Kim.csv",
      items: [.values(operation, .map(channel: 0))])
    #expect(sheets.first?.entries == [["144", "66", "160", "247", "", "95", "215", "121", ""]])
    #expect(
      faults == [
        "Kim.csv: 8 answers to item 1, which has 9 blanks;"
          + " each row is filled in from its first cell, and what it has no cell for is not graded"
      ])
  }

  @Test func aTableWithoutNamesIsOneLearners() throws {
    let operation = try convolution()
    let (sheets, faults) = try read(
      "144,66,160\n247,97,95\n215,121,136\n", "in/김하나.csv",
      items: [.values(operation, .map(channel: 0))])
    #expect(faults == [])
    #expect(sheets == [AnswerSheet(learner: "김하나", entries: [map], file: "in/김하나.csv")])
    let several = try read("144,66,160,247,97,95,215,121,136\n95\n3,3\n", "Lee.csv")
    #expect(several.sheets.first?.entries == [map, ["95"], ["3", "3"]])
  }

  @Test(arguments: [
    "144 66 160 ; 247 97 95 ; 215 121 136\n95\n3 3\n",
    "144\n66\n160\n247\n97\n95\n215\n121\n136\n95\n3\n3\n",
    "144 66 160\n247 97 95\n215 121 136\n\n95\n\n3 3\n",
    "3.1: 3\n3.2: 3\n2: 95\n1: 144 66 160 247 97 95 215 121 136\n",
  ])
  func linesOfText(text: String) throws {
    let (sheets, faults) = try read(text, "Park.txt")
    #expect(faults == [])
    #expect(
      sheets == [
        AnswerSheet(learner: "Park", entries: [map, ["95"], ["3", "3"]], file: "Park.txt")
      ])
  }

  @Test func anEmptyLineIsAnUnansweredBlank() throws {
    let operation = try convolution()
    let items: [Question] = [
      .cell(operation, .init(row: 0, column: 0)), .cell(operation, .init(row: 0, column: 1)),
      .cell(operation, .init(row: 0, column: 2)),
    ]
    let (sheets, _) = try read("5*11 + 1*4 + 75 + 10 = 144\r\n\r\n160\r\n", "a.txt", items: items)
    #expect(sheets.first?.entries == [["5*11 + 1*4 + 75 + 10 = 144"], [""], ["160"]])
  }

  @Test func textThatDoesNotFitIsAFault() throws {
    #expect(
      try read("1\n2\n", "a.txt").faults == [
        "a.txt: 2 answers; 12 are asked for; filled in from the first, the rest is left empty"
      ])
    #expect(
      try read("1: 3\n", "a.txt").faults == [
        "a.txt:1: 1 answer to item 1, which has 9 blanks;"
          + " filled in from the first, the rest is left empty"
      ])
    #expect(
      try read("2: 3\nwhat: 4\n", "a.txt").faults
        == ["a.txt:2: `what: 4` does not begin with a place, such as `1:` or `2.1:`"])
    #expect(try read(" \n", "a.txt").faults == ["a.txt: the file is empty"])
    #expect(try read("name,1\n", "a.csv").faults == ["a.csv: the file holds no answers"])
  }

  @Test func aPlaceOfTheLeastNumberIsAFaultAndTheRestIsRead() throws {
    let least = "-9223372036854775808"
    var reader = AnswerReader(try items())
    func read(_ text: String, _ file: String) -> [String] {
      reader.read(Array(text.utf8), file: file).map(\.learner)
    }
    #expect(read("1.\(least): 5\n", "a.txt") == [])
    #expect(
      read("{\"Kim\": {\"1.\(least)\": 5}, \"Lee\": {\"2\": 95}}", "a.json") == ["Kim", "Lee"])
    #expect(read("name,1.\(least),2\nPark,5,95\n", "a.csv") == ["Park"])
    #expect(
      reader.faults.map { $0.text(.english) } == [
        "a.txt:1: `1.\(least): 5` does not begin with a place, such as `1:` or `2.1:`",
        "a.json:1: `1.\(least)` names none of the blanks; its answer is not graded",
        "a.csv:1:2: `1.\(least)` names none of the blanks; the column is not read",
      ])
  }

  @Test func jsonOfSeveralLearners() throws {
    let whole = """
      {"김하나": [[[144, 66, 160], [247, 97, 95], [215, 121, 136]], 95, [3, 3]],
       "Lee": {"2": "190/2", "3.1": 3.0, "1": null}}
      """
    let (sheets, faults) = try read(whole, "a.json")
    #expect(faults == [])
    #expect(sheets.map(\.learner) == ["김하나", "Lee"])
    #expect(sheets[0].entries == [map, ["95"], ["3", "3"]])
    #expect(sheets[1].entries == [Array(repeating: "", count: 9), ["190/2"], ["3.0", ""]])
    let list = try read(
      "[{\"name\": \"Kim\", \"answers\": {\"2\": 95}},\n {\"answers\": [1]},\n"
        + " {\"name\": \"Lee\", \"answers\": [1]}]", "b.json")
    #expect(list.sheets.map(\.learner) == ["Kim", "Lee"])
    #expect(
      list.faults == [
        "b.json:2: a learner needs a name and answers",
        "b.json:3: 1 answer; 12 are asked for; filled in from the first, the rest is left empty",
      ])
    let single = try read("[144,66,160,247,97,95,215,121,136,95,3,3]", "Kim.json")
    #expect(single.sheets.map(\.learner) == ["Kim"])
  }

  @Test(arguments: [
    ("{\"a\": [1,\n 2,]}", "a.json:2: `]` is not expected in JSON here"),
    ("[1, 2", "a.json:1: the JSON ends too early"),
    ("[1, +2]", "a.json:1: `+` is not expected in JSON here"),
    ("[\"\\ud800\"]", "a.json:1: `\"` is not expected in JSON here"),
    ("{\"a\": true}", "a.json:1: an answer is a number, a text or a list of them"),
    (String(repeating: "[", count: 100), "a.json:1: too deeply nested"),
  ])
  func faultsOfJSON(text: String, fault: String) throws {
    #expect(try read(text, "a.json").faults == [fault])
  }

  @Test func namesAreComparedInOneForm() {
    // As macOS writes file names: 김 of three letters of Hangul.
    #expect(learnerName(ofFile: "x/\u{1100}\u{1175}\u{11B7}하나.csv").unicodeScalars.count == 3)
    #expect(learnerName(" Kim \t Hana\u{1B}[2J") == "Kim Hana [2J")
    #expect(learnerName(ofFile: ".csv") == ".csv")
  }

  @Test func bytesOfNoEncodingAreReported() throws {
    var reader = AnswerReader(try items())
    #expect(reader.read([0x31, 0xFF, 0x0A], file: "a.csv").isEmpty)
    #expect(
      reader.faults.map { $0.text(.korean) } == [
        "a.csv: 1번째 바이트(0xFF)가 UTF-8도 CP949도 아니에요. 파일을 UTF-8로 저장하세요"
      ])
  }
}

/// A class in which each learner has a sheet of their own.
@Suite struct OwnSheetTests {
  @Test func columnsAreReadByEachLearnersItems() throws {
    let operation = try convolution()
    let items: [String: [Question]] = [
      "Kim": [.outputSize(.init(operation)), .cell(operation, .init(row: 0, column: 0))],
      "Lee": [.cell(operation, .init(row: 0, column: 1)), .outputSize(.init(operation))],
    ]
    let roster = try Roster(Array("Kim\nLee\n".utf8), file: "names.txt")
    var reader = AnswerReader(roster) { items[$0] ?? [] }
    let text = "name,1,2\nKim,3 3,144\nLee,66,3 4\n"
    let sheets = reader.read(Array(text.utf8), file: "a.csv")
    #expect(reader.faults == [])
    #expect(sheets.map(\.entries) == [[["3", "3"], ["144"]], [["66"], ["3", "4"]]])
    let report = ClassReport(sheets: sheets) { items[$0.learner] ?? [] }
    #expect(report.learners.map(\.right) == [3, 2])
    #expect(report.items == nil)
    #expect(ReportText(report, .english).text.hasPrefix("2 learners, a sheet for each.\n"))
  }
}
