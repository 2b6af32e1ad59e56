import TraceEngine
import TraceText

@testable import LessonKit

/// A page of text, then a page for each operation.
func lesson(_ operations: [TracedOperation], id: String = "sample") -> Lesson {
  let text = LocalizedText(en: "Text", ko: "글")
  let prose = Lesson.Page.text(Lesson.TextPage(title: nil, text: text))
  let pages = operations.map { operation in
    Lesson.Page.operation(
      Lesson.OperationPage(
        name: nil, ledger: [], caption: nil, operation: operation, predict: [], erratum: nil))
  }
  return Lesson(
    id: id, chapter: 1, title: text, minutes: nil, source: nil, pages: [prose] + pages)
}
