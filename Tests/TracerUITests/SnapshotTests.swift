import CellScreen
import TerminalText
import Testing
import TraceText

@testable import TracerUI

/// Text and roles of every kind of screen.
struct SnapshotTests {
  @Test(arguments: Scene.allCases, Language.allCases)
  func atTheUsualSize(scene: Scene, language: Language) {
    let state = scene.state(rows: 24, columns: 80, language: language)
    expectSnapshot(
      state.render().snapshot, named: "\(scene.rawValue)-80x24-\(language.rawValue).txt")
  }

  @Test(arguments: Scene.allCases)
  func inASCII(scene: Scene) {
    let state = scene.state(rows: 24, columns: 80, language: .english, repertoire: .ascii)
    let frame = state.render()
    let isASCII = frame.cells.allSatisfy { $0.glyph.isASCII }
    #expect(isASCII)
    expectSnapshot(frame.text + "\n", named: "\(scene.rawValue)-80x24-ascii.txt")
  }

  @Test(
    arguments: Scene.inEverySize, [(30, 100), (43, 132), (16, 50), (12, 40)])
  func inOtherSizes(scene: Scene, size: (rows: Int, columns: Int)) {
    for language in Language.allCases {
      let state = scene.state(rows: size.rows, columns: size.columns, language: language)
      expectSnapshot(
        state.render().text + "\n",
        named: "\(scene.rawValue)-\(size.columns)x\(size.rows)-\(language.rawValue).txt")
    }
  }
}
