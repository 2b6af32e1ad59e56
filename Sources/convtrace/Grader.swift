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

  /// Each was asked what is drawn for the name; a name that is not in the roster is refused.
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
    var reader = AnswerReader(roster) { sets.items(for: $0) }
    return ClassReport(sheets: sheets(files, &reader)) { sets.items(for: $0.learner) }
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
    let asked = QuizQuestions(library)
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
        verified.append(
          try handIn.verified(
            file: file, exercises: { asked.questions(of: $0) },
            lesson: { asked.items(ofLesson: $0) }))
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
      StandardError.write(oneLine("\(file): \(mismatch.explanation[language])") + "\n")
    }
  }

  // MARK: Files

  /// The files that are named, and those in folders that are.
  mutating func files(of words: [String]) -> [String] {
    var files: [String] = []
    for word in words {
      do throws(ReadingFault) { files += try AnswerFiles.files(of: word) } catch { tell(error) }
    }
    return files
  }

  private mutating func read(_ file: String) -> [UInt8]? {
    do { return try Files.read(file) } catch {
      hasFaults = true
      StandardError.say(error.message)
      return nil
    }
  }

  private mutating func tell(_ fault: ReadingFault) {
    if !fault.isComplete { hasFaults = true }
    StandardError.write(oneLine(fault.text(language)) + "\n")
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

/// The items of quizzes, each made once. (A class, since every hand-in asks.)
private final class QuizQuestions {
  private let library: Library
  private var sets: [ExerciseID: [Question]] = [:]
  private var lessons: [String: HandIn.Asked?] = [:]

  init(_ library: Library) { self.library = library }

  func questions(of id: ExerciseID) -> [Question] {
    if let questions = sets[id] { return questions }
    let questions = Array(ExerciseSet(id))
    sets[id] = questions
    return questions
  }

  /// Nil where there is no such lesson.
  func items(ofLesson id: String) -> HandIn.Asked? {
    if let items = lessons[id] { return items }
    var items: HandIn.Asked?
    if case .success(let lesson) = library.lesson(id: id) {
      items = QuizItems(lesson).compactMap { item in
        item.id.handInKey.map { ($0, item.question) }
      }
    }
    lessons[id] = .some(items)
    return items
  }
}
