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
  /// How the numbers of the grids are written, from the usual way to the narrowest.
  let numberTiers: [GridNumbers]
  /// The way at hand, where a screen has no room for the usual one.
  var numberTier = 0
  /// Made when shades are first shown.
  @Apart private(set) var pictures: WalkPictures?

  /// The beat that is shown, an index into `timeline`.
  package internal(set) var beat = 0
  package internal(set) var isPlaying = false
  var grain = Grain.product
  /// Beats a second are 2 to this power.
  var speedExponent = 1
  var showsWeights = false
  /// Whether input and feature map are to be pictures or numbers, once the learner has chosen.
  var wantsShades: Bool? { didSet { preparePictures() } }
  /// Whether the learner changed the operation: then nothing is asked.
  var isEdited = false
  /// The channel looked at instead of the one the beat is about, within the filter.
  var chosenChannel: Int?
  var predictMode = PredictMode.whereTheLessonAsks
  /// The question at the step shown, while it waits for an answer.
  @Apart var prediction: Answering?
  /// Steps that were predicted or passed: they are not asked again.
  var settled: Set<Int> = []
  /// What was answered on this page, as evidence for what goes wrong later.
  var predicted: [Observation] = []
  /// What was said to the right answer whose value is shown.
  @Apart var confirmed: Attempt.Reply?

  enum Grain: Sendable { case product, step }

  enum PredictMode: Sendable { case whereTheLessonAsks, everywhere, never }

  package init(_ page: Lesson.OperationPage) {
    let operation = page.operation
    let map = MapValues(operation)
    self.page = page
    timeline = Timeline(operation.trace)
    featureMap = map
    numberTiers = GridNumbers.tiers(of: operation, map)
    preparePictures()
    ask()
  }

  var operation: TracedOperation { page.operation }
  var numbers: GridNumbers { numberTiers[min(numberTier, numberTiers.count - 1)] }
  var current: Beat { timeline[beat] }
  var step: Step { timeline.trace[current.step] }
  var tapsPerChannel: Int { operation.rows.window * operation.columns.window }
  var isAtEnd: Bool { beat == timeline.count - 1 }

  /// Whether shades can say something of this page.
  var canBeShaded: Bool { operation.canBeShaded }

  /// Makes what shades are drawn from, as far as they are shown.
  mutating func preparePictures() {
    guard showsShades else { return }
    var pictures = self.pictures ?? WalkPictures(operation, featureMap)
    pictures.sample(step.output.channel, timeline.trace)
    self.pictures = pictures
  }

  /// Whether input and feature map are pictures.
  var showsShades: Bool { canBeShaded && wantsShades ?? operation.isImage }

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

  /// Whether there is another channel to look at.
  var hasOtherChannels: Bool { operation.channelsPerStep > 1 || hasOwnMaps }

  /// Whether each channel of the input makes maps of its own, as in a depthwise convolution or a
  /// pooling: then another channel is another map.
  var hasOwnMaps: Bool {
    switch operation {
    case .convolution, .pooling, .rectification:
      return operation.channelsPerStep == 1 && operation.input.shape.channels > 1
    case .flatten, .dense, .softmax: return false
    }
  }

  /// Looks at another channel of the step at hand until the walk moves.
  mutating func look(furtherBy channels: Int) {
    let count = operation.channelsPerStep
    if count > 1 { chosenChannel = (channel + channels + count) % count }
  }

  /// The next channel: of the step at hand; where each channel makes maps of its own, the same cell and
  /// the same beat of the next one's first map.
  mutating func turnChannel() {
    guard hasOwnMaps else { return look(furtherBy: 1) }
    let (all, maps) = (operation.input.shape.channels, operation.outputShape.channels)
    var output = step.output
    output.channel = (step.firstChannel + 1) % all * (maps / all)
    guard let next = timeline.trace.index(of: output) else { return }
    let passed = beat - timeline.start(ofStep: current.step)
    pause()
    move(to: timeline.start(ofStep: next) + passed, asking: !hasLanded)
  }

  mutating func toggleWeights() { showsWeights.toggle() }
}
