import TraceEngine
import TraceText

/// What another program may do otherwise in a convolution.
enum ConvolutionVariations {
  /// - Parameter parts: of a convolution with these filters.
  static func all(
    of parts: OperationParts, _ filters: FilterBank, _ origin: OperandOrigin
  ) -> [Variation] {
    [flip(parts)] + PaddingVariations.all(of: parts) + StrideVariations.all(of: parts)
      + FilterLayouts.all(origin) + InputLayouts.all(origin) + [relu(parts)]
      + PictureVariations.all(of: parts, origin) + modes(parts)
      + StrideVariations.dilation(of: parts) + GroupVariations.all(of: parts, filters, origin)
      + StrideVariations.sizes(of: parts) + [PrecisionVariations.of(parts)]
      // Last, because a split and a bias are found from what the others have made.
      + [PaddingSplits.variation] + BiasVariations.all(of: parts)
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
}
