import TraceEngine
import TraceText

/// Padding of another kind, on other sides, or of as many cells on all of them.
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
      + kinds.filter { kind, _, _ in
        // The same cells: then it is the divisor that differs, which has options of its own.
        var other = parts
        other.padding = kind
        return self.sides(of: other).map { $0 != sides } ?? true
      }.map { kind, name, words in
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

  /// The paddings that have a name.
  static let kinds: [(Padding, String, LocalizedText)] = [
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

  /// `--padding 1,0,2,1`, of padding in cells.
  static func option(_ padding: Padding) -> String {
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
