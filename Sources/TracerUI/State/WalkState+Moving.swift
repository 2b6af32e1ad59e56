import TraceEngine

/// Going on and back, at the grain of single products and of steps, and playing.
extension WalkState {
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

  /// Shows step `step` (from 0) done; where it is still to be predicted, asks for it first.
  package mutating func show(step: Int) {
    pause()
    if asks(step) && step != current.step {
      move(to: timeline.start(ofStep: step), asking: true)
    } else {
      move(to: timeline.end(ofStep: step), asking: false)
    }
  }

  /// Stands at the beginning of step `step` (from 0), nothing computed and nothing asked: how the
  /// quiz shows an item.
  mutating func stand(atStep step: Int) {
    pause()
    move(to: timeline.start(ofStep: step), asking: false)
  }

  /// Shows the value of this step, unasked.
  mutating func land() {
    pause()
    move(to: timeline.end(ofStep: current.step), asking: false)
  }

  /// Takes up the walk at a remembered beat.
  package mutating func resume(at beat: Int) {
    move(to: min(max(0, beat), timeline.count - 1), asking: true)
  }

  private mutating func advance() {
    settle()
    guard !isAtEnd else { return }
    move(to: beat + 1, asking: true)
  }

  /// To the value of this step, or of the next when it has landed; stops before a step that asks.
  private mutating func advanceStep() {
    let wasAsking = prediction != nil
    settle()
    if isAtEnd { return }
    let step = hasLanded ? current.step + 1 : current.step
    if !wasAsking && asks(step) && (hasLanded || current.stage == .window) {
      move(to: timeline.start(ofStep: step), asking: true)
    } else {
      move(to: timeline.end(ofStep: step), asking: false)
    }
  }

  mutating func move(to beat: Int, asking: Bool) {
    self.beat = min(max(0, beat), timeline.count - 1)
    chosenChannel = nil
    confirmed = nil
    prediction = nil
    preparePictures()
    if asking { ask() }
  }

  // MARK: Playing

  /// Milliseconds between two beats while playing.
  package var interval: Int { speedExponent >= 0 ? 1000 >> speedExponent : 1000 << -speedExponent }

  var beatsPerSecond: Double {
    speedExponent >= 0 ? Double(1 << speedExponent) : 1 / Double(1 << -speedExponent)
  }

  /// What one tick of the clock does while playing.
  mutating func tick() {
    guard isPlaying else { return }
    if grain == .product { advance() } else { advanceStep() }
    if isAtEnd || prediction != nil { isPlaying = false }
  }

  /// From the end of the page playing begins again.
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
}
