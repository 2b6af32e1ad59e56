import Testing
import TraceEngine
import TraceText

@testable import LessonKit
@testable import PlainLines

/// "What if" in plain lines: `set`, `undo`, `redo`, `reset`.
struct PlainEditTests {
  private func walk(_ operation: TracedOperation, _ voice: Voice = english) -> PlainWalk {
    PlainWalk(lesson([page(operation, predict: [CellPosition(row: 0, column: 1)])]), voice: voice)
  }

  @Test func `a number is set and the changed values are told`() throws {
    var walk = walk(try slidingFilter())
    #expect(
      walk.handle("set input 1,2 7").text == """
        Input (1, 2): 1, now 7.
        4 of 9 values changed; 5 stay.
        (0, 1): 66, now 78.
        (0, 2): 160, now 190.
        (1, 1): 97, now 121.
        (1, 2): 95, now 161.

        """)
    #expect(
      walk.handle("undo").text == "Input (1, 2): 7, now 1.\nThe page is as it was.\n")
    #expect(walk.handle("redo").text.contains("4 of 9 values changed"))
    #expect(walk.handle("reset").text == "The page is as it was.\n")
    #expect(walk.handle("reset").text == "Nothing is changed on this page.\n")
    #expect(walk.handle("redo").text.contains("4 of 9 values changed"))
    _ = walk.handle("set bias 2")
    _ = walk.handle("reset")
    #expect(
      walk.handle("undo").text.hasPrefix("All changes are back.\n9 of 9 values changed."))
    // The last one is the last again.
    #expect(walk.handle("undo").text.hasPrefix("Bias: 2, now 0.\n"))
  }

  @Test func `weights, bias and settings`() throws {
    var walk = walk(try slidingFilter())
    #expect(
      walk.handle("set filter (0, 0) -1").text.contains("Filter (0, 0): 11, now -1.\n9 of 9"))
    #expect(walk.handle("set bias 2").text.contains("Bias: 0, now 2.\n"))
    #expect(walk.handle("set bias = 1/4").text.contains("Bias: 2, now 0.25.\n"))
    _ = walk.handle("reset")
    let stride = walk.handle("set stride 2").text
    #expect(stride.contains("Stride: 1, now 2.\nNo value changed; 4 stay. 5 gone.\n"))
    #expect(
      stride.contains(
        "feature map 3×3, now 2×2: (4 − 2) / 1 + 1 = 3, now (4 − 2) / 2 + 1 = 2.\n"))
    #expect(walk.handle("set padding same").text.contains("Padding: 0, now same.\n"))
    #expect(walk.handle("set padding mode reflect").text.contains("now reflect.\n"))
    #expect(walk.handle("set relu on").text.contains("ReLU: off, now on.\n"))
  }

  @Test func `a pooling`() throws {
    var walk = walk(try pooling(.maximum))
    #expect(walk.handle("set kind average").text.contains("Kind: maximum, now average.\n4 of 4"))
    #expect(
      walk.handle("set divisor real").text.contains("Divisor: all cells, now real cells.\n"))
    #expect(walk.handle("set size 3").text.contains("now 1×1"))
    #expect(walk.handle("set filter 0,0 1").text.hasPrefix("Type set,"))
  }

  @Test func `same padding stays same, and takes a divisor along that nobody set`() throws {
    let page = try Pooling(
      .average, input: Tensor([[4, 8], [12, 16]]), size: 2, stride: 1, padding: .same)
    var walk = walk(.pooling(page))
    // ceil(2 / 2) = 1: one window on all four.
    #expect(
      walk.handle("set stride 2").text == """
        Stride: 1, now 2.
        No value changed; 1 stays. 3 gone.
        feature map 2×2, now 1×1: (2 − 2 + 0 + 1) / 1 + 1 = 2, now (2 − 2) / 2 + 1 =
        1.

        """)
    #expect(
      walk.handle("set padding 1").text.hasPrefix(
        "Padding: same, now 1; divisor: real cells, now all cells.\n"))
    #expect(
      walk.handle("set divisor all").text.hasPrefix("Divisor: all cells, whatever the padding.\n"))
    #expect(walk.handle("set divisor all").text == "That is what it is already.\n")
    #expect(walk.handle("set padding same").text.hasPrefix("Padding: 1, now same.\n"))
    #expect(
      walk.handle("undo").text.hasPrefix("Padding: same, now 1.\n"))
    _ = walk.handle("undo")
    #expect(
      walk.handle("undo").text.hasPrefix(
        "Padding: 1, now same; divisor: all cells, now real cells.\n"))
  }

  @Test func `what is impossible or unreadable is told and changes nothing`() throws {
    var walk = walk(try slidingFilter())
    #expect(
      walk.handle("set stride 0").text == "The stride down is 0; it must be at least 1.\n")
    #expect(
      walk.handle("set input 9,9 1").text.hasPrefix("A place is row, column, from 0,0 to 3,3"))
    #expect(walk.handle("set input 1 7").text.hasPrefix("A place is row, column"))
    #expect(!walk.handle("set input 1,2 seven").text.contains("Input"))
    #expect(walk.handle("set input 1,2 inf").text.hasPrefix("Type a number that can be computed"))
    #expect(walk.handle("set input 1,2 2*3").text.hasPrefix("Type a number, such as 5, -2, 0.5"))
    #expect(walk.handle("set input 1,2 1").text == "That is what it is already.\n")
    #expect(walk.handle("set padding wide").text.hasPrefix("Cells (1), two"))
    #expect(walk.handle("set").text.hasPrefix("Type set, then what and its new value"))
    #expect(walk.handle("reset").text == "Nothing is changed on this page.\n")
  }

  @Test func `the edited page is walked, asks nothing, and is remembered as it was left`() throws {
    var walk = walk(try slidingFilter())
    _ = walk.handle("n")
    _ = walk.handle("set input 0,0 6")
    #expect(walk.handle("r").text.contains("155"))
    // Asked for (0, 1) before it is told; edited, it is told at once.
    #expect(walk.handle("n").text.contains("66"))
    #expect(walk.handle("m").text.contains("155"))
    #expect(
      walk.handle("q").effects.first
        == .remember(lesson: "sample", page: 0, beat: 6, isFinished: false))
    _ = walk.handle("reset")
    #expect(walk.handle("n").text.contains("Type a number"))
  }

  @Test func `without a change undo goes a beat back`() throws {
    var walk = walk(try slidingFilter())
    _ = walk.handle("")
    _ = walk.handle("")
    #expect(walk.handle("undo").text == "5 times 11 is 55.\n")
  }

  @Test func `several filters and channels`() throws {
    var walk = walk(try twoChannels())
    let change = walk.handle("set filter 1,0,0,0 2").text
    #expect(change.contains("Filter #1 channel 0 (0, 0): -1, now 2.\n"))
    #expect(walk.handle("set bias 1 4").text.contains("Bias #1: -1, now 4.\n"))
    #expect(walk.handle("set input 1,2,2 4").text.contains("Input channel 1 (2, 2): 0, now 4.\n"))
    #expect(walk.handle("set filter 0,0 2").text.hasPrefix("A place is filter, channel, row"))
  }

  @Test func `in Korean, typed in either way`() throws {
    var walk = walk(try slidingFilter(), korean)
    #expect(
      walk.handle("바꾸기 입력 0,0 6").text == """
        입력 (0, 0): 5에서 6으로.
        값 9개 중 1개가 바뀌었고, 8개는 그대로예요.
        (0, 0): 144에서 155로.

        """)
    #expect(walk.handle("되돌리기").text.contains("원래대로 돌아왔어요."))
    #expect(walk.handle("ㄴㄷㅅ 스트라이드 2").text.contains("스트라이드: 1에서 2로."))
    #expect(walk.handle("ㄴㄷㅅ ㅔㅁㅇ야ㅜㅎ ㄴ믇").text.contains("패딩: 0에서 same으로."))
  }

  @Test func `a page of a chain says that the change stays`() throws {
    let first = try slidingFilter()
    let map = first.featureMap()
    let pages: [Lesson.Page] = [
      .operation(
        Lesson.OperationPage(name: "first", caption: nil, operation: first, predict: [])),
      .operation(
        Lesson.OperationPage(
          name: nil, caption: nil, operation: .rectification(Rectification(input: map)),
          predict: [], inputOf: "first")),
    ]
    var walk = PlainWalk(lesson(pages), voice: english)
    let said = "The change stays on this page"
    #expect(walk.handle("set input 0,0 6").text.contains(said))
    #expect(!walk.handle("set input 0,0 7").text.contains(said))
    _ = walk.handle("]")
    #expect(walk.handle("i").text.contains("144"))
    #expect(walk.handle("set input 0,0 -1").text.contains(said))
    #expect(walk.handle("[").text.contains("This page is edited."))
  }
}
