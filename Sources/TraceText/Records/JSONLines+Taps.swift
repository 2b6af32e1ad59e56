import TraceEngine

/// What a step is made of, by the kind of layer.
extension JSONLines {
  /// Room for the longest object of a tap.
  private static let tapSize = 320

  func writeTaps(_ step: Step, top: Int?, to buffer: inout TextBuffer) {
    let precision = step.operation.precision
    switch step.operation {
    case .convolution, .dense:
      writeList(#","products":["#, of: step, top: top, to: &buffer) { tap, isFirst, buffer in
        writeProduct(tap, isFirst: isFirst, precision, to: &buffer)
      }
      let outcome = step.outcome
      write(outcome.sum, "sum", precision, to: &buffer)
      write(step.bias ?? 0, "bias", precision, to: &buffer)
      write(outcome.value, "value", precision, to: &buffer)
    case .pooling:
      writeList(#","cells":["#, of: step, top: top, to: &buffer) { tap, isFirst, buffer in
        writeCell(tap, isFirst: isFirst, precision, to: &buffer)
      }
      writePooled(step, to: &buffer)
    case .softmax:
      writeList(#","powers":["#, of: step, top: top, to: &buffer) { tap, isFirst, buffer in
        writePower(tap, isFirst: isFirst, precision, to: &buffer)
      }
      let outcome = step.outcome
      write(outcome.sum, "sum", precision, to: &buffer)
      write(outcome.value, "value", precision, to: &buffer)
    case .rectification, .flatten:
      for tap in step.taps {
        buffer.write(atMost: JSONLines.tapSize) { pen in
          pen.put(#","cell":"#)
          pen.putOpenJSON(tap.cell)
          pen.put(#","input":"#)
          pen.putJSON(tap.input, precision)
          pen.put("}")
        }
      }
      write(step.value, "value", precision, to: &buffer)
    }
  }

  /// The taps of a step, or the largest of them and what is left out, as a list.
  @inline(__always)
  private func writeList(
    _ key: StaticString, of step: Step, top: Int?, to buffer: inout TextBuffer,
    _ write: (Tap, _ isFirst: Bool, inout TextBuffer) -> Void
  ) {
    buffer.append(key)
    guard let top else {
      for tap in step.taps { write(tap, tap.index == 0, &buffer) }
      buffer.append("]")
      return
    }
    let largest = LargestTaps(step, count: top)
    for (place, tap) in largest.taps.enumerated() { write(tap, place == 0, &buffer) }
    buffer.append("]")
    writeLeftOut(largest, step.operation.precision, to: &buffer)
  }

  @inline(__always)
  private func writeProduct(
    _ tap: Tap, isFirst: Bool, _ precision: Precision, to buffer: inout TextBuffer
  ) {
    buffer.write(atMost: JSONLines.tapSize) { pen in
      if !isFirst { pen.put(",") }
      pen.putOpenJSON(tap.filter)
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

  /// Who wins under a pooling window, or what the sum is divided by, and the value.
  private func writePooled(_ step: Step, to buffer: inout TextBuffer) {
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
    write(outcome.value, "value", step.operation.precision, to: &buffer)
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

  @inline(__always)
  private func writePower(
    _ tap: Tap, isFirst: Bool, _ precision: Precision, to buffer: inout TextBuffer
  ) {
    buffer.write(atMost: JSONLines.tapSize) { pen in
      if !isFirst { pen.put(",") }
      pen.put(#"{"row":"#)
      pen.put(tap.cell.row)
      pen.put(#","input":"#)
      pen.putJSON(tap.input, precision)
      pen.put(#","power":"#)
      pen.putJSON(tap.product, precision)
      pen.put("}")
    }
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
