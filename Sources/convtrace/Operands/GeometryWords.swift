import TraceEngine
import TraceText

/// How geometry is written on the command line: `2`, `2,1`, `1,2,0,0`, `same`.
enum GeometryWords {
  /// `2` for both axes, or `2,1` for height and width.
  ///
  /// - Returns: nil where `word` is neither.
  static func perAxis(_ word: String) -> PerAxis? {
    guard let numbers = wholeNumbers(word), let first = numbers.first else { return nil }
    switch numbers.count {
    case 1: return PerAxis(height: first, width: first)
    case 2: return PerAxis(height: first, width: numbers[1])
    default: return nil
    }
  }

  /// The named kinds of padding.
  static let paddingNames: [(name: String, padding: Padding)] = [
    ("valid", .valid), ("same", .same), ("same-lower", .sameLower), ("full", .full),
  ]

  /// `1` for every side, `1,2` for top and bottom and for left and right, `1,2,0,0` for top, left,
  /// bottom and right, or a name.
  ///
  /// - Returns: nil where `word` is none of them.
  static func padding(_ word: String) -> Padding? {
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
  static let modes: [(name: String, mode: PaddingMode)] = [
    ("zeros", .zeros), ("reflect", .reflect), ("replicate", .replicate), ("circular", .circular),
  ]

  /// Whole numbers between commas; nil where one is none.
  private static func wholeNumbers(_ word: String) -> [Int]? {
    var numbers: [Int] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = Int(part.trimmingPrefix { $0 == " " }) else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
