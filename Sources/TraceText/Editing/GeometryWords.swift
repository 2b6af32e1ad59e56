import TraceEngine

/// How geometry is typed: `2`, `2,1`, `1,2,0,0`, `same`.
package enum GeometryWords {
  /// The longest text that is read, in bytes.
  private static let longest = 60

  /// `2` for both axes, or `2,1` for height and width.
  ///
  /// - Returns: nil where `word` is neither.
  package static func perAxis(_ word: String) -> PerAxis? {
    guard let numbers = wholeNumbers(word), let first = numbers.first else { return nil }
    switch numbers.count {
    case 1: return PerAxis(height: first, width: first)
    case 2: return PerAxis(height: first, width: numbers[1])
    default: return nil
    }
  }

  /// The named kinds of padding.
  package static let paddingNames: [(name: String, padding: Padding)] = [
    ("valid", .valid), ("same", .same), ("same-lower", .sameLower), ("full", .full),
  ]

  /// `1` for every side, `1,2` for top and bottom and for left and right, `1,2,0,0` for top, left,
  /// bottom and right, or a name.
  ///
  /// - Returns: nil where `word` is none of them.
  package static func padding(_ word: String) -> Padding? {
    if let named = paddingNames.first(where: { $0.name == word }) { return named.padding }
    guard let cells = wholeNumbers(word) else { return nil }
    switch cells.count {
    case 1: return .all(cells[0])
    case 2: return .cells(top: cells[0], bottom: cells[0], left: cells[1], right: cells[1])
    case 4: return .cells(top: cells[0], bottom: cells[2], left: cells[1], right: cells[3])
    default: return nil
    }
  }

  /// The modes of padding by their names.
  package static let modes = PaddingMode.allCases.map { (name: $0.name, mode: $0) }

  /// As it is typed: one number where both are the same.
  package static func text(_ pair: PerAxis) -> String {
    pair.height == pair.width ? "\(pair.height)" : "\(pair.height),\(pair.width)"
  }

  /// As it is typed.
  package static func text(_ padding: Padding) -> String {
    guard case .cells(let top, let bottom, let left, let right) = padding else {
      return paddingNames.first { $0.padding == padding }?.name ?? ""
    }
    if top == bottom && left == right { return text(PerAxis(height: top, width: left)) }
    return "\(top),\(left),\(bottom),\(right)"
  }

  /// No stride, padding, dilation or window is larger than what is typed for it: far more than any
  /// input has, and few enough to count with.
  package static let largest = 1 << 30

  /// Whole numbers between commas, perhaps in parentheses; nil where one is none or too large.
  package static func wholeNumbers(_ word: String) -> [Int]? {
    guard word.utf8.count <= longest else { return nil }
    var inner = Substring(word)
    if inner.first == "(" && inner.last == ")" { inner = inner.dropFirst().dropLast() }
    var numbers: [Int] = []
    for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(part.filter { $0 != " " }), number <= largest else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}

extension PaddingMode {
  /// What it is called where it is chosen or named; sentences describe it instead. In English as it is
  /// typed.
  package var word: LocalizedText {
    switch self {
    case .zeros: return LocalizedText(en: name, ko: "0으로 채움")
    case .reflect: return LocalizedText(en: name, ko: "반사")
    case .replicate: return LocalizedText(en: name, ko: "복제")
    case .circular: return LocalizedText(en: name, ko: "순환")
    }
  }

  /// As PyTorch calls it, and the command line, lessons and records with it.
  package var name: String {
    switch self {
    case .zeros: return "zeros"
    case .reflect: return "reflect"
    case .replicate: return "replicate"
    case .circular: return "circular"
    }
  }
}
