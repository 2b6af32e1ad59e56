import TraceText

/// A table as spreadsheets save it.
package struct CSVTable: Equatable, Sendable {
  /// One record with the line on which it begins, from 1.
  package struct Row: Equatable, Sendable {
    package let line: Int
    package let fields: [String]
  }

  /// Comma, semicolon or tab.
  package let delimiter: Character
  /// Without the empty lines.
  package let rows: [Row]
}

/// What a file may hold at most; more is a fault, not a long wait.
package struct ReadingLimits: Equatable, Sendable {
  package var bytes = 1 << 24
  package var rows = 100_000
  package var columns = 10_000
  /// Bytes of one field.
  package var field = 1 << 16
  /// Faults of one table; behind the last it is not read on.
  package var faults = 100

  package init() {}
}

/// Reads comma-separated values (RFC 4180): fields in quotation marks may hold delimiters, line
/// breaks and doubled quotation marks; lines end with CRLF, LF or CR.
///
///     var reader = CSVReader("이름;1\n\"김, 하나\";144\n", file: "answers.csv")
///     reader.read().rows.map(\.fields)    // [["이름", "1"], ["김, 하나", "144"]]
///     reader.faults                       // none
///
/// A row with a fault is left out, and reading goes on in the line behind it, but not behind
/// more faults than the limits allow.
package struct CSVReader {
  package private(set) var faults: [ReadingFault] = []
  private let file: String
  private let limits: ReadingLimits
  private let bytes: [UInt8]
  private var delimiter = UInt8(ascii: ",")
  private var at = 0
  private var line = 1

  package init(_ text: String, file: String, limits: ReadingLimits = ReadingLimits()) {
    self.file = file
    self.limits = limits
    bytes = Array(text.utf8)
  }

  /// - Complexity: O(*n*), where *n* is the length of the text.
  package mutating func read() -> CSVTable {
    delimiter = announcedDelimiter() ?? likeliestDelimiter()
    let rows = readRows(atMost: limits.rows)
    return CSVTable(delimiter: Character(Unicode.Scalar(delimiter)), rows: rows)
  }

  private mutating func readRows(atMost count: Int) -> [CSVTable.Row] {
    var rows: [CSVTable.Row] = []
    while at < bytes.count {
      let (start, first) = (at, line)
      guard rows.count < count else {
        fault(first, LocalizedText(en: "more than \(count) rows", ko: "행이 \(count)개보다 많아요"))
        break
      }
      do throws(ReadingFault) {
        let fields = try readRecord()
        if fields.contains(where: { !$0.isEmpty }) {
          rows.append(CSVTable.Row(line: first, fields: fields))
        }
      } catch {
        guard faults.count < limits.faults else {
          fault(
            first,
            LocalizedText(
              en: "and more; from here on the file is not read",
              ko: "잘못된 곳이 더 있어요. 여기부터는 읽지 않았어요"))
          break
        }
        faults.append(error)
        // A quotation mark that is not closed took in all that follows.
        (at, line) = (start, first)
        while at < bytes.count, !takeLineBreak() { at += 1 }
      }
    }
    return rows
  }

  private mutating func fault(_ line: Int, _ what: LocalizedText) {
    faults.append(ReadingFault(file, line: line, what))
  }
}

// MARK: Records and fields

extension CSVReader {
  private mutating func readRecord() throws(ReadingFault) -> [String] {
    var fields: [String] = []
    while true {
      guard fields.count < limits.columns else {
        throw ReadingFault(
          file, line: line,
          LocalizedText(
            en: "more than \(limits.columns) columns", ko: "열이 \(limits.columns)개보다 많아요"))
      }
      let isQuoted = at < bytes.count && bytes[at] == UInt8(ascii: "\"")
      fields.append(try isQuoted ? readQuoted(fields.count + 1) : readPlain(fields.count + 1))
      if at < bytes.count, bytes[at] == delimiter {
        at += 1
        continue
      }
      if at < bytes.count { _ = takeLineBreak() }
      return fields
    }
  }

  private mutating func readPlain(_ column: Int) throws(ReadingFault) -> String {
    let start = at
    while at < bytes.count, bytes[at] != delimiter, !isLineBreak(bytes[at]) { at += 1 }
    return try text(bytes[start..<at], column)
  }

  /// A field in quotation marks, and what stands behind it up to the delimiter: spaces only.
  private mutating func readQuoted(_ column: Int) throws(ReadingFault) -> String {
    let first = line
    var field: [UInt8] = []
    at += 1
    while true {
      guard at < bytes.count else {
        throw ReadingFault(
          file, line: first, column: column,
          LocalizedText(en: "the quotation mark is not closed", ko: "큰따옴표가 닫히지 않았어요"))
      }
      if bytes[at] == UInt8(ascii: "\"") {
        at += 1
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { break }
      } else if takeLineBreak() {
        field.append(UInt8(ascii: "\n"))
        continue
      }
      field.append(bytes[at])
      at += 1
      // Here already: of many marks that are not closed each would be followed to the file's end.
      if field.count > limits.field { break }
    }
    if field.count > limits.field { return try text(field[...], column) }
    while at < bytes.count, bytes[at] == UInt8(ascii: " ") { at += 1 }
    guard at == bytes.count || bytes[at] == delimiter || isLineBreak(bytes[at]) else {
      throw ReadingFault(
        file, line: first, column: column,
        LocalizedText(
          en: "text behind the closing quotation mark; double the marks inside a field",
          ko: "닫는 큰따옴표 뒤에 글자가 있어요. 칸 안의 큰따옴표는 두 번 쓰세요"))
    }
    return try text(field[...], column)
  }

  private func text(_ bytes: ArraySlice<UInt8>, _ column: Int) throws(ReadingFault) -> String {
    guard bytes.count <= limits.field else {
      throw ReadingFault(
        file, line: line, column: column,
        LocalizedText(
          en: "a field of more than \(limits.field) bytes", ko: "칸이 \(limits.field)바이트보다 길어요"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Passes CRLF, LF or CR; false where none stands here.
  private mutating func takeLineBreak() -> Bool {
    guard isLineBreak(bytes[at]) else { return false }
    at += bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
    line += 1
    return true
  }
}

// MARK: Delimiters

extension CSVReader {
  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The delimiter of Excel's first line `sep=;`, which is passed.
  private mutating func announcedDelimiter() -> UInt8? {
    let mark = Array("sep=".utf8)
    guard bytes.starts(with: mark), bytes.count > mark.count,
      CSVReader.delimiters.contains(bytes[mark.count]),
      bytes.count == mark.count + 1 || isLineBreak(bytes[mark.count + 1])
    else { return nil }
    at = mark.count + 1
    if at < bytes.count { _ = takeLineBreak() }
    return bytes[mark.count]
  }

  /// The delimiter that cuts every one of the first rows into the most fields.
  private func likeliestDelimiter() -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), fields: 1)
    for candidate in CSVReader.delimiters {
      var trial = self
      trial.delimiter = candidate
      let fields = trial.readRows(atMost: 20).map(\.fields.count).min() ?? 1
      if fields > best.fields { best = (candidate, fields) }
    }
    return best.delimiter
  }
}
