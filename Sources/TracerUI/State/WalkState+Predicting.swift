import Quiz

/// Asking for a value before it is shown.
extension WalkState {
  /// From asking where the lesson does to asking at every step, to never, and back.
  mutating func switchPredictMode() {
    switch predictMode {
    case .whereTheLessonAsks: predictMode = .everywhere
    case .everywhere: predictMode = .never
    case .never: predictMode = .whereTheLessonAsks
    }
    prediction = nil
    if predictMode == .everywhere { settled = [] }
    ask()
  }

  /// Takes over how the learner wants to walk from the page before.
  mutating func adopt(_ other: WalkState) {
    (grain, speedExponent) = (other.grain, other.speedExponent)
    showsWeights = other.showsWeights
    wantsShades = other.wantsShades
    guard predictMode != other.predictMode else { return }
    predictMode = other.predictMode
    prediction = nil
    ask()
  }

  /// The value follows a right answer.
  mutating func acceptPrediction() {
    guard let prediction, !prediction.isOpen else { return }
    reveal()
    confirmed = prediction.reply
  }

  /// Shows the value that was asked for.
  mutating func reveal() {
    settle()
    move(to: timeline.end(ofStep: current.step), asking: false)
  }

  /// The question that was asked is done with, answered or not.
  mutating func settle() {
    if let prediction {
      settled.insert(current.step)
      predicted += prediction.attempt?.observations ?? []
    }
    prediction = nil
  }

  mutating func ask() {
    guard current.stage == .window, asks(current.step) else { return }
    isPlaying = false
    prediction = .prediction(step.output, of: operation, earlier: predicted)
  }

  /// Whether step `step` is to be asked before its value is shown.
  func asks(_ step: Int) -> Bool {
    if isEdited || settled.contains(step) { return false }
    switch predictMode {
    case .everywhere: return true
    case .never: return false
    case .whereTheLessonAsks: return page.predict.contains(timeline.trace[step].output)
    }
  }

  /// Whether any step of this page is asked: then the feature map has room for an answer.
  var mayAsk: Bool {
    switch predictMode {
    case .everywhere: return true
    case .never: return false
    case .whereTheLessonAsks: return !page.predict.isEmpty
    }
  }
}
