import CellScreen
import LessonKit
import Quiz
import TerminalText
import TraceEngine
import TraceText

/// What a screen with a moving window shows, in a lesson and in the quiz alike: the walk, and what
/// stands around it.
struct WalkScene {
  var walk: WalkState
  var title: String
  var pageLabel: String
  var caption: String
  /// Sentences that answer the learner, the most important first.
  var feedback: [Segment] = []
  /// What is typed after the first sentence, where something is asked there.
  var field: String?
  /// In place of the arithmetic: a hint.
  var hints: [String] = []
  /// What is typed for the cell that is asked for; nil while nothing is asked.
  var answer: String?
  /// The cells of the screen that an answer has at least.
  var answerWidth = 0
  /// Whether the value in the target cell was the learner's.
  var isRight = false
  /// Whether the window is drawn. The quiz keeps it back as a hint.
  var showsWindow = true
  /// Whether a value of the feature map may be seen.
  var isShown: (_ step: Int) -> Bool
  /// The line that says where we are, and a short form of it for narrow screens.
  var position: String
  var shortPosition: String
  var pace: String
  /// How much is done, from 0 to 1.
  var progress: Double
  /// Whether earlier steps may be listed where there is room.
  var showsEarlierSteps = true
  /// Room for four digits, for a sign, or for a decimal.
  static let roomForAnswer = 4
}

/// A sentence that answers, and how it is meant. ASCII has words for what are signs elsewhere.
struct ReplyText {
  let phrases: QuizPhrases
  let isPlain: Bool

  init(_ language: Language, _ repertoire: Repertoire) {
    phrases = QuizPhrases(language)
    isPlain = repertoire == .ascii
  }

  /// The verdict on `typed` and what explains it; nil where nothing was answered.
  func segment(_ reply: Attempt.Reply?, in attempt: Attempt?, typed: String) -> Segment? {
    guard let reply else { return nil }
    let lines = attempt.map { phrases.lines(reply, in: $0) } ?? phrases.verdict(reply.summary)
    let sentence = lines.joined(separator: " ")
    switch reply.summary {
    case .right, .rightSoFar:
      return Segment(text: (isPlain ? "ok " : "✓ ") + sentence, role: .correct)
    case .wrong:
      let number = truncate(typed, width: 20)
      return Segment(text: (isPlain ? "x " : "✗ ") + number + ": " + sentence, role: .wrong)
    case .roundedTooFar, .unreadable, .tooMany, .talked, .closed:
      return Segment(text: sentence, role: .notice)
    }
  }
}
