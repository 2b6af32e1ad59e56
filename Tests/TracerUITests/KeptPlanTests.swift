import CellScreen
import LessonKit
import Testing
import TraceText

@testable import TracerUI

/// A plan is kept from beat to beat: nobody must see that.
struct KeptPlanTests {
  @Test(arguments: Scene.allCases, [(24, 80), (12, 40), (50, 200)])
  func `what is drawn by a kept plan is what is drawn by a new one`(
    scene: Scene, size: (rows: Int, columns: Int)
  ) {
    var state = scene.state(rows: size.rows, columns: size.columns, language: .english)
    for key in [.down, .down, .right, .down, .character("c"), .down, .character("w"), .end] as [Key]
    {
      _ = state.handle(.key(key))
      var fresh = state
      fresh.kept = nil
      #expect(state.render() == fresh.render(), "\(scene) after \(key)")
    }
  }

  @Test func `what is drawn by a kept plan is new where something else was shown between`() {
    var diary = Diary(Sample.course, page: 3)
    for keys in [
      "↓ ↓", "? Esc ↓", "? t Esc Esc ↓", "[ ] ↓", "] ↓", "F2 ↓", "F2 ↓ ←", "f f ↓", "End ↑",
    ] {
      diary.press(keys)
      var fresh = diary.state
      fresh.kept = nil
      #expect(diary.frame == fresh.render(), "after \(keys)")
    }
  }

  @Test func `two pages that are alike have each its number`() throws {
    let page = "convolution: {input: [[1, 2, 3], [4, 5, 6]], filter: [[1, 2]], bias: 0}"
    let lesson = try LessonReader.read(
      text: """
        id: twins
        chapter: 2
        title: {en: "Twins", ko: "쌍둥이"}
        pages:
          - \(page)
          - \(page)
        """, file: "twins.yaml", languages: .both)
    var diary = Diary(lesson)
    diary.press("↓")
    diary.sees("page 1/2")
    diary.press("] ↓")
    diary.sees("page 2/2")
  }

  @Test func `where grids are cut, the names say which cells are shown now`() {
    var diary = Diary(Sample.geometry, page: Sample.Geometry.forty.rawValue + 1)
    for _ in 0..<4 {
      diary.press("→")
      var fresh = diary.state
      fresh.kept = nil
      #expect(diary.state.kept != nil)
      #expect(diary.frame == fresh.render())
    }
  }

  @Test func `a plan is kept as long as nothing is another`() throws {
    var diary = Diary(Sample.course, page: 3)
    diary.press("↓")
    let first = try #require(diary.state.kept)
    diary.press("→ → ↓")
    let key = try #require(KeptPlan.Key(diary.state))
    #expect(first.isFor(key))
    diary.take(.resize(ScreenSize(rows: 30, columns: 100)))
    #expect(try !first.isFor(#require(KeptPlan.Key(diary.state))))
    diary.press("w")
    #expect(try diary.state.kept?.isFor(#require(KeptPlan.Key(diary.state))) == true)
  }
}
