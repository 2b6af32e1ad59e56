import LessonKit
import TraceText

/// The list of lessons as rows of the screen: chapters as headings, lessons under them, and where a
/// search found each.
struct MenuRows {
  enum Row: Equatable {
    case heading(Chapter)
    /// An index into the shown lessons.
    case lesson(Int)
    /// Where the lesson above it, the one with this index, was found.
    case place(Int)
    case blank
  }

  /// The rows that have room, from the top.
  let visible: [Row]

  /// - Parameters:
  ///   - height: at least 1. Where there is room for all, chapters stand apart.
  ///   - language: in which titles are shown; what was found there is seen without a row.
  init(_ menu: MenuState, height: Int, _ language: Language) {
    var rows = MenuRows.all(menu, language, apart: true)
    if rows.count > height { rows = MenuRows.all(menu, language, apart: false) }
    let selected = rows.firstIndex(of: .lesson(menu.selection)) ?? 0
    let first = max(0, min(selected - height / 2, rows.count - height))
    visible = MenuRows.underItsChapter(Array(rows.dropFirst(first).prefix(height)), rows[..<first])
  }

  /// Where the list is scrolled, its top row tells the chapter of the lessons that follow; a lesson
  /// that is the last of its chapter stays, as it needs no heading when it goes.
  private static func underItsChapter(_ visible: [Row], _ above: ArraySlice<Row>) -> [Row] {
    guard let heading = above.last(where: { $0.isHeading }), visible.count > 2,
      !visible[0].isHeading, !visible[1].isHeading
    else { return visible }
    return [heading] + visible.dropFirst()
  }

  private static func all(_ menu: MenuState, _ language: Language, apart: Bool) -> [Row] {
    let shown = Array(menu.shown.enumerated())
    var rows: [Row] = []
    for (chapter, lines) in shown.inChapters({ $0.element.entry.chapter }) {
      if apart && !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading(chapter))
      for (index, _) in lines {
        rows.append(.lesson(index))
        if let place = menu.found?[index].place, place != .title(language) {
          rows.append(.place(index))
        }
      }
    }
    return rows
  }
}

extension MenuRows.Row {
  fileprivate var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }
}
