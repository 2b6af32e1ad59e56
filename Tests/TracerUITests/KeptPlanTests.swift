import CellScreen
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
