import CellScreen
import LessonKit
import TerminalText
import TraceText
import TracerUI

/// The page whose beats are measured: a 5×5 image with its 3×3 filter, twelve beats a step.
enum Page {
  static let size = ScreenSize(rows: 24, columns: 80)
  static let beats = 1..<beatsPerStep * steps
  fileprivate static let beatsPerStep = 12
  private static let steps = 9
  private static let source = """
    id: nine
    chapter: 2
    title: {en: "Nine steps", ko: "아홉 단계"}
    pages:
      - convolution:
          caption: {en: "Where does step 4 begin?", ko: "4번째 단계은 어디에서 시작할까요?"}
          input: [[1, 2, 3, 4, 5], [2, 1, 0, 1, 2], [3, 0, 1, 1, 0], [1, 4, 1, 1, 2],
            [2, 1, 1, 0, 0]]
          filter: [[1, 0, 1], [1, 0, 1], [0, 1, 0]]
          bias: 0
    """

  /// The first beat of the page.
  static func state(_ size: ScreenSize, _ repertoire: Repertoire) throws -> TracerState {
    var state = TracerState(size: size, language: .english, repertoire: repertoire)
    state.open(try LessonReader.read(text: source, file: "nine.yaml", languages: .both))
    return state
  }
}

/// What a beat does that is one of those that are measured.
enum Kind: String, CaseIterable {
  case tap, move

  init?(beat: Int) {
    switch beat % Page.beatsPerStep {
    case 0: self = .move
    case 1...9: self = .tap
    default: return nil
    }
  }
}
