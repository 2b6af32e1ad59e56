import Questions

/// Fitting answers to blanks. Where the number of answers is not that of the blanks, what is there
/// is filled in from the first, row by row where rows are told apart; a misfit says so.
extension AnswerLayout {
  /// The answers to item `item` that one text holds.
  ///
  ///     split("144 66 160; 247 97 95; 215 121 136", item: 0)    // nine
  ///     split("144 66; 247 97 95; 215 121 136", item: 0)        // 144 66 "" 247 …, and a misfit
  ///
  /// Line breaks, `;` and `|` part answers; where that does not give as many as there are blanks,
  /// commas do too, and then spaces. An item of one blank takes the whole text.
  func split(_ text: String, item: Int) -> Fitted<[String]> {
    let count = blanks[item].count
    if count == 1 { return Fitted(texts: [answer(text)]) }
    if answer(text).isEmpty { return Fitted(texts: Array(repeating: "", count: count)) }
    for separators in [";|", ";|,"] {
      // Nothing between two of them is a blank left empty.
      let parts = parts(of: text, by: separators, omittingEmpty: false)
      if parts.count == count { return Fitted(texts: parts) }
    }
    for separators in [";|", ";|,", ";|, \t"] {
      let parts = parts(of: text, by: separators)
      if parts.count == count { return Fitted(texts: parts) }
    }
    let rows = parts(of: text, by: ";|")
    if rows.count > 1, rows.count == rowLengths(ofItem: item).count {
      return fit(rows: rows.map(apart), item: item)
    }
    return fit(rows.flatMap(apart), item: item)
  }

  /// Answers to item `item` that were already apart.
  func fit(_ parts: [String], item: Int) -> Fitted<[String]> {
    let answers = parts.map { answer($0) }
    let count = blanks[item].count
    return Fitted(
      texts: filled(answers, count),
      misfits: answers.count == count
        ? [] : [misfit(answers.count, item, isComplete: answers.count < count)])
  }

  /// The same in rows, as many as the item's feature maps have.
  func fit(rows: [[String]], item: Int) -> Fitted<[String]> {
    let lengths = rowLengths(ofItem: item)
    precondition(rows.count == lengths.count, "a row of answers for each row of blanks")
    let texts = zip(rows, lengths).flatMap { row, length in
      filled(row.map { answer($0) }, length)
    }
    let found = rows.reduce(0) { $0 + $1.count }
    let fits = rows.map(\.count) == lengths
    let isComplete = zip(rows, lengths).allSatisfy { $0.count <= $1 }
    return Fitted(
      texts: texts,
      misfits: fits ? [] : [misfit(found, item, byRow: true, isComplete: isComplete)])
  }

  /// Answers to all blanks of all items, one after another.
  func distribute(_ answers: [String]) -> Fitted<[[String]]> {
    var rest = filled(answers.map { answer($0) }, total)[...]
    let entries = blanks.map { blanks in
      defer { rest = rest.dropFirst(blanks.count) }
      return Array(rest.prefix(blanks.count))
    }
    return Fitted(
      texts: entries, misfits: answers.count == total ? [] : [misfit(answers.count)])
  }

  private func filled(_ answers: [String], _ count: Int) -> [String] {
    answers.prefix(count) + Array(repeating: "", count: max(0, count - answers.count))
  }

  private func parts(
    of text: String, by separators: String, omittingEmpty: Bool = true
  ) -> [String] {
    text.split(omittingEmptySubsequences: omittingEmpty) {
      separators.contains($0) || $0.isNewline
    }.map { answer($0) }
  }

  /// The answers of one row: parted by commas, of which two side by side leave a blank empty, else
  /// by spaces, but not within a calculation.
  private func apart(_ row: String) -> [String] {
    if row.contains(",") { return parts(of: row, by: ",", omittingEmpty: false) }
    let parts = parts(of: row, by: " \t")
    return parts.contains { ["+", "*", "×", "·", "="].contains($0) } ? [row] : parts
  }

  // MARK: What did not fit

  private func misfit(
    _ found: Int, _ item: Int, byRow: Bool = false, isComplete: Bool
  ) -> Misfit {
    let count = blanks[item].count
    let english = "\(found) answer\(found == 1 ? "" : "s") to item \(item + 1)"
    let korean = "\(item + 1)번 문항의 답이 \(found)개예요."
    return Misfit(
      en: "\(english), which has \(count) blanks; " + done(found, count, byRow).english,
      ko: "\(korean) 빈칸은 \(count)개예요. " + done(found, count, byRow).korean,
      isComplete: isComplete)
  }

  private func misfit(_ found: Int) -> Misfit {
    Misfit(
      en: "\(found) answer\(found == 1 ? "" : "s"); \(total) are asked for; "
        + done(found, total, false).english,
      ko: "답이 \(found)개예요. 빈칸은 \(total)개예요. " + done(found, total, false).korean,
      isComplete: found < total)
  }

  /// What was made of too few or too many.
  private func done(
    _ found: Int, _ count: Int, _ byRow: Bool
  ) -> (english: String, korean: String) {
    if byRow {
      return (
        "each row is filled in from its first cell, and what it has no cell for is not graded",
        "행마다 첫 칸부터 채웠고 칸이 없는 답은 채점하지 않았어요"
      )
    }
    if found < count {
      return ("filled in from the first, the rest is left empty", "앞에서부터 채우고 나머지는 비워 두었어요")
    }
    return (
      "those behind the last blank are not graded", "남는 답은 채점하지 않았어요"
    )
  }

  /// An answer without spaces around it; `-` and `?` stand for none.
  func answer(_ text: some StringProtocol) -> String {
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    let answer = String(trimmed.reversed())
    return answer == "-" || answer == "?" ? "" : answer
  }
}
