import LessonKit
import TraceText

/// What is said at the end of pages and of the lesson.
extension PlainWalk {
  /// What the notes say otherwise, and why; told when the map is complete.
  func erratum(_ walk: PageWalk) -> [String] {
    guard let erratum = walk.page.erratum else { return [] }
    guard case .map(let map) = erratum.printed else { return erratum.lines(in: voice.language) }
    let speech = OperandSpeech(operation: walk.page.operation, voice: voice)
    let statement = erratum.statement.map { Lesson.Erratum.said($0, in: voice.language) }
    return speech.printed(map)
      + [statement, erratum.explanation[voice.language]].compactMap { $0 }
  }

  /// How to answer a question page, or pass it by.
  var questionIsOpen: String {
    isLastPage && neighbours.next == nil
      ? say(
        "Type your answer. hint helps, skip shows the answer; menu leads back, q quits.",
        "답을 입력하세요. hint는 힌트, skip은 정답 보기예요. menu로 목록에 가고, q로 끝내요.")
      : say(
        "Type your answer; Enter goes on without one. hint helps, skip shows the answer.",
        "답을 입력하세요. Enter를 누르면 풀지 않고 넘어가요. hint는 힌트, skip은 정답 보기예요.")
  }

  var lastPage: String {
    neighbours.next == nil
      ? say("This is the last page. menu leads back.", "마지막 쪽이에요. menu로 목록에 가요.")
      : say(
        "This is the last page. At its end Enter leads to the next lesson; menu leads back.",
        "마지막 쪽이에요. 끝까지 가서 Enter를 누르면 다음 수업이에요. menu로 목록에 가요.")
  }

  /// What follows a page's last beat.
  var endOfPage: String {
    if page.operation == nil && !isLastPage {
      return say("Enter leads to the next page.", "Enter를 누르면 다음 쪽으로 가요.")
    }
    if isLastPage, let next = neighbours.next {
      let name = MenuWords(voice).named(next)
      return say(
        "The lesson is done. Enter leads to the next, \(name); menu leads back, q quits.",
        "수업이 끝났어요. Enter를 누르면 다음 수업으로 가요(\(name)). menu는 목록, q는 끝내기예요.")
    }
    return isLastPage
      ? say(
        "The lesson is done. menu leads back, q quits.",
        "수업이 끝났어요. menu로 목록에 가고, q로 끝내요.")
      : say(
        "This page is done. Enter leads to the next page; m reads the map.",
        "이 쪽은 끝났어요. Enter를 누르면 다음 쪽으로 가고, m은 특성 맵을 읽어요.")
  }
}
