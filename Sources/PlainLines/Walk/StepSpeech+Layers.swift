import TerminalText
import TraceEngine
import TraceText

/// Layers that slide no window.
extension StepSpeech {
  /// Where the numbers come from; nil where a window slides.
  var source: String? {
    let (row, column) = (step.window.row, step.window.column)
    switch step.operation {
    case .convolution, .pooling: return nil
    case .rectification, .flatten:
      let isOne = step.operation.input.shape.channels == 1
      let place = CellPosition(channel: step.firstChannel, row: row, column: column)
      if let name = LayerNames(voice.language).place(place, in: step.operation.input.shape) {
        return say("It takes \(name).", "입력의 \(KoreanParticle.object.attached(to: name)) 가져와요.")
      }
      return say(
        "It takes row \(row), column \(column)"
          + (isOne ? "." : " of channel \(step.firstChannel)."),
        (isOne ? "" : "채널 \(step.firstChannel)의 ") + "\(row)행 \(column)열의 수를 가져와요.")
    case .dense(let dense):
      let count = dense.input.shape.height
      return say(
        count == 1 ? "It takes the one input." : "It takes all \(count) inputs.",
        "입력 \(count)개를 모두 써요.")
    case .softmax(let softmax):
      let count = softmax.input.shape.height
      return say(
        count == 1 ? "It takes the one score." : "It takes all \(count) scores.",
        "점수 \(count)개를 모두 써요.")
    }
  }

  /// A number that is taken as it is: `It is -3.`
  func taken(_ tap: Tap) -> String {
    say("It is \(number(tap.input)).", "그 수는 \(number(tap.input, .copula)).")
  }

  /// `e to the power of 2 is about 7.38906; together 10.1073.`
  func power(_ tap: Tap) -> String {
    let power = powerText(tap)
    if tap.index == 0 { return power.closed }
    let total = ofPower(tap.running)
    return power.open
      + say(
        "; together about \(total).",
        " 모두 더하면 약 \(KoreanParticle.copula.attached(to: total)).")
  }

  private func powerText(_ tap: Tap) -> (open: String, closed: String) {
    let value = ofPower(tap.product)
    let english = "e to the power of \(number(tap.input)) is about \(value)"
    let korean =
      "e의 \(number(tap.input))제곱은 약 \(KoreanParticle.copula.attached(to: value))."
    return (say(english, korean), say(english + ".", korean))
  }

  /// All powers, their sum and the share.
  var powers: [String] {
    let taps = Array(step.taps)
    guard taps.count <= StepSpeech.most else { return [sum, division] }
    return taps.map { powerText($0).closed } + [sum, division]
  }

  /// A power of e, or a sum of them, as it is written.
  func ofPower(_ value: Double) -> String {
    TextBuffer.string { voice.steps.writeValueOfPower(value, to: &$0) }
  }

  /// A share as it is written.
  var ofShare: String {
    TextBuffer.string { voice.steps.writeValueOfShare(step, step.outcome, to: &$0) }
  }

  /// `7.38906 divided by 11.1073 is about 0.6652.`
  var share: String {
    let outcome = step.outcome
    let own = ofPower(step.taps[step.output.row].product)
    let sum = ofPower(outcome.sum)
    return say(
      "\(own) divided by \(sum) is about \(ofShare).",
      "\(KoreanParticle.object.attached(to: own)) \(KoreanParticle.direction.attached(to: sum))"
        + " 나누면 약 \(KoreanParticle.copula.attached(to: ofShare)).")
  }

  /// The step told at once; nil where a window slides.
  var wholeLayer: [String]? {
    guard let source else { return nil }
    let place = [heading + " " + source]
    switch step.operation {
    case .convolution, .pooling: return nil
    case .rectification: return place + [relu, value]
    case .flatten: return place + [value]
    case .softmax: return place + powers + [value]
    case .dense(let dense):
      var lines = place + products + [sum]
      if dense.bias != nil { lines.append(bias) }
      if dense.relu { lines.append(relu) }
      return lines + [value]
    }
  }

  /// All products in one sentence.
  private var products: [String] {
    guard step.taps.count <= StepSpeech.most else { return [] }
    let products = step.taps.map { times($0) }.joined(separator: ", ")
    return [
      say(capitalized(products) + ".", KoreanParticle.copula.attached(to: products) + ".")
    ]
  }
}
