import Questions
import TraceText

/// Reads files of answers, whatever their format; a fault is kept and reading goes on.
///
///     var reader = AnswerReader(items)
///     let sheets = reader.read(bytes, file: "answers/김하나.csv")
///     for fault in reader.faults { print(fault.text(.korean)) }
///
/// The formats are described in `docs/grading.md`.
package struct AnswerReader {
  package private(set) var faults: [ReadingFault] = []
  let limits: ReadingLimits
  private let layouts: (String) -> AnswerLayout
  /// Whose answers are read; nil where anybody's are.
  private let roster: Roster?

  /// - Parameter items: what all were asked, in order.
  package init(_ items: [Question], limits: ReadingLimits = ReadingLimits()) {
    let layout = AnswerLayout(items)
    layouts = { _ in layout }
    roster = nil
    self.limits = limits
  }

  /// - Parameters:
  ///   - roster: whose answers are read; any other name is a fault.
  ///   - items: what the learner of this name was asked. Not called for other names.
  package init(
    _ roster: Roster, limits: ReadingLimits = ReadingLimits(),
    items: @escaping (String) -> [Question]
  ) {
    layouts = { AnswerLayout(items($0)) }
    self.roster = roster
    self.limits = limits
  }

  /// - Throws: `ReadingFault` for a name that is not in the roster.
  func layout(
    for learner: String, file: String, line: Int? = nil
  ) throws(ReadingFault) -> AnswerLayout {
    if let roster, !roster.contains(learner) {
      throw ReadingFault(
        file, line: line,
        LocalizedText(
          en: "\(learner) is not in \(roster.file)",
          ko: "\(roster.file)에 없는 이름이에요: \(learner)"))
    }
    return layouts(learner)
  }

  /// The learners whose answers a file holds, in its order.
  ///
  /// - Parameter file: its path, of which the learner is named where the file names none.
  package mutating func read(_ bytes: [UInt8], file: String) -> [AnswerSheet] {
    do throws(ReadingFault) {
      guard bytes.count <= limits.bytes else {
        throw ReadingFault(
          file,
          LocalizedText(
            en: "longer than \(limits.bytes) bytes", ko: "\(limits.bytes)바이트보다 길어요"))
      }
      let text: String
      do throws(DecodingFault) {
        text = try DecodedText(bytes).text
      } catch {
        throw ReadingFault(file, error.explanation)
      }
      let known = faults.count
      let sheets = try read(text, file: file)
      if sheets.isEmpty, faults.count == known {
        throw ReadingFault.noAnswers(file)
      }
      return sheets
    } catch {
      faults.append(error)
      return []
    }
  }

  private mutating func read(_ text: String, file: String) throws(ReadingFault) -> [AnswerSheet] {
    guard let first = text.first(where: { !$0.isWhitespace }) else {
      throw ReadingFault(file, LocalizedText(en: "the file is empty", ko: "파일이 비어 있어요"))
    }
    let ending = file.split(separator: ".").last?.lowercased()
    if ending == "json" || first == "{" || first == "[" {
      return try readJSON(text, file: file)
    }
    var reader = CSVReader(text, file: file, limits: limits)
    let table = reader.read()
    if ending == "csv" || ending == "tsv" || TableColumns.nameColumn(of: table) != nil {
      faults += reader.faults
      return try readTable(table, file: file)
    }
    return [try readLines(text, file: file)]
  }

  mutating func note(_ fault: ReadingFault) { faults.append(fault) }
}

// MARK: Tables

extension AnswerReader {
  private mutating func readTable(
    _ table: CSVTable, file: String
  ) throws(ReadingFault) -> [AnswerSheet] {
    guard let header = table.rows.first, let name = TableColumns.nameColumn(of: table) else {
      return [try readGrid(table, file: file)]
    }
    var sheets: [AnswerSheet] = []
    var known: (layout: AnswerLayout, columns: TableColumns)?
    for row in table.rows.dropFirst() {
      do throws(ReadingFault) {
        let learner = try TableColumns.learner(row, name: name, file: file)
        let layout = try layout(for: learner, file: file, line: row.line)
        let columns =
          known.flatMap { $0.layout == layout ? $0.columns : nil }
          ?? TableColumns(header, name: name, layout, file: file)
        if known?.layout != layout {
          for fault in columns.faults where !faults.contains(fault) { faults.append(fault) }
          known = (layout, columns)
        }
        let sheet = columns.sheet(row, of: learner, layout, file: file)
        faults += sheet.remarks
        sheets.append(sheet)
      } catch {
        faults.append(error)
      }
    }
    return sheets
  }

  /// A table without names: one learner's numbers, a row for each item or simply all of them.
  private mutating func readGrid(
    _ table: CSVTable, file: String
  ) throws(ReadingFault) -> AnswerSheet {
    let learner = learnerName(ofFile: file)
    let layout = try layout(for: learner, file: file)
    let rows = table.rows.map(\.fields)
    let fields = rows.flatMap { $0 }
    let fitted: Fitted<[[String]]>
    if layout.blanks.count > 1, rows.count == layout.blanks.count {
      fitted = layout.items(rows.map { row in row.reversed().drop { $0.isEmpty }.reversed() })
    } else if layout.blanks.count == 1, rows.count == layout.rowLengths(ofItem: 0).count {
      let item = layout.fit(rows: rows, item: 0)
      fitted = Fitted(texts: [item.texts], misfits: item.misfits)
    } else {
      fitted = layout.distribute(
        fields.count == layout.total ? fields : fields.filter { !$0.isEmpty })
    }
    return try sheet(fitted, of: learner, file: file)
  }

  /// The answers of a file that names no learner. What did not fit is noted; where none of it is a
  /// number it is no file of answers.
  private mutating func sheet(
    _ fitted: Fitted<[[String]]>, of learner: String, file: String
  ) throws(ReadingFault) -> AnswerSheet {
    let remarks = fitted.misfits.map { ReadingFault(file, $0) }
    if !remarks.isEmpty,
      !fitted.texts.contains(where: { $0.contains { $0.contains(where: \.isNumber) } })
    {
      throw ReadingFault.noAnswers(file)
    }
    faults += remarks
    return AnswerSheet(learner: learner, entries: fitted.texts, file: file, remarks: remarks)
  }
}

// MARK: Lines

extension AnswerReader {
  /// One answer a line, one item a line, rows of numbers, or lines that begin with a place.
  private mutating func readLines(
    _ text: String, file: String
  ) throws(ReadingFault) -> AnswerSheet {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.allSatisfy(\.isWhitespace) ? "" : String($0) }
    while lines.last == "" { lines.removeLast() }
    let learner = learnerName(ofFile: file)
    let layout = try layout(for: learner, file: file)
    if lines.contains(where: { $0.contains(":") }) {
      return try readNamed(lines, of: learner, layout, file: file)
    }
    return try sheet(layout.arrange(lines), of: learner, file: file)
  }

  /// `2.1: 66`, a place and its answer in every line.
  ///
  /// - Throws: the fault of the first line where no line begins with a place.
  private mutating func readNamed(
    _ lines: [String], of learner: String, _ layout: AnswerLayout, file: String
  ) throws(ReadingFault) -> AnswerSheet {
    var entries = layout.empty
    var remarks: [ReadingFault] = []
    var isRead = false
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let place = layout.place(named: String(parts[0])), parts.count == 2 else {
        remarks.append(.noPlace(line, file: file, at: index + 1))
        continue
      }
      isRead = true
      for misfit in layout.fill(String(parts[1]), place, of: &entries) {
        remarks.append(ReadingFault(file, line: index + 1, misfit))
      }
    }
    if let first = remarks.first, !isRead { throw first }
    faults += remarks
    return AnswerSheet(learner: learner, entries: entries, file: file, remarks: remarks)
  }
}

extension ReadingFault {
  fileprivate static func noAnswers(_ file: String) -> ReadingFault {
    ReadingFault(file, LocalizedText(en: "the file holds no answers", ko: "파일에 답이 없어요"))
  }

  fileprivate static func noPlace(_ line: String, file: String, at number: Int) -> ReadingFault {
    ReadingFault(
      file, line: number,
      LocalizedText(
        en: "`\(printable(line))` does not begin with a place, such as `1:` or `2.1:`",
        ko: "`1:`이나 `2.1:`처럼 자리로 시작하지 않는 줄이에요: `\(printable(line))`"))
  }
}
