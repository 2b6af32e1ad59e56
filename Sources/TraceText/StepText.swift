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
  /// Room for a line that says where: seven numbers and the words between them.
  private static let lineSize = 512

  package let language: Language
  let symbols: Symbols
  /// Between the ends of a range, and of one that begins in the padding.
  private let rangeJoint: ShortText
  private let outerRangeJoint: ShortText

  package init(language: Language, repertoire: Repertoire = .unicode) {
    self.language = language
    symbols = Symbols.of(repertoire)
    rangeJoint = ShortText(repertoire.fold(CellSpan.joint(after: 0, in: language)))
    outerRangeJoint = ShortText(CellSpan.joint(after: -1, in: language))
  }

  /// The whole step: a line that says where, then the arithmetic, each line ended.
  package func write(_ step: Step, of count: Int, to buffer: inout TextBuffer) {
    writeNumber(step, of: count, to: &buffer)
    buffer.append(symbols.dot)
    writePlace(step, to: &buffer)
    buffer.append(symbols.newline)
    writeArithmetic(step, to: &buffer)
  }

  /// The arithmetic alone, each line ended and indented by two spaces.
  package func writeArithmetic(_ step: Step, to buffer: inout TextBuffer) {
    switch step.operation {
    case .convolution: writeConvolution(step, to: &buffer)
    case .pooling(let pooling) where pooling.kind == .average: writeAverage(step, to: &buffer)
    case .pooling(let pooling): writeContest(step, pooling.kind, to: &buffer)
    case .dense: writeConvolution(step, to: &buffer)
    case .rectification: writeRectification(step, to: &buffer)
    case .flatten: writeCopy(step, to: &buffer)
    case .softmax: writeSoftmax(step, to: &buffer)
    }
  }

  /// `step 5 of 9`.
  package func writeNumber(_ step: Step, of count: Int, to buffer: inout TextBuffer) {
    buffer.write(atMost: StepText.lineSize) { pen in
      switch language {
      case .english:
        pen.put("step ")
        pen.put(step.index + 1)
        pen.put(" of ")
        pen.put(count)
      case .korean:
        pen.put(count)
        pen.put("단계 중 ")
        pen.put(step.index + 1)
        pen.put("단계")
      }
    }
  }

  /// `window rows 1–2, columns 1–2 → feature map (1, 1)`; where no window slides, what goes where.
  package func writePlace(_ step: Step, to buffer: inout TextBuffer) {
    if writeWholePlace(step, to: &buffer) { return }
    let window = step.window
    let shape = step.operation.outputShape
    let hasChannels = shape.channels > 1
    let place = LayerNames(language).place(step.output, outOf: step.operation)
    buffer.write(atMost: StepText.lineSize) { pen in
      switch language {
      case .english:
        pen.put("window ")
        pen.put(window.height == 1 ? "row " : "rows ")
        putRange(from: window.row, count: window.height, with: &pen)
        pen.put(window.width == 1 ? ", column " : ", columns ")
        putRange(from: window.column, count: window.width, with: &pen)
        pen.put(symbols.arrow)
        if place == nil { pen.put("feature map ") }
      case .korean:
        pen.put("윈도우 ")
        putRange(from: window.row, count: window.height, with: &pen)
        pen.put("행, ")
        putRange(from: window.column, count: window.width, with: &pen)
        pen.put("열")
        pen.put(symbols.arrow)
        if place == nil { pen.put("특성 맵 ") }
      }
      if place == nil { putCell(step.output, hasChannels: hasChannels, with: &pen) }
    }
    if let place { buffer.append(place) }
  }

  /// `(1, 1)`, or `(0, 1, 1)` with the channel where the map has several; `value 1` of a vector.
  package func writeCell(
    _ cell: CellPosition, of shape: TensorShape, to buffer: inout TextBuffer
  ) {
    if let place = LayerNames(language).place(cell, in: shape) {
      buffer.append(place)
      return
    }
    buffer.write(atMost: StepText.lineSize) {
      putCell(cell, hasChannels: shape.channels > 1, with: &$0)
    }
  }

  /// The cell of the output that the step computes: `(1, 1)`; where that is a vector `output 1`.
  package func writeOutput(_ step: Step, to buffer: inout TextBuffer) {
    if let place = LayerNames(language).place(step.output, outOf: step.operation) {
      buffer.append(place)
      return
    }
    buffer.write(atMost: StepText.lineSize) {
      putCell(step.output, hasChannels: step.operation.outputShape.channels > 1, with: &$0)
    }
  }

  @inline(__always)
  private func putCell(_ cell: CellPosition, hasChannels: Bool, with pen: inout Pen) {
    pen.put(symbols.open)
    if hasChannels {
      pen.put(cell.channel)
      pen.put(symbols.comma)
    }
    pen.put(cell.row)
    pen.put(symbols.comma)
    pen.put(cell.column)
    pen.put(symbols.close)
  }

  /// `1–2` as `CellSpan` writes it, without making a string.
  @inline(__always)
  private func putRange(from first: Int, count: Int, with pen: inout Pen) {
    pen.put(first)
    guard count > 1 else { return }
    pen.put(first >= 0 ? rangeJoint : outerRangeJoint)
    pen.put(first + count - 1)
  }
}
