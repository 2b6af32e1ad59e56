import CellScreen
import Testing

@testable import TracerUI

/// Mouse and resizing.
struct PointerDiaryTests {
  @Test(arguments: [(24, 80), (30, 100), (43, 132), (16, 50)])
  func aClickOnAnOutputCellGoesThere(rows: Int, columns: Int) throws {
    var diary = Diary(Sample.course, page: 3, rows: rows, columns: columns)
    diary.press("End")
    let eleven = try #require(diary.place(of: "11"))
    diary.take(.click(row: eleven.row, column: eleven.column))
    diary.sees("step 3 of 9")
    diary.sees("[11]")
  }

  @Test func aClickElsewhereDoesNothing() {
    var diary = Diary(Sample.course, page: 3)
    diary.press("→ → ↓")
    let before = diary.frame
    for (row, column) in [(0, 0), (23, 79), (5, 12), (22, 5), (-1, -1), (100, 100)] {
      diary.take(.click(row: row, column: column))
      #expect(diary.frame == before)
    }
  }

  @Test func aClickOnACellThatIsAskedForAsks() throws {
    var diary = Diary(Sample.course, page: 2)
    let label = try #require(diary.place(of: "feature map"))
    // The middle cell: two lines of cells further down, one cell of six to the right.
    diary.take(.click(row: label.row + 4, column: label.column + 9))
    diary.sees("step 5 of 9")
    diary.sees("?]")
    diary.seesNo("97")
  }

  @Test func theWheelWalksAndScrollsButLeavesAnAnswerAlone() {
    var diary = Diary(Sample.course, page: 3)
    diary.take(.wheel(up: false))
    diary.sees("[ 6]")
    diary.take(.wheel(up: true))
    diary.sees("[ ·]")
    diary.press("g 5")
    diary.take(.wheel(up: false))
    diary.sees("Go to (5 is a step; 1,2 a cell): 5")
    diary.press("Esc ?")
    let top = diary.frame
    diary.resize(rows: 12, columns: 80)
    diary.take(.wheel(up: false))
    diary.take(.wheel(up: true))
    diary.resize(rows: 24, columns: 80)
    #expect(diary.frame == top)
  }

  @Test func resizingAtAnyBeatAndBackShowsTheSame() {
    var diary = Diary(Sample.course, page: 2)
    for key in ["↓", "→", "9", "Backspace", "Tab", "1", "Enter", "g", "Esc", "?", "Esc", "o", "→"] {
      diary.press(key)
      let before = diary.frame
      for (rows, columns) in [(12, 40), (43, 132), (1, 1), (8, 30), (16, 50)] {
        diary.resize(rows: rows, columns: columns)
        #expect(diary.frame.size == ScreenSize(rows: rows, columns: columns))
      }
      diary.resize(rows: 24, columns: 80)
      #expect(diary.frame == before)
    }
  }

  @Test func aScreenThatIsTooSmallSaysWhatIsNeeded() {
    var diary = Diary(Sample.course, page: 3, rows: 8, columns: 30)
    diary.sees("convtrace needs 40×12")
    diary.press("→")
    diary.resize(rows: 24, columns: 80)
    diary.sees("[ 6]")
  }
}
