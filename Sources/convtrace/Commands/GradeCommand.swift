import ArgumentParser
import Classroom
import Exercises
import LessonKit
import Questions
import Quiz
import TraceText

/// `convtrace grade`: the answers of a class, marked, with what the evidence says.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Mark files of answers: scores, wrong cells, rules that were broken.",
    usage: """
      convtrace grade ANSWERS… --worksheet w1-3-10-42 [--roster students.csv]
      convtrace grade ANSWERS… --item filter-slides#4
      convtrace grade HAND-INS…
      convtrace grade FOLDER
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @Argument(
    help: """
      CSV, JSON or text: a file a learner, or one with a column of names. Of a folder its files that \
      end in .csv, .tsv, .txt or .json, by name.
      """, completion: .file())
  var files: [String]

  @Option(help: "What was asked: LESSON#PAGE.")
  var item: String?

  @Option(help: "What was asked: the id on the sheet.")
  var worksheet: String?

  @Option(
    help: "With --worksheet: everyone in this list had a sheet of their own.",
    completion: .file())
  var roster: String?

  @Option(help: "text, csv or json.")
  var format = Format.text

  @Option(help: "Of CSV: learners, rules or unexplained.")
  var table: ReportCSV.Table?

  @OptionGroup var place: OutputOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if item != nil && worksheet != nil {
      throw common.usage(
        "Give --item or --worksheet, not both.", "--item과 --worksheet 가운데 하나만 쓰세요.")
    }
    if roster != nil {
      guard let worksheet else {
        throw common.usage(
          "--roster goes with --worksheet.", "--roster는 --worksheet와 함께 쓰세요.")
      }
      if (try? ExerciseID(worksheet)) == nil {
        throw common.usage(
          "--roster goes with the id of a set, such as w1-3-10-42.",
          "--roster에는 --worksheet w1-3-10-42처럼 문제 세트 번호가 필요해요.")
      }
    }
    if table != nil && format != .csv {
      throw common.usage(
        "--table goes with --format csv.", "--table은 --format csv와 함께 쓰세요.")
    }
    try checkOutput()
  }

  /// What is read is not written over.
  private func checkOutput() throws {
    guard let output = place.output else { return }
    let read =
      files.flatMap { (try? AnswerFiles.files(of: $0)) ?? [] } + [roster].compactMap { $0 }
    if let same = read.first(where: { Files.isSame($0, output) }).map(oneLine) {
      throw common.usage(
        "--output would write over \(same), which is read; name another file.",
        "--output이 읽을 파일 \(same)과 같아요. 다른 이름을 쓰세요.")
    }
  }

  func run() throws {
    var grader = Grader(language: common.language)
    let report = try report(&grader)
    // Of nothing there is no report: what was wrong has been said.
    if report.learners.isEmpty { throw ExitCode(grader.status ?? 2) }
    try write(report)
    if let status = grader.status { throw ExitCode(status) }
  }

  private func report(_ grader: inout Grader) throws -> ClassReport {
    let library = Library(common)
    let files = grader.files(of: files)
    if let item {
      return grader.grade(files, items: try Assignment(page: item, library, common.language).items)
    }
    guard let worksheet else { return grader.gradeHandIns(files, library) }
    guard let roster, let base = try? ExerciseID(worksheet) else {
      return grader.grade(files, items: try Assignment(worksheet, library).items)
    }
    return try grader.grade(files, sheetsOf: roster, base)
  }

  private func write(_ report: ClassReport) throws {
    let text: String
    switch format {
    case .text: text = common.lineRepertoire.fold(ReportText(report, common.language).text)
    case .csv: text = ReportCSV(report, common.language).text(table ?? .learners)
    case .json: text = try ReportJSON(report, common.language).text()
    }
    guard let output = place.output else { return StandardOutput.write(text) }
    try place.write([(output, text)], common.language)
  }
}

extension ReportCSV.Table: ExpressibleByArgument {}
