import LessonKit
import TraceText

extension CourseProgress {
  /// The lessons for programs: an array of objects with `number`, `id`, `title` (`en` and `ko`, null
  /// where a lesson has not both), `chapter`, `chapterTitle`, `minutes` (null where none are stated),
  /// `pages`, `buildsOn` and `progress`: `new`, `page k of n` or `done`.
  package func json() throws -> String {
    try recordText(lines.map { Record($0) })
  }

  private struct Record: Encodable {
    let number: Int
    let id: String
    let title: Text
    let chapter: Int
    let chapterTitle: Text
    let minutes: Maybe<Int>
    let pages: Int
    let buildsOn: [String]
    let progress: String

    init(_ line: Line) {
      let entry = line.entry
      (number, id, title) = (entry.number, entry.id, Text(entry.title))
      (chapter, chapterTitle) = (entry.chapter.number, Text(entry.chapter.title))
      (minutes, pages) = (Maybe(value: entry.minutes), entry.pageCount)
      buildsOn = entry.buildsOn
      switch line.mark {
      case .new: progress = "new"
      case .begun(let page, let count): progress = "page \(page) of \(count)"
      case .done: progress = "done"
      }
    }
  }

  private struct Text: Encodable {
    let en: Maybe<String>
    let ko: Maybe<String>

    init(_ text: LocalizedText) {
      (en, ko) = (Maybe(value: text.english), Maybe(value: text.korean))
    }
  }

  /// A value that is written as null where there is none; left out, a reader would have to ask first.
  private struct Maybe<Value: Encodable>: Encodable {
    let value: Value?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let value { try container.encode(value) } else { try container.encodeNil() }
    }
  }
}
