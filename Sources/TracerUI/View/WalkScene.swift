import CellScreen
import LessonKit
import Questions
import Quiz
import TerminalText
import TraceEngine
import TraceText

/// What a screen with a moving window shows, in a lesson and in the quiz alike: the walk, and what
/// stands around it.
struct WalkScene {
  var walk: WalkState
  var text: SceneText
  /// Which grids stand side by side.
  var board = Board.walk
  /// Whether something is being answered: then hints stand in place of the arithmetic.
  var isAsking = false
  /// The cells of the feature map that are asked for, with what stands in them.
  var blanks: [CellPosition: MapBlank] = [:]
  /// The cells of the screen that an answer has at least.
  var answerWidth = 0
  /// Whether the value in the target cell was the learner's.
  var isRight = false
  /// Whether the window is drawn. The quiz keeps it back as a hint.
  var showsWindow = true
  /// In a chain: the window of the layer after, on this feature map.
  var mapWindow: GridPanel.Area?
  /// Whether the cell of the step is marked in the feature map.
  var showsTarget = true
  /// Whether a value of the feature map may be seen.
  var isShown: (_ step: Int) -> Bool
  /// What the learner changed, if anything, and the cursor while it is being changed.
  @Apart var edit: EditState?
  /// What is asked of the input, the filter or the settings, and so is not shown or marked.
  var asked = AskedOperands()
  /// How many columns right of the window's place the input is shown, where it has no room whole.
  var look = 0
  /// Whether earlier steps may be listed where there is room.
  var showsEarlierSteps = true
  /// Room for four digits, for a sign, or for a decimal.
  static let roomForAnswer = 4

  /// The grids of a scene, from left to right.
  enum Board {
    /// Input, filter, feature map.
    case walk
    /// Input, filters to choose from, feature map.
    case candidates([FilterBank])
    /// Of layers that follow one another: input, then filter and feature map of each. Where that
    /// has no room, the layer at hand, an index into them.
    case chain([WalkScene], at: Int)
  }
}

/// What stands in a cell of the feature map that is asked for.
struct MapBlank: Equatable {
  /// As typed; of a calculation that is longer than the cell its result.
  var text: String
  /// Whether the cursor is on it.
  var isCurrent: Bool
  /// Whether it was checked and is wrong.
  var isWrong: Bool
  /// Whether it was checked and is right.
  var isRight: Bool
}

/// What a question hides or marks outside the feature map.
struct AskedOperands {
  /// The weight written as a question mark.
  var weight: (filter: Int, position: CellPosition)?
  /// The setting that is not told.
  var setting: Question.Setting?
  /// The cell of the input that is pointed at.
  var pointer: CellPosition?
  /// The cells of the input that the answer names.
  var chosen: Set<CellPosition> = []
  /// In a chain: what the learner wrote for the layer before, in place of the input.
  var ownInput: ((CellPosition) -> String)?
}
