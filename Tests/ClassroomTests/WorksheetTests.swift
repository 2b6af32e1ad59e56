import Exercises
import Questions
import TerminalText
import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import Classroom

@Suite struct WorksheetTests {
  private func sheet(_ language: Language = .english, learner: String? = nil) throws -> Worksheet {
    let operation = try convolution()
    return Worksheet(
      id: "w1-1-2-7",
      items: [
        .cell(operation, .init(row: 0, column: 1)), .values(operation, .row(channel: 0, row: 2)),
      ], language: language, learner: learner)
  }

  @Test func exercisesAsText() throws {
    let expected = """
      Convolution by hand                                              w1-1-2-7  1/1

      Name: ______________________________     Date: ____________________

      1. What stands at (0, 1) of the feature map (row 0, column 1, counted from
         0)?

         input 4×4               filter 2×2
               0   1   2   3           0   1
           ┌─────────────────      ┌─────────
         0 │   5   1   7  13     0 │  11   4
         1 │  15   5   1  13     1 │   5   2
         2 │  10   6   4   6
         3 │  15   3  12   4

         Stride 1, no padding, no bias.

         (0, 1): ________________________





      2. What stands in row 2 of the feature map, from left to right? Rows are
         counted from 0.

         input 4×4               filter 2×2
               0   1   2   3           0   1
           ┌─────────────────      ┌─────────
         0 │   5   1   7  13     0 │  11   4
         1 │  15   5   1  13     1 │   5   2
         2 │  10   6   4   6
         3 │  15   3  12   4

         Stride 1, no padding, no bias.

         feature map 3×3
               0       1       2
           ┌───────┬───────┬───────┐
           │       │       │       │
         2 │       │       │       │
           └───────┴───────┴───────┘

      """
    #expect(try sheet().text(.text) == expected)
  }

  @Test func theKeyHasTheArithmetic() throws {
    let expected = """
      손으로 하는 합성곱 · 정답과 풀이 · 김하나                        w1-1-2-7  1/1

      1. (0, 1): 66

           1×11 + 7×4 + 5×5 + 1×2 = 11 + 28 + 25 + 2 = 66

      2. 특성 맵 3×3
                0    1    2
           ┌────────────────
         2 │  215  121  136

           (2, 0): 10×11 + 6×4 + 15×5 + 3×2 = 110 + 24 + 75 + 6 = 215
           (2, 1): 6×11 + 4×4 + 3×5 + 12×2 = 66 + 16 + 15 + 24 = 121
           (2, 2): 4×11 + 6×4 + 12×5 + 4×2 = 44 + 24 + 60 + 8 = 136

      """
    #expect(try sheet(.korean, learner: " 김하나").text(.text, key: true) == expected)
  }

  @Test func markdownThatGitHubRenders() throws {
    let lines = try sheet(.korean, learner: "a*b|c").text(.markdown).split(separator: "\n")
    #expect(lines[0] == "# 손으로 하는 합성곱 · w1-1-2-7")
    #expect(lines[1].hasPrefix("이름: **a\\*b\\|c** &emsp; 날짜: \\_\\_"))
    #expect(lines[2] == "## 1 <sub>w1-1-2-7</sub>")
    #expect(lines.contains("| 입력 4×4 | 0 | 1 | 2 | 3 |"))
    #expect(lines.contains("| :-: | --: | --: | --: | --: |"))
    #expect(lines.contains("| **1** | 15 | 5 | 1 | 13 |"))
    #expect(
      lines.contains("| **2** | &emsp;&emsp;&emsp; | &emsp;&emsp;&emsp; | &emsp;&emsp;&emsp; |"))
    let key = try sheet().text(.markdown, key: true)
    #expect(key.contains("```text\n1×11 + 7×4 + 5×5 + 1×2 = 11 + 28 + 25 + 2 = 66\n```"))
  }

  @Test func laTeXIsEscapedAndKnowsItsEngine() throws {
    #expect(
      laTeX(##"50% of A_1 & {x} \ # $ ^ ~ <a>"##)
        == ##"50\% of A\_1 \& \{x\} \textbackslash{} \# \$ \textasciicircum{} \textasciitilde{} "##
        + #"\ensuremath{<}a\ensuremath{>}"#)
    #expect(laTeX("(-5)×w1-2") == #"(\ensuremath{-}5)\ensuremath{\times}w1{-}2"#)
    #expect(laTeX("é 가 Ж") == #"é 가 \rare{Ж}"#)
    let english = try sheet().text(.latex)
    #expect(english.hasPrefix("% pdflatex\n") && !english.contains("kotex"))
    #expect(english.contains(#"\place{1} & 15 & 5 & 1 & 13\low\\\cline{2-5}"#))
    #expect(english.contains(#"\fancyhead[R]{\texttt{w1{-}1{-}2{-}7}"#))
    let korean = try sheet(.korean).text(.latex)
    #expect(korean.hasPrefix("% xelatex\n") && korean.contains(#"\usepackage{kotex}"#))
    // An English sheet of a learner with a Korean name needs kotex too.
    #expect(try sheet(learner: "김하나").text(.latex).contains(#"\usepackage{kotex}"#))
  }

  /// Two filters of two channels each: a filter is not parted between two lines.
  @Test func theChannelsOfAFilterStandInOneLine() throws {
    let grid = SheetGrid("input", rows: [["1", "2", "3"]])
    let filters = (0..<2).flatMap { filter in
      (0..<2).map { channel in
        SheetGrid(
          "filter #\(filter), channel number \(channel)", rows: [["7", "8"]],
          continues: channel > 0)
      }
    }
    #expect(([grid] + filters).groups.map(\.count) == [1, 2, 2])
    let items = Array(ExerciseSet(try ExerciseID("w1-5-10-7")))
    let sheet = Worksheet(id: "w1-5-10-7", items: items, language: .english)
    let lines = sheet.text(.text).split(separator: "\n").map(String.init)
    #expect(
      lines.contains {
        $0.contains("filter 2×2 #1, channel 2    filter 2×2 #1, channel 3")
      })
    #expect(sheet.text(.latex).contains(#"\together{\gridof{filter 2"#))
  }

  /// The cells stand behind their label; the reason does not list them again.
  @Test func theKeySaysTheCellsOnce() throws {
    let sheet = Worksheet(
      id: "x", items: [.dependence(try convolution(), .init(row: 1, column: 1))],
      language: .english)
    let key = sheet.text(.text, key: true)
    #expect(key.contains("1. cells: (1,1) (1,2) (2,1) (2,2)\n"))
    #expect(key.ranges(of: "(1,1) (1,2) (2,1) (2,2)").count == 1)
    #expect(!key.contains("These are the cells"))
    #expect(key.contains("The window begins at"))
  }

  @Test(arguments: ExerciseID.levels)
  func exercisesOfEveryLevelFitThePage(level: Int) throws {
    let id = try ExerciseID(level: level, count: 10, seed: 5)
    let items = Array(ExerciseSet(id))
    for (language, key) in [(Language.english, false), (.english, true), (.korean, false)] {
      let sheet = Worksheet(id: "\(id)", items: items, language: language)
      let pages = sheet.text(.text, key: key).split(separator: "\u{C}")
      for (index, page) in pages.enumerated() {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].hasSuffix("w1-\(level)-10-5  \(index + 1)/\(pages.count)"))
        #expect(lines.count <= 62)
        #expect(lines.allSatisfy { cellWidth(of: $0) <= 78 })
      }
      let latex = sheet.text(.latex, key: key)
      #expect(latex.count(of: "{") == latex.count(of: "}"))
      #expect(!sheet.text(.markdown, key: key).isEmpty)
    }
  }

  @Test func aWideInputIsCutIntoPartsThatFit() throws {
    let wide = try convolution([Array(repeating: 1234, count: 30), Array(repeating: 5, count: 30)])
    let sheet = Worksheet(
      id: "x", items: [.cell(wide, .init(row: 0, column: 0))], language: .english)
    let lines = sheet.text(.text).split(separator: "\n")
    #expect(lines.allSatisfy { cellWidth(of: $0) <= 78 })
    #expect(lines.contains { $0.contains("26    27    28    29") })
  }
}

extension String {
  fileprivate func count(of sign: Character) -> Int { filter { $0 == sign }.count }
}
