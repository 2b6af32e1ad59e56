import Questions

extension AnswerLayout {
  /// A row of answers for each item.
  func items(_ rows: [[String]]) -> Fitted<[[String]]> {
    var misfits: [Misfit] = []
    let entries = rows.enumerated().map { item, row in
      (row.count == 1 ? split(row[0], item: item) : fit(row, item: item)).take(&misfits)
    }
    return Fitted(texts: entries, misfits: misfits)
  }

  /// Lines of text without places: an answer each, an item each, or rows of numbers.
  func arrange(_ lines: [String]) -> Fitted<[[String]]> {
    let written = lines.filter { !$0.isEmpty }
    for candidate in [lines, written] where candidate.count == total {
      return distribute(candidate)
    }
    if blanks.count == 1 {
      let fitted = split(written.joined(separator: "\n"), item: 0)
      return Fitted(texts: [fitted.texts], misfits: fitted.misfits)
    }
    if written.count == blanks.count { return items(written.map { [$0] }) }
    return distribute(
      written.flatMap { $0.split(whereSeparator: \.isWhitespace) }
        .map(String.init))
  }
}
