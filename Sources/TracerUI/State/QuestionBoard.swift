import LessonKit
import Questions
import TraceEngine

/// The walks of a question's operations, for their grids and numbers; several in a chain.
struct QuestionBoard: Sendable {
  private let walks: [WalkState]
  /// The channel looked at, within the filter, where it was chosen.
  private var channel: Int?

  /// - Parameter earlier: what was shown before; its walks serve again where they can.
  init(_ question: Question?, after earlier: QuestionBoard? = nil) {
    let operations = question?.operations ?? []
    if let earlier, earlier.walks.map(\.operation) == operations {
      walks = earlier.walks
    } else {
      walks = operations.map {
        WalkState(
          Lesson.OperationPage(
            name: nil, caption: nil, operation: $0, predict: []))
      }
    }
  }

  /// The walk at the step a blank asks for; at its first where it asks for no step. Nil where the
  /// question has no grids.
  func walk(for blank: Blank, of question: Question) -> WalkState? {
    let layer = QuestionBoard.layer(of: blank)
    guard walks.indices.contains(layer) else { return nil }
    var walk = walks[layer]
    walk.stand(atStep: question.step(for: blank)?.index ?? 0)
    if let channel { walk.turnChannel(by: channel) }
    return walk
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
