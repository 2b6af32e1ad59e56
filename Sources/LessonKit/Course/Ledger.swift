import TraceText

/// All that the lecture notes state: a row for each worked example, formula, count and network.
///
/// `Lessons/ledger.yaml` lists them, so that one that no lesson teaches is seen.
package struct Ledger: Equatable, Sendable {
  package let rows: [Row]

  /// One example, formula, count or network of the notes.
  package struct Row: Equatable, Sendable {
    /// As pages name it under `ledger`.
    package let id: String
    /// What it is, in a few words.
    package let what: LocalizedText
    /// Whether the notes are wrong there, so that a page must say so.
    package let isErratum: Bool
    package let position: SourcePosition
  }

  /// The file as errors show it.
  package let file: String

  package subscript(id: String) -> Row? { rows.first { $0.id == id } }
}

extension Ledger {
  /// The ledger in `bytes`, read as strictly as a lesson.
  ///
  ///     rows:
  ///       - {id: W2, erratum: true, what: {en: "W1 with stride 2", ko: "W1, 스트라이드 2"}}
  ///
  /// - Parameter file: the name that errors show.
  /// - Throws: all faults that were found.
  package init(bytes: [UInt8], file: String) throws(LessonFaults) {
    var faults = FaultList()
    var rows: [Row] = []
    do {
      let source = try SourceText(bytes: bytes, file: file)
      let root = Located(try YAMLParser.parse(source), in: source)
      rows = try Ledger.rows(root, &faults)
    } catch { faults.add(error) }
    if let found = LessonFaults(faults.faults) { throw found }
    (self.rows, self.file) = (rows, file)
  }

  private static func rows(
    _ root: Located, _ faults: inout FaultList
  ) throws(LessonError) -> [Row] {
    let fields = try Fields(
      root, owner: "a ledger", keys: ["rows"], required: ["rows"], faults: &faults)
    let places = fields.read("rows", &faults) { (place) throws(LessonError) in
      try place.items(example: "- {id: W1, what: {en: …, ko: …}}")
    }
    var rows: [Row] = []
    for place in places ?? [] {
      guard let row = row(place, &faults) else { continue }
      if rows.contains(where: { $0.id == row.id }) {
        faults.add(place.fault("“\(row.id)” is already in the ledger; remove one of them"))
      }
      rows.append(row)
    }
    return rows
  }

  private static func row(_ place: Located, _ faults: inout FaultList) -> Row? {
    let fields = Fields(
      reading: place, owner: "a row of the ledger", keys: ["id", "what", "erratum"],
      required: ["id", "what"], &faults)
    guard let fields else { return nil }
    let id = fields.read("id", &faults, Located.line)
    let what = fields["what"]?.localized(.both, &faults) { (place) throws(LessonError) in
      try place.line()
    }
    let isErratum = fields.read("erratum", &faults, Located.truth) ?? false
    guard let id, let what else { return nil }
    return Row(id: id, what: what, isErratum: isErratum, position: place.node.position)
  }
}
