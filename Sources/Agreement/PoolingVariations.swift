import TerminalText
import TraceEngine
import TraceText

/// What another program may do otherwise in a pooling.
enum PoolingVariations {
  static func all(of parts: OperationParts, _ origin: OperandOrigin) -> [Variation] {
    PaddingVariations.all(of: parts) + StrideVariations.all(of: parts)
      + InputLayouts.all(origin) + divisors(parts) + [ceilMode(parts)]
      + PictureVariations.all(of: parts, origin) + StrideVariations.dilation(of: parts)
      + strides(parts)
      + kinds(parts) + StrideVariations.sizes(of: parts) + [PrecisionVariations.of(parts)]
      // Last, because a split is found from what the others have made.
      + [PaddingSplits.variation]
  }

  private static func divisors(_ parts: OperationParts) -> [Variation] {
    guard parts.kind == .average else { return [] }
    let difference =
      parts.countsPadding
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
    return [Variation(difference, \.countsPaddingAsked, !parts.countsPadding)]
  }

  private static func ceilMode(_ parts: OperationParts) -> Variation {
    Variation(
      of: parts, .ceilMode, \.ceilMode, option: "--ceil",
      off: LocalizedText(
        en: "the other program rounds the size of the result down",
        ko: "상대 프로그램은 결과의 크기를 내림해요"),
      on: LocalizedText(
        en: "the other program rounds the size of the result up",
        ko: "상대 프로그램은 결과의 크기를 올림해요"))
  }

  /// A stride that follows from the size, or does not.
  private static func strides(_ parts: OperationParts) -> [Variation] {
    [(parts.size, "as large as the window", "윈도우의 크기"), (1, "1", "1")].map { stride, en, ko in
      let difference = Difference(
        .poolingStride,
        LocalizedText(
          en: "the other program's stride is \(en)",
          ko: "상대 프로그램의 스트라이드는 \(KoreanParticle.copula.attached(to: ko))"),
        option: "--stride \(stride.height),\(stride.width)")
      return Variation(difference, \.stride, stride)
    }
  }

  private static func kinds(_ parts: OperationParts) -> [Variation] {
    Pooling.Kind.allCases.filter { $0 != parts.kind }.flatMap { kind in
      // An average divides as its padding says, or as it is told to.
      kind == .average
        ? [nil, false, true].map { other(kind, countsPadding: $0, parts) }
        : [other(kind, countsPadding: nil, parts)]
    }
  }

  /// - Parameter countsPadding: nil where nothing is asked of the divisor.
  private static func other(
    _ kind: Pooling.Kind, countsPadding: Bool?, _ parts: OperationParts
  ) -> Variation {
    let (name, en, ko): (String, String, String)
    switch kind {
    case .maximum: (name, en, ko) = ("max", "the maximum", "최댓값을")
    case .average: (name, en, ko) = ("average", "the average", "평균을")
    case .minimum: (name, en, ko) = ("min", "the minimum", "최솟값을")
    }
    var (finding, findingKo) = ("", "")
    var option = "pool \(name)"
    if let countsPadding {
      finding = countsPadding ? " and counts padding in it" : " of the cells that are no padding"
      findingKo = countsPadding ? "패딩까지 넣어 " : "패딩이 아닌 칸으로만 "
      option += " " + divisorOption(countsPadding)
    }
    // Only an average has a divisor to be asked for.
    let without = parts.countsPaddingAsked.map(divisorOption)
    let difference = Difference(
      .poolingKind,
      LocalizedText(
        en: "the other program takes \(en)\(finding)", ko: "상대 프로그램은 \(findingKo)\(ko) 구해요"),
      remedy: LocalizedText(
        en: option + (without.map { " and without \($0)" } ?? ""),
        ko: option + (without.map { ", \($0) 빼기" } ?? "")))
    return Variation(difference) { ($0.kind, $0.countsPaddingAsked) = (kind, countsPadding) }
  }

  private static func divisorOption(_ countsPadding: Bool) -> String {
    countsPadding ? "--include-padding" : "--exclude-padding"
  }
}
