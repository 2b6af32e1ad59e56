import TraceEngine

/// Steps as Markdown: a section each, with tables that GitHub renders. The window is bold in the
/// input, and so is the cell that wins a maximum or minimum.
///
///     | | 0 | 1 | 2 | 3 |
///     |--:|--:|--:|--:|--:|
///     | *1* | 15 | **5** | **1** | 13 |
struct MarkdownRecord: SheetWriter {
  private let language: Language
  private let text: StepText

  init(_ language: Language) {
    self.language = language
    text = StepText(language: language)
  }

  func begin(_ sheet: RecordSheet, to buffer: inout TextBuffer) {
    let head = RecordHead(sheet, language)
    buffer.append("# \(markdown(head.title))\n\n")
    for note in head.notes { buffer.append("\(markdown(note))\n\n") }
    for grid in SmallGrid.filters(head.words) { write(grid, of: sheet, to: &buffer) }
  }

  func write(_ step: Step, of sheet: RecordSheet, to buffer: inout TextBuffer) {
    let number = TextBuffer.string {
      text.writeNumber(step, of: sheet.operation.trace.count, to: &$0)
    }
    buffer.append("## \(capitalized(number))\n\n")
    // Between two tildes, as in 0~1, GitHub would strike out.
    let place = TextBuffer.string { text.writePlace(step, to: &$0) }
    buffer.append("\(markdown(place))\n\n")
    writeExcerpt(step, to: &buffer)
    let table = TapTable(step, top: sheet.top, text)
    writeRow(table.head, to: &buffer)
    writeRow(table.head.map { _ in "--:" }, to: &buffer)
    for (row, wins) in zip(table.rows, table.wins) {
      writeRow(row.map { wins ? "**\(markdown($0))**" : markdown($0) }, to: &buffer)
    }
    buffer.append("\n")
    for line in table.conclusion { buffer.append("\(markdown(line))\n\n") }
  }

  func end(_ sheet: RecordSheet, to buffer: inout TextBuffer) {
    guard sheet.steps.isWhole(of: sheet.operation.trace) else { return }
    let words = OperationWords(sheet.operation, in: language)
    let grids = SmallGrid.featureMap(words)
    if grids.isEmpty { return }
    let name = LayerNames(language).output(of: sheet.operation)
    buffer.append("## \(capitalized(name))\n\n")
    for grid in grids { write(grid, of: sheet, to: &buffer) }
  }

  private func writeExcerpt(_ step: Step, to buffer: inout TextBuffer) {
    guard let excerpt = StepExcerpt(step) else { return }
    let operation = step.operation
    let words = OperationWords(operation, in: language)
    for channel in excerpt.channels {
      buffer.append("\(markdown(words.input(channel: channel)))\n\n")
      writeRow([""] + excerpt.columns.map { "\($0)" }, to: &buffer)
      writeRow((0...excerpt.columns.count).map { _ in "--:" }, to: &buffer)
      for row in excerpt.rows {
        let cells = excerpt.columns.map { column in
          let cell = excerpt.cell(channel: channel, row: row, column: column)
          let number =
            cell.number.map { NumberText.text($0, precision: operation.precision) } ?? " "
          let plain = cell.isPadding ? #"\[\#(number)]"# : number
          return cell.isUnderTap ? "**\(plain)**" : plain
        }
        writeRow(["*\(row)*"] + cells, to: &buffer)
      }
      buffer.append("\n")
    }
  }

  private func write(_ grid: SmallGrid, of sheet: RecordSheet, to buffer: inout TextBuffer) {
    let precision = sheet.operation.precision
    buffer.append("\(markdown(grid.caption))\n\n")
    writeRow([""] + (0..<grid.width).map { "\($0)" }, to: &buffer)
    writeRow((0...grid.width).map { _ in "--:" }, to: &buffer)
    for row in 0..<grid.height {
      let numbers = grid.numbers[row * grid.width..<(row + 1) * grid.width]
      writeRow(
        ["*\(row)*"] + numbers.map { NumberText.text($0, precision: precision) }, to: &buffer)
    }
    buffer.append("\n")
  }

  private func writeRow(_ cells: [String], to buffer: inout TextBuffer) {
    buffer.append("|")
    for cell in cells {
      buffer.append(cell.isEmpty ? " " : " \(cell) ")
      buffer.append("|")
    }
    buffer.append("\n")
  }
}

/// Text in which nothing means anything to Markdown, on one line.
private func markdown(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if character.isNewline {
      escaped.append(" ")
      continue
    }
    if #"\`*_[|<#~&$"#.contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
