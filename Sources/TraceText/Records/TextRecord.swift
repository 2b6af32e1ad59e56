import TerminalText
import TraceEngine

/// Steps in the notes' own notation; the largest taps of a step as a table.
struct TextRecord: SheetWriter {
  private let text: StepText
  private let repertoire: Repertoire
  private let language: Language

  init(_ language: Language, _ repertoire: Repertoire) {
    // In Korean nothing but question marks would be left of ASCII.
    let spoken = repertoire == .ascii ? .english : language
    (self.language, self.repertoire) = (spoken, repertoire)
    text = StepText(language: spoken, repertoire: repertoire)
  }

  func begin(_ sheet: RecordSheet, to buffer: inout TextBuffer) {
    let head = RecordHead(sheet, language)
    buffer.append(repertoire.fold(head.title))
    buffer.append("\n")
    for note in head.notes {
      buffer.append(repertoire.fold(note))
      buffer.append("\n")
    }
    buffer.append("\n")
  }

  func write(_ step: Step, of sheet: RecordSheet, to buffer: inout TextBuffer) {
    let count = sheet.operation.trace.count
    guard let top = sheet.top else {
      text.write(step, of: count, to: &buffer)
      return
    }
    text.writeNumber(step, of: count, to: &buffer)
    buffer.append(text.symbols.dot)
    text.writePlace(step, to: &buffer)
    buffer.append("\n")
    let table = TapTable(step, top: top, text)
    let lines = [table.head] + table.rows
    let widths = table.head.indices.map { column in
      lines.map { cellWidth(of: $0[column]) }.max() ?? 0
    }
    for line in lines {
      for (column, cell) in line.enumerated() {
        buffer.append(spaces: 2 + widths[column] - cellWidth(of: cell))
        buffer.append(cell)
      }
      buffer.append("\n")
    }
    for line in table.conclusion {
      buffer.append("  ")
      buffer.append(line)
      buffer.append("\n")
    }
  }

  func end(_ sheet: RecordSheet, to buffer: inout TextBuffer) { buffer.append("\n") }
}
