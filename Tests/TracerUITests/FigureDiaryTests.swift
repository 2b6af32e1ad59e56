import CellScreen
import Testing
import TraceText

@testable import TracerUI

/// What keys do on pages with a figure.
struct FigureDiaryTests {
  private func diary(
    _ page: Sample.Figure, rows: Int = 24, columns: Int = 80
  ) -> Diary {
    Diary(Sample.figures, page: page.rawValue, rows: rows, columns: columns)
  }

  private func page(_ diary: Diary) -> Int? {
    guard case .lesson(let lesson) = diary.state.place else { return nil }
    return lesson.pageIndex + 1
  }

  // MARK: Comparison

  @Test func theArrowsGoFromCellToCell() {
    var diary = diary(.strides)
    diary.sees("cell (0, 0)")
    diary.press("→")
    diary.sees("Here the two differ for the first time.")
    diary.press("↓")
    diary.sees("cell (1, 1)")
    diary.press("←")
    diary.sees("cell (1, 0)")
    diary.press("↑")
    diary.sees("cell (0, 0)")
    diary.press("End")
    diary.sees("Of the 4 cells that both maps have 3 differ.")
    diary.press("Home")
    diary.sees("cell (0, 0)")
  }

  @Test func dGoesFromOneDifferenceToTheNext() {
    var diary = diary(.strides)
    #expect(diary.bar.contains("d difference"))
    for cell in ["(0, 1)", "(1, 0)", "(1, 1)", "(0, 1)"] {
      diary.press("d")
      diary.sees("cell \(cell)")
    }
  }

  @Test func whatDiffersIsMarkedWhereverTheLearnerIs() {
    var diary = diary(.strides)
    diary.sees("#66")
    diary.sees("*247")
    diary.press("End")
    diary.sees("#66")
    diary.sees("[ 136]")
  }

  @Test func bothSidesShowTheirWindow() {
    var diary = diary(.strides)
    diary.press("d")
    diary.sees("5┃ 1  7┃13")
    diary.sees("5  1┃ 7 13┃")
  }

  @Test func anInputThatBothShareStandsThereOnce() {
    let diary = diary(.turned)
    #expect(diary.screen.split(separator: "\n").filter { $0.contains("input 3×3") }.count == 1)
    let line = diary.screen.split(separator: "\n").first { $0.contains("input 3×3") } ?? ""
    #expect(line.components(of: "input") == 1)
    #expect(line.components(of: "filter") == 2)
  }

  @Test func onlyAComparisonOffersDifferences() {
    #expect(!diary(.visits).bar.contains("difference"))
    #expect(!diary(.field).bar.contains("difference"))
    var help = diary(.visits)
    help.press("?")
    help.seesNo("next cell that differs")
    help = diary(.strides)
    help.press("?")
    help.sees("next cell that differs")
    help.press("End")
    help.sees("the first value that differs")
  }

  // MARK: Playing and pages

  @Test func playingStopsAtTheEndOfThePageAndSaysSo() {
    var diary = diary(.strides)
    diary.press("Space")
    diary.sees("playing · 1 step a second")
    #expect(diary.state.tickInterval == 1000)
    #expect(diary.play() == 8)
    diary.sees("This page is done. Enter: next page.")
    diary.sees("paused")
    diary.press("Space")
    diary.sees("cell (0, 0)")
  }

  @Test func aStepPausesAndSpeedIsTold() {
    var diary = diary(.strides)
    diary.press("> Space")
    diary.sees("playing · 2 steps a second")
    #expect(diary.state.tickInterval == 500)
    diary.press("→")
    #expect(diary.state.tickInterval == nil)
    diary.press("< <")
    diary.sees("0.5 steps a second")
  }

  @Test func enterStepsAndThenTurnsThePage() {
    var diary = diary(.strides)
    diary.press("Enter", times: 8)
    #expect(page(diary) == 1)
    #expect(diary.bar.contains("Enter next page"))
    diary.press("Enter")
    #expect(page(diary) == 2)
    diary.press("PageUp")
    #expect(page(diary) == 1)
    diary.sees("cell (2, 2)")
  }

  @Test func aFieldIsWalkedInTwoDimensions() {
    var diary = diary(.field)
    diary.sees("value (1, 1) of the last map")
    diary.press("→")
    diary.sees("value (1, 2)")
    diary.press("↑")
    diary.sees("value (0, 2)")
    diary.press("←")
    diary.sees("value (0, 1)")
  }

  @Test func theCursorStandsOnTheCellInQuestion() throws {
    var diary = diary(.field)
    for key in ["→", "↓", "←"] {
      diary.press(key)
      let cursor = try #require(diary.frame.cursor)
      #expect(diary.frame[cursor.row, cursor.column].glyph == "█")
      #expect(diary.frame[cursor.row, cursor.column].role == .target)
    }
    diary = self.diary(.strides)
    diary.press("d")
    let cursor = try #require(diary.frame.cursor)
    #expect(diary.frame[cursor.row, cursor.column].glyph == "6")
    diary = self.diary(.alexNet)
    diary.press("↓ ↓")
    let row = try #require(diary.frame.cursor?.row)
    #expect(diary.place(of: ">NORM1")?.row == row)
  }

  // MARK: Nothing is lost

  @Test func nothingJumpsBetweenMoments() {
    for (page, text) in [
      (Sample.Figure.strides, "stride 1:"), (.visits, "windows on each pixel"),
      (.alexNet, "parameters: "), (.field, "It sees 3×3"),
    ] {
      var diary = diary(page)
      diary.press("Home →")
      let place = diary.place(of: text)
      #expect(place != nil)
      for _ in 0..<6 {
        diary.press("→")
        if page == .alexNet, diary.place(of: "height and width") == nil { continue }
        #expect(diary.place(of: text)?.column == place?.column, "\(diary.screen)")
        if page != .alexNet { #expect(diary.place(of: text)?.row == place?.row) }
      }
    }
  }

  @Test func whatIsToldHasNoRoomIsReadOn() {
    var diary = diary(.strides, rows: 12, columns: 40)
    diary.press("d")
    diary.sees("stride 1:")
    diary.sees("more below")
    var seen = ""
    var presses = 0
    while diary.screen.contains("cell (0, 1)") && presses < 9 {
      seen += diary.screen
      diary.press("→")
      presses += 1
    }
    #expect(presses > 1)
    for part in ["= 66", "= 160", "for the first", "time."] {
      #expect(seen.contains(part), "\(part) in \(seen)")
    }
    diary.sees("cell (0, 2)")
  }

  @Test func playingReadsAllThatIsTold() {
    var diary = diary(.strides, rows: 12, columns: 40)
    diary.press("Space")
    var seen = ""
    while diary.state.tickInterval != nil {
      diary.take(.tick)
      seen += diary.screen
    }
    #expect(seen.contains("= 160"))
    #expect(diary.screen.contains("next page"))
  }

  @Test(arguments: [(24, 80), (12, 40), (16, 50)])
  func everyLayerOfAlexNetIsReached(size: (rows: Int, columns: Int)) {
    var diary = diary(.alexNet, rows: size.rows, columns: size.columns)
    for name in ["CONV1", "POOL1", "NORM1", "CONV2", "POOL2", "NORM2", "CONV3", "CONV4", "CONV5"] {
      diary.sees(">" + name)
      diary.press("↓")
    }
    diary.press("End")
    diary.sees("62,367,776")
    diary.sees("in all")
  }

  @Test func theSumStaysWhereNotAllLayersHaveRoom() {
    for rows in [26, 25] {
      var diary = diary(.alexNet, rows: rows)
      diary.sees(">CONV1")
      diary.sees("in all")
      diary.seesNo("62,367,776")
      diary.press("End")
      diary.sees("= 62,367,776")
      diary.sees("in all")
      diary.seesNo(">FC8")
    }
  }

  @Test func aTableThatGoesOnSaysSo() throws {
    var diary = diary(.alexNet)
    diary.sees("↓")
    diary.press("End")
    let arrow = try #require(diary.place(of: "↑"))
    // The blank line above a table is the first to go.
    #expect(arrow.row == 3)
  }

  // MARK: Pictures and slips

  @Test func aPictureIsReadLikeText() {
    var diary = diary(.picture)
    diary.seesNo("paused")
    diary.press("→")
    #expect(page(diary) == 6)
    diary.press("[")
    diary = self.diary(.pictures, rows: 12, columns: 40)
    diary.sees("input")
    diary.sees("more below")
    var seen = diary.screen
    for _ in 0..<30 {
      diary.press("↓")
      seen += diary.screen
    }
    #expect(page(diary) == 8)
    for part in ["feature map 0", "feature map 1", "18 18", "In the feature map 1"] {
      #expect(seen.contains(part), "\(part) in \(seen)")
    }
    diary.press("Home")
    for _ in 0..<9 where page(diary) == 8 { diary.press("→") }
    #expect(page(diary) == 9)
  }

  @Test func theSlipsOfTheNotesFollowThePage() {
    var diary = diary(.alexNet)
    diary.press("End Enter")
    #expect(page(diary) == 6)
    diary.sees("Where the notes slip")
    diary.sees("POOL3 input: the notes print 13×13×384, computed it is 13×13×256.")
    diary.press("L")
    diary.sees("POOL3 입력: 노트에는 13×13×384, 계산하면 13×13×256이에요.")
    diary.press("L ←")
    diary.sees("Parameters in all")
    diary.press("Enter →")
    #expect(page(diary) == 7)
  }

  @Test func aLongSlipIsScrolled() {
    var diary = diary(.alexNet, rows: 12, columns: 40)
    diary.press("]")
    diary.sees("Where the notes slip")
    diary.sees("more below")
    diary.press("↓")
    diary.seesNo("Where the notes slip")
    diary.press("End")
    diary.sees("is right.")
    diary.seesNo("more below")
    diary.press("Home PageDown PageDown")
    #expect(page(diary) == 7)
  }
}

extension Substring {
  /// How often `text` occurs.
  fileprivate func components(of text: String) -> Int {
    indices.filter { self[$0...].hasPrefix(text) }.count
  }
}
