import TerminalText

/// What a screen says around its grids, in a lesson and in the quiz alike.
struct SceneText {
  var title: String
  var pageLabel: String
  var caption: String
  /// Sentences that answer the learner, the most important first.
  var feedback: [Segment] = []
  /// What is typed after the first sentence, where something is asked there.
  var field: String?
  /// What is given besides grids, line by line; lines that begin with four spaces hold numbers.
  var given: [String] = []
  /// Whether the arithmetic of the value stands in place of what is given; that keeps its rows, so
  /// that nothing jumps.
  var givesWay = false
  /// The fields an answer is typed into, where that is not a cell of a grid.
  var form: Form?
  /// Hints, line by line, as `given`.
  var hints: [String] = []
  /// The line that says where we are, and a short form of it for narrow screens.
  var position: String
  var shortPosition: String
  var pace: String
  /// How much is done, from 0 to 1.
  var progress: Double
}
