import TraceEngine
import TraceText

/// The input's numbers in another order.
enum InputLayouts {
  /// - Parameter besideFilters: whether `--layout` speaks of filters, too, which are right as they are.
  static func all(besideFilters: Bool) -> [Variation] {
    func order(
      _ en: String, _ ko: String, option: String, _ other: KeyPath<Tensor, Tensor?>
    ) -> Variation {
      let difference = Difference(
        .inputLayout,
        LocalizedText(
          en: "the input's numbers are in another order (\(en))",
          ko: "입력의 수가 다른 순서(\(ko))로 저장되어 있어요"),
        remedy: LocalizedText(
          en: "the input saved with its axes in our order, or \(option)",
          ko: "입력을 이 프로그램의 축 순서로 저장하거나 \(option)"))
      return Variation(difference) { $0.readInput(other) }
    }
    let transposed = Difference(
      .inputLayout,
      LocalizedText(
        en: "the input's rows and columns are exchanged", ko: "입력의 행과 열이 서로 바뀌어 있어요"),
      remedy: LocalizedText(en: "the input transposed", ko: "입력을 전치하기"))
    return [
      Variation(transposed) { $0.readInput(\.transposed) },
      order(
        "height, width, channels", "높이, 너비, 채널",
        option: "--layout hwc" + (besideFilters ? " --filter-layout chw" : ""),
        \.readAsChannelsLast),
      order(
        "channels, height, width", "채널, 높이, 너비",
        option: "--layout chw" + (besideFilters ? " --filter-layout hwc" : ""),
        \.readAsChannelsFirst),
    ]
  }
}
