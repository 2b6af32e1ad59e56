import CellScreen
import LessonKit
import Testing
import TraceText

@testable import TracerUI

/// What is shown where room is short, and where what is shown would otherwise say something else.
struct RoomTests {
  private func screen(
    _ page: String, _ language: Language = .english, rows: Int = 24, columns: Int = 80,
    keys: String = ""
  ) throws -> String {
    let text = """
      id: small
      chapter: 1
      title: {en: "Small", ko: "작은 수업"}
      pages:
      \(page)
      """
    let lesson = try LessonReader.read(text: text, file: "small.yaml")
    var diary = Diary(lesson, rows: rows, columns: columns, language: language)
    diary.press(keys)
    return diary.screen
  }

  private let order = """
      - comparison:
          left:
            label: {en: "bias, then ReLU", ko: "편향 다음 ReLU"}
            relu: {input: [[-3, -3, -1, -1], [-3, 1, -2, -3], [5, -5, -1, 1], [-5, 2, -2, -2]]}
          right:
            label: {en: "ReLU, then bias", ko: "ReLU 다음 편향"}
            convolution:
              input: [[0, 0, 0, 0], [0, 2, 0, 0], [6, 0, 0, 2], [0, 3, 0, 0]]
              filter: [[1]]
              bias: -1
    """

  @Test func aFilterOfOneWeightStandsInItsEquation() throws {
    for language in Language.allCases {
      let screen = try screen(order, language)
      #expect(screen.contains("∗ ┃1┃ = [#-1]"), "\(language)")
      #expect(screen.contains("-1 -1  → [#0]"), "\(language)")
    }
  }

  /// What a line shows besides words.
  private func signs(_ screen: String) -> [String] {
    screen.split(separator: "\n").dropFirst(3).dropLast().prefix(12).map { line in
      line.filter { "┌┏│┃∗=→".contains($0) }
    }
  }

  @Test(arguments: [(24, 80), (43, 132), (18, 60), (16, 50), (12, 40), (30, 70)])
  func whatIsGivenUpIsTheSameInBothLanguages(rows: Int, columns: Int) throws {
    let screens = try Language.allCases.map {
      signs(try screen(order, $0, rows: rows, columns: columns))
    }
    #expect(screens[0].filter { !$0.isEmpty } == screens[1].filter { !$0.isEmpty })
  }

  private let flipped = """
      - convolution:
          input: [[1, 2], [3, 4]]
          filter: [[1, 2], [0, 3]]
          flip: true
    """

  @Test func aFilterThatIsFlippedIsShownBeforeAndAfter() throws {
    let english = try screen(flipped, keys: "→")
    #expect(english.contains("filter 2×2   flipped filter"))
    #expect(english.contains("┃ 1 │ 2 ┃  → ┃ 3 │ 0 ┃"))
    #expect(!english.contains("flipped in use"))
    #expect(try screen(flipped, .korean).contains("뒤집은 필터"))
  }

  @Test func whereThereIsRoomForOneItIsTheFlippedFilter() throws {
    let narrow = try screen(flipped, rows: 14, columns: 40)
    #expect(narrow.contains("flipped filter"))
    #expect(narrow.contains("∗ ┃ 3 │ 0 ┃"))
    #expect(!narrow.contains("filter 2×2"))
  }

  private let padded = """
      - convolution:
          input: [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
          filter: [[1, 1], [1, 1]]
          padding: same
    """

  @Test func aLabelUnderAGridTouchesNoOther() throws {
    let english = try screen(padded)
    #expect(english.contains("\n stride 1 · padding 1 below, 1 right · no bias\n"))
    let korean = try screen(padded, .korean)
    #expect(korean.contains("\n 스트라이드 1 · 아래 1, 오른쪽 1 패딩 · 편향 없음\n"))
  }

  private let layers = """
      - layers:
          input: [28, 28, 1]
          layers:
            - {name: C1, kind: convolution, filters: 6, size: 5, bias: true}
            - {name: S2, kind: maximum, size: 2}
            - {name: C3, kind: convolution, filters: 16, size: 5, bias: true}
            - {name: S4, kind: maximum, size: 2}
            - {name: FLAT, kind: flatten}
            - {name: F5, kind: dense, outputs: 120}
            - {name: F6, kind: dense, outputs: 84}
            - {name: F7, kind: dense, outputs: 10}
    """

  @Test func theSumStaysWhereATableIsScrolled() throws {
    for rows in [24, 18, 14] {
      let begin = try screen(layers, rows: rows)
      let sum = try #require(begin.split(separator: "\n").first { $0.contains("in all") })
      #expect(sum.contains("·"))
      #expect(!begin.contains("2,416"))
      let end = try screen(layers, rows: rows, keys: "End")
      #expect(end.contains("in all") && end.contains("44,212"), "\(rows)")
    }
  }

  @Test func aRowAppearsWhenItIsSteppedTo() throws {
    let begin = try screen(layers)
    #expect(begin.contains("24×24×6         156"))
    #expect(!begin.contains("8×8×16"))
    #expect(try screen(layers, keys: "→ →").contains("8×8×16       2,416"))
  }

  private let long = """
      - convolution:
          input: [[1234, 1235, 1236, 1237], [1238, 1239, 1240, 1241], [1242, 1243, 1244, 1245]]
          filter: [[11, 12, 13], [14, 15, 16], [17, 18, 19]]
    """

  @Test func aSumGoesOnInTheNextLineAfterAPlus() throws {
    let screen = try screen(long, columns: 60, keys: "→")
    let lines = screen.split(separator: "\n").filter { $0.contains("×1") && $0.contains("+") }
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix(" +") == true)
    #expect(lines.last?.contains(" + ") == true && lines.last?.hasPrefix("   ") == true)
  }
}
