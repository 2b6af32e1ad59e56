extension ScreenEmulator {
  mutating func perform(_ action: EscapeParser.Action) {
    switch action {
    case .character(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .sequence(let mark, let numbers, let intermediates, let final):
      let isKnown = sequence(mark, numbers, intermediates, final)
      if !isKnown { unknown.append("CSI \(mark.map(String.init) ?? "")\(numbers) \(final)") }
    case .invalid(let byte): unknown.append("byte \(byte)")
    }
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = emulatedWidth(scalar, ambiguousIsWide: ambiguousIsWide)
    guard width > 0 else {
      let left = wrapIsPending ? column : max(0, column - 1)
      cells[row][left].text.unicodeScalars.append(scalar)
      return
    }
    lastScalar = scalar
    if wrapIsPending || column + width > columns {
      column = 0
      lineFeed()
    }
    wrapIsPending = false
    guard column + width <= columns else { return }
    breakHalves(at: column)
    cells[row][column] = EmulatedCell(text: String(Character(scalar)), look: look)
    if width == 2 {
      breakHalves(at: column + 1)
      cells[row][column] = EmulatedCell(text: String(Character(scalar)), look: look)
      cells[row][column + 1] = EmulatedCell(text: "", look: look)
    }
    wrapIsPending = column + width == columns
    column = min(columns - 1, column + width)
  }

  /// A wide character of which one half is written over is gone.
  private mutating func breakHalves(at column: Int) {
    if cells[row][column].text.isEmpty && column > 0 { cells[row][column - 1].text = " " }
    if column + 1 < columns && cells[row][column + 1].text.isEmpty {
      cells[row][column + 1].text = " "
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: hasBell = true
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: column = 0
    case 0x00, 0x0E, 0x0F: break
    default: unknown.append("control \(byte)")
    }
    wrapIsPending = false
  }

  private mutating func lineFeed() {
    if row == bottom { scroll(1) } else { row = min(rows - 1, row + 1) }
  }

  /// Moves the scrolling region up, or down where `count` is negative.
  mutating func scroll(_ count: Int) {
    for _ in 0..<min(abs(count), bottom - top + 1) {
      cells.remove(at: count > 0 ? top : bottom)
      cells.insert(blankLine, at: count > 0 ? bottom : top)
    }
  }

  var blankLine: [EmulatedCell] {
    var cell = EmulatedCell()
    cell.look.background = look.background
    return Array(repeating: cell, count: columns)
  }

  private mutating func escape(_ intermediates: String, _ final: Character) {
    switch (intermediates, final) {
    case ("", "7"): saved = (row, column, look)
    case ("", "8"): (row, column, look) = saved
    case ("", "M"):
      if row == top { scroll(-1) } else { row = max(0, row - 1) }
    case ("", "D"): lineFeed()
    case ("", "="), ("", ">"), ("", "\\"), ("(", _), (")", _), ("", "H"): break
    case ("", "c"): self = reset()
    default: unknown.append("ESC \(intermediates)\(final)")
    }
  }

  private func reset() -> ScreenEmulator {
    var fresh = ScreenEmulator(rows: rows, columns: columns)
    fresh.unknown = unknown
    fresh.questions = questions
    fresh.answersQuestions = answersQuestions
    fresh.ambiguousIsWide = ambiguousIsWide
    return fresh
  }
}
