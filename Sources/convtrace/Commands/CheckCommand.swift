import ArgumentParser
import BuiltInLessons
import LessonKit
import TerminalText
import TraceText
import TracerUI

/// `convtrace check [FILE…]`: whether lessons can be used.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lesson files: file, line, column and cure of every fault.",
    discussion: """
      Without files the lessons that convtrace carries are checked. What does not fit a screen of \
      80×24 is a fault there, and a warning in a lesson of your own.
      """)

  @Argument(
    help: "Lesson files; none for the lessons that convtrace carries.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Flag(help: "Show where each row of the lecture notes' ledger is taught.")
  var ledger = false

  @Flag(help: "With --ledger: cut nothing off, however long the lines become.")
  var wide = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !wide || ledger else {
      throw common.usage("--wide goes with --ledger.", "--wide는 --ledger와 함께 쓰세요.")
    }
  }

  func run() throws {
    let isSound = files.isEmpty ? try checkShipped() : try checkFiles()
    if !isSound { throw ExitCode(1) }
  }

  /// - Returns: whether there is no fault.
  private func checkShipped() throws -> Bool {
    do throws(LessonFaults) {
      let lessons = try LessonCollection.builtIn.located()
      var faults = CourseFaults.of(lessons, isOrdered: true) + lessons.flatMap(ScreenFaults.of)
      if ledger {
        faults += try show(lessons)
      } else {
        for lesson in lessons { tell(lesson) }
      }
      for fault in faults { StandardError.write(oneLine("\(fault)") + "\n") }
      return faults.isEmpty
    } catch {
      for fault in error.all { StandardError.write(oneLine("\(fault)") + "\n") }
      return false
    }
  }

  /// - Returns: whether there is no fault.
  private func checkFiles() throws -> Bool {
    var faults: [LessonError] = []
    var lessons: [LocatedLesson] = []
    for file in files {
      do throws(LessonFaults) {
        lessons.append(
          try LessonReader.located(bytes: try LessonFile.bytes(path: file), file: file))
      } catch { faults += error.all }
    }
    faults += CourseFaults.of(
      lessons, others: LessonCollection.builtIn.catalogue.map(\.id), isOrdered: false)
    let faulty = Set(faults.map(\.file))
    if ledger {
      do throws(LessonFaults) { faults += try show(lessons) } catch { faults += error.all }
    } else {
      for lesson in lessons where !faulty.contains(lesson.file) { tell(lesson) }
    }
    for fault in faults { StandardError.write(oneLine("\(fault)") + "\n") }
    for warning in lessons.flatMap({ takenID(of: $0) + ScreenFaults.of($0) }) {
      StandardError.write(oneLine(warning.asWarning) + "\n")
    }
    return faults.isEmpty
  }

  /// That a lesson which convtrace carries has the id; nothing of that lesson's own file.
  private func takenID(of lesson: LocatedLesson) -> [LessonError] {
    let id = lesson.lesson.id
    guard let own = LessonCollection.builtIn.files[id]?.split(separator: "/").last,
      lesson.file.split(separator: "/").last != own
    else { return [] }
    return [
      lesson.fault(
        at: lesson.id, "id",
        "convtrace carries a lesson “\(id)”, so this one opens by its path alone; choose another id"
      )
    ]
  }

  private func tell(_ lesson: LocatedLesson) {
    let count = lesson.lesson.pages.count
    let pages = count == 1 ? "1 page" : "\(count) pages"
    StandardOutput.write(oneLine("\(lesson.file): ok: \(lesson.lesson.id), \(pages)") + "\n")
  }

  /// Prints the ledger.
  ///
  /// - Returns: what is wrong with it.
  private func show(_ lessons: [LocatedLesson]) throws(LessonFaults) -> [LessonError] {
    let report = LedgerReport(try Ledger.builtIn(), lessons)
    for line in LedgerTable(language: common.language, isWide: wide).lines(report) {
      StandardOutput.write(oneLine(common.lineRepertoire.fold(line)) + "\n")
    }
    return report.faults
  }
}

/// What of a lesson does not fit the screen that lessons are written for.
enum ScreenFaults {
  /// One for each page and language in which something is cut off.
  static func of(_ lesson: LocatedLesson) -> [LessonError] {
    let languages: [Language] =
      (lesson.lesson.title.english == nil ? [] : [.english])
      + (lesson.lesson.title.korean == nil ? [] : [.korean])
    return lesson.lesson.pages.indices.flatMap { page in
      languages.flatMap { language in
        PageFit.cuts(lesson.lesson, page: page, in: language)
          .filter { $0 != .title || page == 0 }
          .map { cut in
            let place = cut == .title ? lesson.title : lesson.pages[page].start
            let code = language == .english ? "en" : "ko"
            return lesson.fault(
              at: place, "page \(page + 1) (\(code))", cut.explanation(on: PageFit.size))
          }
      }
    }
  }
}

extension LessonError {
  /// `file:line:column: warning: …`.
  fileprivate var asWarning: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(place): warning: \(explanation)"
  }
}
