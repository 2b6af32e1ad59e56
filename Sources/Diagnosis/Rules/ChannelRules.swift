import TraceEngine
import TraceText

/// Wrong rules for channels, filters and groups.
let channelRules: [WrongRule] = [
  // Who then gives the first channel's map is `first-channel-only`; here the map that is asked for
  // is taken to be that of the channel of the same number. For the first filter, and for the last
  // channel, the rules below give the same.
  WrongRule(
    "channels-not-summed", .channels, .seen,
    rule: LocalizedText(
      en: "Each channel kept a map of its own; the channels were not added up.",
      ko: "채널을 더하지 않고 채널마다 특성 맵을 따로 만들었어요."),
    short: LocalizedText(en: "a map for every channel", ko: "채널마다 특성 맵을 만든 것"),
    ask: LocalizedText(
      en: "Did you keep a map of its own for every channel?",
      ko: "채널마다 특성 맵을 따로 만들었나요?"),
    guide: LocalizedText(
      en: "A filter has a slice for every channel. How many maps does it leave?",
      ko: "필터는 채널마다 한 장씩 있어요. 그 필터가 만드는 특성 맵은 몇 장일까요?"),
    model: .terms { convolution, step in
      let (ranges, map) = (convolution.channelRanges, step.output.channel)
      guard convolution.groups == 1, map > 0, map < ranges.count - 1 else { return nil }
      return Array(step.terms[ranges[map]])
    }),
  WrongRule(
    "first-slice-for-all", .channels, .seen,
    rule: LocalizedText(
      en: "The filter's first slice was laid on every channel.",
      ko: "모든 채널에 필터의 첫 번째 장을 얹었어요."),
    short: LocalizedText(
      en: "the filter's first slice on every channel", ko: "모든 채널에 필터의 첫 장을 쓴 것"),
    ask: LocalizedText(
      en: "Did you use the first slice of the filter for all channels?",
      ko: "모든 채널에 필터의 첫 번째 장을 썼나요?"),
    guide: LocalizedText(
      en: "Which slice of the filter belongs to which channel of the input?",
      ko: "필터의 몇 번째 장이 입력의 몇 번째 채널에 놓일까요?"),
    model: .slices { _, _ in 0 }),
  // Also the number of one who keeps a map for every channel and gives the first.
  WrongRule(
    "first-channel-only", .channels, .seen,
    rule: LocalizedText(
      en: "Only the first channel was multiplied and added.",
      ko: "첫 번째 채널만 곱해서 더했어요."),
    short: LocalizedText(en: "only the first channel used", ko: "첫 번째 채널만 쓴 것"),
    ask: LocalizedText(
      en: "Did you use only the first channel?", ko: "첫 번째 채널만 계산했나요?"),
    guide: LocalizedText(
      en: "What happens with the sums of the other channels?",
      ko: "나머지 채널에서 구한 합은 어떻게 해야 할까요?"),
    model: .channel { _ in 0 }),
  WrongRule(
    "last-channel-only", .channels, .guessed,
    rule: LocalizedText(
      en: "Only the last channel was multiplied and added.",
      ko: "마지막 채널만 곱해서 더했어요."),
    short: LocalizedText(en: "only the last channel used", ko: "마지막 채널만 쓴 것"),
    ask: LocalizedText(
      en: "Did you use only the last channel?", ko: "마지막 채널만 계산했나요?"),
    guide: LocalizedText(
      en: "What became of the sums of the channels before the last?",
      ko: "마지막 채널보다 앞에서 구한 합들은 어디에 들어갈까요?"),
    model: .channel { $0 - 1 }),
  WrongRule(
    "channels-averaged", .channels, .seen,
    rule: LocalizedText(
      en: "The mean of the channels' sums was taken in place of their sum.",
      ko: "채널별 합을 더하지 않고 평균을 냈어요."),
    short: LocalizedText(en: "the channels averaged", ko: "채널의 평균을 낸 것"),
    ask: LocalizedText(
      en: "Did you take the mean over the channels, as for a grey picture?",
      ko: "흑백으로 바꿀 때처럼 채널의 평균을 냈나요?"),
    guide: LocalizedText(
      en: "How are the sums of the channels put together into one value?",
      ko: "채널별 합은 어떻게 하나의 값으로 모을까요?"),
    model: .subtotals { $0.reduce(0, +) / Double($0.count) }),
  WrongRule(
    "largest-channel-kept", .channels, .guessed,
    rule: LocalizedText(
      en: "Of the channels' sums only the largest was kept.",
      ko: "채널별 합 가운데 가장 큰 것만 남겼어요."),
    short: LocalizedText(
      en: "only the largest channel kept", ko: "가장 큰 채널의 합만 남긴 것"),
    ask: LocalizedText(
      en: "Did you keep the largest of the channels' sums?",
      ko: "채널별 합 가운데 가장 큰 것을 골랐나요?"),
    guide: LocalizedText(
      en: "Which channels have a say in the value?", ko: "값에는 어느 채널들이 들어갈까요?"),
    model: .subtotals { $0.max() }),
  WrongRule(
    "channels-reversed", .channels, .guessed,
    rule: LocalizedText(
      en: "The filter's slices were laid on the channels in reverse order.",
      ko: "필터의 장을 채널에 거꾸로 된 순서로 얹었어요."),
    short: LocalizedText(
      en: "the filter's slices in reverse order", ko: "필터의 장 순서를 거꾸로 한 것"),
    ask: LocalizedText(
      en: "Did you begin with the filter's last slice?",
      ko: "필터의 마지막 장부터 얹었나요?"),
    guide: LocalizedText(
      en: "Which slice of the filter lies on the first channel?",
      ko: "첫 번째 채널에는 필터의 어느 장이 놓일까요?"),
    model: .slices { channel, channels in channels - 1 - channel }),
  WrongRule(
    "channels-shifted", .channels, .guessed,
    rule: LocalizedText(
      en: "Each slice of the filter was laid on the channel after its own.",
      ko: "필터의 장을 제 채널이 아니라 그다음 채널에 얹었어요."),
    short: LocalizedText(
      en: "each slice one channel too far", ko: "필터의 장을 한 채널씩 밀어서 얹은 것"),
    ask: LocalizedText(
      en: "Did the slices of the filter slip by one channel?",
      ko: "필터의 장을 한 채널씩 밀려서 얹었나요?"),
    guide: LocalizedText(
      en: "Which channel does each slice of the filter belong to?",
      ko: "필터의 각 장은 어느 채널의 것일까요?"),
    // Of two channels this is the reverse order.
    model: .slices(atLeast: 3) { channel, channels in (channel + channels - 1) % channels }),
  WrongRule(
    "filters-added-together", .channels, .guessed,
    rule: LocalizedText(
      en: "The values of all filters were added into one map.",
      ko: "모든 필터의 값을 한 특성 맵에 더했어요."),
    short: LocalizedText(en: "all filters added together", ko: "필터들의 값을 모두 더한 것"),
    ask: LocalizedText(
      en: "Did you add up the values of all filters?", ko: "모든 필터의 값을 더했나요?"),
    guide: LocalizedText(
      en: "What does one filter make, and whose value is asked for here?",
      ko: "필터 하나는 무엇을 만들고, 여기서는 어느 필터의 값을 묻고 있나요?"),
    model: .convolution { convolution, step in
      guard convolution.filters.count > 1 else { return nil }
      let steps = (0..<convolution.filters.count).map { filter in
        Trace(step.operation)[
          step.index + (filter - step.output.channel) * step.operation.mapSize]
      }
      return WrongValue(steps.reduce(0) { $0 + $1.value }, terms: steps.flatMap(\.terms))
    }),
  WrongRule(
    "filters-as-many-as-channels", .channels, .seen,
    rule: LocalizedText(
      en: "The output was given the depth of the input: as many filters as channels were counted.",
      ko: "출력의 깊이를 입력과 같다고 보고 필터를 채널 수만큼만 셌어요."),
    short: LocalizedText(
      en: "as many filters as channels", ko: "필터 수를 채널 수와 같다고 본 것"),
    ask: LocalizedText(
      en: "Did you count as many filters as the input has channels?",
      ko: "필터가 입력 채널 수만큼 있다고 셌나요?"),
    guide: LocalizedText(
      en: "What decides the depth of the output: the input, or the number of filters?",
      ko: "출력의 깊이는 입력과 필터의 수 가운데 무엇이 정할까요?"),
    model: .counting { count in
      let biases = count.hasBias ? count.inputChannels : 0
      return count.filters == count.inputChannels
        ? nil : count.inputChannels * count.channels * count.cells + biases
    }),
  WrongRule(
    "first-group-for-all", .channels, .guessed,
    rule: LocalizedText(
      en: "A filter was laid on the channels of the first group, not on those of its own.",
      ko: "필터를 자기 그룹이 아니라 첫 번째 그룹의 채널에 얹었어요."),
    short: LocalizedText(
      en: "the first group's channels for every filter", ko: "첫 번째 그룹의 채널을 쓴 것"),
    ask: LocalizedText(
      en: "Did you begin with the first channel for this filter too?",
      ko: "이 필터도 첫 번째 채널부터 얹었나요?"),
    guide: LocalizedText(
      en: "To which group does this filter belong, and which channels are in it?",
      ko: "이 필터는 어느 그룹이고, 그 그룹에는 어느 채널들이 있나요?"),
    model: .terms { convolution, step in
      guard convolution.groups > 1 else { return nil }
      let first = convolution.firstChannel(of: step.output.channel)
      return step.terms { tap in
        let input = convolution.paddedValue(
          channel: tap.cell.channel - first, row: tap.cell.row, column: tap.cell.column)
        return WrongValue.Term(input: input, weight: tap.weight)
      }
    }),
  WrongRule(
    "pooled-across-channels", .channels, .seen,
    rule: LocalizedText(
      en: "The pooling went over all channels together.",
      ko: "모든 채널을 한꺼번에 풀링했어요."),
    short: LocalizedText(
      en: "all channels pooled together", ko: "채널을 한꺼번에 풀링한 것"),
    ask: LocalizedText(
      en: "Did you pool over all channels at once?", ko: "모든 채널을 합쳐서 풀링했나요?"),
    guide: LocalizedText(
      en: "How many channels does a pooling layer give for those it gets?",
      ko: "풀링층에 들어온 채널 수와 나가는 채널 수는 어떤 관계일까요?"),
    model: .pooling { pooling, step in
      guard pooling.input.shape.channels > 1 else { return nil }
      let outcomes = (0..<pooling.input.shape.channels).map { channel in
        Trace(step.operation)[
          step.index + (channel - step.output.channel) * step.operation.mapSize
        ].value
      }
      switch pooling.kind {
      case .maximum: return outcomes.max()
      case .minimum: return outcomes.min()
      // All windows count the same number of cells, so the mean of the means is the mean.
      case .average: return outcomes.reduce(0, +) / Double(outcomes.count)
      }
    }),
]
