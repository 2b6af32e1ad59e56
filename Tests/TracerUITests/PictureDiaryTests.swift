import CellScreen
import Testing
import TraceEngine

@testable import TracerUI

/// Walking over images.
struct PictureDiaryTests {
  private func diary(_ sample: PictureSample, rows: Int = 24, columns: Int = 80) throws -> Diary {
    Diary(try sample.state(rows: rows, columns: columns))
  }

  @Test func `a key turns shades into numbers and back`() throws {
    var diary = try diary(.photograph)
    diary.sees("black 0, white 255")
    #expect(diary.bar.contains("v view"))
    diary.press("v")
    diary.seesNo("black 0")
    diary.sees("stride 1")
    diary.press("v")
    diary.sees("black 0, white 255")
  }

  @Test func `numbers are changed where they are seen, and the picture comes back`() throws {
    var diary = try diary(.photograph)
    diary.press("e")
    diary.seesNo("black 0")
    diary.press("Esc")
    diary.sees("black 0, white 255")
  }

  @Test func `numbers take the room of a wide screen`() throws {
    var diary = try diary(.photograph, rows: 43, columns: 132)
    diary.press("v")
    let wide = try #require(diary.screen.split(separator: "\n").map(\.count).max())
    #expect((120...132).contains(wide), "\(diary.screen)")
  }

  @Test func `features of many channels are numbers at first`() throws {
    var diary = try diary(.features, rows: 30, columns: 100)
    diary.seesNo("black")
    diary.press("v")
    diary.sees("black 0, white 9")
    diary.sees("channel 0 of 0–15")
  }

  @Test func `small inputs have no shades`() {
    var diary = Diary(Sample.course, page: 3)
    let before = diary.screen
    diary.press("v")
    #expect(diary.screen == before)
    #expect(!diary.bar.contains("view"))
  }

  @Test func `a key goes to the next filter, after the last to the first`() throws {
    var diary = try diary(.sixFilters)
    diary.press("→ →")
    diary.sees("#0 of 0–5")
    diary.press("f")
    diary.sees("#1 of 0–5")
    #expect(diary.walk?.step.output == CellPosition(channel: 1, row: 0, column: 0))
    #expect(diary.walk?.current.stage == .window)
    diary.press("f f f f")
    diary.sees("#5 of 0–5")
    diary.press("f")
    #expect(diary.walk?.beat == 0)
  }

  @Test func `a click on the map goes to its pixel`() throws {
    var diary = try diary(.digit)
    diary.press("End")
    let frame = diary.frame
    // The last two columns of the screen that hold pixels are the map's right edge.
    let row = 6
    let pixels = (0..<80).filter { frame[row, $0].lower != nil }
    let right = try #require(pixels.last)
    diary.take(.click(row: row, column: right))
    #expect(diary.walk?.step.output.column == 13)
    let output = try #require(diary.walk?.step.output)
    #expect(output.row > 0 && output.row < 13)
  }

  @Test func `the map fills in the order of the steps and not before`() throws {
    var diary = try diary(.photograph, rows: 43, columns: 132)
    let known = { (diary: Diary) in
      diary.frame.cells.filter { $0.lower != nil && $0.glyph != " " }.count
    }
    let empty = known(diary)
    diary.press("g 20,5 Enter")
    let some = known(diary)
    diary.press("End")
    let all = known(diary)
    #expect(empty < some && some < all)
    diary.press("Home")
    #expect(known(diary) == empty)
  }

  @Test(arguments: PictureSample.allCases)
  func `the window is always to be seen, and nothing jumps`(sample: PictureSample) throws {
    for (rows, columns) in [(24, 80), (43, 132)] {
      var diary = try diary(sample, rows: rows, columns: columns)
      if diary.walk?.showsShades == false { diary.press("v") }
      let places = { (diary: Diary) in
        ["black", "stride"].compactMap { diary.place(of: $0) }.map { [$0.row, $0.column] }
      }
      let first = places(diary)
      #expect(!first.isEmpty)
      let steps = diary.walk?.timeline.trace.count ?? 0
      for index in stride(from: 0, to: steps, by: max(1, steps / 7)) {
        diary.press("g \(index + 1) Enter ↑ ↑")
        let frame = diary.frame
        let marked = frame.cells.filter {
          $0.lower != nil && ($0.role == .windowFrame || $0.lower == .windowFrame)
        }
        #expect(!marked.isEmpty, "\(diary.screen)")
        #expect(places(diary) == first, "\(diary.screen)")
        let targets = frame.cells.filter { $0.role == .target || $0.lower == .target }
        #expect(targets.count >= 2, "\(diary.screen)")
      }
    }
  }

  @Test(arguments: PictureSample.allCases)
  func `backward is forward in reverse`(sample: PictureSample) throws {
    var diary = try diary(sample, rows: 30, columns: 100)
    diary.press("g 3,4 Enter")
    var frames = [diary.frame]
    for _ in 0..<12 {
      diary.press("↓")
      frames.append(diary.frame)
    }
    for frame in frames.reversed() {
      #expect(diary.frame == frame)
      diary.press("↑")
    }
  }

  @Test(arguments: PictureSample.allCases)
  func `every size renders`(sample: PictureSample) throws {
    var diary = try diary(sample)
    diary.press("g 2,2 Enter ↑ ↑ p")
    for rows in [1, 3, 11, 12, 13, 16, 19, 24, 37, 61] {
      for columns in [1, 39, 40, 47, 61, 80, 121, 210] {
        diary.resize(rows: rows, columns: columns)
        let frame = diary.frame
        #expect(frame.cells.count == rows * columns)
        guard let cursor = frame.cursor else { continue }
        #expect((0..<rows).contains(cursor.row) && (0..<columns).contains(cursor.column))
      }
    }
  }

  @Test func `a value can be predicted over an image`() throws {
    var diary = try diary(.digit)
    diary.press("p")
    diary.sees("?]")
    diary.press("0 Enter")
    #expect(diary.walk?.prediction == nil)
    #expect(diary.walk?.hasLanded == true)
  }

  @Test func `a channel that is chosen is shown alone`() throws {
    var diary = try diary(.photograph, rows: 30, columns: 100)
    let mixed = diary.frame
    diary.press("c")
    diary.sees("channel 1")
    let greys = { (frame: Frame) in frame.cells.filter { $0.lower != nil }.map(\.role) }
    #expect(greys(diary.frame) != greys(mixed))
  }
}
