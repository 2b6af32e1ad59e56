import Questions

extension AnswerLayout {
  /// A row of answers for each item.
  func items(_ rows: [[String]]) throws(Misfit) -> [[String]] {
    var entries = empty
    for (item, row) in rows.enumerated() {
      entries[item] =
        row.count == 1 ? try split(row[0], item: item) : try check(row, item: item)
    }
    return entries
  }

  /// Lines of text without places: an answer each, an item each, or rows of numbers.
  func arrange(_ lines: [String]) throws(Misfit) -> [[String]] {
    let written = lines.filter { !$0.isEmpty }
    for candidate in [lines, written] where candidate.count == total {
      return try distribute(candidate)
    }
    if blanks.count == 1 {
      return [try split(written.joined(separator: "\n"), item: 0)]
    }
    if written.count == blanks.count { return try items(written.map { [$0] }) }
    return try distribute(
      written.flatMap { $0.split(whereSeparator: \.isWhitespace) }
        .map(String.init))
  }
}
