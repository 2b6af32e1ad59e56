import Testing
import TraceText

@testable import PlainLines

struct PlainMenuTests {
  private let entries = [
    PlainMenu.Entry(
      id: "filter-slides", number: 1, title: LocalizedText(en: "A filter slides", ko: "필터가 움직여요"),
      minutes: 8, progress: .finished),
    PlainMenu.Entry(
      id: "pooling", number: 2, title: LocalizedText(en: "Pooling", ko: "풀링"), minutes: nil,
      progress: .untouched),
  ]

  @Test func `lessons are listed with number, title, minutes and progress`() {
    #expect(
      PlainMenu(entries, voice: english).opening() == """
        Lessons
        1. A filter slides, 8 min, finished
        2. Pooling, not begun
        Type a lesson's number; quiz and the number to be asked; q to quit.

        """)
    #expect(
      PlainMenu(entries, voice: korean).opening() == """
        수업 목록
        1. 필터가 움직여요, 8분, 끝냄
        2. 풀링, 아직 안 함
        수업 번호를 입력하세요. 퀴즈는 quiz와 번호, 끝내려면 q예요.

        """)
  }

  @Test func `a number or an id opens, words quit and ask`() {
    var menu = PlainMenu(entries, voice: english)
    #expect(menu.handle(" 2 ").effect == .open(id: "pooling"))
    #expect(menu.handle("Filter-Slides").effect == .open(id: "filter-slides"))
    #expect(menu.handle("quiz 1").effect == .openQuiz(id: "filter-slides"))
    #expect(menu.handle("퀴즈 pooling").effect == .openQuiz(id: "pooling"))
    for word in ["q", "quit", "ㅂ", "그만"] { #expect(menu.handle(word).effect == .quit) }
    #expect(menu.handle("l").text.hasPrefix("수업 목록\n"))
  }

  @Test func `anything else is answered kindly`() {
    for line in ["", "3", "quiz 9", "a b c", "\u{1B}[2J"] {
      var menu = PlainMenu(entries, voice: english)
      let reply = menu.handle(line)
      #expect(reply.effect == nil)
      #expect(reply.text.hasSuffix("q to quit.\n"))
      #expect(!reply.text.contains("\u{1B}"))
    }
  }
}
