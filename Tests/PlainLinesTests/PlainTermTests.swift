import Quiz
import Testing
import TraceText

@testable import LessonKit
@testable import PlainLines

/// Words looked up in plain lines.
struct PlainTermTests {
  @Test(arguments: ["? stride", "?stride", "term stride", "TERM Stride", "용어 보폭"])
  func `a walk tells what a word means, and stays where it is`(line: String) throws {
    var walk = PlainWalk(try filterSlides(), voice: english)
    let place = walk.place
    let reply = walk.handle(line)
    #expect(reply.text.hasPrefix("stride · 스트라이드\n"))
    #expect(reply.text.contains("PyTorch  Conv2d(stride=)"))
    #expect(reply.effects.isEmpty)
    #expect(walk.place == place)
  }

  @Test func `a walk lists the words of its page`() throws {
    var walk = PlainWalk(try filterSlides(), voice: english)
    let reply = walk.handle("terms")
    #expect(reply.text.contains("filter · 필터\n"))
    #expect(reply.text.hasSuffix("? and a word tells what it means.\n"))
    #expect(!reply.text.contains("backpropagation"))
  }

  @Test(arguments: ["t", "T", "ㅅ", "terms"])
  func `t lists them as on the screen`(line: String) throws {
    var walk = PlainWalk(try filterSlides(), voice: english)
    #expect(walk.handle(line).text == walk.handle("terms").text)
    #expect(walk.handle(line + " stride").text.hasPrefix("stride · 스트라이드\n"))
  }

  @Test func `a question mark alone still helps`() throws {
    var walk = PlainWalk(try filterSlides(), voice: english)
    #expect(walk.handle("?").text == walk.handle("h").text)
    #expect(walk.handle("?").text.contains("? stride"))
  }

  @Test func `an unknown word gets the nearest one`() throws {
    var walk = PlainWalk(try filterSlides(), voice: korean)
    #expect(walk.handle("? 스트라이").text == "“스트라이”: 그런 용어는 없어요. 비슷한 용어: “스트라이드”\n")
    var other = PlainWalk(try filterSlides(), voice: english)
    #expect(
      other.handle("? strid").text == "there is no term “strid”; did you mean “stride”?\n")
  }

  @Test func `the menu tells it, too`() {
    var menu = PlainMenu(CourseProgress([], Progress()), voice: english)
    #expect(menu.handle("? padding").text.hasPrefix("padding · 패딩\n"))
    #expect(menu.handle("terms").text.contains("backpropagation"))
  }
}
