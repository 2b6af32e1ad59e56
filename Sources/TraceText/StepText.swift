import TerminalText
import TraceEngine

/// Writes steps in the notes' own notation.
///
///     step 5 of 9 · window rows 1–2, columns 1–2 → feature map (1, 1)
///       5×11 + 1×4 + 6×5 + 4×2 = 55 + 4 + 30 + 8 = 97
///
/// Negative numbers stand in parentheses where a sign stands before them; a padding cell stands in
/// brackets, `[0]`, and one that takes no part is an empty bracket, `[ ]`.
package struct StepText: Sendable {
  package let language: Language
  let symbols: Symbols

  package init(language: Language, repertoire: Repertoire = .unicode) {
    self.language = language
    symbols = Symbols(repertoire)
  }

  /// The whole step: a line that says where, then the arithmetic, each line ended.
  package func write(_ step: Step, of count: Int, to buffer: inout TextBuffer) {
    writeNumber(step, of: count, to: &buffer)
    buffer.append(symbols.dot)
    writePlace(step, to: &buffer)
    buffer.append(symbols.newline)
    switch step.operation {
    case .convolution: writeConvolution(step, to: &buffer)
    case .pooling(let pooling) where pooling.kind == .average: writeAverage(step, to: &buffer)
    case .pooling(let pooling): writeContest(step, pooling.kind, to: &buffer)
    }
  }

  /// `step 5 of 9`.
  package func writeNumber(_ step: Step, of count: Int, to buffer: inout TextBuffer) {
    switch language {
    case .english:
      buffer.append("step ")
      buffer.append(step.index + 1)
      buffer.append(" of ")
      buffer.append(count)
    case .korean:
      buffer.append(count)
      buffer.append("단계 중 ")
      buffer.append(step.index + 1)
      buffer.append("단계")
    }
  }

  /// `window rows 1–2, columns 1–2 → feature map (1, 1)`.
  package func writePlace(_ step: Step, to buffer: inout TextBuffer) {
    let window = step.window
    switch language {
    case .english:
      buffer.append("window ")
      buffer.append(window.height == 1 ? "row " : "rows ")
      writeRange(from: window.row, count: window.height, to: &buffer)
      buffer.append(window.width == 1 ? ", column " : ", columns ")
      writeRange(from: window.column, count: window.width, to: &buffer)
      buffer.append(symbols.arrow)
      buffer.append("feature map ")
    case .korean:
      buffer.append("윈도우 ")
      writeRange(from: window.row, count: window.height, to: &buffer)
      buffer.append("행, ")
      writeRange(from: window.column, count: window.width, to: &buffer)
      buffer.append("열")
      buffer.append(symbols.arrow)
      buffer.append("특성 맵 ")
    }
    writeCell(step.output, of: step.operation.outputShape, to: &buffer)
  }

  /// `(1, 1)`, or `(0, 1, 1)` with the channel where the map has several.
  package func writeCell(
    _ cell: CellPosition, of shape: TensorShape, to buffer: inout TextBuffer
  ) {
    buffer.append(symbols.open)
    if shape.channels > 1 {
      buffer.append(cell.channel)
      buffer.append(symbols.comma)
    }
    buffer.append(cell.row)
    buffer.append(symbols.comma)
    buffer.append(cell.column)
    buffer.append(symbols.close)
  }

  /// `1–2`; with a negative end, where a dash would read as a sign, `-1 to 1`.
  private func writeRange(from first: Int, count: Int, to buffer: inout TextBuffer) {
    buffer.append(first)
    guard count > 1 else { return }
    if first >= 0 {
      buffer.append(symbols.dash)
    } else {
      buffer.append(language == .english ? " to " : "~")
    }
    buffer.append(first + count - 1)
  }
}
