import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import Classroom

/// Items: the whole 3×3 map, one cell (97), and the two numbers of an output size (3 and 3).
@Suite struct ClassReportTests {
  private let right = ["144", "66", "160", "247", "97", "95", "215", "121", "136"]
  /// With the filter turned by 180°.
  private let flipped = ["130", "68", "226", "161", "83", "149", "143", "176", "130"]

  private func items() throws -> [Question] {
    let operation = try convolution()
    return [
      .values(operation, .map(channel: 0)), .cell(operation, .init(row: 1, column: 1)),
      .outputSize(.init(operation)),
    ]
  }

  private func sheet(_ learner: String, _ map: [String], _ cell: String, _ size: [String])
    -> AnswerSheet
  {
    AnswerSheet(learner: learner, entries: [map, [cell], size], file: "\(learner).csv")
  }

  private func report() throws -> ClassReport {
    // Without the diagnosis of any other rule: 99123 is what no rule and no slip gives.
    ClassReport(
      items: try items(),
      sheets: [
        sheet("Kim", right, "97.0", ["3", "3"]),
        sheet("Lee", flipped, "194/2", ["3", ""]),
        sheet("Park", right, "99123", ["x", "3"]),
        sheet("Choi", Array(repeating: "", count: 9), "99123", ["", ""]),
      ])
  }

  @Test func scoresCountRightBlanks() throws {
    let report = try report()
    #expect(report.learners.map(\.total) == [12, 12, 12, 12])
    #expect(report.learners.map(\.right) == [12, 2, 10, 0])
    #expect(report.learners[1].items.map(\.right) == [0, 1, 1])
  }

  @Test func aWholeMapNamesTheRule() throws {
    let lee = try report().learners[1].items[0]
    guard case .named(let rules, .cells(9)) = lee.diagnosis else {
      Issue.record("\(lee.diagnosis)")
      return
    }
    #expect(rules.map(\.name) == ["flipped-filter"])
    #expect(try report().learners[0].items.map(\.diagnosis) == [.nothing, .nothing, .nothing])
  }

  @Test func rulesAndUnexplainedAnswersAddUpOverTheClass() throws {
    let report = try report()
    #expect(report.rules.map(\.rule.name) == ["flipped-filter"])
    #expect(report.rules.map(\.named) == [1])
    #expect(
      try report.unexplained == [
        ClassReport.UnexplainedAnswer(
          question: items()[1], item: 1, blank: 0, answer: "99123", count: 2)
      ])
  }

  @Test func unreadableAndMissingAnswersAreToldApart() throws {
    let park = try report().learners[2].items[2]
    #expect(park.marks == [.unreadable(.notANumber), .right(.exact)])
    #expect(try report().learners[3].items[2].marks == [.unanswered, .unanswered])
  }

  @Test func aTypedCalculationIsEvidenceOfItsRule() throws {
    // The middle cell with the filter turned by 180°.
    let sheet = AnswerSheet(
      learner: "Kim", entries: [["5*2 + 1*5 + 6*4 + 4*11 = 83"]], file: "Kim.txt")
    let report = ClassReport(items: [try items()[1]], sheets: [sheet])
    #expect(report.rules.map(\.rule.name) == ["flipped-filter"])
    #expect(report.rules.map { $0.named + $0.asked } == [1])
    #expect(report.unexplained == [])
  }

  @Test func aChainIsMarkedFromTheLearnersOwnNumbers() throws {
    let first = try convolution()
    let second = TracedOperation.pooling(
      try Pooling(.maximum, input: first.featureMap(), size: 2, stride: 1))
    // 300 in the middle is wrong; every maximum that follows is 300 by it.
    let entries = ["144", "66", "160", "247", "300", "95", "215", "121", "136"]
    let report = ItemReport(.chain([first, second]), entries + ["300", "300", "300", "247"])
    #expect(report.right == 11)
    #expect(report.marks[9...11].allSatisfy { $0 == .right(.fromOwnNumbers) })
    #expect(!report.marks[4].isRight && !report.marks[12].isRight)
  }

  @Test func twoSheetsOfOneNameAreBothMarked() throws {
    let twice = ClassReport(
      items: try items(),
      sheets: [sheet("Kim", right, "97", ["3", "3"]), sheet("Kim", right, "1", ["3", "3"])])
    #expect(twice.learners.map(\.right) == [12, 11])
    #expect(twice.sharedNames == ["Kim"])
  }

  @Test func textForTheTeacher() throws {
    let lines = ReportText(try report(), .english).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "4 learners, 3 items, 12 blanks.")
    #expect(lines.contains("  Kim   12/12"))
    #expect(
      lines.contains("    → The filter was turned by 180° before it was laid on. (flipped-filter)"))
    #expect(lines.contains("    2: 99123, not 97"))
    #expect(lines.contains("    3.1: `x` is no answer"))
    #expect(lines.contains("    1: 9 of 9 not answered"))
    #expect(lines.contains("  1 (a whole map): 2/4"))
    #expect(lines.contains("  1 for sure"))
    #expect(
      lines.contains("      The filter was turned by 180° before it was laid on. (flipped-filter)"))
    #expect(lines.contains("  2 × 2: 99123, not 97"))
    #expect(lines.allSatisfy { $0.count <= 78 })
  }

  @Test func textInKorean() throws {
    let text = ReportText(try report(), .korean).text
    #expect(text.hasPrefix("학습자 4명, 문항 3개, 빈칸 12개.\n"))
    #expect(text.contains("    2: 99123 (정답 97)\n"))
    #expect(text.contains("    → 알려진 어떤 규칙으로도 설명되지 않음\n"))
    #expect(text.contains("  1 (특성 맵 전체): 2/4\n  2 (한 칸): 2/4\n  3 (출력 크기): 1/4\n"))
    #expect(text.contains("  1 확실함\n      필터를 180° 돌려서 얹었어요. (flipped-filter)\n"))
  }

  /// One wrong cell that two rules explain: each is said in its sentence, in both languages.
  @Test func rulesThatAreAskedAboutStandInTheirSentences() throws {
    let asked = ClassReport(
      items: [.cell(try convolution(), .init(row: 0, column: 0))],
      sheets: [AnswerSheet(learner: "Kim", entries: [["130"]], file: "Kim.txt")])
    let english = ReportText(asked, .english).text
    #expect(
      english.contains("    → Perhaps, but it is too little to be sure: The filter was turned"))
    #expect(english.contains("(flipped-filter)"))
    let korean = ReportText(asked, .korean).text
    #expect(korean.contains("    → 다음일 수 있음(확실하지 않음): 필터를 180° 돌려서 얹었어요."))
    let csv = ReportCSV(asked, .korean).text()
    #expect(csv.contains(",1 asked flipped-filter "))
    #expect(csv.contains("다음일 수 있음(확실하지 않음): 필터를 180° 돌려서 얹었어요. (flipped-filter)"))
    let json = try ReportJSON(asked, .korean).text()
    #expect(json.contains("\"kind\" : \"cell\",\n      \"name\" : \"한 칸\""))
    #expect(json.contains("\"flipped-filter\""))
    #expect(json.contains("\"sentence\" : \"다음일 수 있음(확실하지 않음): 필터를 180° 돌려서"))
  }

  @Test func everyKindOfQuestionHasANameInBothLanguages() {
    for language in Language.allCases {
      let names = Set(Question.Kind.allCases.map { $0.name[language] })
      #expect(names.count == Question.Kind.allCases.count)
    }
    for kind in Question.Kind.allCases {
      #expect(!kind.name[.korean].contains { $0.isASCII && $0.isLetter })
    }
  }

  @Test func whatDidNotFitStandsWithTheLearner() throws {
    var reader = AnswerReader(try items())
    let sheets = reader.read(Array("name,1,2\nKim,144 66,97\n".utf8), file: "a.csv")
    let report = ClassReport(items: try items(), sheets: sheets)
    #expect(report.learners.map(\.right) == [3])
    let told = "2 answers to item 1, which has 9 blanks"
    #expect(ReportText(report, .english).text.contains("    ! \(told); filled in from"))
    #expect(ReportText(report, .korean).text.contains("    ! 1번 문항의 답이 2개예요."))
    #expect(ReportCSV(report, .english).text().contains("\"\(told);"))
    #expect(try ReportJSON(report, .english).text().contains("\"\(told);"))
  }

  @Test func tablesForSpreadsheets() throws {
    let report = ClassReport(
      items: try items(),
      sheets: [
        sheet("=SUM(A1)", right, "-5", ["3", "3"]), sheet("김, \"하나\"", right, "97", ["3", "3"]),
      ])
    let csv = ReportCSV(report, .english)
    let lines = csv.text().split(separator: "\r\n").map(String.init)
    #expect(lines[0] == "\u{FEFF}name,file,right,of,1,2,3,wrong,evidence,meaning,remarks")
    #expect(lines[1].hasPrefix("'=SUM(A1),'=SUM(A1).csv,11,12,9,0,2,\"2: -5, not 97\","))
    #expect(lines[2] == "\"김, \"\"하나\"\"\",\"김, \"\"하나\"\".csv\",12,12,9,1,2,,,,")
    #expect(
      try ReportCSV(self.report(), .korean).text(.rules)
        == "\u{FEFF}규칙,확실,여럿 중 하나,의심,설명\r\nflipped-filter,1,0,0,필터를 180° 돌려서 얹었어요.\r\n")
    #expect(
      try ReportCSV(self.report(), .english).text(.unexplained)
        == "\u{FEFF}blank,answer,right,learners\r\n2,99123,97,2\r\n")
  }

  @Test func recordsForPrograms() throws {
    let text = try ReportJSON(try report(), .english).text()
    let json = try JSONText(text, file: "report.json")
    guard case .array(let learners)? = json["learners"]?.value,
      case .array(let items)? = learners[1]["items"]?.value
    else {
      Issue.record("no learners")
      return
    }
    #expect(learners.count == 4)
    #expect(learners[1]["name"]?.value == .string("Lee"))
    #expect(learners[1]["right"]?.value == .number("2"))
    #expect(items[0]["evidence"]?["verdict"]?.value == .string("named"))
    #expect(items[2]["unanswered"]?.value == .number("1"))
  }
}
