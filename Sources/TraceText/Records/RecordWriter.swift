import TerminalText
import TraceEngine

/// Writes operations with their steps in one of the formats.
///
///     RecordWriter(.jsonl, language: .english).write([RecordSheet(operation)], to: &buffer)
///
/// Each step is computed, written and forgotten; what is not selected is not computed. A new format
/// is a type that conforms to `SheetWriter`.
package struct RecordWriter: Sendable {
  private let format: RecordFormat
  private let language: Language
  private let repertoire: Repertoire
  private let isFragment: Bool

  /// Steps between two that are told: a call for each would cost as much as a short step.
  private static let tellingInterval = 64

  /// - Parameters:
  ///   - language: of words; `jsonl` and `csv` have none.
  ///   - repertoire: of `text`; the other formats are UTF-8.
  ///   - isFragment: of `latex`, whether to leave out what makes it a whole document.
  package init(
    _ format: RecordFormat, language: Language, repertoire: Repertoire = .unicode,
    isFragment: Bool = false
  ) {
    (self.format, self.language) = (format, language)
    (self.repertoire, self.isFragment) = (repertoire, isFragment)
  }

  /// Writes `sheets` one after the other; ends early where the buffer's receiver takes no more.
  ///
  /// - Parameter progress: told now and then how many steps have been written.
  package func write(
    _ sheets: [RecordSheet], to buffer: inout TextBuffer, told progress: (Int) -> Void = { _ in }
  ) {
    switch format {
    case .text:
      write(sheets, with: TextRecord(language, repertoire), to: &buffer, told: progress)
    case .jsonl: write(sheets, with: JSONLines(), to: &buffer, told: progress)
    case .csv: write(sheets, with: CSVRows(sheets), to: &buffer, told: progress)
    case .markdown: write(sheets, with: MarkdownRecord(language), to: &buffer, told: progress)
    case .latex:
      let record = LaTeXRecord(language, isFragment: isFragment, sheets)
      write(sheets, with: record, to: &buffer, told: progress)
    }
  }

  private func write(
    _ sheets: [RecordSheet], with writer: some SheetWriter, to buffer: inout TextBuffer,
    told progress: (Int) -> Void
  ) {
    var written = 0
    writer.begin(to: &buffer)
    for sheet in sheets {
      guard buffer.isOpen else { return }
      writer.begin(sheet, to: &buffer)
      let trace = sheet.operation.trace
      for index in sheet.steps {
        guard buffer.isOpen else { return }
        writer.write(trace[index], of: sheet, to: &buffer)
        written += 1
        if written.isMultiple(of: RecordWriter.tellingInterval) { progress(written) }
      }
      writer.end(sheet, to: &buffer)
    }
    writer.end(to: &buffer)
  }
}

/// One format: what stands before, between and after the steps.
protocol SheetWriter {
  func begin(to buffer: inout TextBuffer)
  func begin(_ sheet: RecordSheet, to buffer: inout TextBuffer)
  func write(_ step: Step, of sheet: RecordSheet, to buffer: inout TextBuffer)
  func end(_ sheet: RecordSheet, to buffer: inout TextBuffer)
  func end(to buffer: inout TextBuffer)
}

extension SheetWriter {
  func begin(to buffer: inout TextBuffer) {}
  func end(to buffer: inout TextBuffer) {}
}
