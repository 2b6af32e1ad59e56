import LessonKit
import TraceEngine
import TraceText

/// Operations on own numbers as pages, so that they are walked as lessons are.
struct OwnLesson {
  let lesson: Lesson

  /// - Parameter operations: at least one; a page each.
  init(_ operations: [OwnOperation]) {
    lesson = Lesson(
      id: "own-numbers", chapter: 0, title: OwnLesson.title(of: operations),
      pages: operations.map { own in
        .operation(
          .init(
            name: nil, caption: own.item.map(OwnLesson.caption), operation: own.operation,
            predict: []))
      })
  }

  private static func title(of operations: [OwnOperation]) -> LocalizedText {
    switch operations.first?.operation {
    case .pooling(let pooling):
      switch pooling.kind {
      case .maximum: return LocalizedText(en: "Your maximum pooling", ko: "내 수로 하는 최대 풀링")
      case .average: return LocalizedText(en: "Your average pooling", ko: "내 수로 하는 평균 풀링")
      case .minimum: return LocalizedText(en: "Your minimum pooling", ko: "내 수로 하는 최소 풀링")
      }
    default: return LocalizedText(en: "Your convolution", ko: "내 수로 하는 합성곱")
    }
  }

  private static func caption(of item: Int) -> LocalizedText {
    LocalizedText(en: "Item \(item) of the batch.", ko: "배치의 \(item)번 항목이에요.")
  }
}

/// A walk on own numbers.
struct OwnWalk {
  let lesson: Lesson
  /// The files to follow; nil where they are read once.
  let watched: WatchedFiles?
  /// Whether keys come from the controlling terminal, because standard input holds numbers.
  let readsControllingTerminal: Bool
}
