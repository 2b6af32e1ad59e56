import TraceEngine

/// What a step is made of, by the kind of layer.
extension JSONLines {
  /// Room for the longest object of a tap.
  private static let tapSize = 320

  func writeTaps(_ step: Step, top: Int?, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    switch step.operation {
    case .convolution, .dense:
      writeProducts(step, top: top, to: &buffer)
      let outcome = step.outcome
      write(outcome.sum, "sum", precision, to: &buffer)
      write(step.bias ?? 0, "bias", precision, to: &buffer)
      write(outcome.value, "value", precision, to: &buffer)
    case .pooling:
      writeCells(step, top: top, to: &buffer)
    case .softmax:
      writePowers(step, top: top, to: &buffer)
      let outcome = step.outcome
      write(outcome.sum, "sum", precision, to: &buffer)
      write(outcome.value, "value", precision, to: &buffer)
    case .rectification, .flatten:
      for tap in step.taps {
        buffer.write(atMost: JSONLines.tapSize) { pen in
          pen.put(#","cell":{"channel":"#)
          pen.put(tap.cell.channel)
          pen.put(#","row":"#)
          pen.put(tap.cell.row)
          pen.put(#","column":"#)
          pen.put(tap.cell.column)
          pen.put(#","input":"#)
          pen.putJSON(tap.input, precision)
          pen.put("}")
        }
      }
      write(step.value, "value", precision, to: &buffer)
    }
  }

  private func writeProducts(_ step: Step, top: Int?, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    buffer.append(#","products":["#)
    let largest = top.map { LargestTaps(step, count: $0) }
    if let largest {
      for (place, tap) in largest.taps.enumerated() {
        writeProduct(tap, isFirst: place == 0, precision, to: &buffer)
      }
    } else {
      for tap in step.taps { writeProduct(tap, isFirst: tap.index == 0, precision, to: &buffer) }
    }
    buffer.append("]")
    if let largest { writeLeftOut(largest, precision, to: &buffer) }
  }

  @inline(__always)
  private func writeProduct(
    _ tap: Tap, isFirst: Bool, _ precision: Precision, to buffer: inout TextBuffer
  ) {
    buffer.write(atMost: JSONLines.tapSize) { pen in
      if !isFirst { pen.put(",") }
      pen.put(#"{"channel":"#)
      pen.put(tap.filter.channel)
      pen.put(#","row":"#)
      pen.put(tap.filter.row)
      pen.put(#","column":"#)
      pen.put(tap.filter.column)
      pen.put(#","input":"#)
      pen.putJSON(tap.input, precision)
      pen.put(#","weight":"#)
      pen.putJSON(tap.weight, precision)
      pen.put(#","product":"#)
      pen.putJSON(tap.product, precision)
      pen.put(#","padding":"#)
      pen.put(isPadding(tap) ? "true}" : "false}")
    }
  }

  /// The cells under a pooling window, and who wins or what the sum is divided by.
  private func writeCells(_ step: Step, top: Int?, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    buffer.append(#","cells":["#)
    let largest = top.map { LargestTaps(step, count: $0) }
    if let largest {
      for (place, tap) in largest.taps.enumerated() {
        writeCell(tap, isFirst: place == 0, precision, to: &buffer)
      }
    } else {
      for tap in step.taps { writeCell(tap, isFirst: tap.index == 0, precision, to: &buffer) }
    }
    buffer.append("]")
    if let largest { writeLeftOut(largest, precision, to: &buffer) }
    let outcome = step.outcome
    if let winner = outcome.winner {
      let (row, column) = winner.quotientAndRemainder(dividingBy: step.operation.columns.window)
      buffer.append(#","winner":{"row":"#)
      buffer.append(row)
      buffer.append(#","column":"#)
      buffer.append(column)
      buffer.append("}")
    }
    if let divisor = outcome.divisor {
      buffer.append(#","divisor":"#)
      buffer.append(divisor)
    }
    write(outcome.value, "value", precision, to: &buffer)
  }

  @inline(__always)
  private func writeCell(
    _ tap: Tap, isFirst: Bool, _ precision: Precision, to buffer: inout TextBuffer
  ) {
    buffer.write(atMost: JSONLines.tapSize) { pen in
      if !isFirst { pen.put(",") }
      pen.put(#"{"row":"#)
      pen.put(tap.filter.row)
      pen.put(#","column":"#)
      pen.put(tap.filter.column)
      pen.put(#","input":"#)
      pen.putJSON(tap.input, precision)
      pen.put(#","padding":"#)
      pen.put(isPadding(tap) ? "true" : "false")
      pen.put(#","counts":"#)
      pen.put(tap.counts ? "true}" : "false}")
    }
  }

  private func writePowers(_ step: Step, top: Int?, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    buffer.append(#","powers":["#)
    let largest = top.map { LargestTaps(step, count: $0) }
    for (place, tap) in (largest?.taps ?? Array(step.taps)).enumerated() {
      buffer.write(atMost: JSONLines.tapSize) { pen in
        if place > 0 { pen.put(",") }
        pen.put(#"{"row":"#)
        pen.put(tap.cell.row)
        pen.put(#","input":"#)
        pen.putJSON(tap.input, precision)
        pen.put(#","power":"#)
        pen.putJSON(tap.product, precision)
        pen.put("}")
      }
    }
    buffer.append("]")
    if let largest { writeLeftOut(largest, precision, to: &buffer) }
  }

  /// `,"left_out":{"count":2396,"sum":1.5}`.
  private func writeLeftOut(
    _ largest: LargestTaps, _ precision: Precision, to buffer: inout TextBuffer
  ) {
    buffer.append(#","left_out":{"count":"#)
    buffer.append(largest.leftOut)
    if let sum = largest.leftOutSum { write(sum, "sum", precision, to: &buffer) }
    buffer.append("}")
  }

  private func write(
    _ value: Double, _ key: StaticString, _ precision: Precision, to buffer: inout TextBuffer
  ) {
    buffer.write(atMost: 64) { pen in
      pen.put(#",""#)
      pen.put(key)
      pen.put(#"":"#)
      pen.putJSON(value, precision)
    }
  }
}

/// Whether the tap stands outside the input, on padding of any kind or past it.
@inline(__always)
func isPadding(_ tap: Tap) -> Bool {
  if case .input = tap.source { return false }
  return true
}
