import TraceEngine

/// Steps of layers that slide no window: where they stand, and their arithmetic.
extension StepText {
  /// Significant digits of a power of e, which no decimal writes in full.
  private static let digitsOfPower = 6
  /// The most of a share, whose two numbers are rounded.
  private static let digitsOfShare = 4

  /// `all 4 inputs → output 1`, `cell (0, 1) → feature map (0, 1)`; of a window nothing.
  ///
  /// - Returns: whether anything was written.
  func writeWholePlace(_ step: Step, to buffer: inout TextBuffer) -> Bool {
    let (input, output) = (step.operation.input.shape, step.output)
    switch step.operation {
    case .convolution, .pooling: return false
    case .rectification:
      writeCopied(step, to: &buffer)
      if LayerNames(language).place(output, in: input) == nil {
        buffer.append(language == .english ? "feature map " : "특성 맵 ")
      }
      writeCell(output, of: input, to: &buffer)
    case .flatten:
      writeCopied(step, to: &buffer)
      buffer.append(language == .english ? "vector " : "벡터 ")
      buffer.append(output.row)
    case .dense:
      switch language {
      case .english:
        buffer.append("all ")
        buffer.append(input.height)
        buffer.append(input.height == 1 ? " input" : " inputs")
      case .korean:
        buffer.append("입력 ")
        buffer.append(input.height)
        buffer.append("개 모두")
      }
      buffer.append(symbols.arrow)
      buffer.append(language == .english ? "output " : "출력 ")
      buffer.append(output.row)
    case .softmax:
      buffer.append(language == .english ? "score " : "점수 ")
      buffer.append(output.row)
      buffer.append(symbols.arrow)
      buffer.append(language == .english ? "probability " : "확률 ")
      buffer.append(output.row)
    }
    return true
  }

  /// `cell (1, 2) → `: the one cell that a value comes from.
  private func writeCopied(_ step: Step, to buffer: inout TextBuffer) {
    let input = step.operation.input.shape
    let cell = CellPosition(
      channel: step.firstChannel, row: step.window.row, column: step.window.column)
    let isMap = LayerNames(language).place(cell, in: input) == nil
    buffer.append(language == .korean ? "입력 " : isMap ? "cell " : "input ")
    writeCell(cell, of: input, to: &buffer)
    buffer.append(symbols.arrow)
  }

  /// `ReLU: max(0, -3) = 0`.
  func writeRectification(_ step: Step, to buffer: inout TextBuffer) {
    buffer.append("  ")
    writeReLU(step, step.outcome, to: &buffer)
    buffer.append(symbols.newline)
  }

  /// The number that is copied.
  func writeCopy(_ step: Step, to buffer: inout TextBuffer) {
    buffer.append("  ")
    buffer.append(step.value, step.operation.precision)
    buffer.append(symbols.newline)
  }

  /// `e^2 + e^1 + e^0 ≈ 7.38906 + 2.71828 + 1 ≈ 11.1073; 7.38906 / 11.1073 ≈ 0.6652`.
  func writeSoftmax(_ step: Step, to buffer: inout TextBuffer) {
    buffer.append("  ")
    for tap in step.taps {
      if tap.index > 0 { buffer.append(symbols.plus) }
      writePower(tap, to: &buffer)
    }
    buffer.append(symbols.about)
    for tap in step.taps {
      if tap.index > 0 { buffer.append(symbols.plus) }
      writeValueOfPower(tap.product, to: &buffer)
    }
    buffer.append(symbols.about)
    writeValueOfPower(step.outcome.sum, to: &buffer)
    buffer.append("; ")
    writeShare(step, step.outcome, to: &buffer)
    buffer.append(symbols.newline)
  }

  /// `e^2`, `e^-1`.
  package func writePower(_ tap: Tap, to buffer: inout TextBuffer) {
    buffer.append("e^")
    buffer.append(tap.input, .float64)
  }

  /// `0.6652`: the share in as many digits as the division of the two numbers before it has, which
  /// are rounded themselves, so that a learner with a calculator gets the same.
  package func writeValueOfShare(
    _ step: Step, _ outcome: Step.Outcome, to buffer: inout TextBuffer
  ) {
    let power = step.taps[step.output.row].product
    let shown = [power, outcome.sum].map {
      NumberText.rounded($0, significantDigits: StepText.digitsOfPower)
    }
    let round = { (value: Double, digits: Int) in
      NumberText.text(NumberText.rounded(value, significantDigits: digits))
    }
    let quotient = shown[0] / shown[1]
    let digits = (1...StepText.digitsOfShare).last {
      round(quotient, $0) == round(outcome.value, $0)
    }
    buffer.append(round(outcome.value, digits ?? 1))
  }

  /// A power of e or a sum of them, in six digits.
  package func writeValueOfPower(_ value: Double, to buffer: inout TextBuffer) {
    let shown = NumberText.rounded(value, significantDigits: StepText.digitsOfPower)
    buffer.append(shown, .float64)
  }

  /// `7.38906 / 11.1073 ≈ 0.6652`.
  package func writeShare(_ step: Step, _ outcome: Step.Outcome, to buffer: inout TextBuffer) {
    writeValueOfPower(step.taps[step.output.row].product, to: &buffer)
    buffer.append(" / ")
    writeValueOfPower(outcome.sum, to: &buffer)
    buffer.append(symbols.about)
    writeValueOfShare(step, outcome, to: &buffer)
  }
}
