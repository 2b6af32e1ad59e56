import LessonKit
import Questions
import TraceEngine

/// One cell of one operation of a lesson, to be asked for.
package struct QuizItem: Equatable, Sendable {
  /// What an item is remembered by.
  package struct ID: Hashable, Sendable {
    /// The lesson's id.
    package let lesson: String
    /// The page, from 0.
    package let page: Int
    package let cell: CellPosition

    package init(lesson: String, page: Int, cell: CellPosition) {
      self.lesson = lesson
      self.page = page
      self.cell = cell
    }

    /// The item's key within its lesson in the progress file: `page:channel,row,column`.
    package var key: String { "\(page):\(cell.channel),\(cell.row),\(cell.column)" }

    /// The id that has this key in `lesson`; nil where `key` is none.
    package init?(lesson: String, key: String) {
      let parts = key.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let page = Int(parts[0]) else { return nil }
      let places = parts[1].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
      guard places.count == 3, let channel = places[0], let row = places[1],
        let column = places[2]
      else { return nil }
      let cell = CellPosition(channel: channel, row: row, column: column)
      self.init(lesson: lesson, page: page, cell: cell)
    }
  }

  package let id: ID
  package let operation: TracedOperation

  package var question: Question { .cell(operation, id.cell) }
}

/// The items of a lesson, in page order and on a page in the order of the trace: map by map, row by
/// row: every cell of every page that is to be asked.
///
/// Computed when asked for, so that a feature map of a million cells costs nothing.
package struct QuizItems: RandomAccessCollection, Equatable, Sendable {
  package let lesson: String
  package var startIndex: Int { 0 }
  package let endIndex: Int
  private let pages: [Page]

  private struct Page: Equatable, Sendable {
    let index: Int
    let trace: Trace
    /// The item at which it begins.
    let start: Int
  }

  package init(_ lesson: Lesson) {
    self.lesson = lesson.id
    var pages: [Page] = []
    var count = 0
    for (index, page) in lesson.pages.enumerated() {
      guard let operation = page.operation, operation.isAsked else { continue }
      let trace = Trace(operation.operation)
      pages.append(Page(index: index, trace: trace, start: count))
      count += trace.count
    }
    self.pages = pages
    endIndex = count
  }

  /// - Complexity: O(pages).
  package subscript(position: Int) -> QuizItem {
    precondition(position >= 0 && position < endIndex, "item \(position) of \(endIndex)")
    let page = pages[pages.lastIndex { $0.start <= position } ?? 0]
    let step = page.trace[position - page.start]
    return QuizItem(
      id: QuizItem.ID(lesson: lesson, page: page.index, cell: step.output),
      operation: step.operation)
  }

  /// The position of the item with this id, or nil where the lesson has none.
  ///
  /// - Complexity: O(pages).
  package func index(of id: QuizItem.ID) -> Int? {
    guard id.lesson == lesson, let page = pages.first(where: { $0.index == id.page }),
      let step = page.trace.index(of: id.cell)
    else { return nil }
    return page.start + step
  }
}
