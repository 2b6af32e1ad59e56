import TraceEngine
import TraceText

/// Padding of another kind, or split otherwise between the sides.
enum PaddingVariations {
  /// - Parameters:
  ///   - window: how far a window reaches past its first cell, the larger of both axes.
  ///   - suffix: a further option that keeps the rest as it is.
  static func all<Draft>(
    _ draft: Draft, _ padding: WritableKeyPath<Draft, Padding>, window: Int, suffix: String = ""
  ) -> [Variation<Draft>] {
    guard let sides = draft[keyPath: padding].sides else { return [] }
    func variation(_ other: Padding, _ difference: Difference) -> Variation<Draft> {
      Variation(difference: difference) { $0[keyPath: padding] = other }
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
      + (0...max(1, min(window, 16))).map { cells in
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
  static func all<Draft>(
    _ draft: Draft, _ stride: WritableKeyPath<Draft, PerAxis>
  ) -> [Variation<Draft>] {
    exchanged(
      draft, stride, .strideOrder, "--stride",
      LocalizedText(
        en: "the other program's stride is width before height",
        ko: "상대 프로그램은 스트라이드의 높이와 너비를 바꿔서 써요"))
  }

  static func dilation<Draft>(
    _ draft: Draft, _ dilation: WritableKeyPath<Draft, PerAxis>
  ) -> [Variation<Draft>] {
    exchanged(
      draft, dilation, .dilationOrder, "--dilation",
      LocalizedText(
        en: "the other program's dilation is width before height",
        ko: "상대 프로그램은 팽창의 높이와 너비를 바꿔서 써요"))
  }

  private static func exchanged<Draft>(
    _ draft: Draft, _ pair: WritableKeyPath<Draft, PerAxis>, _ convention: Convention,
    _ option: String, _ finding: LocalizedText
  ) -> [Variation<Draft>] {
    let now = draft[keyPath: pair]
    guard now.height != now.width else { return [] }
    let difference = Difference(
      convention, finding, option: "\(option) \(now.width),\(now.height)")
    return [
      Variation(difference: difference) {
        $0[keyPath: pair] = PerAxis(height: now.width, width: now.height)
      }
    ]
  }
}

enum PrecisionVariations {
  static func all<Draft>(
    _ draft: Draft, _ precision: WritableKeyPath<Draft, Precision>
  ) -> [Variation<Draft>] {
    let isDouble = draft[keyPath: precision] == .float64
    let difference = Difference(
      .precision,
      LocalizedText(
        en: "the other program computes in \(isDouble ? "float32" : "float64")",
        ko: "상대 프로그램은 \(isDouble ? "float32" : "float64")로 계산해요"),
      option: "--precision \(isDouble ? "float32" : "float64")")
    return [
      Variation(difference: difference) { $0[keyPath: precision] = isDouble ? .float32 : .float64 }
    ]
  }
}

/// The input's numbers in another order.
enum InputLayouts {
  static func ofInput<Draft>(_ input: WritableKeyPath<Draft, Tensor>) -> [Variation<Draft>] {
    func variation(_ difference: Difference, _ other: KeyPath<Tensor, Tensor?>) -> Variation<Draft>
    {
      Variation(difference: difference) { draft in
        if let changed = draft[keyPath: input][keyPath: other] { draft[keyPath: input] = changed }
      }
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
