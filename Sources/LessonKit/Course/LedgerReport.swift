import TraceText

/// Which lesson and page teaches each row of the ledger, and what is wrong with that.
package struct LedgerReport: Sendable {
  /// One for each row of the ledger, in its order.
  package let entries: [Entry]
  /// Rows that no page teaches, ids that the ledger does not have, errata that are missing or are
  /// none.
  package let faults: [LessonError]

  /// A row of the ledger with the pages that teach it.
  package struct Entry: Sendable {
    package let row: Ledger.Row
    package let pages: [TaughtPage]
  }

  /// A page of a lesson.
  package struct TaughtPage: Sendable {
    package let lesson: String
    /// From 1.
    package let number: Int
    package let page: Lesson.Page
  }

  /// - Parameter lessons: in the order of the course.
  package init(_ ledger: Ledger, _ lessons: [LocatedLesson]) {
    let pages = lessons.flatMap { lesson in
      lesson.lesson.pages.enumerated().map {
        TaughtPage(lesson: lesson.lesson.id, number: $0 + 1, page: $1)
      }
    }
    entries = ledger.rows.map { row in
      Entry(row: row, pages: pages.filter { $0.page.ledger.contains(row.id) })
    }
    faults =
      entries.compactMap { LedgerReport.fault(of: $0, in: ledger) }
      + lessons.flatMap { LedgerReport.faults(of: $0, ledger) }
  }

  /// A row that no page teaches, or whose erratum no page has.
  private static func fault(of entry: Entry, in ledger: Ledger) -> LessonError? {
    let row = entry.row
    let fault = { (message: String) in
      LessonError(file: ledger.file, position: row.position, path: [row.id], message: message)
    }
    guard let first = entry.pages.first else {
      return fault(
        "no lesson teaches it (\(row.what[.english])); write “ledger: \(row.id)” on the page that "
          + "does")
    }
    guard row.isErratum, !entry.pages.contains(where: { $0.page.erratum?.isSlip == true }) else {
      return nil
    }
    return fault(
      "the notes are wrong here, but no page says so; write “printed” or “statement” and "
        + "“erratum” on page \(first.number) of “\(first.lesson)”")
  }

  /// Ids that are not known, and errata of rows where the notes are right.
  private static func faults(of lesson: LocatedLesson, _ ledger: Ledger) -> [LessonError] {
    zip(lesson.lesson.pages, lesson.pages).flatMap { page, places in
      var faults = zip(page.ledger, places.ledger).compactMap { id, place -> LessonError? in
        guard ledger[id] == nil else { return nil }
        let ids = ledger.rows.map(\.id)
        let near = suggestion(for: id, among: ids)
        return lesson.fault(
          at: place, "ledger",
          "the ledger has no “\(id)”\(near.isEmpty ? "; it has \(ids.joined(separator: ", "))" : near)"
        )
      }
      if page.erratum?.isSlip == true, !page.ledger.isEmpty, faults.isEmpty,
        !page.ledger.contains(where: { ledger[$0]?.isErratum == true })
      {
        let rows = page.ledger.joined(separator: " and ")
        faults.append(
          lesson.fault(
            at: places.erratum ?? places.start, "erratum",
            "the notes are right about \(rows) as the ledger has it; write “remark” if both are "
              + "right, or “erratum: true” in \(ledger.file)"))
      }
      return faults
    }
  }
}
