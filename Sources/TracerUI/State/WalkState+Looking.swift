import TraceEngine

/// Looking at what is shown in another way.
extension WalkState {
  /// To the first step of the next filter; from the last to the first.
  mutating func showNextFilter() {
    let shape = operation.outputShape
    guard shape.channels > 1 else { return }
    pause()
    let next = (step.output.channel + 1) % shape.channels
    let first = CellPosition(channel: next, row: 0, column: 0)
    if let step = timeline.trace.index(of: first) {
      move(to: timeline.start(ofStep: step), asking: true)
    }
  }

  /// How many values of the map of filter `filter` have landed.
  func landed(inMap filter: Int) -> Int {
    let shape = operation.outputShape
    let size = shape.height * shape.width
    return min(size, max(0, current.step + (hasLanded ? 1 : 0) - filter * size))
  }
}

extension WalkState {
  /// Whether the input's three channels are looked at as one picture: until one of them is chosen.
  var mixesChannels: Bool {
    operation.input.shape.channels == 3 && operation.channelsPerStep == 3 && chosenChannel == nil
  }
}
