import TraceEngine
import TraceText

/// Channels added up or kept apart.
enum GroupVariations {
  /// - Parameter parts: of a convolution with these filters.
  static func all(
    of parts: OperationParts, _ filters: FilterBank, _ origin: OperandOrigin
  ) -> [Variation] {
    switch origin.dealing {
    case .perChannel: [summed(parts, filters), ownFilters(parts, filters)].compactMap(\.self)
    case .summed: [perChannel(parts, filters)].compactMap(\.self)
    case nil: grouped(parts, filters)
    }
  }

  /// The same weights dealt to groups in another way: a filter for each channel, or one for all.
  private static func grouped(_ parts: OperationParts, _ filters: FilterBank) -> [Variation] {
    let channels = parts.input.shape.channels
    return Set([1, channels]).subtracting([parts.groups]).sorted().compactMap { groups in
      let shape = TensorShape(
        channels: channels / groups, height: filters.shape.height, width: filters.shape.width)
      let size = shape.channels * shape.height * shape.width
      guard
        let dealt = try? FilterBank(
          count: filters.values.count / size, shape: shape, values: filters.values)
      else { return nil }
      let sides = "(\(dealt.count), \(shape.channels), \(shape.height), \(shape.width))"
      let remedy = LocalizedText(
        en: "the filters given as \(sides) and --groups \(groups)",
        ko: "필터를 \(sides) 크기로 주기, --groups \(groups)")
      return variation(groups == 1 ? sum : apart, remedy, parts, (dealt, groups))
    }
  }

  private static func summed(_ parts: OperationParts, _ filters: FilterBank) -> Variation? {
    let channels = parts.input.shape.channels
    guard let given = filters.first(filters.count / channels),
      let dealt = try? given.repeated(over: channels)
    else { return nil }
    return variation(
      sum, option("--sum-channels", inPlaceOf: "--per-channel"), parts, (dealt, 1))
  }

  private static func perChannel(_ parts: OperationParts, _ filters: FilterBank) -> Variation? {
    let channels = parts.input.shape.channels
    let size = filters.shape.height * filters.shape.width
    let shape = TensorShape(
      channels: 1, height: filters.shape.height, width: filters.shape.width)
    let values = (0..<filters.count).flatMap { filter in
      filters.values[filter * channels * size..<(filter * channels + 1) * size]
    }
    guard let given = try? FilterBank(count: filters.count, shape: shape, values: values),
      let dealt = try? given.each(on: channels)
    else { return nil }
    return variation(
      apart, option("--per-channel", inPlaceOf: "--sum-channels"), parts, (dealt, channels))
  }

  /// Filters that each have a channel, where ours lays every filter on every channel.
  private static func ownFilters(_ parts: OperationParts, _ filters: FilterBank) -> Variation? {
    let channels = parts.input.shape.channels
    let given = filters.count / channels
    guard channels > 1, given % channels == 0, let own = filters.first(given) else { return nil }
    let finding = LocalizedText(
      en: "the other program has filters of its own for each channel (depthwise)",
      ko: "상대 프로그램은 채널마다 다른 필터를 써요(depthwise)")
    return variation(
      finding, option("--groups \(channels)", inPlaceOf: "--per-channel"), parts, (own, channels))
  }

  private static let sum = LocalizedText(
    en: "the other program adds all channels up", ko: "상대 프로그램은 모든 채널을 더해요")
  private static let apart = LocalizedText(
    en: "the other program keeps the channels apart (depthwise)",
    ko: "상대 프로그램은 채널마다 따로 계산해요(depthwise)")

  private static func option(_ option: String, inPlaceOf other: String) -> LocalizedText {
    LocalizedText(en: "\(option) in place of \(other)", ko: "\(other) 대신 \(option)")
  }

  /// Where there are other numbers of filters and biases, one number stands for all filters; of
  /// several nobody knows which belong to which.
  private static func variation(
    _ finding: LocalizedText, _ remedy: LocalizedText, _ parts: OperationParts,
    _ dealt: (filters: FilterBank, groups: Int)
  ) -> Variation {
    var (remedy, bias) = (remedy, parts.bias)
    if let given = parts.bias, given.count != dealt.filters.count {
      if let one = given.first, given.allSatisfy({ $0 == one }) {
        bias = Array(repeating: one, count: dealt.filters.count)
        let option = "--bias \(ExactNumber.text(one))"
        remedy = LocalizedText(
          en: "\(remedy[.english]) and \(option)", ko: "\(remedy[.korean]), \(option)")
      } else {
        bias = nil
        remedy = LocalizedText(
          en: "\(remedy[.english]) and without --bias", ko: "\(remedy[.korean]), --bias 빼기")
      }
    }
    return Variation(Difference(.groups, finding, remedy: remedy)) { parts in
      (parts.weights, parts.groups, parts.bias) = (dealt.filters, dealt.groups, bias)
    }
  }
}

extension FilterBank {
  /// The first so many filters.
  fileprivate func first(_ count: Int) -> FilterBank? {
    let size = shape.channels * shape.height * shape.width
    return try? FilterBank(count: count, shape: shape, values: Array(values.prefix(count * size)))
  }
}
