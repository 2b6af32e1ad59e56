import TerminalText
import TraceEngine
import TraceText

/// What happens in a step, in sentences to be heard: no signs, and every number with what it is.
///
///     The window covers rows 0 to 1, columns 0 to 1. The next cell is row 0, column 0.
///     5 times 11 is 55.
///     1 times 4 is 4; together 59.
struct StepSpeech {
  let step: Step
  let voice: Voice

  /// Steps in all.
  private let count: Int

  init(_ step: Step, of count: Int, _ voice: Voice) {
    self.step = step
    self.count = count
    self.voice = voice
  }

  func say(_ english: String, _ korean: String) -> String { voice.say(english, korean) }

  func number(_ value: Double) -> String {
    NumberText.text(value, precision: step.operation.precision)
  }

  /// A number with a Korean particle.
  func number(_ value: Double, _ particle: KoreanParticle) -> String {
    particle.attached(to: number(value))
  }

  /// What one beat tells: a sentence or two.
  func sentences(_ stage: Beat.Stage) -> [String] {
    switch stage {
    case .window: return [heading + " " + (source ?? window) + " " + target]
    case .tap(let index): return [tap(step.taps[index])]
    case .subtotal(let channel): return [subtotal(channel)]
    case .bias: return [sum, bias]
    case .relu: return (step.bias == nil && step.operation.weights != nil ? [sum] : []) + [relu]
    case .division: return [sum, division]
    case .value: return closing + [value]
    }
  }

  // MARK: Where

  var heading: String {
    say("Step \(step.index + 1) of \(count).", "\(count)단계 중 \(step.index + 1)단계예요.")
  }

  var window: String {
    let (rows, columns) = (step.operation.rows, step.operation.columns)
    let (row, column) = (step.window.row, step.window.column)
    let covers = say(
      "The window covers \(places(row, rows, "row")), \(places(column, columns, "column")).",
      "윈도우가 \(korean(row, rows, "행")), \(korean(column, columns, "열")) 덮어요.")
    return isOutside ? covers + " " + say("Part of it is padding.", "일부는 패딩이에요.") : covers
  }

  private var isOutside: Bool {
    let (rows, columns) = (step.operation.rows, step.operation.columns)
    let window = step.window
    return !rows.holds(window.row) || !rows.holds(window.row + window.height - 1)
      || !columns.holds(window.column) || !columns.holds(window.column + window.width - 1)
  }

  var target: String {
    if isNamed {
      return say("Next is \(cell).", "다음은 \(KoreanParticle.copula.attached(to: cell)).")
    }
    return say("The next cell is \(cell).", "다음 칸은 \(cell)이에요.")
  }

  /// `row 0, column 1`, with several maps `row 0, column 1 of map 2`; of a vector `output 1`.
  var cell: String {
    let output = step.output
    if let place = LayerNames(voice.language).place(output, outOf: step.operation) {
      return place
    }
    let isOne = step.operation.outputShape.channels == 1
    return say(
      "row \(output.row), column \(output.column)" + (isOne ? "" : " of map \(output.channel)"),
      (isOne ? "" : "\(output.channel)번 맵 ") + "\(output.row)행 \(output.column)열")
  }

  /// Whether the place has a name of its own, not a row and a column.
  private var isNamed: Bool {
    LayerNames(voice.language).place(step.output, outOf: step.operation) != nil
  }

  /// `rows 0 to 1`, `row 3`, with dilation `rows 0, 2, 4`.
  private func places(_ origin: Int, _ axis: SpatialAxis, _ name: String) -> String {
    if axis.window == 1 { return "\(name) \(origin)" }
    if let list = list(origin, axis) { return "\(name)s \(list)" }
    return "\(name)s \(origin) to \(origin + axis.extent - 1)"
  }

  private func korean(_ origin: Int, _ axis: SpatialAxis, _ name: String) -> String {
    if axis.window == 1 { return "\(origin)\(name)을" }
    if let list = list(origin, axis) { return "\(list)\(name)을" }
    return "\(origin)\(name)부터 \(origin + axis.extent - 1)\(name)까지"
  }

  private func list(_ origin: Int, _ axis: SpatialAxis) -> String? {
    guard axis.dilation > 1, axis.window <= 9 else { return nil }
    return (0..<axis.window).map { "\(origin + $0 * axis.dilation)" }.joined(separator: ", ")
  }

  // MARK: Convolution

  private func tap(_ tap: Tap) -> String {
    switch step.operation {
    case .convolution, .dense: return product(tap)
    case .rectification, .flatten: return taken(tap)
    case .softmax: return power(tap)
    case .pooling(let pooling) where pooling.kind == .average: return addend(tap)
    case .pooling(let pooling): return competitor(tap, pooling.kind)
    }
  }

  /// `1 times 4 is 4; together 59.`
  private func product(_ tap: Tap) -> String {
    let perChannel = step.operation.rows.window * step.operation.columns.window
    let isFirst = tap.index % perChannel == 0
    let lead = isFirst && step.operation.channelsPerStep > 1 ? channel(tap.cell.channel) : ""
    let (times, total) = (times(tap), number(tap.running))
    if tap.index == 0 {
      return say(capitalized(lead + times) + ".", lead + copula(tap, times))
    }
    return say(
      capitalized(lead + times) + "; together \(total).",
      lead + copula(tap, times) + " 모두 더하면 \(number(tap.running, .copula)).")
  }

  /// `5 times 11 is 55`, in padding `padding 0 times 4 is 0`.
  func times(_ tap: Tap) -> String {
    let input = (tap.source == .input ? "" : say("padding ", "패딩 ")) + number(tap.input)
    return say(
      "\(input) times \(number(tap.weight)) is \(number(tap.product))",
      "\(input) 곱하기 \(number(tap.weight, .topic)) \(number(tap.product))")
  }

  private func copula(_ tap: Tap, _ times: String) -> String {
    KoreanParticle.copula.attached(to: times) + "."
  }

  func channel(_ channel: Int) -> String { say("Channel \(channel): ", "채널 \(channel): ") }

  func subtotal(_ channel: Int) -> String {
    let place = step.firstChannel + channel
    let value = step.subtotal(ofChannel: channel)
    return say(
      "Channel \(place) gives \(number(value)).", "채널 \(place)의 합은 \(number(value, .copula)).")
  }

  // MARK: Endings

  var sum: String {
    let sum = step.outcome.sum
    if case .softmax = step.operation {
      let text = ofPower(sum)
      return say(
        "The sum is about \(text).", "합은 약 \(KoreanParticle.copula.attached(to: text)).")
    }
    return say("The sum is \(number(sum)).", "합은 \(number(sum, .copula)).")
  }

  var bias: String {
    let biased = step.outcome.biased
    let bias = step.bias ?? 0
    return say(
      "Plus bias \(number(bias)) is \(number(biased)).",
      "편향 \(number(bias, .object)) 더하면 \(number(biased, .copula)).")
  }

  var relu: String {
    let outcome = step.outcome
    if outcome.value == outcome.biased {
      return say(
        "ReLU keeps \(number(outcome.value)).", "ReLU는 \(number(outcome.value, .object)) 그대로 둬요.")
    }
    return say(
      "ReLU turns \(number(outcome.biased)) into \(number(outcome.value)).",
      "ReLU는 \(number(outcome.biased, .object)) \(number(outcome.value, .direction)) 바꿔요.")
  }

  var value: String {
    let value = step.value
    if case .softmax = step.operation {
      let text = ofShare
      return say(
        capitalized(cell) + " is about \(text).",
        "\(KoreanParticle.topic.attached(to: cell)) 약 \(KoreanParticle.copula.attached(to: text)).")
    }
    if isNamed {
      return say(
        capitalized(cell) + " is \(number(value)).",
        "\(KoreanParticle.topic.attached(to: cell)) \(number(value, .copula)).")
    }
    return say(
      "The value at \(cell) is \(number(value)).", "\(cell)의 값은 \(number(value, .copula)).")
  }

  /// What is said before the value, where no beat has said it.
  private var closing: [String] {
    switch step.operation {
    case .convolution, .dense:
      return step.bias == nil && !step.operation.endsInReLU ? [sum] : []
    case .rectification, .flatten, .softmax: return []
    case .pooling(let pooling):
      return pooling.kind == .average ? [] : [best(pooling.kind)] + tie
    }
  }
}
