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
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @Argument(help: "CSV, JSON or text: a file a learner, or one with a column of names.")
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

  @Option(help: "The file to write to.", completion: .file())
  var output: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if item != nil && worksheet != nil {
      throw ValidationError("Give --item or --worksheet, not both.")
    }
    if roster != nil && worksheet == nil {
      throw ValidationError("--roster goes with --worksheet.")
    }
    if let output,
      let same = (files + [roster].compactMap { $0 }).first(where: {
        Files.isSame($0, output)
      })
    {
      throw ValidationError("--output would write over \(same); name another file.")
    }
    if table != nil && format != .csv { throw ValidationError("--table goes with --format csv.") }
  }

  func run() throws {
    var grader = Grader(language: common.language)
    let report = try report(&grader)
    try write(report)
    if let status = grader.status { throw ExitCode(status) }
  }

  private func report(_ grader: inout Grader) throws -> ClassReport {
    let library = Library(common)
    if let item {
      return grader.grade(files, items: try Assignment(page: item, library, common.language).items)
    }
    guard let worksheet else { return grader.gradeHandIns(files, library) }
    guard let roster else {
      return grader.grade(files, items: try Assignment(worksheet, library).items)
    }
    guard let base = try? ExerciseID(worksheet) else {
      throw ValidationError("--roster goes with the id of a set, such as w1-3-10-42.")
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
    guard let output else { return StandardOutput.write(text) }
    do { try Files.write(text, to: output) } catch { throw error.told }
  }
}

extension ReportCSV.Table: ExpressibleByArgument {}
