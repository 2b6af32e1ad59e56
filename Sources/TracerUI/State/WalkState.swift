import Diagnosis
import LessonKit
import Quiz
import TraceEngine
import TraceText

/// One page on which a window moves: where the walk stands and how it goes on.
package struct WalkState: Sendable {
  package let page: Lesson.OperationPage
  let timeline: Timeline
  /// All values, so that columns are as wide as the widest from the beginning.
  let featureMap: MapValues
  let numbers: Numbers
  /// Nil where shades would say nothing.
  let pictures: WalkPictures?

  /// The beat that is shown, an index into `timeline`.
  package internal(set) var beat = 0
  package internal(set) var isPlaying = false
  var grain = Grain.product
  /// Beats a second are 2 to this power.
  var speedExponent = 1
  var showsWeights = false
  /// Whether input and feature map are to be pictures or numbers, once the learner has chosen.
  var wantsShades: Bool?
  /// Whether the learner changed the operation: then nothing is asked.
  var isEdited = false
  /// The channel looked at instead of the one the beat is about, within the filter.
  var chosenChannel: Int?
  var predictMode = PredictMode.whereTheLessonAsks
  /// The question at the step shown, while it waits for an answer.
  var prediction: Answering?
  /// Steps that were predicted or passed: they are not asked again.
  var settled: Set<Int> = []
  /// What was answered on this page, as evidence for what goes wrong later.
  var predicted: [Observation] = []
  /// What was said to the right answer whose value is shown.
  var confirmed: Attempt.Reply?

  enum Grain: Sendable { case product, step }

  enum PredictMode: Sendable { case whereTheLessonAsks, everywhere, never }

  /// How the numbers of the three grids are written.
  struct Numbers: Sendable {
    let input: AlignedNumbers
    let filter: AlignedNumbers
    let output: AlignedNumbers
  }

  package init(_ page: Lesson.OperationPage) {
    let operation = page.operation
    let precision = operation.precision
    let map = MapValues(operation)
    var weights = operation.weights?.values ?? []
    // The powers of e stand where other layers have their weights.
    if case .softmax = operation { weights = operation.trace[0].taps.map(\.product) }
    self.page = page
    timeline = Timeline(operation.trace)
    featureMap = map
    numbers = Numbers(
      input: AlignedNumbers(gridOf: operation.input.values, precision: precision),
      filter: AlignedNumbers(gridOf: weights, precision: precision),
      output: AlignedNumbers(gridOf: map.sample, precision: precision))
    pictures = operation.canBeShaded ? WalkPictures(operation, map) : nil
    ask()
  }

  var operation: TracedOperation { page.operation }
  var current: Beat { timeline[beat] }
  var step: Step { timeline.trace[current.step] }
  var tapsPerChannel: Int { operation.rows.window * operation.columns.window }
  var isAtEnd: Bool { beat == timeline.count - 1 }

  /// Whether input and feature map are pictures.
  var showsShades: Bool { pictures != nil && wantsShades ?? operation.isImage }

  /// Whether the value of the step shown has landed.
  var hasLanded: Bool { current.stage == .value }

  /// As wide as a product can be as a term of a sum: digits add up, and so do fractions.
  var productWidth: Int {
    numbers.input.termWidth + numbers.filter.termWidth
  }

  /// The channel of the filter that the beat is about.
  var beatChannel: Int {
    switch current.stage {
    case .window: return 0
    case .tap(let tap): return tap / tapsPerChannel
    case .subtotal(let channel): return channel
    case .bias, .relu, .division, .value: return operation.channelsPerStep - 1
    }
  }

  /// The channel of the filter that is shown.
  var channel: Int { chosenChannel ?? beatChannel }

  /// Looks at another channel until the walk moves.
  mutating func turnChannel(by channels: Int) {
    let count = operation.channelsPerStep
    guard count > 1 else { return }
    chosenChannel = (channel + channels + count) % count
  }

  mutating func toggleWeights() { showsWeights.toggle() }
}
