import CellScreen
import LessonKit
import Questions
import Quiz
import TerminalText
import Testing
import TraceText

@testable import TracerUI

/// The kinds of screens there are, each reached as a learner reaches it.
enum Scene: String, CaseIterable, CustomTestStringConvertible {
  case menu, finding, nothingFound, text, lastText
  case window, tap, value, asked, typed, wrongGuess, hinted, rightGuess, everyStep, going
  case noSuchPlace, weights, pageDone, helpTop, helpEnd
  case padding, relu, dilation, channelTap, channelsDone, float32, average, averageDone
  case minimum, overhang, twelve, forty
  case quizOpen, quizWrong, quizWindow, quizTerms, quizPartial, quizShown, quizRight, quizScore

  case rowOpen, mapTyped, mapWrong, mapRight, mapSkipped, mapHint, mapWorking
  case workingMarked, ruleNamed, rulesAsked
  case chainOpen, chainSecond, chainHint
  case sizeOpen, sizeWrong, formulaTyped, parametersHint, windowPointed, cellsPointed, cellsWrong
  case winnerOpen, filterOpen, strideOpen, paddingOpen, weightOpen, mistakeOpen, mistakeSkipped
  case reluTap, reluAsked, reluHint, flattenValue, flattenChannels, flattenTarget
  case denseTap, denseAsked, denseHint, denseDone, denseTwelve, denseTwenty
  case softmaxTap, softmaxDone
  case terms, termsOfAll, term
  case editOpen, editTyped, editChanged, editStride, editRefused, editedWalk, editPadding
  case editAverage, editChannels, editChain
  case sizeSkipped, formulaSkipped, windowSkipped, cellsSkipped, filterSkipped, weightSkipped

  var testDescription: String { rawValue }

  /// Those that are looked at in every size.
  static let inEverySize: [Scene] = [
    .menu, .text, .tap, .hinted, .pageDone, .padding, .channelTap, .twelve, .forty, .quizWrong,
    .quizTerms, .quizScore, .helpTop, .going, .mapWrong, .mapWorking, .workingMarked, .ruleNamed,
    .rulesAsked, .chainSecond, .sizeWrong,
    .formulaTyped, .cellsPointed, .filterOpen, .mistakeOpen, .reluTap, .flattenChannels, .denseDone,
    .denseTwelve, .denseTwenty, .softmaxDone, .terms, .term,
    .editChanged, .editStride,
  ]

  func state(
    rows: Int, columns: Int, language: Language, repertoire: Repertoire = .unicode
  ) -> TracerState {
    var state = TracerState(
      size: ScreenSize(rows: rows, columns: columns), language: language,
      repertoire: repertoire, menu: Sample.menu)
    if let kind {
      do {
        let items = try QuestionSamples.items([kind, .cell])
        state.openQuiz(title: QuestionSamples.title, items: items)
      } catch { fatalError("\(error)") }
    } else if rawValue.hasPrefix("quiz") {
      state.openQuiz(title: Sample.course.title, session: Sample.quiz(of: Sample.course))
    } else if let (lesson, page) = page {
      state.open(lesson, page: page - 1)
    }
    var diary = Diary(state)
    diary.press(keys)
    return diary.state
  }

  /// The kind of question that is asked, for scenes of one question.
  private var kind: Question.Kind? {
    switch self {
    case .rowOpen: return .row
    case .mapTyped, .mapWrong, .mapRight, .mapSkipped, .mapHint, .mapWorking, .ruleNamed,
      .rulesAsked:
      return .map
    case .workingMarked: return .cell
    case .chainOpen, .chainSecond, .chainHint: return .chain
    case .sizeOpen, .sizeWrong, .sizeSkipped: return .size
    case .formulaTyped, .formulaSkipped: return .formula
    case .parametersHint: return .parameters
    case .windowPointed, .windowSkipped: return .window
    case .cellsPointed, .cellsWrong, .cellsSkipped: return .cells
    case .winnerOpen: return .winner
    case .filterOpen, .filterSkipped: return .filter
    case .strideOpen: return .stride
    case .paddingOpen: return .padding
    case .weightOpen, .weightSkipped: return .weight
    case .mistakeOpen, .mistakeSkipped: return .mistake
    default: return nil
    }
  }

  private var page: (Lesson, Int)? {
    switch self {
    case .menu, .finding, .nothingFound, .termsOfAll: return nil
    case .text: return (Sample.course, 1)
    case .lastText: return (Sample.course, 4)
    case .editOpen, .editTyped, .editChanged, .editStride, .editRefused, .editedWalk, .editPadding:
      return (Sample.course, 2)
    case .editAverage:
      return (Sample.geometry, Sample.Geometry.averageWithPadding.rawValue)
    case .editChannels: return (Sample.geometry, Sample.Geometry.channels.rawValue)
    case .editChain: return (Sample.network, Sample.Network.dense.rawValue)
    case .asked, .typed, .wrongGuess, .hinted, .rightGuess: return (Sample.course, 2)
    case .window, .tap, .value, .everyStep, .going, .noSuchPlace, .weights, .pageDone, .helpTop,
      .helpEnd, .terms, .term:
      return (Sample.course, 3)
    case .padding, .relu: return (Sample.geometry, Sample.Geometry.paddingBiasReLU.rawValue)
    case .dilation: return (Sample.geometry, Sample.Geometry.dilation.rawValue)
    case .channelTap, .channelsDone: return (Sample.geometry, Sample.Geometry.channels.rawValue)
    case .float32: return (Sample.geometry, Sample.Geometry.float32.rawValue)
    case .average, .averageDone:
      return (Sample.geometry, Sample.Geometry.averageWithPadding.rawValue)
    case .minimum, .overhang: return (Sample.geometry, Sample.Geometry.minimumCeil.rawValue)
    case .twelve: return (Sample.geometry, Sample.Geometry.twelve.rawValue)
    case .forty: return (Sample.geometry, Sample.Geometry.forty.rawValue)
    case .reluTap, .reluAsked, .reluHint: return (Sample.network, Sample.Network.relu.rawValue)
    case .flattenValue: return (Sample.network, Sample.Network.flatten.rawValue)
    case .flattenChannels, .flattenTarget:
      return (Sample.network, Sample.Network.channels.rawValue)
    case .denseTap, .denseAsked, .denseHint, .denseDone:
      return (Sample.network, Sample.Network.dense.rawValue)
    case .softmaxTap, .softmaxDone: return (Sample.network, Sample.Network.softmax.rawValue)
    case .denseTwelve: return (Sample.network, Sample.Network.twelve.rawValue)
    case .denseTwenty: return (Sample.network, Sample.Network.twenty.rawValue)
    default: return nil
    }
  }

  private var keys: String {
    switch self {
    case .menu: return "↓"
    case .finding: return "/ p"
    case .nothingFound: return "/ xyz"
    case .text, .lastText, .window, .quizOpen: return ""
    case .editOpen: return "→ e"
    case .editTyped: return "→ e → ↓ 1/9"
    case .editChanged: return "→ e → ↓ 7 Enter"
    case .editStride: return "→ e Tab Tab → ↑"
    case .editRefused: return "→ e Tab Tab → ↓"
    case .editedWalk: return "→ e → ↓ 7 Enter Esc → → →"
    case .editPadding: return "→ e Tab Tab → → ↑"
    case .editAverage: return "→ e 40 Enter"
    case .editChannels: return "→ e f c Tab → 4 Enter"
    case .editChain: return "e 9 Enter"
    case .tap: return "→ ↓ ↓ ↓ ↓ ↓ ↓"
    case .value: return "→ →"
    case .asked: return "→ →"
    case .typed: return "→ → 6"
    case .wrongGuess: return "→ → 6 5 Enter"
    case .hinted: return "→ → Tab Tab Tab"
    case .rightGuess: return "→ → 66 Enter"
    case .everyStep: return "p"
    case .going: return "g 1,2"
    case .noSuchPlace: return "g 99 Enter"
    case .weights: return "→ ↓ o ↓"
    case .pageDone, .relu: return "End"
    case .helpTop: return "?"
    case .helpEnd: return "? End"
    case .terms: return "? t"
    case .termsOfAll: return "t End"
    case .term: return "? t ↓ ↓ ↓ Enter"
    case .padding: return "↓ ↓ ↓ ↓ ↓"
    case .dilation: return "→ ↓ ↓ ↓ ↓ ↓ ↓"
    case .channelTap: return "→ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓"
    case .channelsDone, .averageDone: return "→"
    case .float32: return "→ → ↓ ↓ ↓ ↓"
    case .average: return "↓ ↓ ↓"
    case .minimum: return "→ ↓ ↓ ↓ ↓"
    case .overhang: return "End"
    case .twelve: return "g 5,5 Enter ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓"
    case .forty: return "g 20,20 Enter ↓ ↓ ↓"
    case .quizWrong: return "1 Enter"
    case .quizWindow: return "Tab"
    case .quizTerms: return "Tab Tab"
    case .quizPartial: return "Tab Tab 1 4 Enter Tab"
    case .quizShown: return "s"
    case .quizRight: return "144 Enter"
    case .rowOpen, .chainOpen, .sizeOpen, .winnerOpen, .filterOpen, .strideOpen, .paddingOpen,
      .weightOpen, .mistakeOpen:
      return ""
    case .mapTyped: return "144 Enter 66 ↓ 9"
    case .mapWrong: return "144 → 67 → 160 → 247 → 97 → 59 Ctrl-D"
    case .mapRight:
      return "144 → 66 → 160 → 247 → 97 → 95 → 215 → 121 → 136 Enter"
    case .mapSkipped, .mistakeSkipped, .sizeSkipped, .formulaSkipped, .windowSkipped,
      .cellsSkipped, .filterSkipped, .weightSkipped:
      return "s"
    case .mapHint: return "→ h h"
    case .mapWorking: return "5*11+1*4+15*5+5*2+7*4+5*5+1*2+13*11+13*4+1*5+13*2=14400000"
    case .workingMarked: return "5*11+4*4+6*5+4*3=111 Enter"
    case .ruleNamed: return "130 → 68 → 226 Ctrl-D"
    case .rulesAsked: return "130 Ctrl-D"
    case .chainSecond:
      return "144 → 66 → 160 → 247 → 97 → 95 → 215 → 121 → 135 → 247 → 160 → 2 →"
    case .chainHint:
      return "144 → 66 → 160 → 247 → 97 → 95 → 215 → 121 → 135 → h h"
    case .reluTap: return "↓ ↓"
    case .reluAsked, .reluHint: return self == .reluHint ? "→ → Tab Tab Tab" : "→ →"
    case .flattenValue: return "→ →"
    case .flattenChannels: return "→ ↓ ↓"
    case .flattenTarget: return "End"
    case .denseTap: return "↓ ↓ ↓"
    case .denseAsked: return "→ → 0 Enter"
    case .denseHint: return "→ → Tab Tab"
    case .denseDone, .softmaxDone: return "End"
    case .denseTwelve: return "→"
    case .denseTwenty: return "↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓"
    case .softmaxTap: return "→ ↓ ↓ ↓"
    case .sizeWrong: return "55 Enter 54 Enter"
    case .formulaTyped: return "227 → 11 → 0 → 4"
    case .parametersHint: return "h h"
    case .windowPointed: return "→ → ↓ Space"
    case .cellsPointed: return "→ Space → Space ↓ Space"
    case .cellsWrong: return "→ Space → Space ↓ Space Enter"
    case .quizScore: return String(repeating: "s Enter ", count: 18)
    }
  }
}
