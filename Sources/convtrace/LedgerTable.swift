import LessonKit
import TerminalText
import TraceText

/// The ledger of the lecture notes as lines: a row of it on each.
struct LedgerTable {
  let language: Language
  /// Whether columns are as wide as what stands in them; else the line has at most 80 cells.
  let isWide: Bool

  private static let widths = [14, 22, 18, 19]
  private static let gap = 1

  /// A line of headings, then a line for each row.
  func lines(_ report: LedgerReport) -> [String] {
    let rows = [headings] + report.entries.map(cells)
    let widths =
      isWide
      ? LedgerTable.widths.indices.map { column in
        (rows.map { cellWidth(of: $0[column]) }.max() ?? 0) + LedgerTable.gap
      } : LedgerTable.widths
    return rows.map { cells in
      let columns = zip(cells, widths).map { text, width in
        pad(truncate(text, width: width - LedgerTable.gap), width: width)
      }
      return columns.joined() + cells[LedgerTable.widths.count]
    }
  }

  private var headings: [String] {
    say(
      ["id", "lesson and page", "the notes", "the program", "verdict"],
      ["번호", "수업과 쪽", "노트", "프로그램", "판정"])
  }

  private func cells(_ entry: LedgerReport.Entry) -> [String] {
    guard !entry.pages.isEmpty else {
      return [entry.row.id, say("no lesson", "수업 없음"), "", "", say("missing", "빠짐")]
    }
    return [
      entry.row.id, place(of: entry),
      entry.printed(in: language) ?? say("agree", "같음"),
      entry.computed(in: language) ?? say("text", "글"),
      entry.row.isErratum ? say("erratum", "고침") : "ok",
    ]
  }

  /// `stride 3`; with the other pages that teach it, `stride 3 +2`, or wide `stride 3, 5; padding 2`.
  private func place(of entry: LedgerReport.Entry) -> String {
    guard isWide else {
      guard let main = entry.mainPage else { return "" }
      let others = entry.pages.count - 1
      let more = others > 0 ? " +\(others)" : ""
      let page = " \(main.number)" + more
      return truncate(main.lesson, width: LedgerTable.widths[1] - 1 - cellWidth(of: page)) + page
    }
    var lessons: [String] = []
    for page in entry.pages where !lessons.contains(page.lesson) { lessons.append(page.lesson) }
    return lessons.map { lesson in
      let pages = entry.pages.filter { $0.lesson == lesson }.map { "\($0.number)" }
      return "\(lesson) \(pages.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func say<Text>(_ english: Text, _ korean: Text) -> Text {
    language == .english ? english : korean
  }
}
