import CellScreen
import LessonKit
import Testing
import TraceText

@testable import TracerUI

/// What is said of a page that a screen of 80×24 cannot hold.
struct PageFitTests {
  private func cuts(
    _ page: String, in language: Language = .english, size: ScreenSize = PageFit.size
  ) throws -> [PageCut] {
    let lesson = try lesson(page)
    return PageFit.cuts(lesson, page: 0, in: language, size: size)
  }

  private func lesson(_ page: String, title: String = "Small") throws -> Lesson {
    let text = """
      id: small
      chapter: 1
      title: {en: "\(title)", ko: "작은 수업"}
      pages:
      \(page)
        - text: {en: "The end.", ko: "끝."}
      """
    return try LessonReader.read(text: text, file: "small.yaml")
  }

  /// Lines that are not joined, since all but the first begin with four spaces.
  private func paragraphs(_ lines: Int) -> String {
    "  - text:\n      en: |\n        line 1\n"
      + (1..<max(2, lines)).map { "            line \($0 + 1)\n" }.joined() + "      ko: 짧아요.\n"
  }

  private func walk(_ side: Int, _ more: String = "", caption: Int = 1) -> String {
    let row = "[" + Array(repeating: "1", count: side).joined(separator: ", ") + "]"
    let rows = Array(repeating: row, count: side).joined(separator: ", ")
    // Twelve words of five letters fill 72 of the 78 cells of a line.
    let words = Array(repeating: "words", count: caption * 12).joined(separator: " ")
    return """
        - convolution:
            caption: {en: "\(words)", ko: "짧아요."}
            input: [\(rows)]
            filter: [[1, 1], [1, 1]]
      \(more)
      """
  }

  @Test func twentyLinesOfTextFitAndTwentyOneDoNot() throws {
    #expect(try cuts(paragraphs(20)) == [])
    #expect(try cuts(paragraphs(21)) == [.text(lines: 21, room: 20)])
    #expect(try cuts(paragraphs(21), in: .korean) == [])
  }

  @Test func aTextIsScrolledExactlyWhereItIsCut() throws {
    for lines in 15...25 {
      let lesson = try lesson(paragraphs(lines))
      var state = TracerState(size: PageFit.size, language: .english)
      state.open(lesson)
      let last = state.render().text.contains("line \(lines)")
      #expect(last == PageFit.cuts(lesson, page: 0, in: .english).isEmpty, "\(lines) lines")
    }
  }

  @Test func aCaptionOfThreeLinesFitsAndOfFourDoesNot() throws {
    #expect(try cuts(walk(4, caption: 3)) == [])
    #expect(try cuts(walk(4, caption: 4)) == [.caption(lines: 4, room: 3)])
    #expect(try cuts(walk(4, caption: 4), in: .korean) == [])
  }

  @Test func anInputThatIsScrolledIsCut() throws {
    #expect(try cuts(walk(8)) == [])
    #expect(try cuts(walk(20)) == [.grids])
  }

  @Test func anInputThatIsShownAsAPictureIsNotCut() throws {
    #expect(try cuts(walk(24)) == [])
  }

  @Test func anInputThatFitsAWideScreenIsCutOnANarrowOne() throws {
    #expect(try cuts(walk(12), size: ScreenSize(rows: 40, columns: 132)) == [])
    #expect(try cuts(walk(12), size: ScreenSize(rows: 40, columns: 40)).contains(.grids))
    #expect(try cuts(walk(12), size: ScreenSize(rows: 14, columns: 132)).contains(.grids))
  }

  @Test func aLongErratumIsCut() throws {
    // Twelve words of five letters fill 71 of the 76 cells of a line.
    let erratum = { (lines: Int) in
      let text = Array(repeating: "words", count: lines * 12).joined(separator: " ")
      return self.walk(
        2, "      printed: [[5]]\n      erratum: {en: \"\(text)\", ko: \"짧아요.\"}\n")
    }
    // A heading, a label, the number and two empty lines stand above the reason.
    #expect(try cuts(erratum(15)) == [])
    #expect(try cuts(erratum(16)) == [.erratum(lines: 21, room: 20)])
  }

  @Test func whatTheProgramAddsToAPromptCounts() throws {
    let prompt = { (lines: Int) in
      let text = Array(repeating: "words", count: lines * 12).joined(separator: " ")
      return """
          - question:
              kind: cells
              at: [0, 0]
              convolution: {input: [[1, 2], [3, 4]], filter: [[1]]}
              prompt: {en: "\(text)", ko: "짧아요."}
        """
    }
    #expect(try cuts(prompt(1)) == [])
    // Three lines of the author's own; the sentence that tells how to answer makes a fourth.
    #expect(try cuts(prompt(3)) == [.caption(lines: 4, room: 3)])
  }

  @Test func aTableWithMoreLayersThanRowsIsCut() throws {
    let table = { (layers: Int) in
      "  - layers:\n      input: [28, 28]\n      layers:\n"
        + String(repeating: "        - {kind: relu}\n", count: layers)
    }
    #expect(try cuts(table(8)) == [])
    #expect(try cuts(table(20)) == [.table])
  }

  @Test func picturesThatAreTooWideOrTooHighAreCut() throws {
    let picture = { (rows: Int, columns: Int) in
      let row = "[" + Array(repeating: "0", count: columns).joined(separator: ", ") + "]"
      let all = Array(repeating: row, count: rows).joined(separator: ", ")
      return "  - picture:\n      numbers: false\n      pixels: [\(all)]\n"
    }
    #expect(try cuts(picture(10, 30)) == [])
    // Pixels are two cells wide where there is room, else one: the widest that a lesson takes fits.
    #expect(try cuts(picture(10, 64)) == [])
    // The frame takes two of the 48 cells of a line.
    let narrow = ScreenSize(rows: 24, columns: 50)
    #expect(try cuts(picture(10, 46), size: narrow) == [])
    #expect(try cuts(picture(10, 47), size: narrow) == [.figure])
    #expect(try cuts(picture(24, 10)).contains(.figure))
  }

  @Test func aLongTitleIsCut() throws {
    let title = String(repeating: "title ", count: 14)
    let lesson = try lesson(paragraphs(1), title: title)
    #expect(PageFit.cuts(lesson, page: 0, in: .english) == [.title])
    #expect(PageFit.cuts(lesson, page: 0, in: .korean) == [])
  }

  @Test func aProductThatHasNoRowIsCut() throws {
    // At 40×12 what is left under the grids is the sum alone.
    let lesson = try lesson(walk(8))
    let cuts = PageFit.cuts(
      lesson, page: 0, in: .english, size: ScreenSize(rows: 12, columns: 40))
    #expect(cuts.contains(.grids))
  }

  @Test func everyCutSaysWhatWouldHelp() {
    #expect(
      PageCut.text(lines: 23, room: 20).explanation(on: PageFit.size)
        == "the text takes 23 lines, a screen of 80×24 has 20; shorten it or begin another page")
    #expect(
      PageCut.grids.explanation(on: PageFit.size)
        == "input, filter and feature map are not shown as a whole on a screen of 80×24; "
        + "take smaller ones or shorten the caption")
  }
}
