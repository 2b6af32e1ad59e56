import LessonKit
import Questions
import Quiz
import TraceEngine

/// When a walk asks before it shows.
enum Asking: Sendable { case whereTheLessonAsks, everywhere, never }

/// Where the walk of one page stands. The same moves as on the screen.
struct PageWalk: Sendable {
  let page: Lesson.OperationPage
  let timeline: Timeline
  /// The beat that was told last, an index into `timeline`.
  private(set) var beat = 0
  /// Whether its whole step was told at once.
  private(set) var tellsWholeStep = false
  /// The learner at the value that is asked for; nil while none is.
  var attempt: Attempt?
  /// Whether the learner changed the operation: then nothing is asked.
  private var isEdited = false
  /// Steps that were predicted or passed: they are not asked again.
  private var settled: Set<Int> = []

  init(_ page: Lesson.OperationPage, at beat: Int, _ asking: Asking) {
    self.page = page
    timeline = Timeline(page.operation.trace)
    move(to: beat)
    ask(asking)
  }

  /// The same walk on an operation made from this one's: at the same step, or the nearest, told whole
  /// where it was done. It asks for nothing.
  func rebuilt(on operation: TracedOperation) -> PageWalk {
    let edited = Lesson.OperationPage(
      name: page.name, ledger: page.ledger, caption: page.caption, operation: operation,
      predict: page.predict, isAsked: page.isAsked, inputOf: page.inputOf)
    var walk = PageWalk(edited, at: 0, .never)
    walk.isEdited = true
    let (output, shape) = (step.output, operation.outputShape)
    let nearest = CellPosition(
      channel: min(output.channel, shape.channels - 1), row: min(output.row, shape.height - 1),
      column: min(output.column, shape.width - 1))
    let step = walk.timeline.trace.index(of: nearest) ?? 0
    if hasLanded { walk.show(step: step) } else { walk.move(to: walk.timeline.start(ofStep: step)) }
    return walk
  }

  var current: Beat { timeline[beat] }
  var step: Step { timeline.trace[current.step] }
  /// The value that is asked for.
  var question: Question? { attempt?.question }
  var isAtEnd: Bool { beat == timeline.count - 1 }
  private var hasLanded: Bool { current.stage == .value }

  /// Whether the value of step `index` has been told.
  func isKnown(_ index: Int) -> Bool {
    index < current.step || (index == current.step && hasLanded)
  }

  mutating func nextBeat(_ asking: Asking) {
    settle()
    move(to: beat + 1)
    ask(asking)
  }

  mutating func previousBeat() { move(to: beat - 1) }

  /// To the value of this step, or of the next when it has landed; stops before a step that asks.
  mutating func nextStep(_ asking: Asking) {
    let wasAsking = question != nil
    settle()
    let target = min(hasLanded ? current.step + 1 : current.step, timeline.trace.count - 1)
    if !wasAsking && !isKnown(target) && asks(target, asking) {
      move(to: timeline.start(ofStep: target))
      ask(asking)
    } else {
      show(step: target)
    }
  }

  /// To the value of the step before; from the first, to its beginning.
  mutating func previousStep() {
    if current.step > 0 { show(step: current.step - 1) } else { move(to: 0) }
  }

  /// To the value of step `step` (from 0).
  mutating func show(step: Int) {
    settle()
    move(to: timeline.end(ofStep: step))
    tellsWholeStep = true
  }

  /// Asks now, if this beat is one to ask at.
  mutating func ask(_ asking: Asking) {
    guard current.stage == .window, asks(current.step, asking) else { return }
    attempt = Attempt(.cell(page.operation, step.output))
  }

  mutating func stopAsking() { attempt = nil }

  /// Lets the step that is told be asked again.
  mutating func unsettle() { settled.remove(current.step) }

  /// The next rung for the question, short of the answer, which Enter shows; nil after the third.
  mutating func nextHint() -> Hint? {
    guard let tried = attempt, tried.hints < Hint.Rung.partial.rawValue else { return nil }
    return attempt?.hint()
  }

  private mutating func settle() {
    if question != nil { settled.insert(current.step) }
    attempt = nil
  }

  private mutating func move(to beat: Int) {
    self.beat = min(max(0, beat), timeline.count - 1)
    tellsWholeStep = false
    attempt = nil
  }

  private func asks(_ step: Int, _ asking: Asking) -> Bool {
    if isEdited || settled.contains(step) { return false }
    switch asking {
    case .everywhere: return true
    case .never: return false
    case .whereTheLessonAsks: return page.predict.contains(timeline.trace[step].output)
    }
  }
}
