import TerminalText

extension WorkingReport {
  /// The typed calculation in lines of at most `width` cells, each followed by the line of marks
  /// that stand under its terms.
  ///
  ///     5*11 + 7*4 + 15*5 + 5*2 = 168
  ///      ✓      ✗     ✓      ✓
  ///
  /// `✓` stands under a right term, `✗` under a wrong one, `?` under one that does not belong there.
  /// In ASCII nothing stands under right terms, `^` under the whole of a wrong one. Long
  /// calculations are broken before `+`, `-`, `=` and behind commas.
  ///
  /// - Parameter width: in cells, at least 2.
  /// - Returns: an even number of lines; lines of marks may be empty.
  package func lines(width: Int, _ repertoire: Repertoire) -> [String] {
    precondition(width >= 2, "a line holds at least one wide character")
    let characters = Array(working.text).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let widths = characters.map { cellWidth(of: $0) }
    return breaks(characters, widths, width).flatMap { range in
      let end = characters[range].lastIndex { $0 != " " } ?? range.lowerBound
      return [
        repertoire.fold(String(characters[range.lowerBound...max(end, range.lowerBound)])),
        signs(under: range, widths, repertoire == .ascii),
      ]
    }
  }

  /// The places of the lines in the text.
  private func breaks(_ characters: [Character], _ widths: [Int], _ width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < characters.count {
      var (end, used) = (start, 0)
      while end < characters.count, used + widths[end] <= width {
        used += widths[end]
        end += 1
      }
      if end < characters.count {
        end = max(end, start + 1)
        let places = (start + 1...end).reversed().filter { isBreak(before: $0, characters) }
        // Before an equal sign, unless that wastes half the line.
        let equals = places.first {
          $0 - start > (end - start) / 2 && "=＝≈".contains(characters[$0])
        }
        end = equals ?? places.first ?? end
      }
      lines.append(start..<end)
      start = end
      while start < characters.count, characters[start] == " " { start += 1 }
    }
    return lines
  }

  /// Whether a line may begin at `place`: with a sign that stands in no term, or behind a comma.
  private func isBreak(before place: Int, _ characters: [Character]) -> Bool {
    let isInside = terms.contains { $0.lowerBound < place && place < $0.upperBound }
    if isInside { return false }
    if ",，".contains(characters[place - 1]) { return true }
    let isSign = "+-=＋－＝−–≈".contains(characters[place])
    return isSign && !terms.contains { $0.lowerBound == place }
  }

  private var terms: [Range<Int>] { working.stages.flatMap(\.terms).map(\.range) }

  private func signs(under line: Range<Int>, _ widths: [Int], _ isASCII: Bool) -> String {
    var signs: [Character] = []
    func put(_ sign: Character, from start: Int, _ count: Int) {
      let end = start + count
      if signs.count < end {
        signs += Array(repeating: " ", count: end - signs.count)
      }
      for cell in start..<end { signs[cell] = sign }
    }
    for mark in marks {
      let range = mark.range.clamped(to: line)
      guard !range.isEmpty else { continue }
      let start = widths[line.lowerBound..<range.lowerBound].reduce(0, +)
      let cells = widths[range].reduce(0, +)
      if cells == 0 { continue }
      switch (mark.kind, isASCII) {
      case (.right, true): continue
      case (.wrong, true): put("^", from: start, cells)
      case (.extra, true): put("?", from: start, cells)
      case (.right, false): put("✓", from: start + (cells - 1) / 2, 1)
      case (.wrong, false): put("✗", from: start + (cells - 1) / 2, 1)
      case (.extra, false): put("?", from: start + (cells - 1) / 2, 1)
      }
    }
    return String(signs)
  }
}
