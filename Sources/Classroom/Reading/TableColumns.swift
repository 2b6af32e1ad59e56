import TraceText

/// What the columns of a table with a header hold: one the names, the others answers.
struct TableColumns {
  private(set) var faults: [ReadingFault] = []
  private let name: Int
  /// For each column the place its answers belong to.
  private var places: [AnswerLayout.Place?] = []

  private static let names: Set<String> = [
    "name", "learner", "student", "이름", "성명", "학생",
  ]
  /// What class lists hold besides; not read, and no fault.
  private static let others: Set<String> = [
    "id", "class", "email", "timestamp", "학번", "번호", "반", "학년", "학과", "이메일", "타임스탬프",
  ]

  /// The column of names, where the first row is a header that has one.
  static func nameColumn(of table: CSVTable) -> Int? {
    table.rows.first?.fields.firstIndex { names.contains(plain($0)) }
  }

  private static func plain(_ field: String) -> String {
    learnerName(field).lowercased()
  }

  init(_ header: CSVTable.Row, name: Int, _ layout: AnswerLayout, file: String) {
    self.name = name
    var known: Set<AnswerLayout.Place> = []
    for (column, field) in header.fields.enumerated() {
      let plain = TableColumns.plain(field)
      let place = column == name ? nil : layout.place(named: field)
      places.append(place.flatMap { known.insert($0).inserted ? $0 : nil })
      if column == name || plain.isEmpty || TableColumns.others.contains(plain) { continue }
      guard places[column] == nil else { continue }
      let text = printable(field)
      faults.append(
        ReadingFault(
          file, line: header.line, column: column + 1,
          place == nil
            ? LocalizedText(
              en: "`\(text)` names none of the blanks; the column is not read",
              ko: "`\(text)`에 맞는 빈칸이 없어서 이 열은 읽지 않아요")
            : LocalizedText(
              en: "`\(text)` is there twice; the second is not read",
              ko: "`\(text)` 열이 두 번 나와서 두 번째는 읽지 않아요")))
    }
    if places.allSatisfy({ $0 == nil }) {
      faults.append(
        ReadingFault(
          file, line: header.line,
          LocalizedText(
            en: "no column names a blank, such as `1` or `2.1`",
            ko: "`1`이나 `2.1`처럼 빈칸을 가리키는 열이 없어요")))
    }
  }

  /// - Throws: `ReadingFault` where the row has no name.
  static func learner(
    _ row: CSVTable.Row, name: Int, file: String
  ) throws(ReadingFault) -> String {
    let learner = row.fields.indices.contains(name) ? learnerName(row.fields[name]) : ""
    guard learner.isEmpty else { return learner }
    throw ReadingFault(
      file, line: row.line, column: name + 1,
      LocalizedText(en: "a row without a name", ko: "이름이 없는 행이에요"))
  }

  /// The answers of a row; its remarks say what did not fit.
  func sheet(
    _ row: CSVTable.Row, of learner: String, _ layout: AnswerLayout, file: String
  ) -> AnswerSheet {
    var remarks: [ReadingFault] = []
    var entries = layout.empty
    for (column, field) in row.fields.enumerated() where column < places.count {
      guard let place = places[column], !field.isEmpty else { continue }
      for misfit in layout.fill(field, place, of: &entries) {
        remarks.append(ReadingFault(file, line: row.line, column: column + 1, misfit))
      }
    }
    if row.fields.dropFirst(places.count).contains(where: { !$0.isEmpty }) {
      let (found, named) = (row.fields.count, places.count)
      remarks.append(
        ReadingFault(
          file, line: row.line,
          LocalizedText(
            en: "\(found) fields, but the header has \(named), and those behind are not graded;"
              + " put answers that hold the delimiter in quotation marks",
            ko: "칸이 \(found)개인데 머리글은 \(named)개라서 남는 칸은 채점하지 않았어요."
              + " 구분 기호가 든 답은 큰따옴표로 묶으세요")))
    }
    return AnswerSheet(
      learner: learner, entries: entries, file: file, line: row.line, remarks: remarks)
  }
}
