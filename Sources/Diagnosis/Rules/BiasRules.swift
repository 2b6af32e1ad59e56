import TraceEngine
import TraceText

/// Wrong rules for the value of a cell: what comes after the sum, the bias and ReLU.
let biasRules: [WrongRule] = [
  WrongRule(
    "bias-left-out", .value, .seen,
    rule: LocalizedText(en: "The bias was not added.", ko: "편향을 더하지 않았어요."),
    short: LocalizedText(en: "the bias left out", ko: "편향을 빠뜨린 것"),
    ask: LocalizedText(en: "Did you leave out the bias?", ko: "편향을 빠뜨렸나요?"),
    guide: LocalizedText(
      en: "What is still to be done once all products are added?",
      ko: "곱을 모두 더한 다음에 할 일이 하나 더 있어요. 무엇일까요?"),
    model: .bias { _, _ in 0 }),
  // In a filter of one cell, of several channels, this is `bias-per-channel`.
  WrongRule(
    "bias-per-product", .value, .guessed,
    rule: LocalizedText(
      en: "The bias was added to every product.", ko: "편향을 곱마다 더했어요."),
    short: LocalizedText(en: "the bias on every product", ko: "편향을 곱마다 더한 것"),
    ask: LocalizedText(
      en: "Did you add the bias to each product?", ko: "곱 하나하나에 편향을 더했나요?"),
    guide: LocalizedText(
      en: "How often does the bias go into one cell of the feature map?",
      ko: "특성 맵의 한 칸을 구할 때 편향은 몇 번 들어갈까요?"),
    model: .bias { ending, bias in
      let (products, channels) = (ending.step.taps.count, ending.channels)
      let isOfChannels = channels > 1 && products == channels
      return isOfChannels ? nil : bias * Double(products)
    }),
  // With one channel this is `bias-per-product`.
  WrongRule(
    "bias-per-window-cell", .value, .guessed,
    rule: LocalizedText(
      en: "The bias was added once for every cell of the window.",
      ko: "편향을 윈도우의 칸마다 한 번씩 더했어요."),
    short: LocalizedText(
      en: "the bias for every cell of the window", ko: "편향을 윈도우의 칸 수만큼 더한 것"),
    ask: LocalizedText(
      en: "Did you add the bias as often as the window has cells?",
      ko: "편향을 윈도우의 칸 수만큼 더했나요?"),
    guide: LocalizedText(
      en: "Does the bias belong to a cell of the window, or to the filter as a whole?",
      ko: "편향은 윈도우의 칸마다 있을까요, 필터 전체에 하나 있을까요?"),
    model: .bias { ending, bias in
      ending.channels > 1 ? bias * Double(ending.step.taps.count / ending.channels) : nil
    }),
  WrongRule(
    "bias-per-channel", .value, .seen,
    rule: LocalizedText(
      en: "The bias was added once for every input channel.",
      ko: "편향을 입력 채널마다 한 번씩 더했어요."),
    short: LocalizedText(en: "the bias for every channel", ko: "편향을 채널마다 더한 것"),
    ask: LocalizedText(
      en: "Did you add the bias to the sum of each channel?",
      ko: "채널마다 구한 합에 각각 편향을 더했나요?"),
    guide: LocalizedText(
      en: "Is the bias added before the channels' sums are put together, or after?",
      ko: "편향은 채널별 합을 모으기 전에 더할까요, 모은 다음에 더할까요?"),
    model: .bias { ending, bias in
      ending.channels > 1 ? bias * Double(ending.channels) : nil
    }),
  WrongRule(
    "first-filters-bias", .value, .guessed,
    rule: LocalizedText(
      en: "The bias of the first filter was added for every filter.",
      ko: "모든 필터에 첫 번째 필터의 편향을 더했어요."),
    short: LocalizedText(en: "the first filter's bias", ko: "첫 번째 필터의 편향을 쓴 것"),
    ask: LocalizedText(
      en: "Did you add the first filter's bias here?",
      ko: "여기에도 첫 번째 필터의 편향을 더했나요?"),
    guide: LocalizedText(
      en: "Which filter makes this map, and which bias belongs to it?",
      ko: "이 특성 맵은 어느 필터로 만들고, 그 필터의 편향은 어느 것인가요?"),
    model: .bias { ending, _ in
      // The outputs of a dense layer are not called filters.
      guard case .convolution(let convolution) = ending.step.operation,
        let biases = convolution.bias, biases.count > 1
      else { return nil }
      return biases[0]
    }),
  WrongRule(
    "bias-subtracted", .value, .guessed,
    rule: LocalizedText(en: "The bias was subtracted.", ko: "편향을 더하지 않고 뺐어요."),
    short: LocalizedText(en: "the bias subtracted", ko: "편향을 뺀 것"),
    ask: LocalizedText(en: "Did you subtract the bias?", ko: "편향을 뺐나요?"),
    guide: LocalizedText(
      en: "With which sign does the bias go into the value?",
      ko: "편향은 어떤 부호로 값에 들어갈까요?"),
    model: .bias { _, bias in -bias }),
  WrongRule(
    "relu-before-bias", .value, .guessed,
    rule: LocalizedText(
      en: "ReLU was applied before the bias was added.",
      ko: "편향을 더하기 전에 ReLU를 적용했어요."),
    short: LocalizedText(en: "ReLU before the bias", ko: "편향보다 ReLU를 먼저 적용한 것"),
    ask: LocalizedText(
      en: "Did you apply ReLU to the sum and add the bias afterwards?",
      ko: "합에 ReLU를 먼저 적용하고 나서 편향을 더했나요?"),
    guide: LocalizedText(
      en: "In which order do the sum, the bias and ReLU come?",
      ko: "합, 편향, ReLU는 어떤 순서로 올까요?"),
    model: .ending { ending, sum in
      guard ending.relu, let bias = ending.bias else { return nil }
      return ending.precision.rounded(max(0, sum) + bias)
    }),
  WrongRule(
    "relu-uninvited", .value, .guessed,
    rule: LocalizedText(
      en: "A negative value was set to zero, though there is no ReLU here.",
      ko: "여기에는 ReLU가 없는데 음수를 영으로 바꿨어요."),
    short: LocalizedText(en: "a ReLU that nobody asked for", ko: "없는 ReLU를 적용한 것"),
    ask: LocalizedText(
      en: "Did you set a negative value to zero?", ko: "음수가 나와서 영으로 바꿨나요?"),
    guide: LocalizedText(
      en: "Does this layer have a ReLU? May a feature map hold negative numbers without one?",
      ko: "이 층에 ReLU가 있나요? ReLU가 없으면 특성 맵에 음수가 있어도 될까요?"),
    model: .ending { ending, sum in ending.relu ? nil : max(0, ending.finished(sum)) }),
  WrongRule(
    "relu-left-out", .value, .guessed,
    rule: LocalizedText(
      en: "ReLU was left out: a negative value stayed negative.",
      ko: "ReLU를 빠뜨려서 음수가 그대로 남았어요."),
    short: LocalizedText(en: "ReLU left out", ko: "ReLU를 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you leave out ReLU at the end?", ko: "마지막에 ReLU를 빠뜨렸나요?"),
    guide: LocalizedText(
      en: "What does ReLU make of a negative number?", ko: "ReLU는 음수를 어떻게 바꿀까요?"),
    model: .ending { ending, sum in
      ending.relu ? ending.precision.rounded(sum + (ending.bias ?? 0)) : nil
    }),
]

extension Ending {
  /// How many input channels the step's filter sees.
  fileprivate var channels: Int { step.operation.channelsPerStep }
}
