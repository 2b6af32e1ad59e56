import TraceEngine
import TraceText

/// What another program may do otherwise in a convolution.
enum ConvolutionVariations {
  /// - Parameter theirs: the other program's result.
  static func all(
    of draft: ConvolutionDraft, _ theirs: Tensor
  ) -> [Variation<ConvolutionDraft>] {
    [flip(draft)] + PaddingVariations.all(draft, \.padding, window: window(of: draft))
      + StrideVariations.all(draft, \.stride) + layouts(draft) + [relu(draft)] + modes(draft)
      + StrideVariations.dilation(draft, \.dilation) + groups(draft) + ownFilters(draft)
      + precision(draft)
      // Last, because a bias is found from what the others have made.
      + BiasVariations.all(draft, theirs)
  }

  private static func window(of draft: ConvolutionDraft) -> Int {
    max(
      (draft.filters.shape.height - 1) * draft.dilation.height,
      (draft.filters.shape.width - 1) * draft.dilation.width)
  }

  private static func flip(_ draft: ConvolutionDraft) -> Variation<ConvolutionDraft> {
    let difference =
      draft.flip
      ? Difference(
        .flippedFilter,
        LocalizedText(
          en: "the other program does not turn the filter",
          ko: "상대 프로그램은 필터를 돌리지 않아요"), without: "--flip")
      : Difference(
        .flippedFilter,
        LocalizedText(
          en: "the other program turns the filter by 180 degrees, as in mathematics",
          ko: "상대 프로그램은 수학에서처럼 필터를 180도 돌려요"), option: "--flip")
    return Variation(difference: difference) { $0.flip.toggle() }
  }

  private static func layouts(_ draft: ConvolutionDraft) -> [Variation<ConvolutionDraft>] {
    let filter = LocalizedText(
      en: "the filter's numbers are in another order (height, width, channels, filters)",
      ko: "필터의 수가 다른 순서(높이, 너비, 채널, 필터)로 저장되어 있어요")
    let filterFirst = LocalizedText(
      en: "the filter's numbers are in another order (filters, channels, height, width)",
      ko: "필터의 수가 다른 순서(필터, 채널, 높이, 너비)로 저장되어 있어요")
    let both = LocalizedText(
      en: "input and filter are in another order (channels last)",
      ko: "입력과 필터가 다른 순서(채널이 마지막)로 저장되어 있어요")
    let bothFirst = LocalizedText(
      en: "input and filter are in another order (channels first)",
      ko: "입력과 필터가 다른 순서(채널이 처음)로 저장되어 있어요")
    let toLast = LocalizedText(
      en: "the filter saved with its axes in our order, or --layout hwc",
      ko: "필터를 이 프로그램의 축 순서로 저장하거나 --layout hwc")
    let toFirst = LocalizedText(
      en: "the filter saved with its axes in our order, or --layout chw",
      ko: "필터를 이 프로그램의 축 순서로 저장하거나 --layout chw")
    return transpositions + [
      variation(.filterLayout, filter, toLast, \.filters, \.readAsChannelsLast),
      variation(.filterLayout, filterFirst, toFirst, \.filters, \.readAsChannelsFirst),
      Variation(difference: Difference(.inputLayout, both, option: "--layout hwc")) {
        if let input = $0.input.readAsChannelsLast { $0.input = input }
        if let filters = $0.filters.readAsChannelsLast { $0.filters = filters }
      },
      Variation(difference: Difference(.inputLayout, bothFirst, option: "--layout chw")) {
        if let input = $0.input.readAsChannelsFirst { $0.input = input }
        if let filters = $0.filters.readAsChannelsFirst { $0.filters = filters }
      },
    ] + InputLayouts.ofInput(\ConvolutionDraft.input)
  }

  private static var transpositions: [Variation<ConvolutionDraft>] {
    [
      variation(
        .filterLayout,
        LocalizedText(
          en: "the filter's rows and columns are exchanged", ko: "필터의 행과 열이 서로 바뀌어 있어요"),
        LocalizedText(en: "the filter transposed", ko: "필터를 전치하기"), \.filters, \.transposed)
    ]
  }

  private static func variation<Part>(
    _ convention: Convention, _ finding: LocalizedText, _ remedy: LocalizedText,
    _ part: WritableKeyPath<ConvolutionDraft, Part>, _ other: KeyPath<Part, Part?>
  ) -> Variation<ConvolutionDraft> {
    Variation(difference: Difference(convention, finding, remedy: remedy)) { draft in
      if let changed = draft[keyPath: part][keyPath: other] { draft[keyPath: part] = changed }
    }
  }

  private static func relu(_ draft: ConvolutionDraft) -> Variation<ConvolutionDraft> {
    let difference =
      draft.relu
      ? Difference(
        .relu, LocalizedText(en: "the other program applies no ReLU", ko: "상대 프로그램은 ReLU를 쓰지 않아요"),
        without: "--relu")
      : Difference(
        .relu,
        LocalizedText(
          en: "the other program applies ReLU at the end", ko: "상대 프로그램은 마지막에 ReLU를 써요"),
        option: "--relu")
    return Variation(difference: difference) { $0.relu.toggle() }
  }

  private static func modes(_ draft: ConvolutionDraft) -> [Variation<ConvolutionDraft>] {
    PaddingMode.allCases.filter { $0 != draft.paddingMode }.map { mode in
      let difference = Difference(
        .paddingMode,
        LocalizedText(
          en: "the other program's padding holds other numbers (\(mode.name))",
          ko: "상대 프로그램은 패딩을 다른 수로 채워요(\(mode.name))"),
        option: "--padding-mode \(mode.name)")
      return Variation(difference: difference) { $0.paddingMode = mode }
    }
  }

  /// The same weights dealt to groups in another way: a filter for each channel, or one for all.
  private static func groups(_ draft: ConvolutionDraft) -> [Variation<ConvolutionDraft>] {
    let channels = draft.input.shape.channels
    return Set([1, channels]).subtracting([draft.groups]).sorted().compactMap { groups in
      let shape = TensorShape(
        channels: channels / groups, height: draft.filters.shape.height,
        width: draft.filters.shape.width)
      let size = shape.channels * shape.height * shape.width
      guard
        let filters = try? FilterBank(
          count: draft.filters.values.count / size, shape: shape, values: draft.filters.values)
      else { return nil }
      let finding =
        groups == 1
        ? LocalizedText(
          en: "the other program adds all channels up", ko: "상대 프로그램은 모든 채널을 더해요")
        : LocalizedText(
          en: "the other program keeps the channels apart (depthwise)",
          ko: "상대 프로그램은 채널마다 따로 계산해요(depthwise)")
      let difference = Difference(.groups, finding, option: "--groups \(groups)")
      return Variation(difference: difference) { draft in
        (draft.groups, draft.filters) = (groups, filters)
        if let bias = draft.bias, bias.count != filters.count { draft.bias = nil }
      }
    }
  }

  /// Filters that each have a channel, where ours lays every filter on every channel.
  private static func ownFilters(_ draft: ConvolutionDraft) -> [Variation<ConvolutionDraft>] {
    let (channels, filters) = (draft.input.shape.channels, draft.filters)
    let perChannel = filters.count / channels
    guard channels > 1, draft.groups == channels, perChannel % channels == 0 else { return [] }
    let size = filters.values.count / channels
    let first = Array(filters.values[..<size])
    let isRepeated = (1..<channels).allSatisfy { channel in
      filters.values[channel * size..<(channel + 1) * size].elementsEqual(first)
    }
    guard isRepeated,
      let own = try? FilterBank(count: perChannel, shape: filters.shape, values: first)
    else { return [] }
    let difference = Difference(
      .groups,
      LocalizedText(
        en: "the other program has filters of its own for each channel (depthwise)",
        ko: "상대 프로그램은 채널마다 다른 필터를 써요(depthwise)"),
      remedy: LocalizedText(
        en: "--groups \(channels) in place of --per-channel",
        ko: "--per-channel 대신 --groups \(channels)"))
    return [
      Variation(difference: difference) { draft in
        draft.filters = own
        if let bias = draft.bias { draft.bias = Array(bias.prefix(perChannel)) }
      }
    ]
  }

  private static func precision(_ draft: ConvolutionDraft) -> [Variation<ConvolutionDraft>] {
    PrecisionVariations.all(draft, \.precision)
  }
}
