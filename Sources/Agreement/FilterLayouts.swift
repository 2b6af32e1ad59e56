import TraceEngine
import TraceText

/// The filters' numbers in another order, alone or with the input's.
enum FilterLayouts {
  static func all(_ origin: OperandOrigin) -> [Variation] {
    let transposed = Difference(
      .filterLayout,
      LocalizedText(
        en: "the filter's rows and columns are exchanged", ko: "필터의 행과 열이 서로 바뀌어 있어요"),
      remedy: LocalizedText(en: "the filter transposed", ko: "필터를 전치하기"))
    // What was dealt to the channels here has no order of its own.
    let others = origin.dealing == nil ? origin.filterAxes.others : []
    return [Variation(transposed) { $0.readFilters(\.transposed) }]
      + others.map { filter($0, origin) } + (others.isEmpty ? [] : both(origin))
  }

  private static func filter(_ axes: OperandOrigin.Axes, _ origin: OperandOrigin) -> Variation {
    let finding =
      axes == .channelsLast
      ? LocalizedText(
        en: "the filter's numbers are in another order (height, width, channels, filters)",
        ko: "필터의 수가 다른 순서(높이, 너비, 채널, 필터)로 저장되어 있어요")
      : LocalizedText(
        en: "the filter's numbers are in another order (filters, channels, height, width)",
        ko: "필터의 수가 다른 순서(필터, 채널, 높이, 너비)로 저장되어 있어요")
    let byHand = LocalizedText(
      en: "the filter given with its axes in our order", ko: "필터를 이 프로그램의 축 순서로 주기")
    let remedy =
      origin.filterAxes == nil
      ? byHand : byHand.alternative(to: "--filter-layout \(axes.word)")
    return Variation(Difference(.filterLayout, finding, remedy: remedy)) { $0.readFilters(axes) }
  }

  /// Both read in the same order, and both meant in the other.
  private static func both(_ origin: OperandOrigin) -> [Variation] {
    guard origin.inputAxes == origin.filterAxes else { return [] }
    return origin.inputAxes.others.map { axes in
      let finding =
        axes == .channelsLast
        ? LocalizedText(
          en: "input and filter are in another order (channels last)",
          ko: "입력과 필터가 다른 순서(채널이 마지막)로 저장되어 있어요")
        : LocalizedText(
          en: "input and filter are in another order (channels first)",
          ko: "입력과 필터가 다른 순서(채널이 처음)로 저장되어 있어요")
      var remedy = LocalizedText(
        en: "input and filter given with their axes in our order",
        ko: "입력과 필터를 이 프로그램의 축 순서로 주기")
      if origin.inputAxes != nil {
        let filters = origin.filterLayoutIsGiven ? " --filter-layout \(axes.word)" : ""
        let option = "--layout \(axes.word)\(filters)"
        remedy = LocalizedText(en: option, ko: option)
      }
      return Variation(Difference(.inputLayout, finding, remedy: remedy)) {
        $0.readInput(axes)
        $0.readFilters(axes)
      }
    }
  }
}
