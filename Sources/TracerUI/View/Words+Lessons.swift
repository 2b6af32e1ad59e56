import LessonKit
import Quiz
import TerminalText
import TraceText

/// Words about lessons and the way from one to the next.
extension Words {
  /// `22 lessons · 3 h 49 min · 3 finished`.
  func course(_ course: CourseProgress) -> String {
    let done = course.lessonsDone
    let parts = [
      lessons(course.lines.count), course.minutes > 0 ? duration(course.minutes) : nil,
      done > 0 ? say("\(done) finished", "\(done)개 마침") : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  func lessons(_ count: Int) -> String {
    say(count == 1 ? "1 lesson" : "\(count) lessons", "수업 \(count)개")
  }

  private func duration(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return self.minutes(rest) }
    let whole = say("\(hours) h", "\(hours)시간")
    return rest == 0 ? whole : whole + " " + self.minutes(rest)
  }

  /// Where the chosen lesson was left.
  func left(_ page: Int, of count: Int) -> String {
    say("You are on page \(page) of \(count).", "\(count)쪽 중 \(page)쪽까지 봤어요.")
  }

  var buildsOn: String { say("Builds on:", "먼저 볼 수업:") }

  /// `Builds on: 6. Nine steps; 8. Stride`.
  ///
  /// - Parameter isShort: whether of a title only what stands before its colon is said.
  func buildsOn(_ lessons: [CatalogueEntry], isShort: Bool) -> String {
    let names = lessons.map { isShort ? shortlyNamed($0) : named($0) }
    return buildsOn + " " + names.joined(separator: "; ")
  }

  /// The same in at most `rows` lines of `width` cells: with whole titles where one line holds them.
  func buildsOn(_ lessons: [CatalogueEntry], width: Int, rows: Int) -> [String] {
    let full = buildsOn(lessons, isShort: false)
    if cellWidth(of: full) <= width { return [full] }
    return cut(wrap(buildsOn(lessons, isShort: true), width: width), to: rows, width: width)
  }

  /// `8. Stride: two cells at a time`.
  func named(_ entry: CatalogueEntry) -> String { "\(entry.number). \(entry.title[language])" }

  private func shortlyNamed(_ entry: CatalogueEntry) -> String {
    String(named(entry).prefix { $0 != ":" })
  }

  /// What stands before the colon of a title; where `other` begins alike, what stands after it.
  private func shortlyNamed(_ entry: CatalogueEntry, unlike other: String) -> String {
    let title = entry.title[language]
    let topic = title.prefix { $0 != ":" }
    guard topic.count < title.count, topic == other.prefix(while: { $0 != ":" }) else {
      return shortlyNamed(entry)
    }
    return "\(entry.number). …" + title.dropFirst(topic.count + 1)
  }

  /// Where a search found a lesson.
  func place(_ match: LessonSearch.Match, of entry: CatalogueEntry) -> String {
    switch match.place {
    case .id: return say("called \(entry.id)", "이름 \(entry.id)")
    case .title(let language): return entry.title[language]
    case .text(let page, _, let excerpt):
      return say("page \(page + 1): \(excerpt)", "\(page + 1)쪽: \(excerpt)")
    }
  }

  /// That a watched file was read again, and `count` changes made on the screen are gone.
  func droppedChanges(_ count: Int) -> String {
    say(
      count == 1
        ? "The file was read again; a change of yours no longer fits it and is gone."
        : "The file was read again; \(count) of your changes no longer fit it and are gone.",
      "파일을 다시 읽었어요. 여기서 바꾼 것 가운데 \(count)개는 새 파일에 맞지 않아서 뺐어요.")
  }

  /// That a watched file was read again.
  func reloaded(_ file: String) -> String { say("Reloaded: \(file)", "다시 읽었어요: \(file)") }

  /// That a watched file has changed and could not be read again.
  var oldNumbers: String {
    say(
      "The file has changed; these are the numbers from before.",
      "파일이 바뀌었지만 보이는 것은 바뀌기 전의 수예요.")
  }

  /// What follows the last page, on one line: the name of the next lesson as fully as there is room.
  func endOfLesson(_ lesson: LessonState, width: Int) -> String {
    if lesson.isOwn {
      return say("All steps are done. Esc: back to the shell.", "모든 단계가 끝났어요. Esc: 셸로 돌아가기")
    }
    guard let next = lesson.neighbours.next else {
      return firstThatFits(
        [
          say("The lesson is done. Esc: the list of lessons.", "수업이 끝났어요. Esc를 누르면 수업 목록이에요."),
          say("Done. Esc: the list.", "끝났어요. Esc: 수업 목록"),
        ], width: width)
    }
    let names = [named(next), shortlyNamed(next, unlike: lesson.lesson.title[language])]
    let wordings = names.flatMap { name in
      [
        say(
          "The lesson is done. Enter opens the next: \(name)",
          "수업이 끝났어요. Enter를 누르면 다음 수업을 열어요: \(name)"),
        say("Done. Enter opens the next: \(name)", "끝났어요. Enter를 누르면 다음 수업: \(name)"),
      ]
    }
    return firstThatFits(wordings + names.map { "Enter: " + $0 }, width: width)
  }

  /// Why a key does not lead beyond the last page, and which do, on one line.
  func lastPage(_ lesson: LessonState, width: Int) -> String {
    if lesson.isOwn {
      return say("This is the last page. Esc: back to the shell.", "마지막 쪽이에요. Esc: 셸로 돌아가기")
    }
    let wordings =
      lesson.neighbours.next == nil
      ? [
        say(
          "This is the last page. Esc: the list of lessons.",
          "마지막 쪽이에요. Esc를 누르면 수업 목록이에요."),
        say("The last page. Esc: the list.", "마지막 쪽이에요. Esc: 수업 목록"),
      ]
      : [
        say(
          "This is the last page. Enter at its end: the next lesson. Esc: the list.",
          "마지막 쪽이에요. 끝까지 보고 Enter를 누르면 다음 수업, Esc를 누르면 목록이에요."),
        say(
          "The last page. Enter at its end: the next lesson.",
          "마지막 쪽이에요. 끝에서 Enter를 누르면 다음 수업이에요."),
        say("The last page. Enter at its end.", "마지막 쪽이에요. 끝에서 Enter"),
      ]
    return firstThatFits(wordings, width: width)
  }
}
