import CellScreen
import TerminalText
import Testing
import TraceText

@testable import TracerUI

/// Walks over inputs of every size, on screens of every size.
struct PictureSnapshotTests {
  /// To a product in the middle of the map.
  private static let middle = "g 9,8 Enter ↑ ↑ ↑ ↑"

  @Test(arguments: PictureSample.allCases, [(24, 80), (30, 100), (43, 132), (60, 200)])
  func inTheMiddle(sample: PictureSample, size: (rows: Int, columns: Int)) throws {
    var diary = Diary(try sample.state(rows: size.rows, columns: size.columns))
    diary.press(PictureSnapshotTests.middle)
    let frame = diary.frame
    expectSnapshot(
      size.columns == 80 ? frame.snapshot : frame.text + "\n",
      named: "image-\(sample.rawValue)-\(size.columns)x\(size.rows)-en.txt")
  }

  @Test(arguments: PictureSample.allCases)
  func inKoreanAndInASCII(sample: PictureSample) throws {
    for (language, repertoire) in [(Language.korean, Repertoire.unicode), (.english, .ascii)] {
      var diary = Diary(
        try sample.state(rows: 24, columns: 80, language: language, repertoire: repertoire))
      diary.press(PictureSnapshotTests.middle)
      let frame = diary.frame
      if repertoire == .ascii {
        let isASCII = frame.cells.allSatisfy { $0.glyph.isASCII }
        #expect(isASCII)
      }
      let name = repertoire == .ascii ? "ascii" : "ko"
      expectSnapshot(frame.text + "\n", named: "image-\(sample.rawValue)-80x24-\(name).txt")
    }
  }
}
