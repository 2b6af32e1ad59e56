import LessonKit
import Quiz
import TraceText

/// Words about lessons in lines of text.
struct MenuWords {
  private let voice: Voice

  init(_ voice: Voice) { self.voice = voice }

  func minutes(_ minutes: Int) -> String { voice.say("\(minutes) min", "\(minutes)분") }

  /// `22 lessons, 3 h 49 min, 3 finished`.
  func course(_ course: CourseProgress) -> String {
    let (count, done) = (course.lines.count, course.lessonsDone)
    let parts = [
      voice.say(count == 1 ? "1 lesson" : "\(count) lessons", "수업 \(count)개"),
      course.minutes > 0 ? duration(course.minutes) : nil,
      voice.say("\(done) finished", "\(done)개 마침"),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func duration(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let parts = [
      hours > 0 ? voice.say("\(hours) h", "\(hours)시간") : nil,
      rest > 0 ? self.minutes(rest) : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// How far a lesson was walked.
  func progress(_ mark: LessonMark) -> String {
    switch mark {
    case .new: return voice.say("not begun", "아직 안 함")
    case .begun(let page, let count):
      return voice.say("at page \(page) of \(count)", "\(count)쪽 중 \(page)쪽까지 봄")
    case .done: return voice.say("finished", "마침")
    }
  }

  /// Where a search found a lesson; nil where the title, which is told, says so.
  func place(_ match: LessonSearch.Match, of entry: CatalogueEntry) -> String? {
    switch match.place {
    case .id: return voice.say("called \(entry.id)", "이름 \(entry.id)")
    case .title(let language): return language == voice.language ? nil : entry.title[language]
    case .text(let page, _, let excerpt):
      return voice.say("page \(page + 1): \(excerpt)", "\(page + 1)쪽: \(excerpt)")
    }
  }

  /// `It builds on: 5. A filter slides over a 4×4 image, 8. Stride.`
  func buildsOn(_ lessons: [CatalogueEntry]) -> String {
    voice.say("It builds on: ", "먼저 볼 수업: ")
      + lessons.map { named($0) }.joined(separator: "; ")
  }

  /// `8. Stride: two cells at a time`.
  func named(_ entry: CatalogueEntry) -> String {
    "\(entry.number). \(entry.title[voice.language])"
  }
}
