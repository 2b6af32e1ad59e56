import Questions
import TraceEngine

extension AnswerLayout {
  /// What the name of a column stands for, each from 0.
  enum Place: Equatable, Hashable {
    case item(Int)
    case blank(item: Int, Int)
  }

  /// Words that may stand before an item's number.
  private static let words = ["question", "item", "문제", "문항", "q", "#"]

  /// The place that a column, a key or the head of a line names; nil where it names none.
  ///
  ///     2            item 2, all its blanks
  ///     2.3          the third blank of item 2
  ///     q2 (0,1)     its cell in row 0, column 1; (1,0,1) with the channel before
  ///     (0,1)        the same where there is one item only
  ///     문제 2, 2번   item 2
  func place(named name: String) -> Place? {
    var rest = name.lowercased().filter { !$0.isWhitespace }[...]
    if let word = AnswerLayout.words.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(word.count)
    }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    if rest.hasPrefix("번") { rest = rest.dropFirst() }
    guard let item = digits.isEmpty && blanks.count == 1 ? 0 : Int(digits).map({ $0 - 1 }),
      blanks.indices.contains(item)
    else { return nil }
    if rest.isEmpty { return digits.isEmpty ? nil : .item(item) }
    if rest.hasPrefix(".") {
      // `Int.min` has no predecessor: the number is compared before one is taken off.
      guard let number = Int(rest.dropFirst()), number > 0, number <= blanks[item].count else {
        return nil
      }
      return .blank(item: item, number - 1)
    }
    return cell(named: rest, of: item).map { .blank(item: item, $0) }
  }

  /// The blank for the one cell with these coordinates.
  private func cell(named text: Substring, of item: Int) -> Int? {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
    let parts = text.dropFirst().dropLast().split(
      separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
    return AnswerLayout.cell(at: numbers, of: blanks[item])
  }

  private static func cell(at place: [Int], of blanks: [Blank]) -> Int? {
    let matching = blanks.indices.filter { index in
      guard case .cell(_, let cell) = blanks[index] else { return false }
      return place == [cell.row, cell.column] || place == [cell.channel, cell.row, cell.column]
    }
    return matching.count == 1 ? matching[0] : nil
  }

  /// The name of a blank, as `place(named:)` reads it: `2`, `2 (0,1)`, `2.3`.
  ///
  /// - Parameter blanks: those of the item.
  static func name(of blanks: [Blank], item: Int, blank: Int) -> String {
    let number = "\(item + 1)"
    if blanks.count == 1 { return number }
    guard case .cell(_, let cell) = blanks[blank] else { return "\(number).\(blank + 1)" }
    let places = [[cell.row, cell.column], [cell.channel, cell.row, cell.column]]
    for place in places where self.cell(at: place, of: blanks) == blank {
      return "\(number) (\(place.map(String.init).joined(separator: ",")))"
    }
    return "\(number).\(blank + 1)"
  }

  /// Fills `text` into a place.
  ///
  /// - Returns: what did not fit.
  func fill(_ text: String, _ place: Place, of entries: inout [[String]]) -> [Misfit] {
    var misfits: [Misfit] = []
    switch place {
    case .item(let item): entries[item] = split(text, item: item).take(&misfits)
    case .blank(let item, let blank): entries[item][blank] = answer(text)
    }
    return misfits
  }
}
