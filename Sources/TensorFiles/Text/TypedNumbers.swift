/// Numbers as they are typed into a command line.
///
///     5 1 7 13; 15 5 1 13        two rows
///     1 0; 0 1 | 2 0; 0 2        two channels
///     1 0 || 0 1                 two filters of one row
///
/// Commas or blanks stand between numbers; a line's end ends a row, too.
package enum TypedNumbers {
  /// - Returns: nil where the text is not numbers, so a file's name.
  /// - Throws: where it begins as numbers do and goes on otherwise, or the sizes disagree. The
  ///   columns of the error are those of the text.
  package static func read(
    _ text: String, _ options: ReadingOptions = ReadingOptions()
  ) throws(ArrayError) -> NumberArray? {
    let bytes = Array(text.utf8)
    guard looksLikeNumbers(bytes) else { return nil }
    var rows = NumberRows(bytes, isFile: false, allowsNonfinite: options.allowsNonfinite)
    var stack = RowStack()
    repeat {
      try readRow(&rows, &stack)
    } while try endRow(&rows, &stack)
    guard let first = rows.first else { throw ArrayError(.text(.noNumbers)) }
    let sides = stack.sides(columns: first.length)
    return try NumberArray(
      reading: rows.values, options.picked(of: sides), order: .channelsFirst, options)
  }

  private static func readRow(_ rows: inout NumberRows, _ stack: inout RowStack) throws(ArrayError)
  {
    rows.skipBlanks()
    while let byte = rows.next, isLineEnd(byte) {
      rows.skipLineEnd()
      rows.skipBlanks()
    }
    if rows.next == UInt8(ascii: "#") { throw rows.error(.notANumber(quoted([0x23]), hint: nil)) }
    let start = (line: rows.line, index: rows.index)
    let count = try rows.readNumbers()
    if count == 0 { throw rows.error(.missingNumber, at: start.index) }
    stack.addRow()
    try rows.endRow(stack.place, count: count, at: start)
  }

  /// Takes what stands behind a row.
  ///
  /// - Returns: whether a further row must follow.
  private static func endRow(
    _ rows: inout NumberRows, _ stack: inout RowStack
  ) throws(ArrayError) -> Bool {
    skipEmptyLines(&rows)
    guard let byte = rows.next else {
      if let fault = stack.endChannel() ?? stack.endFilter() { throw rows.error(fault) }
      return false
    }
    guard byte == UInt8(ascii: "|") else {
      if byte == UInt8(ascii: ";") { rows.skip() }
      return true
    }
    if let fault = stack.endChannel() { throw rows.error(fault) }
    rows.skip()
    if rows.next == UInt8(ascii: "|") {
      if let fault = stack.endFilter() { throw rows.error(fault) }
      rows.skip()
    }
    return true
  }

  private static func skipEmptyLines(_ rows: inout NumberRows) {
    rows.skipBlanks()
    while let byte = rows.next, isLineEnd(byte) {
      rows.skipLineEnd()
      rows.skipBlanks()
    }
  }

  /// Whether the first word is a number with something behind it, or the only word is made of what
  /// numbers are made of. `1-input.csv` and `./2` are names.
  private static func looksLikeNumbers(_ bytes: [UInt8]) -> Bool {
    let text = bytes.drop { isBlank($0) }
    if text.first == UInt8(ascii: "[") { return true }
    let word = text.prefix { !isBlank($0) && !",;|".utf8.contains($0) }
    let isNumber = DecimalNumber.read(bytes, word.startIndex..<word.endIndex) != .notANumber
    let minus = ["−", "–"].first { word.starts(with: $0.utf8) }
    if let minus, let digit = word.dropFirst(minus.utf8.count).first, isDigit(digit) { return true }
    let isAlone = bytes[word.endIndex...].allSatisfy { isBlank($0) }
    if isNumber || (word.isEmpty && !isAlone) { return true }
    return word.first.map { isDigit($0) || "+-.".utf8.contains($0) } ?? false
      && word.contains { isDigit($0) } && !word.contains(UInt8(ascii: "/"))
      && word.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
  }
}
