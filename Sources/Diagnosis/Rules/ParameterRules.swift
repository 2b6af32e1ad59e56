import TraceEngine
import TraceText

/// Wrong rules for how many numbers a layer learns.
let parameterRules: [WrongRule] = [
  WrongRule(
    "channels-left-out-of-count", .parameters, .seen,
    rule: LocalizedText(
      en: "A filter was counted with one slice, whatever the number of input channels.",
      ko: "입력 채널 수와 상관없이 필터를 한 장으로 셌어요."),
    short: LocalizedText(
      en: "the input channels left out", ko: "입력 채널 수를 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you count a filter as one slice only?", ko: "필터를 한 장으로만 셌나요?"),
    guide: LocalizedText(
      en: "How many slices does a filter have if the input has several channels?",
      ko: "입력 채널이 여럿이면 필터는 몇 장일까요?"),
    model: .counting { count in
      count.channels > 1 ? count.filters * count.cells + count.biases : nil
    }),
  WrongRule(
    "channels-and-biases-left-out", .parameters, .seen,
    rule: LocalizedText(
      en: "Filters were counted with one slice, and their biases were not counted.",
      ko: "필터를 한 장으로 세고 편향은 세지 않았어요."),
    short: LocalizedText(
      en: "both channels and biases left out", ko: "채널 수와 편향을 모두 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you multiply only the filter's sides and the number of filters?",
      ko: "필터의 두 변과 필터 수만 곱했나요?"),
    guide: LocalizedText(
      en: "Which numbers belong to one filter: how many slices, and what besides?",
      ko: "필터 하나에 딸린 수는 무엇일까요? 몇 장이고, 그 밖에 또 무엇이 있을까요?"),
    model: .counting { count in
      count.channels > 1 && count.hasBias ? count.filters * count.cells : nil
    }),
  WrongRule(
    "biases-left-out-of-count", .parameters, .seen,
    rule: LocalizedText(en: "The biases were not counted.", ko: "편향을 세지 않았어요."),
    short: LocalizedText(en: "the biases left out", ko: "편향을 빠뜨린 것"),
    ask: LocalizedText(
      en: "Did you count the weights only?", ko: "가중치만 셌나요?"),
    guide: LocalizedText(
      en: "What does each filter have besides its weights?",
      ko: "필터마다 가중치 말고 또 무엇이 있을까요?"),
    model: .counting { $0.hasBias ? $0.weights : nil }),
  WrongRule(
    "one-filter-counted", .parameters, .guessed,
    rule: LocalizedText(
      en: "Only one filter was counted.", ko: "필터 하나만 셌어요."),
    short: LocalizedText(en: "only one filter counted", ko: "필터를 하나만 센 것"),
    ask: LocalizedText(
      en: "Did you count a single filter?", ko: "필터를 하나만 셌나요?"),
    guide: LocalizedText(
      en: "How many filters does the layer have, and do they share their weights?",
      ko: "이 층에는 필터가 몇 개이고, 필터끼리 가중치를 함께 쓸까요?"),
    model: .counting { count in
      count.filters > 1 ? count.channels * count.cells + (count.hasBias ? 1 : 0) : nil
    }),
  WrongRule(
    "one-bias-for-all", .parameters, .guessed,
    rule: LocalizedText(
      en: "A single bias was counted for all filters.",
      ko: "모든 필터에 편향을 하나만 셌어요."),
    short: LocalizedText(
      en: "one bias for all filters", ko: "편향을 통틀어 하나만 센 것"),
    ask: LocalizedText(
      en: "Did you add a single bias for the whole layer?",
      ko: "층 전체에 편향을 하나만 더했나요?"),
    guide: LocalizedText(
      en: "Does every filter have its own bias?", ko: "편향은 필터마다 따로 있을까요?"),
    model: .counting { count in
      count.filters > 1 && count.hasBias ? count.weights + 1 : nil
    }),
  WrongRule(
    "bias-counted-per-channel", .parameters, .guessed,
    rule: LocalizedText(
      en: "A bias was counted for every channel of every filter.",
      ko: "필터의 채널마다 편향을 하나씩 셌어요."),
    short: LocalizedText(
      en: "a bias for every channel", ko: "채널마다 편향을 센 것"),
    ask: LocalizedText(
      en: "Did you count a bias for each slice of a filter?",
      ko: "필터의 장마다 편향을 하나씩 셌나요?"),
    guide: LocalizedText(
      en: "The slices' sums go into one value. How many biases does that value need?",
      ko: "채널별 합은 하나의 값으로 모여요. 그 값에 편향은 몇 개 필요할까요?"),
    model: .counting { count in
      count.channels > 1 && count.hasBias ? count.weights + count.channels * count.filters : nil
    }),
  // Also the number of connections, given as that of parameters: both are what one position has,
  // times the positions.
  WrongRule(
    "counted-at-every-position", .parameters, .seen,
    rule: LocalizedText(
      en: "Weights were counted anew at every position, as if they were not shared.",
      ko: "가중치를 함께 쓰지 않는 것처럼 자리마다 새로 셌어요."),
    short: LocalizedText(
      en: "weights counted at every position", ko: "자리마다 가중치를 센 것"),
    ask: LocalizedText(
      en: "Did you multiply by the size of the feature map?",
      ko: "특성 맵의 크기까지 곱했나요?"),
    guide: LocalizedText(
      en: "Does the filter change when the window moves on?",
      ko: "윈도우가 옮겨 갈 때 필터의 수도 바뀔까요?"),
    model: .counting { $0.positions * ($0.weights + $0.biases) }),
  WrongRule(
    "pooling-given-weights", .parameters, .guessed,
    rule: LocalizedText(
      en: "The window of the pooling was counted as if it had weights.",
      ko: "풀링 윈도우에 가중치가 있는 것처럼 셌어요."),
    short: LocalizedText(
      en: "weights for a pooling window", ko: "풀링 윈도우에 가중치가 있다고 본 것"),
    ask: LocalizedText(
      en: "Did you count the cells of the pooling window?",
      ko: "풀링 윈도우의 칸을 셌나요?"),
    guide: LocalizedText(
      en: "With which learned numbers does pooling multiply its inputs?",
      ko: "풀링은 입력값에 어떤 학습된 수를 곱하나요?"),
    model: .parameters { layer in
      layer.isPooling ? Double(layer.rows.window * layer.columns.window) : nil
    }),
  // With one channel this is `pooling-given-weights`.
  WrongRule(
    "pooling-given-weights-per-channel", .parameters, .guessed,
    rule: LocalizedText(
      en: "The window of the pooling was counted as if it had weights, for every channel anew.",
      ko: "풀링 윈도우에 가중치가 있는 것처럼 채널마다 새로 셌어요."),
    short: LocalizedText(
      en: "weights for a pooling window in every channel",
      ko: "풀링 윈도우에 채널마다 가중치가 있다고 본 것"),
    ask: LocalizedText(
      en: "Did you count the cells of the pooling window in every channel?",
      ko: "풀링 윈도우의 칸을 채널마다 셌나요?"),
    guide: LocalizedText(
      en: "What is there to learn in taking a maximum or an average?",
      ko: "최댓값을 고르거나 평균을 낼 때 학습할 수가 있을까요?"),
    model: .parameters { layer in
      guard layer.isPooling, layer.input.channels > 1 else { return nil }
      let cells = Double(layer.rows.window) * Double(layer.columns.window)
      return cells * Double(layer.input.channels)
    }),
  // LeNet's third layer, counted as if every map saw all maps before it, is the known case.
  WrongRule(
    "groups-ignored", .parameters, .seen,
    rule: LocalizedText(
      en: "Every filter was counted with all input channels, though it sees only its group's.",
      ko: "필터는 자기 그룹의 채널만 보는데 모든 입력 채널로 셌어요."),
    short: LocalizedText(en: "the groups ignored", ko: "그룹을 무시한 것"),
    ask: LocalizedText(
      en: "Did you count all input channels for each filter?",
      ko: "필터마다 입력 채널을 모두 셌나요?"),
    guide: LocalizedText(
      en: "How many channels are in the group that a filter sees?",
      ko: "필터가 보는 그룹에는 채널이 몇 개 있을까요?"),
    model: .counting { count in
      count.channels < count.inputChannels
        ? count.filters * count.inputChannels * count.cells + count.biases : nil
    }),
]
