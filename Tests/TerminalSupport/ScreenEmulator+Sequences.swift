extension ScreenEmulator {
  /// Obeys `ESC [ …`; false where the sequence is not known.
  mutating func sequence(
    _ mark: Character?, _ numbers: [Int?], _ intermediates: String, _ final: Character
  ) -> Bool {
    guard intermediates.isEmpty else { return intermediates == "!" && final == "p" }
    if mark == "?" { return setModes(numbers.compactMap { $0 }, final) }
    guard mark == nil else { return mark == ">" }
    let first = max(1, (numbers.first ?? nil) ?? 1)
    if final != "m" && final != "n" && final != "b" { wrapIsPending = false }
    switch final {
    case "m": setLook(numbers.map { $0 ?? 0 })
    case "n": ask((numbers.first ?? nil) ?? 0)
    case "b": for _ in 0..<first { if let lastScalar { put(lastScalar) } }
    case "r": setRegion(first, (numbers.dropFirst().first ?? nil) ?? rows)
    case "h", "l": return numbers == [4] || numbers == [2] || numbers == [34]
    case "t": break
    default: return move(final, numbers, first) || edit(final, numbers, first)
    }
    return true
  }

  private mutating func move(_ final: Character, _ numbers: [Int?], _ first: Int) -> Bool {
    switch final {
    case "A": row = max(row >= top ? top : 0, row - first)
    case "B", "e": row = min(row <= bottom ? bottom : rows - 1, row + first)
    case "C", "a": column = min(columns - 1, column + first)
    case "D": column = max(0, column - first)
    case "G", "`": column = min(columns, first) - 1
    case "d": row = min(rows, first) - 1
    case "H", "f":
      row = min(rows, first) - 1
      column = min(columns, max(1, (numbers.dropFirst().first ?? nil) ?? 1)) - 1
    case "I": column = min(columns - 1, (column / 8 + first) * 8)
    case "Z": column = max(0, ((column + 7) / 8 - first) * 8)
    default: return false
    }
    return true
  }

  private mutating func edit(_ final: Character, _ numbers: [Int?], _ first: Int) -> Bool {
    let mode = (numbers.first ?? nil) ?? 0
    switch final {
    case "K":
      let range = mode == 0 ? column..<columns : mode == 1 ? 0..<(column + 1) : 0..<columns
      erase(row, range)
    case "J":
      if mode == 0 { erase(row, column..<columns) }
      if mode == 1 { erase(row, 0..<(column + 1)) }
      let rowsToErase = mode == 0 ? (row + 1)..<rows : mode == 1 ? 0..<row : 0..<rows
      for row in rowsToErase { erase(row, 0..<columns) }
    case "X": erase(row, column..<min(columns, column + first))
    case "P", "@":
      let count = min(first, columns - column)
      let fill = blankLine.prefix(count)
      if final == "P" {
        cells[row].removeSubrange(column..<(column + count))
        cells[row] += fill
      } else {
        cells[row].removeLast(count)
        cells[row].insert(contentsOf: fill, at: column)
      }
    case "L", "M":
      let oldTop = top
      top = row
      scroll(final == "M" ? first : -first)
      top = oldTop
    case "S": scroll(first)
    case "T": scroll(-first)
    default: return false
    }
    return true
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = blankLine[0] }
  }

  private mutating func setRegion(_ first: Int, _ last: Int) {
    guard first < last, last <= rows else { return }
    (top, bottom) = (first - 1, last - 1)
    (row, column) = (0, 0)
  }

  private mutating func ask(_ question: Int) {
    guard question == 6 else { return }
    questions += 1
    if answersQuestions { replies += "\u{1B}[\(row + 1);\(column + 1)R".utf8 }
  }

  private mutating func setModes(_ numbers: [Int], _ final: Character) -> Bool {
    guard final == "h" || final == "l" else { return final == "c" }
    let isOn = final == "h"
    for number in numbers {
      if isOn { modes.insert(number) } else { modes.remove(number) }
      switch number {
      case 25: cursorIsVisible = isOn
      case 47, 1047, 1049:
        guard isOn != isAlternate else { break }
        if isOn { saved = (row, column, look) }
        swap(&cells, &otherCells)
        if isOn { cells = Self.blank(rows, columns) } else { (row, column, look) = saved }
        isAlternate = isOn
      case 1, 3, 4, 5, 7, 12, 1000, 1002, 1006, 2004: break
      default: return false
      }
    }
    return true
  }

  private mutating func setLook(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      if (30..<50).contains(number) || number >= 90 { hasNamedColors = true }
      switch number {
      case 0: look = EmulatedCell.Look()
      case 1: look.bold = true
      case 2: look.dim = true
      case 4: look.underline = true
      case 7: look.reverse = true
      case 22: (look.bold, look.dim) = (false, false)
      case 24: look.underline = false
      case 27: look.reverse = false
      case 30...37: look.foreground = number - 30
      case 90...97: look.foreground = number - 82
      case 39: look.foreground = nil
      case 40...47: look.background = number - 40
      case 49: look.background = nil
      case 38, 48:
        guard rest.popFirst() == 5, let color = rest.popFirst() else { return }
        if number == 38 { look.foreground = color } else { look.background = color }
      case 10, 11, 3, 23, 5, 25: break
      default: unknown.append("SGR \(number)")
      }
    }
  }
}
