import TerminalText
import TraceEngine
import TraceText

/// Height and width taken the other way round.
enum StrideVariations {
  static func all(of parts: OperationParts) -> [Variation] {
    exchanged(
      parts, \.stride, .strideOrder, "--stride",
      LocalizedText(
        en: "the other program's stride is width before height",
        ko: "상대 프로그램은 스트라이드의 높이와 너비를 바꿔서 써요"))
  }

  static func dilation(of parts: OperationParts) -> [Variation] {
    exchanged(
      parts, \.dilation, .dilationOrder, "--dilation",
      LocalizedText(
        en: "the other program's dilation is width before height",
        ko: "상대 프로그램은 팽창의 높이와 너비를 바꿔서 써요"))
  }

  /// Another stride or dilation, the same down and across.
  static func sizes(of parts: OperationParts) -> [Variation] {
    others(parts, \.stride, 1...8, .strideSize, "--stride", ("stride", "스트라이드는"))
      + others(parts, \.dilation, 1...4, .dilationSize, "--dilation", ("dilation", "팽창은"))
  }

  private static func others(
    _ parts: OperationParts, _ pair: WritableKeyPath<OperationParts, PerAxis>,
    _ sizes: ClosedRange<Int>, _ convention: Convention, _ option: String,
    _ name: (en: String, ko: String)
  ) -> [Variation] {
    sizes.compactMap { cells in
      let other = PerAxis(height: cells, width: cells)
      guard other != parts[keyPath: pair] else { return nil }
      let finding = LocalizedText(
        en: "the other program's \(name.en) is \(cells)",
        ko: "상대 프로그램의 \(name.ko) \(KoreanParticle.copula.attached(to: "\(cells)"))")
      return Variation(Difference(convention, finding, option: "\(option) \(cells)"), pair, other)
    }
  }

  private static func exchanged(
    _ parts: OperationParts, _ pair: WritableKeyPath<OperationParts, PerAxis>,
    _ convention: Convention, _ option: String, _ finding: LocalizedText
  ) -> [Variation] {
    let now = parts[keyPath: pair]
    guard now.height != now.width else { return [] }
    let difference = Difference(
      convention, finding, option: "\(option) \(now.width),\(now.height)")
    return [Variation(difference, pair, PerAxis(height: now.width, width: now.height))]
  }
}
