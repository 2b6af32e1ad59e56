import TraceEngine

/// Reads cells of the input, each a row and a column:
///
///     (0,1) (0,2)    (0, 1), (0, 2)    [0 1] [0 2]
///     0,1 0,2        0, 1; 0, 2        0 1; 0 2
///
/// Two numbers with nothing but a space between, such as `24 1`, are no cell: nothing says that they
/// belong together. Nor are numbers in one long row, of which each could be a row or a column.
enum CellListReader {
  /// - Throws: `.notCells` for any other form, `.tooLong`.
  static func cells(in text: String) throws(AnswerError) -> Set<CellPosition> {
    guard text.utf8.count <= Answer.longest * 4 else { throw .tooLong }
    guard let plain = try? asASCII(text) else { throw .notCells }
    let places = plain.contains { "([".contains($0) } ? grouped(plain) : listed(plain)
    guard let places, !places.isEmpty else { throw .notCells }
    let cells = places.compactMap { cell($0) }
    guard cells.count == places.count else { throw .notCells }
    return Set(cells)
  }

  /// What stands in each pair of parentheses; nil where one is not closed, or where something other
  /// than spaces, commas and semicolons stands between them.
  private static func grouped(_ text: String) -> [Substring]? {
    var places: [Substring] = []
    var rest = text[...].drop { " ,;".contains($0) }
    while let open = rest.first {
      guard "([".contains(open),
        let end = rest.firstIndex(of: open == "(" ? ")" : "]")
      else { return nil }
      places.append(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...].drop { " ,;".contains($0) }
    }
    return places
  }

  /// What stands between semicolons; without these, what holds together by commas.
  private static func listed(_ text: String) -> [Substring]? {
    if text.contains(";") {
      return text.split(separator: ";").filter { $0.contains { $0 != " " } }
    }
    // A space beside a comma parts nothing.
    var joined = ""
    for character in text.split(separator: " ").joined(separator: " ") {
      if character == ",", joined.last == " " { joined.removeLast() }
      if character == " ", joined.last == "," { continue }
      joined.append(character)
    }
    let places = joined.split(separator: " ")
    return places.allSatisfy { $0.contains(",") } ? places : nil
  }

  /// Two whole numbers with a comma or spaces between.
  private static func cell(_ place: Substring) -> CellPosition? {
    let parts = place.split(separator: ",", omittingEmptySubsequences: false)
    let words = parts.flatMap { $0.split(separator: " ") }
    guard parts.count <= 2, words.count == 2, let row = Int(words[0]), let column = Int(words[1])
    else { return nil }
    return CellPosition(row: row, column: column)
  }
}
