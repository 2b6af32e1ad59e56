import TraceEngine

/// The arithmetic of a convolution or a dense layer.
extension StepText {
  /// Products that are put in one go. A filter of the lessons' sizes takes one.
  private static let tapsAtOnce = 32
  /// A channel's taps that are read in one go: their numbers take less than 1,024 bytes, which never
  /// need to be allocated.
  private static let insideTaps = 42
  private static let insideSize = 2 * insideTaps * Pen.productSize

  /// One line; with several channels a line each, then their sum.
  func writeConvolution(_ step: Step, to buffer: inout TextBuffer) {
    if !writeInside(step, to: &buffer) { writeTaps(of: step, to: &buffer) }
    writeEnding(step, to: &buffer)
    buffer.append(symbols.newline)
  }

  /// A window of a few taps, none of them in padding: most steps of a large input.
  ///
  /// - Returns: false for any other window; then nothing is written.
  private func writeInside(_ step: Step, to buffer: inout TextBuffer) -> Bool {
    let precision = step.operation.precision
    return withUnsafeTemporaryAllocation(of: TapNumbers.self, capacity: StepText.insideTaps) {
      room in
      guard let count = step.readInside(channel: 0, into: room) else { return false }
      let numbers = UnsafeMutableBufferPointer(rebasing: room[..<count])
      if step.operation.channelsPerStep > 1 {
        writeChannels(of: step, numbers, to: &buffer)
        return true
      }
      buffer.write(atMost: StepText.insideSize) { pen in
        pen.put("  ")
        let sum = putProducts(numbers, from: 0, precision, with: &pen)
        if count > 1 {
          pen.put(symbols.equals)
          pen.put(sum, precision)
        }
      }
      return true
    }
  }

  /// - Parameter numbers: room for those of a channel.
  private func writeChannels(
    of step: Step, _ numbers: UnsafeMutableBufferPointer<TapNumbers>, to buffer: inout TextBuffer
  ) {
    let precision = step.operation.precision
    func read(_ channel: Int) { _ = step.readInside(channel: channel, into: numbers) }
    func subtotal(_ channel: Int) -> Double {
      read(channel)
      return numbers.reduce(0) { precision.rounded($0 + $1.product) }
    }
    var (sum, total) = (0.0, 0.0)
    for channel in 0..<step.operation.channelsPerStep {
      total = precision.rounded(total + subtotal(channel))
      for tap in numbers { sum = precision.rounded(sum + tap.product) }
    }
    let addUp = ChannelSubtotals.agree(total, sum, precision)
    var running = 0.0
    writeChannels(
      of: step, subtotals: addUp ? subtotal : nil, sum: sum, to: &buffer
    ) { channel, buffer in
      read(channel)
      buffer.write(atMost: StepText.insideSize) { pen in
        running = putProducts(numbers, from: running, precision, with: &pen)
      }
      return running
    }
  }

  /// Any other window.
  private func writeTaps(of step: Step, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    let channels = step.operation.channelsPerStep
    var taps = step.taps.makeIterator()
    guard channels > 1 else {
      buffer.append("  ")
      let sum = writeProducts(&taps, count: step.taps.count, precision, to: &buffer)
      if step.taps.count > 1 {
        buffer.append(symbols.equals)
        buffer.append(sum, precision)
      }
      return
    }
    let perChannel = step.taps.count / channels
    // On the stack up to 128 channels.
    withUnsafeTemporaryAllocation(of: Double.self, capacity: channels) { subtotals in
      let (sum, addUp) = ChannelSubtotals.add(step, to: subtotals)
      writeChannels(
        of: step, subtotals: addUp ? { subtotals[$0] } : nil, sum: sum, to: &buffer
      ) { _, buffer in
        writeProducts(&taps, count: perChannel, precision, to: &buffer)
      }
    }
  }

  /// `5×11 + 1×4 = 55 + 4`; one tap is a product and no sum: `5×11 = 55`.
  ///
  /// - Parameter start: the sum of what stands before.
  /// - Returns: the running sum after the last of them.
  @inline(__always)
  private func putProducts(
    _ numbers: UnsafeMutableBufferPointer<TapNumbers>, from start: Double, _ precision: Precision,
    with pen: inout Pen
  ) -> Double {
    var sum = start
    for place in 0..<numbers.count {
      if place > 0 { pen.put(symbols.plus) }
      pen.putFactor(numbers[place].input, precision)
      pen.put(symbols.times)
      pen.putFactor(numbers[place].weight, precision)
      sum = precision.rounded(sum + numbers[place].product)
    }
    pen.put(symbols.equals)
    if numbers.count == 1 {
      pen.put(numbers[0].product, precision)
      return sum
    }
    for place in 0..<numbers.count {
      if place > 0 { pen.put(symbols.plus) }
      pen.putTerm(numbers[place].product, precision)
    }
    return sum
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

  /// A line for each channel, and their sum: `channel 0: 1×1 + 2×0 = 1 + 0 = 1`; where subtotals do
  /// not add up, the total so far instead.
  ///
  /// - Parameters:
  ///   - subtotals: a channel's own sum; nil where these do not add up.
  ///   - sum: the serial sum of the step.
  ///   - products: writes a channel's products, and returns the running sum after them.
  @inline(__always)
  private func writeChannels(
    of step: Step, subtotals: ((Int) -> Double)?, sum: Double, to buffer: inout TextBuffer,
    products: (Int, inout TextBuffer) -> Double
  ) {
    let precision = step.operation.precision
    let channels = step.operation.channelsPerStep
    let perChannel = step.operation.rows.window * step.operation.columns.window
    for channel in 0..<channels {
      buffer.append(language == .english ? "  channel " : "  채널 ")
      buffer.append(step.firstChannel + channel)
      buffer.append(": ")
      let running = products(channel, &buffer)
      if let subtotals {
        // One product is the subtotal already.
        if perChannel > 1 {
          buffer.append(symbols.equals)
          buffer.append(subtotals(channel), precision)
        }
      } else {
        buffer.append("; ")
        writeTotal(running, precision, to: &buffer)
      }
      buffer.append(symbols.newline)
    }
    buffer.append("  ")
    if let subtotals {
      writeSum(of: channels, subtotals, sum, precision, to: &buffer)
    } else {
      writeTotal(sum, precision, to: &buffer)
    }
  }

  /// `total so far 1.3000001`.
  package func writeTotal(_ total: Double, _ precision: Precision, to buffer: inout TextBuffer) {
    buffer.append(language == .english ? "total so far " : "지금까지의 합 ")
    buffer.append(total, precision)
  }

  @inline(__always)
  private func writeSum(
    of channels: Int, _ subtotals: (Int) -> Double, _ sum: Double, _ precision: Precision,
    to buffer: inout TextBuffer
  ) {
    for channel in 0..<channels {
      if channel > 0 { buffer.append(symbols.plus) }
      writeTerm(subtotals(channel), precision, to: &buffer)
    }
    buffer.append(symbols.equals)
    buffer.append(sum, precision)
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
