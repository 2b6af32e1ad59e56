import LessonKit
import Quiz
import Testing
import TraceText

@testable import PlainLines

struct PlainMenuTests {
  private let entries = [
    CatalogueEntry(
      id: "filter-slides", number: 1, chapter: 2,
      title: LocalizedText(en: "A filter slides", ko: "필터가 움직여요"), minutes: 58,
      firstSentence: nil, pageCount: 4, origin: .builtIn),
    CatalogueEntry(
      id: "stride", number: 2, chapter: 2, title: LocalizedText(en: "Stride", ko: "스트라이드"),
      minutes: 10, firstSentence: nil, pageCount: 8, origin: .builtIn),
    CatalogueEntry(
      id: "pooling", number: 3, chapter: 9, title: LocalizedText(en: "Pooling", ko: "풀링"),
      minutes: nil, firstSentence: nil, pageCount: 5, origin: .builtIn),
  ]

  private var course: CourseProgress {
    CourseProgress(
      entries,
      Progress(lessons: [
        "filter-slides": LessonProgress(finished: true, touched: 1),
        "stride": LessonProgress(place: .init(page: 2, beat: 0), touched: 2),
      ]))
  }

  @Test func `lessons are listed under chapters, with minutes and progress`() {
    #expect(
      PlainMenu(course, voice: english).opening() == """
        Lessons: 3 lessons, 1 h 8 min, 1 finished
        The sliding filter:
        1. A filter slides, 58 min, finished
        2. Stride, 10 min, at page 3 of 8
        Chapter 9:
        3. Pooling, not begun
        Enter opens lesson 2. Type a lesson's number; quiz and the number to be
        asked; / and words to find; q to quit.

        """)
    #expect(
      PlainMenu(course, voice: korean).opening() == """
        수업 목록: 수업 3개, 1시간 8분, 1개 마침
        움직이는 필터:
        1. 필터가 움직여요, 58분, 마침
        2. 스트라이드, 10분, 8쪽 중 3쪽까지 봄
        9장:
        3. 풀링, 아직 안 함
        Enter를 누르면 2번 수업을 열어요. 수업 번호를 입력하세요. 퀴즈는 quiz와
        번호, 찾으려면 /와 낱말, 끝내려면 q예요.

        """)
  }

  @Test func `a list in columns has a line for each`() {
    #expect(
      LessonList(course, english).text == """
        The sliding filter
          1  filter-slides  58 min  finished    A filter slides
          2  stride         10 min  page 3/8    Stride
        Chapter 9
          3  pooling                new         Pooling

        3 lessons, 1 h 8 min, 1 finished

        """)
    #expect(
      LessonList(course, korean).text == """
        움직이는 필터
          1  filter-slides  58분    마침        필터가 움직여요
          2  stride         10분    3/8쪽       스트라이드
        9장
          3  pooling                새 수업     풀링

        수업 3개, 1시간 8분, 1개 마침

        """)
  }

  @Test func `a number or an id opens, Enter goes on, words quit, ask and find`() {
    var menu = PlainMenu(course, voice: english)
    #expect(menu.handle(" 3 ").effect == .open(id: "pooling"))
    #expect(menu.handle("").effect == .open(id: "stride"))
    #expect(menu.handle("Filter-Slides").effect == .open(id: "filter-slides"))
    #expect(menu.handle("quiz 1").effect == .openQuiz(id: "filter-slides"))
    #expect(menu.handle("퀴즈 pooling").effect == .openQuiz(id: "pooling"))
    #expect(menu.handle("/two cells").effect == .find("two cells"))
    #expect(menu.handle(" 찾기 두 칸").effect == .find("두 칸"))
    for word in ["q", "quit", "ㅂ", "그만"] { #expect(menu.handle(word).effect == .quit) }
    #expect(menu.handle("l").text.hasPrefix("수업 목록: "))
  }

  @Test func `what is found is told with its place`() {
    let menu = PlainMenu(course, voice: english)
    let matches = [
      LessonSearch.Match(id: "stride", place: .title(.english)),
      LessonSearch.Match(id: "filter-slides", place: .title(.korean)),
      LessonSearch.Match(
        id: "pooling", place: .text(page: 1, .english, excerpt: "…a stride of two")),
    ]
    #expect(
      menu.found(matches) == """
        2. Stride
        1. A filter slides · 필터가 움직여요
        3. Pooling · page 2: …a stride of two

        """)
    #expect(menu.found([]).hasPrefix("No lesson matches. Enter opens") == false)
    #expect(menu.found([]).hasPrefix("No lesson matches. Type"))
  }

  @Test func `anything else is answered kindly`() {
    for line in ["4", "quiz 9", "a b c", "find", "\u{1B}[2J"] {
      var menu = PlainMenu(course, voice: english)
      let reply = menu.handle(line)
      #expect(reply.effect == nil)
      #expect(reply.text.hasSuffix("q to quit.\n"))
      #expect(!reply.text.contains("\u{1B}"))
    }
  }
}
