import TerminalText
import TraceEngine
import TraceText

/// Padding of another kind, or split otherwise between the sides.
enum PaddingVariations {
  static func all(of parts: OperationParts) -> [Variation] {
    guard let sides = sides(of: parts) else { return [] }
    // How far a window reaches past its first cell, the larger of both axes.
    let reach = max(
      (parts.size.height - 1) * parts.dilation.height, (parts.size.width - 1) * parts.dilation.width
    )
    func variation(_ other: Padding, _ difference: Difference) -> Variation {
      Variation(difference, \.padding, other)
    }
    return otherSides(sides).map { other, finding in
      variation(other, Difference(.paddingSplit, finding, option: option(other)))
    }
      + kinds.map { kind, name, words in
        let finding = LocalizedText(
          en: "the other program pads `\(name)` (\(words[.english]))",
          ko: "상대 프로그램은 `\(name)` 패딩을 써요(\(words[.korean]))")
        return variation(
          kind, Difference(.paddingKind, finding, option: "--padding \(name)"))
      }
      + (0...max(1, min(reach, 16))).map { cells in
        let finding = LocalizedText(
          en: "the other program pads \(cells) on every side",
          ko: "상대 프로그램은 사방에 패딩을 \(cells)칸씩 붙여요")
        return variation(
          .all(cells), Difference(.paddingSplit, finding, option: "--padding \(cells)"))
      }
  }

  private static let kinds: [(Padding, String, LocalizedText)] = [
    (
      .same, "same",
      LocalizedText(en: "the odd cell at the bottom and right", ko: "홀수 칸은 아래와 오른쪽에")
    ),
    (
      .sameLower, "same-lower",
      LocalizedText(en: "the odd cell at the top and left", ko: "홀수 칸은 위와 왼쪽에")
    ),
    (.valid, "valid", LocalizedText(en: "none", ko: "없음")),
    (.full, "full", LocalizedText(en: "as wide as windows reach", ko: "윈도우가 닿는 데까지")),
  ]

  /// As many cells on other sides.
  private static func otherSides(
    _ sides: (top: Int, bottom: Int, left: Int, right: Int)
  ) -> [(Padding, LocalizedText)] {
    [
      (
        .cells(top: sides.bottom, bottom: sides.top, left: sides.right, right: sides.left),
        LocalizedText(
          en: "the other program's padding is on the other side", ko: "상대 프로그램은 패딩을 반대쪽에 붙여요")
      ),
      (
        .cells(top: sides.left, bottom: sides.right, left: sides.top, right: sides.bottom),
        LocalizedText(
          en: "the other program's padding of rows is our padding of columns",
          ko: "상대 프로그램은 위아래와 좌우의 패딩을 바꿔서 붙여요")
      ),
    ]
  }

  private static func option(_ padding: Padding) -> String {
    guard case .cells(let top, let bottom, let left, let right) = padding else { return "" }
    return "--padding \(top),\(left),\(bottom),\(right)"
  }

  /// The cells that the padding comes to.
  private static func sides(
    of parts: OperationParts
  ) -> (top: Int, bottom: Int, left: Int, right: Int)? {
    guard let made = try? parts.made() else { return nil }
    let (rows, columns) = (made.rows, made.columns)
    return (rows.before, rows.after, columns.before, columns.after)
  }
}

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

enum PrecisionVariations {
  static func of(_ parts: OperationParts) -> Variation {
    let isDouble = parts.precision == .float64
    let difference = Difference(
      .precision,
      LocalizedText(
        en: "the other program computes in \(isDouble ? "float32" : "float64")",
        ko: "상대 프로그램은 \(isDouble ? "float32" : "float64")로 계산해요"),
      option: "--precision \(isDouble ? "float32" : "float64")")
    return Variation(difference, \.precision, isDouble ? .float32 : .float64)
  }
}

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

extension OperationParts {
  /// Takes the input's numbers in another order, where they have one.
  mutating func readInput(_ other: KeyPath<Tensor, Tensor?>) {
    input = input[keyPath: other] ?? input
  }

  /// Takes the weights in another order.
  mutating func readFilters(_ other: KeyPath<FilterBank, FilterBank?>) {
    weights = weights?[keyPath: other] ?? weights
  }
}
