import TraceEngine

/// Operations as JSON Lines: an object for the operation, one for each step, one for the result, as
/// `docs/records.schema.json` describes them.
///
///     {"step":5,"output":{"channel":0,"row":1,"column":1},"window":{…},"products":[…],…,"value":97}
struct JSONLines: SheetWriter {
  func begin(_ sheet: RecordSheet, to buffer: inout TextBuffer) {
    buffer.append(#"{"convtrace":1,"kind":"operation""#)
    writePlace(of: sheet, isFirst: false, to: &buffer)
    if let title = sheet.title {
      buffer.append(#","title":"#)
      buffer.append(json: title)
    }
    JSONHead(sheet.operation).write(to: &buffer)
    buffer.append(#","steps":"#)
    buffer.append(sheet.operation.trace.count)
    buffer.append("}\n")
  }

  func write(_ step: Step, of sheet: RecordSheet, to buffer: inout TextBuffer) {
    buffer.append("{")
    if sheet.page != nil || sheet.item != nil {
      writePlace(of: sheet, isFirst: true, to: &buffer)
      buffer.append(",")
    }
    let window = step.window
    buffer.write(atMost: 512) { pen in
      pen.put(#""step":"#)
      pen.put(step.index + 1)
      pen.put(#","output":"#)
      pen.putJSON(step.output)
      pen.put(#","window":{"row":"#)
      pen.put(window.row)
      pen.put(#","column":"#)
      pen.put(window.column)
      pen.put(#","height":"#)
      pen.put(window.height)
      pen.put(#","width":"#)
      pen.put(window.width)
      pen.put("}")
    }
    writeTaps(step, top: sheet.top, to: &buffer)
    buffer.append("}\n")
  }

  func end(_ sheet: RecordSheet, to buffer: inout TextBuffer) {
    buffer.append("{")
    if sheet.page != nil || sheet.item != nil {
      writePlace(of: sheet, isFirst: true, to: &buffer)
      buffer.append(",")
    }
    let operation = sheet.operation
    buffer.append(#""result":{"channels":"#)
    let shape = operation.outputShape
    buffer.append(shape.channels)
    buffer.append(#","height":"#)
    buffer.append(shape.height)
    buffer.append(#","width":"#)
    buffer.append(shape.width)
    if sheet.steps.isWhole(of: operation.trace) {
      buffer.append(#","values":["#)
      writeValues(of: operation, to: &buffer)
      buffer.append("]")
    } else {
      buffer.append(#","steps":"#)
      buffer.append(sheet.steps.count)
    }
    buffer.append("}}\n")
  }

  /// `"page":2,"item":0`, where there are several.
  private func writePlace(of sheet: RecordSheet, isFirst: Bool, to buffer: inout TextBuffer) {
    var isFirst = isFirst
    if let page = sheet.page {
      buffer.append(isFirst ? #""page":"# : #","page":"#)
      buffer.append(page)
      isFirst = false
    }
    if let item = sheet.item {
      buffer.append(isFirst ? #""item":"# : #","item":"#)
      buffer.append(item)
    }
  }

  /// The map's rows in brackets, computed again and not kept: a map may be larger than its operands.
  private func writeValues(of operation: TracedOperation, to buffer: inout TextBuffer) {
    operation.forEachRow { channel, row, values in
      buffer.append(row > 0 ? "],[" : channel > 0 ? "]],[[" : "[[")
      for (column, value) in values.enumerated() {
        if column > 0 { buffer.append(",") }
        buffer.append(json: value, operation.precision)
      }
      return buffer.isOpen
    }
    buffer.append("]]")
  }
}

extension TextBuffer {
  /// A number with all its digits; what JSON has no number for as a string.
  mutating func append(json value: Double, _ precision: Precision) {
    write(atMost: Pen.numberSize + 2) { $0.putJSON(value, precision) }
  }

  /// A string in quotes.
  mutating func append(json text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append(#"\""#)
      case "\\": append(#"\\"#)
      case "\n": append(#"\n"#)
      case "\t": append(#"\t"#)
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        append(#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits)
      default: append(String(scalar))
      }
    }
    append("\"")
  }
}

extension Pen {
  /// `{"channel":0,"row":1,"column":1}`.
  @inline(__always)
  mutating func putJSON(_ cell: CellPosition) {
    putOpenJSON(cell)
    put("}")
  }

  /// The same without the brace at its end, for what else is told of the place.
  @inline(__always)
  mutating func putOpenJSON(_ cell: CellPosition) {
    put(#"{"channel":"#)
    put(cell.channel)
    put(#","row":"#)
    put(cell.row)
    put(#","column":"#)
    put(cell.column)
  }

  /// A number with all its digits; what JSON has no number for as a string.
  @inline(__always)
  mutating func putJSON(_ value: Double, _ precision: Precision) {
    if value.isFinite {
      putExact(value, precision)
    } else {
      put(value.isNaN ? #""nan""# : value < 0 ? #""-inf""# : #""inf""#)
    }
  }
}
