import ArgumentParser
import Classroom
import Exercises
import Questions
import Quiz
import TraceText

/// Reads files of answers and says what is wrong with them; what can be read is graded.
struct Grader {
  let language: Language
  private var hasFaults = false
  private var hasMismatches = false

  init(language: Language) { self.language = language }

  /// 2 where something could not be read, 1 where a hand-in does not agree with itself; nil where
  /// all is well.
  var status: Int32? { hasFaults ? 2 : hasMismatches ? 1 : nil }

  /// All were asked the same.
  mutating func grade(_ files: [String], items: [Question]) -> ClassReport {
    var reader = AnswerReader(items)
    return ClassReport(items: items, sheets: sheets(files, &reader))
  }

  /// Each was asked what is drawn for the name.
  ///
  /// - Throws: `ExitCode(2)` where the roster cannot be read.
  mutating func grade(
    _ files: [String], sheetsOf rosterFile: String, _ base: ExerciseID
  ) throws(ExitCode) -> ClassReport {
    guard let bytes = read(rosterFile) else { throw ExitCode(2) }
    let roster: Roster
    do throws(ReadingFault) { roster = try Roster(bytes, file: rosterFile) } catch {
      tell(error)
      throw ExitCode(2)
    }
    for fault in roster.faults { tell(fault) }
    let sets = DrawnSets(base)
    var reader = AnswerReader { sets.items(for: $0) }
    let sheets = sheets(files, &reader)
    for sheet in sheets where !roster.names.contains(sheet.learner) {
      tell(
        ReadingFault(
          sheet.file, line: sheet.line,
          LocalizedText(
            en: "\(sheet.learner) is not in \(rosterFile)",
            ko: "\(rosterFile)에 없는 이름이에요: \(sheet.learner)")))
    }
    return ClassReport(sheets: sheets) { sets.items(for: $0.learner) }
  }

  private mutating func sheets(
    _ files: [String], _ reader: inout AnswerReader
  ) -> [AnswerSheet] {
    var sheets: [AnswerSheet] = []
    for file in files {
      guard let bytes = read(file) else { continue }
      guard !HandIn.isOne(bytes) else {
        tell(
          ReadingFault(
            file,
            LocalizedText(
              en: "a quiz that was handed in; grade it without --item and --worksheet",
              ko: "퀴즈 제출 파일이에요. --item과 --worksheet 없이 채점하세요")))
        continue
      }
      sheets += reader.read(bytes, file: file)
    }
    for fault in reader.faults { tell(fault) }
    return sheets
  }

  // MARK: Hand-ins

  /// Quizzes that were handed in, verified.
  mutating func gradeHandIns(_ files: [String], _ library: Library) -> ClassReport {
    let lessons = LessonItems(library)
    var verified: [VerifiedHandIn] = []
    for file in files {
      guard let bytes = read(file) else { continue }
      guard HandIn.isOne(bytes) else {
        tell(
          ReadingFault(
            file,
            LocalizedText(
              en: "no hand-in; say with --item or --worksheet what was asked",
              ko: "제출 파일이 아니에요. 무엇을 물었는지 --item이나 --worksheet로 알려 주세요")))
        continue
      }
      do throws(ReadingFault) {
        let handIn = try HandIn(bytes, file: file)
        verified.append(try handIn.verified(file: file) { lessons.question($0, $1) })
      } catch { tell(error) }
    }
    for quiz in verified { tell(quiz.mismatches, in: quiz.sheet.file) }
    let sheets = verified.map(\.sheet)
    if let first = verified.first, verified.allSatisfy({ $0.questions == first.questions }) {
      return ClassReport(items: first.questions, sheets: sheets)
    }
    let questions = Dictionary(
      zip(sheets.map(\.file), verified.map(\.questions)), uniquingKeysWith: { first, _ in first })
    return ClassReport(sheets: sheets) { questions[$0.file] ?? [] }
  }

  private mutating func tell(_ mismatches: [VerifiedHandIn.Mismatch], in file: String) {
    for mismatch in mismatches {
      hasMismatches = true
      StandardError.write(harmless("\(file): \(mismatch.explanation[language])\n"))
    }
  }

  // MARK: Files

  private mutating func read(_ file: String) -> [UInt8]? {
    do { return try Files.read(file) } catch {
      hasFaults = true
      StandardError.say(error.message)
      return nil
    }
  }

  private mutating func tell(_ fault: ReadingFault) {
    hasFaults = true
    StandardError.write(harmless(fault.text(language)) + "\n")
  }
}

/// The items drawn for each name, once. (A class, since the reader asks again and again.)
private final class DrawnSets {
  private let base: ExerciseID
  private var known: [String: [Question]] = [:]

  init(_ base: ExerciseID) { self.base = base }

  func items(for name: String) -> [Question] {
    if let items = known[name] { return items }
    let id = try? ExerciseID(
      version: base.version, level: base.level, count: base.count,
      seed: learnerSeed(name, base: base.seed))
    let items = id.map { Array(ExerciseSet($0)) } ?? []
    known[name] = items
    return items
  }
}

/// The items of lessons by their keys, each lesson read once.
private final class LessonItems {
  private let library: Library
  private var known: [String: QuizItems] = [:]

  init(_ library: Library) { self.library = library }

  func question(_ lesson: String, _ key: String) -> Question? {
    let items = known[lesson] ?? library.items(ofLesson: lesson)
    known[lesson] = items
    let index = QuizItem.ID(lesson: lesson, key: key).flatMap { items.index(of: $0) }
    return index.map { items[$0].question }
  }
}

extension Library {
  /// The items of a lesson; none where there is no such lesson.
  fileprivate func items(ofLesson id: String) -> QuizItems {
    switch lesson(id: id) {
    case .success(let lesson): return QuizItems(lesson)
    case .failure: return QuizItems([])
    }
  }
}
