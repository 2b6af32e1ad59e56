import ArgumentParser
import BuiltInLessons
import LessonKit
import Quiz
import TraceText

/// The lessons at hand and what the learner has done with them.
struct Library {
  private let lessons: LessonLibrary
  private var keeper: ProgressKeeper
  let language: Language

  /// - Parameter keepsProgress: false for `--no-progress`.
  init(language: Language = .fromEnvironment, keepsProgress: Bool = true) {
    let environment = Surroundings.environment
    self.language = language
    lessons = LessonLibrary(builtIn: .builtIn, environment: environment)
    keeper = ProgressKeeper(keepsProgress ? ProgressStore(environment: environment) : nil)
    for warning in lessons.warnings { StandardError.say(oneLine("\(warning)")) }
    tell()
  }

  init(_ common: CommonOptions) {
    self.init(language: common.language, keepsProgress: !common.noProgress)
  }

  var entries: [CatalogueEntry] { lessons.entries }
  var progress: Progress { keeper.progress }
  /// The lessons with how far each was walked.
  var course: CourseProgress { CourseProgress(entries, progress) }
  /// Reads every lesson: for when something is looked for.
  var search: LessonSearch { lessons.search() }
  func neighbours(of lesson: Lesson) -> LessonNeighbours { lessons.neighbours(of: lesson) }

  /// The lesson that `word` means.
  ///
  /// - Throws: `ExitCode(2)`, after saying what is wrong.
  func lesson(for word: String) throws(ExitCode) -> Lesson {
    do { return try lessons.lesson(for: word) } catch {
      if case .faults(let faults) = error {
        for fault in faults.all { StandardError.write(oneLine("\(fault)") + "\n") }
      } else {
        StandardError.say(message(error))
      }
      throw ExitCode(2)
    }
  }

  /// The same for the screen, which shows the message itself.
  func lesson(id: String) -> Result<Lesson, LessonLookupError> {
    do throws(LessonLookupError) { return .success(try lessons.lesson(for: id)) } catch {
      return .failure(error)
    }
  }

  mutating func keep(_ change: ProgressChange) {
    keeper.keep(change)
    tell()
  }

  /// Where `lesson` was left; nil for its beginning.
  func place(in lesson: Lesson) -> LessonProgress.Place? { progress.lessons[lesson.id]?.place }

  /// The quiz of `deck` from the first question that is open; all anew once none is. What is to be
  /// reviewed is asked whatever was answered before.
  func session(of deck: QuizDeck) -> QuizSession {
    guard deck.source != .review else { return QuizSession(deck.items) }
    let session = QuizSession(deck.items, remembered: progress.items(of: deck))
    return session.isFinished ? QuizSession(deck.items) : session
  }

  /// What is due for review now.
  var review: QuizDeck {
    QuizDeck(reviewing: progress, at: Surroundings.now) { id in
      try? lessons.lesson(for: id)
    }
  }

  func message(_ error: LessonLookupError) -> String {
    guard case .unknown(let asked, let near, let count) = error else { return error.description }
    let word = oneLine(asked)
    guard language == .korean else {
      return LessonLookupError.unknown(word, near: near, count: count).description
    }
    let meant = near.isEmpty ? "" : " 비슷한 이름: \(near.joined(separator: ", "))."
    return "“\(word)” 수업이 없어요.\(meant)\n수업은 convtrace list로 볼 수 있어요."
      + (count > 0 ? " 번호(1~\(count))로도 열 수 있어요." : "")
  }

  private mutating func tell() {
    if let notice = keeper.takeNotice() {
      StandardError.say(QuizPhrases(language).notice(notice))
    }
  }
}
