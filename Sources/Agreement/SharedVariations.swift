import TerminalText
import TraceEngine
import TraceText

/// Padding of another kind, or split otherwise between the sides.
enum PaddingVariations {
  /// - Parameter suffix: a further option that keeps the rest as it is.
  static func all(of parts: OperationParts, suffix: String = "") -> [Variation] {
    guard let sides = parts.padding.sides else { return [] }
    // How far a window reaches past its first cell, the larger of both axes.
    let reach = max(
      (parts.size.height - 1) * parts.dilation.height, (parts.size.width - 1) * parts.dilation.width
    )
    func variation(_ other: Padding, _ difference: Difference) -> Variation {
      Variation(difference, \.padding, other)
    }
    return otherSides(sides).map { other, finding in
      variation(other, Difference(.paddingSplit, finding, option: option(other) + suffix))
    }
      + kinds.map { kind, name, words in
        let finding = LocalizedText(
          en: "the other program pads `\(name)` (\(words[.english]))",
          ko: "상대 프로그램은 `\(name)` 패딩을 써요(\(words[.korean]))")
        return variation(
          kind, Difference(.paddingKind, finding, option: "--padding \(name)\(suffix)"))
      }
      + (0...max(1, min(reach, 16))).map { cells in
        let finding = LocalizedText(
          en: "the other program pads \(cells) on every side",
          ko: "상대 프로그램은 사방에 패딩을 \(cells)칸씩 붙여요")
        return variation(
          .all(cells), Difference(.paddingSplit, finding, option: "--padding \(cells)\(suffix)"))
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
    guard let sides = padding.sides else { return "" }
    return "--padding \(sides.top),\(sides.left),\(sides.bottom),\(sides.right)"
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
    let strides = (1...8).filter { parts.stride != PerAxis(height: $0, width: $0) }.map { cells in
      let difference = Difference(
        .strideSize,
        LocalizedText(
          en: "the other program's stride is \(cells)",
          ko: "상대 프로그램의 스트라이드는 \(KoreanParticle.copula.attached(to: "\(cells)"))"),
        option: "--stride \(cells)")
      return Variation(difference, \.stride, PerAxis(height: cells, width: cells))
    }
    let dilations = (1...4).filter { parts.dilation != PerAxis(height: $0, width: $0) }.map {
      cells in
      let difference = Difference(
        .dilationSize,
        LocalizedText(
          en: "the other program's dilation is \(cells)",
          ko: "상대 프로그램의 팽창은 \(KoreanParticle.copula.attached(to: "\(cells)"))"),
        option: "--dilation \(cells)")
      return Variation(difference, \.dilation, PerAxis(height: cells, width: cells))
    }
    return strides + dilations
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
  static var all: [Variation] {
    func variation(_ difference: Difference, _ other: KeyPath<Tensor, Tensor?>) -> Variation {
      Variation(difference) { $0.readInput(other) }
    }
    return [
      variation(
        Difference(
          .inputLayout,
          LocalizedText(
            en: "the input's rows and columns are exchanged", ko: "입력의 행과 열이 서로 바뀌어 있어요"),
          remedy: LocalizedText(en: "the input transposed", ko: "입력을 전치하기")), \.transposed),
      variation(
        Difference(
          .inputLayout,
          LocalizedText(
            en: "the input's numbers are in another order (height, width, channels)",
            ko: "입력의 수가 다른 순서(높이, 너비, 채널)로 저장되어 있어요"), option: "--layout hwc"),
        \.readAsChannelsLast),
      variation(
        Difference(
          .inputLayout,
          LocalizedText(
            en: "the input's numbers are in another order (channels, height, width)",
            ko: "입력의 수가 다른 순서(채널, 높이, 너비)로 저장되어 있어요"), option: "--layout chw"),
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

extension Padding {
  /// The sides, where they are known without the input.
  fileprivate var sides: (top: Int, bottom: Int, left: Int, right: Int)? {
    guard case .cells(let top, let bottom, let left, let right) = self else { return nil }
    return (top, bottom, left, right)
  }
}
