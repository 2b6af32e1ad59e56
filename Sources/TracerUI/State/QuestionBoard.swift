import LessonKit
import Questions
import TraceEngine

/// The walks of a question's operations, for their grids and numbers; several in a chain.
struct QuestionBoard: Sendable {
  private let walks: [WalkState]
  /// The channel looked at, within the filter, where it was chosen.
  private var channel: Int?
  /// How many columns right of where it would begin the input is shown, where it has no room whole.
  var look = 0

  /// - Parameter earlier: what was shown before; its walks serve again where they can.
  init(_ question: Question?, after earlier: QuestionBoard? = nil) {
    let operations = question?.operations ?? []
    // The missing weight is in sight from the beginning.
    if case .missingWeight(_, _, let position) = question { channel = position.channel }
    if let earlier, earlier.walks.map(\.operation) == operations {
      look = earlier.look
      walks = earlier.walks
    } else {
      walks = operations.map {
        WalkState(
          Lesson.OperationPage(
            name: nil, caption: nil, operation: $0, predict: []))
      }
    }
  }

  /// The walk at the step a blank asks for; where it asks for no step, at the first, or the first of
  /// the filter that is asked about. Nil where the question has no grids.
  func walk(for blank: Blank, of question: Question) -> WalkState? {
    let layer = QuestionBoard.layer(of: blank)
    guard walks.indices.contains(layer) else { return nil }
    var walk = walks[layer]
    walk.stand(atStep: step(for: blank, of: question, in: walk))
    if let channel { walk.look(furtherBy: channel) }
    return walk
  }

  private func step(for blank: Blank, of question: Question, in walk: WalkState) -> Int {
    if let step = question.step(for: blank) { return step.index }
    guard case .missingWeight(_, let filter, _) = question else { return 0 }
    return walk.timeline.trace.index(of: CellPosition(channel: filter, row: 0, column: 0)) ?? 0
  }

  /// The walk of a layer of a chain, at its first step.
  func walk(ofLayer layer: Int) -> WalkState? {
    walks.indices.contains(layer) ? walks[layer] : nil
  }

  mutating func turnChannel(by channels: Int, blank: Blank) {
    let layer = QuestionBoard.layer(of: blank)
    guard walks.indices.contains(layer) else { return }
    let count = walks[layer].operation.channelsPerStep
    channel = ((channel ?? 0) + channels + count) % count
  }

  /// Whether there are channels to choose from.
  func hasChannels(at blank: Blank) -> Bool {
    let layer = QuestionBoard.layer(of: blank)
    return walks.indices.contains(layer) && walks[layer].operation.channelsPerStep > 1
  }

  static func layer(of blank: Blank) -> Int {
    if case .cell(let layer, _) = blank { return layer }
    return 0
  }
}
