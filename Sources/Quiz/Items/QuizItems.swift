import LessonKit
import Questions
import TraceEngine

/// The items of a quiz in the order they are asked: those of a lesson, or a list.
///
/// A lesson's are in page order and on a page in the order of the trace, every cell of every page
/// that is to be asked, and the question pages in between. They are computed when asked for, so that a feature map of a million cells
/// costs nothing.
package struct QuizItems: RandomAccessCollection, Equatable, Sendable {
  package var startIndex: Int { 0 }
  package let endIndex: Int
  private let parts: [Part]

  /// Items that belong together.
  private struct Part: Equatable, Sendable {
    let content: Content
    /// The item at which it begins.
    let start: Int
  }

  private enum Content: Equatable, Sendable {
    case item(QuizItem)
    case cells(lesson: String, page: Int, Lesson.OperationPage, Trace)

    var count: Int {
      switch self {
      case .item: return 1
      case .cells(_, _, _, let trace): return trace.count
      }
    }
  }

  package init(_ lesson: Lesson) {
    var contents: [Content] = []
    for (index, page) in lesson.pages.enumerated() {
      switch page {
      case .text, .figure: break
      case .question(let page): contents.append(.item(QuizItem(page, at: index, in: lesson.id)))
      case .operation(let page):
        guard page.isAsked else { continue }
        contents.append(.cells(lesson: lesson.id, page: index, page, Trace(page.operation)))
      }
    }
    self.init(contents)
  }

  package init(_ items: [QuizItem]) { self.init(items.map { .item($0) }) }

  private init(_ contents: [Content]) {
    var count = 0
    parts = contents.map { content in
      defer { count += content.count }
      return Part(content: content, start: count)
    }
    endIndex = count
  }

  /// - Complexity: O(pages).
  package subscript(position: Int) -> QuizItem {
    precondition(position >= 0 && position < endIndex, "item \(position) of \(endIndex)")
    let part = parts[parts.lastIndex { $0.start <= position } ?? 0]
    switch part.content {
    case .item(let item): return item
    case .cells(let lesson, let page, let operation, let trace):
      let cell = trace[position - part.start].output
      return QuizItem(
        .cell(lesson: lesson, page: page, cell), .cell(operation.operation, cell),
        caption: operation.caption)
    }
  }

  /// The position of the item with this id, or nil where there is none.
  ///
  /// - Complexity: O(pages).
  package func index(of id: QuizItem.ID) -> Int? {
    for part in parts {
      switch part.content {
      case .item(let item): if item.id == id { return part.start }
      case .cells(let lesson, let page, _, let trace):
        guard case .cell(lesson, page, let cell) = id, let step = trace.index(of: cell) else {
          continue
        }
        return part.start + step
      }
    }
    return nil
  }
}
