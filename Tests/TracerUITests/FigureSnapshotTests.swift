import CellScreen
import TerminalText
import Testing
import TraceText

@testable import TracerUI

/// The kinds of screens with a figure, each reached as a learner reaches it.
enum FigureScreen: String, CaseIterable, CustomTestStringConvertible {
  case compared, comparedDifference, comparedEnd, turned
  case visitsBegin, visitsPadding, visitsEnd
  case field, picture, pictures, layers, layersEnd, erratum, comparedHelp

  var testDescription: String { rawValue }

  func state(
    rows: Int, columns: Int, language: Language, repertoire: Repertoire = .unicode
  ) -> TracerState {
    var state = TracerState(
      size: ScreenSize(rows: rows, columns: columns), language: language,
      repertoire: repertoire, menu: Sample.menu)
    state.open(Sample.figures, page: page.rawValue - 1)
    var diary = Diary(state)
    diary.press(keys)
    return diary.state
  }

  private var page: Sample.Figure {
    switch self {
    case .compared, .comparedDifference, .comparedEnd, .comparedHelp: return .strides
    case .turned: return .turned
    case .visitsBegin, .visitsPadding, .visitsEnd: return .visits
    case .field: return .field
    case .picture: return .picture
    case .pictures: return .pictures
    case .layers, .layersEnd, .erratum: return .alexNet
    }
  }

  private var keys: String {
    switch self {
    case .compared, .visitsBegin, .field, .picture, .pictures: return ""
    case .comparedDifference: return "d d"
    case .comparedEnd, .layersEnd, .visitsEnd: return "End"
    case .turned: return "d"
    case .visitsPadding: return "↓ ↓"
    case .layers: return "↓ ↓ ↓"
    case .erratum: return "]"
    case .comparedHelp: return "?"
    }
  }
}

/// Text and roles of every kind of screen with a figure.
struct FigureSnapshotTests {
  @Test(arguments: FigureScreen.allCases, Language.allCases)
  func atTheUsualSize(screen: FigureScreen, language: Language) {
    let state = screen.state(rows: 24, columns: 80, language: language)
    expectSnapshot(
      state.render().snapshot,
      named: "figure-\(screen.rawValue)-80x24-\(language.rawValue).txt")
  }

  @Test(arguments: FigureScreen.allCases)
  func inASCII(screen: FigureScreen) {
    let frame = screen.state(rows: 24, columns: 80, language: .english, repertoire: .ascii)
      .render()
    let isASCII = frame.cells.allSatisfy { $0.glyph.isASCII }
    #expect(isASCII)
    expectSnapshot(frame.text + "\n", named: "figure-\(screen.rawValue)-80x24-ascii.txt")
  }

  @Test(arguments: FigureScreen.allCases, [(43, 132), (12, 40)])
  func largeAndSmall(screen: FigureScreen, size: (rows: Int, columns: Int)) {
    for language in Language.allCases {
      let state = screen.state(rows: size.rows, columns: size.columns, language: language)
      expectSnapshot(
        state.render().text + "\n",
        named: "figure-\(screen.rawValue)-\(size.columns)x\(size.rows)-\(language.rawValue).txt")
    }
  }
}
