import TraceEngine
import TraceText

/// What another program may do otherwise in a convolution.
enum ConvolutionVariations {
  /// - Parameter parts: of a convolution with these filters.
  static func all(of parts: OperationParts, _ filters: FilterBank) -> [Variation] {
    [flip(parts)] + PaddingVariations.all(of: parts) + StrideVariations.all(of: parts) + layouts
      + InputLayouts.all(besideFilters: true) + [relu(parts)] + PictureVariations.all(of: parts)
      + modes(parts)
      + StrideVariations.dilation(of: parts) + groups(parts, filters) + ownFilters(parts, filters)
      + StrideVariations.sizes(of: parts) + [PrecisionVariations.of(parts)]
      // Last, because a bias is found from what the others have made.
      + BiasVariations.all(of: parts)
  }

  private static func flip(_ parts: OperationParts) -> Variation {
    Variation(
      of: parts, .flippedFilter, \.flip, option: "--flip",
      off: LocalizedText(
        en: "the other program does not turn the filter",
        ko: "상대 프로그램은 필터를 돌리지 않아요"),
      on: LocalizedText(
        en: "the other program turns the filter by 180 degrees, as in mathematics",
        ko: "상대 프로그램은 수학에서처럼 필터를 180도 돌려요"))
  }

  private static var layouts: [Variation] {
    let last = LocalizedText(
      en: "the filter's numbers are in another order (height, width, channels, filters)",
      ko: "필터의 수가 다른 순서(높이, 너비, 채널, 필터)로 저장되어 있어요")
    let first = LocalizedText(
      en: "the filter's numbers are in another order (filters, channels, height, width)",
      ko: "필터의 수가 다른 순서(필터, 채널, 높이, 너비)로 저장되어 있어요")
    let both = LocalizedText(
      en: "input and filter are in another order (channels last)",
      ko: "입력과 필터가 다른 순서(채널이 마지막)로 저장되어 있어요")
    let bothFirst = LocalizedText(
      en: "input and filter are in another order (channels first)",
      ko: "입력과 필터가 다른 순서(채널이 처음)로 저장되어 있어요")
    let toLast = LocalizedText(
      en: "the filter saved with its axes in our order, or --filter-layout hwc",
      ko: "필터를 이 프로그램의 축 순서로 저장하거나 --filter-layout hwc")
    let toFirst = LocalizedText(
      en: "the filter saved with its axes in our order, or --filter-layout chw",
      ko: "필터를 이 프로그램의 축 순서로 저장하거나 --filter-layout chw")
    return [
      filter(
        LocalizedText(
          en: "the filter's rows and columns are exchanged", ko: "필터의 행과 열이 서로 바뀌어 있어요"),
        LocalizedText(en: "the filter transposed", ko: "필터를 전치하기"), \.transposed),
      filter(last, toLast, \.readAsChannelsLast),
      filter(first, toFirst, \.readAsChannelsFirst),
      Variation(Difference(.inputLayout, both, option: "--layout hwc")) {
        $0.readInput(\.readAsChannelsLast)
        $0.readFilters(\.readAsChannelsLast)
      },
      Variation(Difference(.inputLayout, bothFirst, option: "--layout chw")) {
        $0.readInput(\.readAsChannelsFirst)
        $0.readFilters(\.readAsChannelsFirst)
      },
    ]
  }

  private static func filter(
    _ finding: LocalizedText, _ remedy: LocalizedText, _ other: KeyPath<FilterBank, FilterBank?>
  ) -> Variation {
    Variation(Difference(.filterLayout, finding, remedy: remedy)) { $0.readFilters(other) }
  }

  private static func relu(_ parts: OperationParts) -> Variation {
    Variation(
      of: parts, .relu, \.relu, option: "--relu",
      off: LocalizedText(
        en: "the other program applies no ReLU", ko: "상대 프로그램은 ReLU를 쓰지 않아요"),
      on: LocalizedText(
        en: "the other program applies ReLU at the end", ko: "상대 프로그램은 마지막에 ReLU를 써요"))
  }

  private static func modes(_ parts: OperationParts) -> [Variation] {
    PaddingMode.allCases.filter { $0 != parts.paddingMode }.map { mode in
      let difference = Difference(
        .paddingMode,
        LocalizedText(
          en: "the other program's padding holds other numbers (\(mode.name))",
          ko: "상대 프로그램은 패딩을 다른 수로 채워요(\(mode.name))"),
        option: "--padding-mode \(mode.name)")
      return Variation(difference, \.paddingMode, mode)
    }
  }

  /// The same weights dealt to groups in another way: a filter for each channel, or one for all.
  private static func groups(_ parts: OperationParts, _ filters: FilterBank) -> [Variation] {
    let channels = parts.input.shape.channels
    return Set([1, channels]).subtracting([parts.groups]).sorted().compactMap { groups in
      let shape = TensorShape(
        channels: channels / groups, height: filters.shape.height,
        width: filters.shape.width)
      let size = shape.channels * shape.height * shape.width
      guard
        let dealt = try? FilterBank(
          count: filters.values.count / size, shape: shape, values: filters.values)
      else { return nil }
      let finding =
        groups == 1
        ? LocalizedText(
          en: "the other program adds all channels up", ko: "상대 프로그램은 모든 채널을 더해요")
        : LocalizedText(
          en: "the other program keeps the channels apart (depthwise)",
          ko: "상대 프로그램은 채널마다 따로 계산해요(depthwise)")
      // Where there are other numbers of filters and biases, nobody knows which belong together.
      let losesBias = (parts.bias?.count ?? dealt.count) != dealt.count
      let sides = "(\(dealt.count), \(shape.channels), \(shape.height), \(shape.width))"
      let option = "--groups \(groups)"
      let remedy = LocalizedText(
        en: "the filters saved as \(sides), \(option)\(losesBias ? ", without --bias" : "")",
        ko: "필터를 \(sides) 크기로 저장하고 \(option)\(losesBias ? ", --bias 빼기" : "")")
      return Variation(Difference(.groups, finding, remedy: remedy)) { parts in
        (parts.groups, parts.weights) = (groups, dealt)
        if losesBias { parts.bias = nil }
      }
    }
  }

  /// Filters that each have a channel, where ours lays every filter on every channel.
  private static func ownFilters(
    _ parts: OperationParts, _ filters: FilterBank
  ) -> [Variation] {
    let channels = parts.input.shape.channels
    let perChannel = filters.count / channels
    guard channels > 1, parts.groups == channels, perChannel % channels == 0 else { return [] }
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
      Variation(difference) { parts in
        parts.weights = own
        if let bias = parts.bias { parts.bias = Array(bias.prefix(perChannel)) }
      }
    ]
  }
}
