import TerminalText
import TraceEngine

/// A step told at once.
extension StepSpeech {
  /// More products or cells than this are not read out.
  static let most = 32

  /// Where the window stands, what it computes, and the value.
  var whole: [String] {
    if let wholeLayer { return wholeLayer }
    let place = [heading + " " + window]
    switch step.operation {
    case .pooling(let pooling) where pooling.kind == .average:
      return place + cells + [sum, division, value]
    case .pooling(let pooling):
      return place + cells + [best(pooling.kind)] + tie + [value]
    default:
      var lines = place + channels + [sum]
      if step.bias != nil { lines.append(bias) }
      if step.operation.endsInReLU { lines.append(relu) }
      return lines + [value]
    }
  }

  /// The products of each channel, in a sentence.
  private var channels: [String] {
    let count = step.operation.channelsPerStep
    let perChannel = step.taps.count / count
    let first = step.firstChannel
    var lines: [String] = []
    for channel in 0..<count {
      if perChannel <= StepSpeech.most {
        let taps = step.taps.lazy.filter { $0.index / perChannel == channel }
        let products = taps.map { self.times($0) }.joined(separator: ", ")
        let lead = count > 1 ? self.channel(first + channel) : ""
        lines.append(
          lead
            + say(
              (lead.isEmpty ? capitalized(products) : products) + ".",
              KoreanParticle.copula.attached(to: products) + "."))
      }
      if count > 1 { lines.append(subtotal(channel)) }
    }
    return lines
  }

  /// The numbers under the window that take part.
  private var cells: [String] {
    let counted = step.taps.filter(\.counts)
    guard counted.count <= StepSpeech.most else { return [] }
    let numbers = counted.map { number($0.input) }.joined(separator: ", ")
    return [say("Under it: \(numbers).", "윈도우 안의 수: \(numbers).")]
  }
}
