/// A trace at the grain at which it is told: one beat for every thing that happens in a step.
///
///     the window moves · a tap for each product (with several channels, a subtotal after each
///     channel's last) · the bias · ReLU or the division · the value lands
///
/// Only what the operation has: without a bias there is no beat for it. Every step has the same
/// number of beats, so a beat is found by division, and going back is `index - 1`.
public struct Timeline: RandomAccessCollection, Equatable, Sendable {
  public let trace: Trace
  /// Beats of each step.
  public let beatsPerStep: Int
  private let channels: Int
  private let tapsPerChannel: Int
  /// What follows the taps, in order.
  private let ending: [Beat.Stage]

  public var startIndex: Int { 0 }
  public var endIndex: Int { trace.count * beatsPerStep }

  public init(_ trace: Trace) {
    let operation = trace.operation
    self.trace = trace
    channels = operation.channelsPerStep
    tapsPerChannel = operation.rows.window * operation.columns.window
    var ending: [Beat.Stage] = []
    switch operation {
    case .convolution(let convolution):
      if convolution.bias != nil { ending.append(.bias) }
      if convolution.relu { ending.append(.relu) }
    case .dense(let dense):
      if dense.bias != nil { ending.append(.bias) }
      if dense.relu { ending.append(.relu) }
    case .rectification: ending.append(.relu)
    case .softmax: ending.append(.division)
    case .pooling(let pooling):
      if pooling.kind == .average { ending.append(.division) }
    case .flatten: break
    }
    self.ending = ending + [.value]
    let subtotals = channels > 1 ? channels : 0
    beatsPerStep = 1 + channels * tapsPerChannel + subtotals + self.ending.count
  }

  public subscript(position: Int) -> Beat {
    precondition(position >= 0 && position < endIndex, "beat \(position) of \(endIndex)")
    let (step, beat) = position.quotientAndRemainder(dividingBy: beatsPerStep)
    return Beat(step: step, stage: stage(beat))
  }

  /// The beat at which the window comes to stand for step `step`.
  public func start(ofStep step: Int) -> Int { step * beatsPerStep }

  /// The beat at which the value of step `step` lands.
  public func end(ofStep step: Int) -> Int { (step + 1) * beatsPerStep - 1 }

  private func stage(_ beat: Int) -> Beat.Stage {
    if beat == 0 { return .window }
    let perChannel = tapsPerChannel + (channels > 1 ? 1 : 0)
    let (channel, tap) = (beat - 1).quotientAndRemainder(dividingBy: perChannel)
    guard channel < channels else { return ending[beat - 1 - channels * perChannel] }
    if tap == tapsPerChannel { return .subtotal(channel: channel) }
    return .tap(channel * tapsPerChannel + tap)
  }
}

/// One thing that happens in a step.
public struct Beat: Equatable, Sendable {
  public enum Stage: Equatable, Sendable {
    /// The window stands on the input; nothing is computed.
    case window
    /// The product at this index joins the sum.
    case tap(Int)
    /// A channel's products are done; its subtotal is read off.
    case subtotal(channel: Int)
    case bias
    case relu
    /// An average's sum is divided by the number of cells that count; softmax divides one power of e
    /// by the sum of all.
    case division
    /// The value stands in the feature map.
    case value
  }

  /// The index of the step in the trace, from 0.
  public let step: Int
  public let stage: Stage
}
