import TraceEngine

/// Maximum, minimum and average.
extension StepSpeech {
  private var takesNoPart: String {
    say("Padding; it takes no part.", "패딩이라서 계산에 들지 않아요.")
  }

  /// `Plus 15 is 21.`
  func addend(_ tap: Tap) -> String {
    guard tap.counts else { return takesNoPart }
    let padding = tap.source == .input ? "" : say("padding ", "패딩 ")
    let input = padding + number(tap.input)
    if tap.running == tap.input && isFirst(tap) {
      return say("Start with \(input).", "\(padding)\(number(tap.input, .direction)) 시작해요.")
    }
    return say(
      "Plus \(input) is \(number(tap.running)).",
      "\(padding)\(number(tap.input, .object)) 더하면 \(number(tap.running, .copula)).")
  }

  /// Whether no tap before this one counts.
  private func isFirst(_ tap: Tap) -> Bool {
    step.taps.first(where: \.counts)?.index == tap.index
  }

  /// `15 is larger; the largest so far is 15.`
  func competitor(_ tap: Tap, _ kind: Pooling.Kind) -> String {
    guard tap.counts else { return takesNoPart }
    let isMaximum = kind == .maximum
    let best = number(tap.running)
    let soFar =
      isMaximum
      ? say(
        "the largest so far is \(best).", "지금까지 가장 큰 값은 \(number(tap.running, .copula)).")
      : say(
        "the smallest so far is \(best).", "지금까지 가장 작은 값은 \(number(tap.running, .copula)).")
    if isFirst(tap) {
      return say("\(best); ", "\(number(tap.input, .copula)). ") + soFar
    }
    let comparison: String
    if tap.leads {
      comparison =
        isMaximum
        ? say("is larger; ", "더 커요. ") : say("is smaller; ", "더 작아요. ")
    } else if tap.input == tap.running {
      comparison = say("is equal, and the first one stays; ", "같은 값이라서 처음 것이 남아요. ")
    } else {
      comparison =
        isMaximum
        ? say("is not larger; ", "더 크지 않아요. ") : say("is not smaller; ", "더 작지 않아요. ")
    }
    let subject = say(number(tap.input), number(tap.input, tap.leads ? .subject : .topic))
    return subject + " " + comparison + soFar
  }

  func best(_ kind: Pooling.Kind) -> String {
    let value = step.value
    return kind == .maximum
      ? say("The largest is \(number(value)).", "가장 큰 값은 \(number(value, .copula)).")
      : say("The smallest is \(number(value)).", "가장 작은 값은 \(number(value, .copula)).")
  }

  /// Where the best value has equals.
  var tie: [String] {
    let value = step.value
    let equals = step.taps.reduce(0) { $0 + ($1.counts && $1.input == value ? 1 : 0) }
    guard equals > 1 else { return [] }
    return [
      say(
        "It stands there \(equals) times; the first one counts.",
        "같은 값이 \(equals)개 있고, 그 가운데 첫 번째로 정해져요.")
    ]
  }

  var division: String {
    if case .softmax = step.operation { return share }
    let outcome = step.outcome
    let divisor = Double(outcome.divisor ?? 1)
    return say(
      "Divided by \(number(divisor)) that is \(number(outcome.value)).",
      "\(number(divisor, .direction)) 나누면 \(number(outcome.value, .copula)).")
  }
}
