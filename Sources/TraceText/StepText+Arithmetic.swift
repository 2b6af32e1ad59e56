import TraceEngine

/// The arithmetic of a whole step.
extension StepText {
  /// Products that are put in one go. A filter of the lessons' sizes takes one.
  private static let tapsAtOnce = 32

  /// One line; with several channels a line each, then their sum.
  func writeConvolution(_ step: Step, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    let channels = step.operation.channelsPerStep
    guard channels > 1 else {
      if !writeInside(step, precision, to: &buffer) {
        buffer.append("  ")
        var taps = step.taps.makeIterator()
        let sum = writeProducts(&taps, count: step.taps.count, precision, to: &buffer)
        if step.taps.count > 1 {
          buffer.append(symbols.equals)
          buffer.append(sum, precision)
        }
      }
      writeEnding(step, to: &buffer)
      buffer.append(symbols.newline)
      return
    }
    let subtotals = ChannelSubtotals(step)
    var taps = step.taps.makeIterator()
    for channel in 0..<channels {
      writeChannel(step, channel, &taps, subtotals, to: &buffer)
    }
    buffer.append("  ")
    if subtotals.addUp {
      writeSubtotalSum(step, subtotals, to: &buffer)
    } else {
      writeTotal(step.outcome.sum, precision, to: &buffer)
    }
    writeEnding(step, to: &buffer)
    buffer.append(symbols.newline)
  }

  /// `(2 + 3 + 5 + (-2)) / 4 = 8 / 4 = 2`.
  func writeAverage(_ step: Step, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    let outcome = step.outcome
    buffer.append("  (")
    var isFirst = true
    for tap in step.taps where !tap.overhangs {
      if !isFirst { buffer.append(symbols.plus) }
      isFirst = false
      writeInput(tap, precision, to: &buffer)
    }
    buffer.append(") / ")
    buffer.append(outcome.divisor ?? 1)
    buffer.append(symbols.equals)
    writeDivision(step, outcome, to: &buffer)
    buffer.append(symbols.newline)
  }

  /// `max(5, 1, 15, 5) = 15`.
  func writeContest(_ step: Step, _ kind: Pooling.Kind, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    let value = step.value
    buffer.append(kind == .maximum ? "  max(" : "  min(")
    var isFirst = true
    var equals = 0
    for tap in step.taps where !tap.overhangs {
      if !isFirst { buffer.append(symbols.comma) }
      isFirst = false
      writeCompetitor(tap, precision, to: &buffer)
      if tap.counts && tap.input == value { equals += 1 }
    }
    buffer.append(") = ")
    buffer.append(value, precision)
    if equals > 1 {
      buffer.append("; ")
      writeTie(equals: equals, to: &buffer)
    }
    buffer.append(symbols.newline)
  }

  /// A number between commas, where a minus sign needs no parentheses.
  package func writeCompetitor(_ tap: Tap, _ precision: Precision, to buffer: inout TextBuffer) {
    if case .input = tap.source {
      buffer.append(tap.input, precision)
    } else {
      writeInput(tap, precision, to: &buffer)
    }
  }

  /// The line for a window of a few taps, none of them in padding: most steps of a large input.
  ///
  /// - Returns: false for any other window; then nothing is written.
  private func writeInside(
    _ step: Step, _ precision: Precision, to buffer: inout TextBuffer
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: TapNumbers.self, capacity: StepText.tapsAtOnce) { numbers in
      guard let (count, sum) = step.readInside(numbers) else { return false }
      buffer.write(atMost: 2 * StepText.tapsAtOnce * Pen.productSize) { pen in
        pen.put("  ")
        for place in 0..<count {
          if place > 0 { pen.put(symbols.plus) }
          pen.putTerm(numbers[place].input, precision)
          pen.put(symbols.times)
          pen.putTerm(numbers[place].weight, precision)
        }
        // One product is the sum already.
        for place in 0..<count where count > 1 {
          pen.put(place == 0 ? symbols.equals : symbols.plus)
          pen.putTerm(numbers[place].product, precision)
        }
        pen.put(symbols.equals)
        pen.put(sum, precision)
      }
      return true
    }
  }

  /// The next `count` taps: `5×11 + 1×4 = 55 + 4`; one tap is a product and no sum: `5×11 = 55`.
  ///
  /// - Returns: the running sum after the last of them.
  private func writeProducts(
    _ taps: inout Taps.Iterator, count: Int, _ precision: Precision, to buffer: inout TextBuffer
  ) -> Double {
    var again = taps
    var sum = 0.0
    for first in stride(from: 0, to: count, by: StepText.tapsAtOnce) {
      let last = min(first + StepText.tapsAtOnce, count)
      buffer.write(atMost: StepText.tapsAtOnce * Pen.productSize) { pen in
        for place in first..<last {
          guard let tap = taps.next() else { break }
          if place > 0 { pen.put(symbols.plus) }
          putFactors(tap, precision, with: &pen)
          sum = tap.running
        }
      }
    }
    for first in stride(from: 0, to: count, by: StepText.tapsAtOnce) {
      let last = min(first + StepText.tapsAtOnce, count)
      buffer.write(atMost: StepText.tapsAtOnce * Pen.productSize) { pen in
        for place in first..<last {
          guard let tap = again.next() else { break }
          pen.put(place == 0 ? symbols.equals : symbols.plus)
          if count == 1 {
            pen.put(tap.product, precision)
          } else {
            pen.putTerm(tap.product, precision)
          }
        }
      }
    }
    return sum
  }

  /// `channel 0: 1×1 + 2×0 = 1 + 0 = 1`; where subtotals do not add up, the total so far instead.
  private func writeChannel(
    _ step: Step, _ channel: Int, _ taps: inout Taps.Iterator, _ subtotals: ChannelSubtotals,
    to buffer: inout TextBuffer
  ) {
    let precision = step.operation.precision
    let perChannel = step.taps.count / step.operation.channelsPerStep
    buffer.append(language == .english ? "  channel " : "  채널 ")
    buffer.append(step.firstChannel + channel)
    buffer.append(": ")
    let running = writeProducts(&taps, count: perChannel, precision, to: &buffer)
    if subtotals.addUp {
      if perChannel == 1 {
        buffer.append(symbols.newline)
        return
      }
      buffer.append(symbols.equals)
      buffer.append(subtotals.values[channel], precision)
    } else {
      buffer.append("; ")
      writeTotal(running, precision, to: &buffer)
    }
    buffer.append(symbols.newline)
  }

  /// `total so far 1.3000001`.
  package func writeTotal(_ total: Double, _ precision: Precision, to buffer: inout TextBuffer) {
    buffer.append(language == .english ? "total so far " : "지금까지의 합 ")
    buffer.append(total, precision)
  }

  /// `1 + 6 + 1 = 8`.
  package func writeSubtotalSum(
    _ step: Step, _ subtotals: ChannelSubtotals, to buffer: inout TextBuffer
  ) {
    let precision = step.operation.precision
    for (channel, subtotal) in subtotals.values.enumerated() {
      if channel > 0 { buffer.append(symbols.plus) }
      writeTerm(subtotal, precision, to: &buffer)
    }
    buffer.append(symbols.equals)
    buffer.append(subtotals.sum, precision)
  }

  /// What follows the sum: `; 97 + bias 3 = 100; ReLU: max(0, 100) = 100`.
  private func writeEnding(_ step: Step, to buffer: inout TextBuffer) {
    let operation = step.operation
    guard operation.bias != nil || operation.endsInReLU else { return }
    let outcome = step.outcome
    if operation.bias != nil {
      buffer.append("; ")
      writeBias(step, outcome, to: &buffer)
    }
    if operation.endsInReLU {
      buffer.append("; ")
      writeReLU(step, outcome, to: &buffer)
    }
  }
}

/// Each channel's products added on their own, and whether these add up to the serial sum. In
/// floating point they need not: then running totals are shown instead.
package struct ChannelSubtotals: Equatable, Sendable {
  package let values: [Double]
  /// The serial sum of the step.
  package let sum: Double
  package let addUp: Bool

  package init(_ step: Step) {
    let operation = step.operation
    let precision = operation.precision
    let perChannel = operation.rows.window * operation.columns.window
    var values = Array(repeating: 0.0, count: operation.channelsPerStep)
    var sum = 0.0
    for tap in step.taps {
      let channel = tap.index / perChannel
      values[channel] = precision.rounded(values[channel] + tap.product)
      sum = tap.running
    }
    self.values = values
    self.sum = sum
    let total = values.reduce(0) { precision.rounded($0 + $1) }
    addUp =
      NumberText.text(total, precision: precision) == NumberText.text(sum, precision: precision)
  }
}
