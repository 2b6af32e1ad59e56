import TraceEngine
import TraceText

/// What another program may do otherwise in a pooling.
enum PoolingVariations {
  static func all(of draft: PoolingDraft) -> [Variation<PoolingDraft>] {
    let window = max(
      (draft.size.height - 1) * draft.dilation.height,
      (draft.size.width - 1) * draft.dilation.width)
    // Otherwise `same` would change the divisor, too.
    let divisor =
      draft.kind == .average
      ? draft.countsPadding ? " --include-padding" : " --exclude-padding" : ""
    return PaddingVariations.all(draft, \.padding, window: window, suffix: divisor)
      + StrideVariations.all(draft, \.stride) + InputLayouts.ofInput(\.input) + divisors(draft)
      + [ceilMode(draft)] + StrideVariations.dilation(draft, \.dilation) + strides(draft)
      + kinds(draft) + PrecisionVariations.all(draft, \.precision)
  }

  private static func divisors(_ draft: PoolingDraft) -> [Variation<PoolingDraft>] {
    guard draft.kind == .average else { return [] }
    let difference =
      draft.countsPadding
      ? Difference(
        .divisor,
        LocalizedText(
          en: "the other program divides by the cells that are no padding",
          ko: "상대 프로그램은 패딩이 아닌 칸의 수로 나눠요"), option: "--exclude-padding")
      : Difference(
        .divisor,
        LocalizedText(
          en: "the other program counts padding in the divisor",
          ko: "상대 프로그램은 나누는 수에 패딩도 넣어요"), option: "--include-padding")
    return [Variation(difference: difference) { $0.countsPadding.toggle() }]
  }

  private static func ceilMode(_ draft: PoolingDraft) -> Variation<PoolingDraft> {
    let difference =
      draft.ceilMode
      ? Difference(
        .ceilMode,
        LocalizedText(
          en: "the other program rounds the size of the result down",
          ko: "상대 프로그램은 결과의 크기를 내림해요"), without: "--ceil")
      : Difference(
        .ceilMode,
        LocalizedText(
          en: "the other program rounds the size of the result up",
          ko: "상대 프로그램은 결과의 크기를 올림해요"), option: "--ceil")
    return Variation(difference: difference) { $0.ceilMode.toggle() }
  }

  /// A stride that follows from the size, or does not.
  private static func strides(_ draft: PoolingDraft) -> [Variation<PoolingDraft>] {
    [(draft.size, "as large as the window", "윈도우의 크기"), (1, "1", "1")].map { stride, en, ko in
      let difference = Difference(
        .poolingStride,
        LocalizedText(
          en: "the other program's stride is \(en)", ko: "상대 프로그램의 스트라이드는 \(ko)이에요"),
        option: "--stride \(stride.height),\(stride.width)")
      return Variation(difference: difference) { $0.stride = stride }
    }
  }

  private static func kinds(_ draft: PoolingDraft) -> [Variation<PoolingDraft>] {
    Pooling.Kind.allCases.filter { $0 != draft.kind }.map { kind in
      let (name, en, ko): (String, String, String)
      switch kind {
      case .maximum: (name, en, ko) = ("max", "the maximum", "최댓값")
      case .average: (name, en, ko) = ("average", "the average", "평균")
      case .minimum: (name, en, ko) = ("min", "the minimum", "최솟값")
      }
      let difference = Difference(
        .poolingKind,
        LocalizedText(
          en: "the other program takes \(en)", ko: "상대 프로그램은 \(ko)을 구해요"), option: "pool \(name)")
      return Variation(difference: difference) { $0.kind = kind }
    }
  }
}
