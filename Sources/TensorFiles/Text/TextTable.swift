/// Reads numbers from a text file: a row a line, columns apart by commas, tabs or blanks, channels
/// by a blank line, filters (or the images of a batch) by two or more. What follows a `#` is a
/// comment.
enum TextTable {
  static func read(_ bytes: [UInt8], _ options: ReadingOptions) throws(ArrayError) -> NumberArray {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw ArrayError(.text(.utf16))
    }
    var rows = NumberRows(bytes, isFile: true, allowsNonfinite: options.allowsNonfinite)
    var stack = RowStack()
    var blankLines = 0
    while !rows.isAtEnd {
      let start = (line: rows.line, index: rows.index)
      rows.skipBlanks()
      if let byte = rows.next, !isLineEnd(byte), byte != UInt8(ascii: "#") {
        if stack.rows > 0 && blankLines > 0 { try end(&stack, blankLines, rows) }
        blankLines = 0
        let count = try rows.readNumbers()
        if rows.next == UInt8(ascii: ";") || rows.next == UInt8(ascii: "|") {
          throw rows.error(.semicolon)
        }
        stack.addRow()
        try rows.endRow(stack.place, count: count, at: start)
      } else if rows.next != UInt8(ascii: "#") {
        blankLines += 1
      }
      rows.skipComment()
      rows.skipLineEnd()
    }
    guard let first = rows.first else { throw ArrayError(.text(.noNumbers)) }
    try end(&stack, 2, rows)
    let sides = stack.sides(columns: first.length)
    return try NumberArray(
      reading: rows.values, options.picked(of: sides), order: .channelsFirst, options)
  }

  private static func end(
    _ stack: inout RowStack, _ blankLines: Int, _ rows: NumberRows
  ) throws(ArrayError) {
    if let fault = stack.endChannel() { throw rows.error(fault) }
    if blankLines > 1, let fault = stack.endFilter() { throw rows.error(fault) }
  }
}
