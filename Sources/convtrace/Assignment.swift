import ArgumentParser
import Classroom
import Exercises
import LessonKit
import Questions
import Quiz
import TraceText

/// What a class is asked: a lesson's pages, or a set of exercises, on a sheet or in answers.
struct Assignment {
  /// What it is graded by: a lesson's id, or that of a set.
  let id: String
  let title: LocalizedText?
  let items: [Question]

  init(_ id: ExerciseID) {
    self.id = "\(id)"
    title = nil
    items = Array(ExerciseSet(id))
  }

  /// Every page of the lesson that asks: whole maps, and its question pages.
  init(_ lesson: Lesson) {
    id = lesson.id
    title = lesson.title
    items = lesson.pages.flatMap { Assignment.items(of: $0) }
  }

  /// What `word` means: the id of a set, or a lesson's id, number or file.
  ///
  /// - Throws: `ExitCode(2)`, after saying what is wrong.
  init(_ word: String, _ library: Library) throws(ExitCode) {
    if let id = try Assignment.exercises(word, library.language) {
      self.init(id)
    } else {
      self.init(try library.lesson(for: word))
    }
  }

  /// The set of exercises that `word` names; nil where it is not written like one.
  ///
  /// - Throws: `ExitCode(2)`, after saying what is wrong, for `w1-9-10-42`: there is no level 9.
  static func exercises(_ word: String, _ language: Language) throws(ExitCode) -> ExerciseID? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].first == "w", parts[0].dropFirst().allSatisfy(\.isNumber),
      parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isNumber) })
    else { return nil }
    do throws(ExerciseIDError) { return try ExerciseID(word) } catch {
      StandardError.say(error.explanation[language])
      throw ExitCode(2)
    }
  }

  /// One page: `LESSON#PAGE`, pages counted from 1.
  ///
  /// - Throws: `ExitCode(2)`, after saying what is wrong.
  init(page word: String, _ library: Library, _ language: Language) throws(ExitCode) {
    let parts = word.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let number = Int(parts[1]) else {
      StandardError.say(
        language == .english
          ? "“\(oneLine(word))” is no page; write LESSON#PAGE, such as filter-slides#4"
          : "“\(oneLine(word))”: filter-slides#4처럼 수업#쪽으로 쓰세요")
      throw ExitCode(2)
    }
    let lesson = try library.lesson(for: parts[0])
    let pages = lesson.pages
    let asked = pages.indices.contains(number - 1) ? Assignment.items(of: pages[number - 1]) : []
    guard !asked.isEmpty else {
      let numbers = pages.indices.filter { !Assignment.items(of: pages[$0]).isEmpty }
        .map { "\($0 + 1)" }.joined(separator: ", ")
      StandardError.say(
        language == .english
          ? "page \(parts[1]) of \(lesson.id) asks nothing; pages that do: \(numbers)"
          : "\(lesson.id) 수업의 \(parts[1])쪽에는 문제가 없어요. 문제가 있는 쪽: \(numbers)")
      throw ExitCode(2)
    }
    (id, title, items) = (lesson.id, lesson.title, asked)
  }

  private static func items(of page: Lesson.Page) -> [Question] {
    switch page {
    case .text, .figure: return []
    case .question(let page): return [page.question]
    case .operation(let page):
      guard page.isAsked else { return [] }
      return (0..<page.operation.outputShape.channels).map {
        .values(page.operation, .map(channel: $0))
      }
    }
  }
}
