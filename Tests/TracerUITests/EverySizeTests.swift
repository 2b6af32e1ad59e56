import CellScreen
import Questions
import TerminalText
import Testing
import TraceText

@testable import TracerUI

/// No size and no sequence of keys breaks the screen.
struct EverySizeTests {
  /// All small ones, then a sample.
  private static let sizes: [ScreenSize] = {
    var sizes: [ScreenSize] = []
    for rows in 1...20 {
      for columns in 1...50 where (rows + columns) % 3 == 0 || rows < 4 || columns < 4 {
        sizes.append(ScreenSize(rows: rows, columns: columns))
      }
    }
    for rows in stride(from: 12, through: 50, by: 4) {
      for columns in stride(from: 40, through: 140, by: 7) {
        sizes.append(ScreenSize(rows: rows, columns: columns))
      }
    }
    return sizes
  }()

  @Test(arguments: Scene.allCases)
  func everySizeRenders(scene: Scene) {
    for language in Language.allCases {
      var diary = Diary(scene.state(rows: 24, columns: 80, language: language))
      for size in EverySizeTests.sizes {
        diary.take(.resize(size))
        check(diary.frame, size)
      }
    }
  }

  @Test(arguments: FigureScreen.allCases, [Repertoire.unicode, .ascii])
  func everySizeRendersFigures(screen: FigureScreen, repertoire: Repertoire) {
    for language in repertoire == .ascii ? [.english] : Language.allCases {
      var diary = Diary(
        screen.state(rows: 24, columns: 80, language: language, repertoire: repertoire))
      // A layout of a figure looks at all its moments: a third of the sizes will do.
      for size in EverySizeTests.sizes where (size.rows * 3 + size.columns) % 3 == 0 {
        diary.take(.resize(size))
        check(diary.frame, size)
        let isDrawable = diary.frame.cells.allSatisfy { $0.glyph.isASCII }
        #expect(repertoire == .unicode || isDrawable, "\(size)")
      }
    }
  }

  /// What has no room ends in an ellipsis, is wrapped, or is left out as a whole.
  @Test(arguments: Scene.allCases)
  func nothingIsCutOffWithoutAMark(scene: Scene) {
    for language in Language.allCases {
      expectNothingRunsOver(scene.state(rows: 24, columns: 80, language: language))
    }
  }

  @Test(arguments: FigureScreen.allCases)
  func nothingOfAFigureIsCutOffWithoutAMark(screen: FigureScreen) {
    for language in Language.allCases {
      expectNothingRunsOver(screen.state(rows: 24, columns: 80, language: language))
    }
  }

  private func expectNothingRunsOver(_ state: TracerState) {
    var diary = Diary(state)
    for (rows, columns) in [(12, 40), (16, 50), (14, 61), (24, 80), (30, 100), (43, 132)] {
      diary.take(.resize(ScreenSize(rows: rows, columns: columns)))
      let (screen, runsOver) = (diary.screen, diary.frame.runsOver)
      #expect(!runsOver, "\(columns)×\(rows) \(state.language)\n\(screen)")
    }
  }

  /// Where a grid goes on beyond its edge, the sign for that does not touch the one between grids.
  @Test(arguments: [(12, 40), (16, 50), (24, 80), (30, 100)])
  func gridsThatGoOnDoNotTouch(size: (rows: Int, columns: Int)) {
    for scene in [Scene.filterOpen, .chainSecond, .chainOpen, .twelve, .forty, .channelTap] {
      let state = scene.state(rows: size.rows, columns: size.columns, language: .english)
      let screen = state.render().text
      for touching in ["…∗", "∗…", "…=", "=…", "…→", "→…"] {
        #expect(!screen.contains(touching), "\(scene) \(size)\n\(screen)")
      }
    }
  }

  /// From the smallest size that is not refused, what matters most is on the screen.
  @Test(arguments: Language.allCases)
  func whatMattersMostIsAlwaysThere(language: Language) {
    for rows in 12...30 {
      for columns in stride(from: 40, through: 130, by: 6) {
        let screen = Scene.tap.state(rows: rows, columns: columns, language: language)
          .render()
        let text = screen.text
        let size = "\(columns)×\(rows)\n\(text)"
        #expect(text.contains(language == .english ? "step 2 of 9" : "9단계 중 2단계"), "\(size)")
        #expect(text.contains("[ ·]"), "\(size)")
        #expect(screen.cells.contains { $0.role == .sum }, "\(size)")
        #expect(screen.cells.filter { $0.role == .tap }.count >= 2, "\(size)")
        #expect(text.contains(language == .english ? "Where" : "4번째"), "\(size)")
        #expect(screen.row(rows - 1).contains { $0.role == .key }, "\(size)")
      }
    }
  }

  @Test(arguments: 0..<24)
  func randomKeysNeverTrap(seed: Int) throws {
    var random = SeededGenerator(UInt64(seed))
    let lessons = [Sample.course, Sample.geometry, Sample.asking, Sample.figures]
    var state = TracerState(
      size: ScreenSize(rows: 24, columns: 80), language: .english,
      repertoire: seed.isMultiple(of: 5) ? .ascii : .unicode, menu: Sample.menu)
    state.open(lessons[seed % 4])
    for _ in 0..<1500 {
      for effect in state.handle(event(&random)) {
        switch effect {
        case .openLesson: state.open(lessons[seed % 4], page: seed % 8)
        case .openQuiz where seed.isMultiple(of: 3):
          state.openQuiz(
            title: QuestionSamples.title,
            items: try QuestionSamples.items(Question.Kind.allCases.shuffled(using: &random)))
        case .openQuiz:
          state.openQuiz(
            title: lessons[seed % 4].title, session: Sample.quiz(of: lessons[seed % 4]))
        default: break
        }
      }
      if Int.random(in: 0..<4, using: &random) == 0 { check(state.render(), state.size) }
    }
  }

  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .tab, .escape,
      .backspace, .delete, .backTab, .function(1), .function(5), .control("l"), .control("d"),
      .control("r"),
      .right, .down,
    ] + " hjklgopsLzcuynabreEUf/?[]><+-*=0123456789.,()ㅂㅣ하값한é漢".map { .character($0) }

  private func event(_ random: inout SeededGenerator) -> InputEvent {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      return .resize(
        ScreenSize(
          rows: Int.random(in: 1...50, using: &random),
          columns: Int.random(in: 1...140, using: &random)))
    case 1...2:
      return .click(
        row: Int.random(in: -1...50, using: &random),
        column: Int.random(in: -1...140, using: &random))
    case 7:
      let texts = ["144 66 160", "5*11+1*4=59", "max(5, 1)", "(0,1) (0,2)", "한 q"]
      return .paste(texts.randomElement(using: &random) ?? "")
    case 3: return .wheel(up: Bool.random(using: &random))
    case 4...6: return .tick
    default: return .key(EverySizeTests.keys.randomElement(using: &random) ?? .enter)
    }
  }

  private func check(_ frame: Frame, _ size: ScreenSize) {
    #expect(frame.size == size)
    #expect(frame.cells.count == size.rows * size.columns)
    guard let cursor = frame.cursor else { return }
    let isInside =
      (0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column)
    #expect(isInside, "cursor at \(cursor)\n\(frame.text)")
  }
}
