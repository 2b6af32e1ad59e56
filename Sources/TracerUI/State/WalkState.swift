import LessonKit
import Quiz
import TraceEngine
import TraceText

/// One page on which a window moves: where the walk stands and how it goes on.
package struct WalkState: Sendable {
  package let page: Lesson.OperationPage
  let timeline: Timeline
  /// All values, so that columns are as wide as the widest from the beginning.
  let featureMap: Tensor
  let numbers: Numbers

  /// The beat that is shown, an index into `timeline`.
  package private(set) var beat = 0
  package private(set) var isPlaying = false
  private(set) var grain = Grain.product
  /// Beats a second are 2 to this power.
  private(set) var speedExponent = 1
  private(set) var showsWeights = false
  private(set) var predictMode = PredictMode.whereTheLessonAsks
  /// The question at the step shown, while it waits for an answer.
  var prediction: Prediction?
  /// Steps that were predicted or passed: they are not asked again.
  private var settled: Set<Int> = []
  /// What was said to the right answer whose value is shown.
  private(set) var confirmed: QuizSession.Reply?
  /// Whether the walk was asked to go on past its last beat.
  private(set) var isAtRest = false

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
    let map = operation.featureMap()
    var weights: [Double] = []
    if case .convolution(let convolution) = operation { weights = convolution.filters.values }
    self.page = page
    timeline = Timeline(operation.trace)
    featureMap = map
    numbers = Numbers(
      input: AlignedNumbers(operation.input.values, precision: precision),
      filter: AlignedNumbers(weights, precision: precision),
      output: AlignedNumbers(map.values, precision: precision))
    ask()
  }

  var operation: TracedOperation { page.operation }
  var current: Beat { timeline[beat] }
  var step: Step { timeline.trace[current.step] }
  var tapsPerChannel: Int { operation.rows.window * operation.columns.window }
  /// As wide as a product can be as a term of a sum: digits add up, and so do fractions.
  var productWidth: Int {
    numbers.input.width + numbers.filter.width
      + (numbers.input.termWidth > numbers.input.width
        || numbers.filter.termWidth > numbers.filter.width ? 2 : 0)
  }
  var isAtEnd: Bool { beat == timeline.count - 1 }

  /// Whether the value of the step shown has landed.
  var hasLanded: Bool { current.stage == .value }

  /// Milliseconds between two beats while playing.
  package var interval: Int { speedExponent >= 0 ? 1000 >> speedExponent : 1000 << -speedExponent }

  // MARK: Moving

  mutating func nextBeat() {
    pause()
    advance()
  }

  mutating func previousBeat() {
    pause()
    move(to: beat - 1, asking: false)
  }

  mutating func nextStep() {
    pause()
    advanceStep()
  }

  /// To the value of the step before; from inside a step, too. From the first, to its beginning.
  mutating func previousStep() {
    pause()
    let step = current.step
    move(to: step > 0 ? timeline.end(ofStep: step - 1) : 0, asking: false)
  }

  mutating func first() {
    pause()
    move(to: 0, asking: true)
  }

  mutating func last() {
    pause()
    move(to: timeline.count - 1, asking: false)
  }

  /// Shows step `step` (from 0) done.
  package mutating func show(step: Int) {
    pause()
    move(to: timeline.end(ofStep: step), asking: false)
  }

  /// Stands at the beginning of step `step` (from 0), nothing computed and nothing asked: how the
  /// quiz shows an item.
  mutating func stand(atStep step: Int) {
    pause()
    move(to: timeline.start(ofStep: step), asking: false)
  }

  /// Takes up the walk at a remembered beat.
  package mutating func resume(at beat: Int) {
    move(to: min(max(0, beat), timeline.count - 1), asking: true)
  }

  /// What one tick of the clock does while playing.
  mutating func tick() {
    guard isPlaying else { return }
    if grain == .product { advance() } else { advanceStep() }
    if isAtEnd || prediction != nil { isPlaying = false }
  }

  private mutating func advance() {
    settle()
    guard !isAtEnd else {
      isAtRest = true
      return
    }
    move(to: beat + 1, asking: true)
  }

  /// To the value of this step, or of the next when it has landed; stops before a step that asks.
  private mutating func advanceStep() {
    let wasAsking = prediction != nil
    settle()
    if isAtEnd {
      isAtRest = true
      return
    }
    let step = hasLanded ? current.step + 1 : current.step
    let start = timeline.start(ofStep: step)
    if !wasAsking && asks(step) {
      move(to: start, asking: true)
    } else {
      move(to: timeline.end(ofStep: step), asking: false)
    }
  }

  private mutating func move(to beat: Int, asking: Bool) {
    self.beat = min(max(0, beat), timeline.count - 1)
    isAtRest = false
    confirmed = nil
    prediction = nil
    if asking { ask() }
  }

  // MARK: Playing

  mutating func togglePlay() {
    if isPlaying { return pause() }
    if isAtEnd { move(to: 0, asking: true) }
    if prediction == nil { isPlaying = true }
  }

  mutating func pause() { isPlaying = false }

  /// Twice or half as fast, from a quarter of a beat to 32 beats a second.
  mutating func changeSpeed(by steps: Int) {
    speedExponent = min(5, max(-2, speedExponent + steps))
  }

  mutating func switchGrain() { grain = grain == .product ? .step : .product }

  mutating func toggleWeights() { showsWeights.toggle() }

  // MARK: Predicting

  /// From asking where the lesson does to asking at every step; from there to never, and back.
  mutating func switchPredictMode() {
    predictMode = predictMode == .everywhere ? .never : .everywhere
    prediction = nil
    if predictMode == .everywhere { settled.remove(current.step) }
    ask()
  }

  /// Shows the value after a right answer, with the sentence that says so.
  mutating func confirm() {
    let reply = prediction?.reply
    reveal()
    confirmed = reply
  }

  /// Shows the value that was asked for.
  mutating func reveal() {
    let step = current.step
    settle()
    move(to: timeline.end(ofStep: step), asking: false)
  }

  private mutating func settle() {
    if prediction != nil { settled.insert(current.step) }
    prediction = nil
  }

  private mutating func ask() {
    guard current.stage == .window, asks(current.step) else { return }
    isPlaying = false
    prediction = Prediction(Question.cell(operation, step.output))
  }

  private func asks(_ step: Int) -> Bool {
    if settled.contains(step) { return false }
    switch predictMode {
    case .everywhere: return true
    case .never: return false
    case .whereTheLessonAsks: return page.predict.contains(timeline.trace[step].output)
    }
  }
}

/// A value that the learner is to predict before it is shown.
struct Prediction: Sendable {
  let question: Question
  var field = TextField()
  private(set) var reply: QuizSession.Reply?
  private(set) var hint: Hint?
  private(set) var isAnswered = false

  init(_ question: Question) { self.question = question }

  /// Grades what was typed.
  mutating func submit() {
    hint = nil
    let answer: Answer
    do throws(AnswerError) { answer = try Answer(field.text) } catch {
      reply = .unreadable(error)
      return
    }
    switch grade(question, answer) {
    case .right(let fit):
      reply = .right(fit)
      isAnswered = true
    case .roundedTooFar: reply = .roundedTooFar
    case .wrong: reply = .wrong
    }
    if !isAnswered { field.clear() }
  }

  /// The next rung, short of the answer: Enter shows that.
  mutating func askForHint() {
    let rung = (hint ?? lastHint).map { min(3, $0.rung.rawValue + 1) } ?? 1
    hint = Hint.Rung(rawValue: rung).map { Hint(question, $0) }
    lastHint = hint
    reply = nil
  }

  private var lastHint: Hint?
}
