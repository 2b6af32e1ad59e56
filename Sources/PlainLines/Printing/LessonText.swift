import LessonKit
import Quiz
import TerminalText
import TraceEngine
import TraceText

/// A whole lesson as plain text: what `convtrace LESSON --batch` prints.
package struct LessonText: Sendable {
  let voice: Voice

  package init(_ voice: Voice) { self.voice = voice }

  /// Title, pages in order, source; an empty line between any two parts.
  package func write(_ lesson: Lesson, to buffer: inout TextBuffer) {
    buffer.append(voice.heading(lesson.title[voice.language], underlinedBy: "="))
    for (index, page) in lesson.pages.enumerated() {
      guard buffer.isOpen else { return }
      let heading = PageHeading(page, index, of: lesson.pages.count).text(voice)
      buffer.append("\n")
      buffer.append(voice.heading(heading, underlinedBy: "-"))
      buffer.append("\n")
      switch page {
      case .text(let page): buffer.append(voice.text(page.text[voice.language]))
      case .operation(let page): write(page, to: &buffer)
      case .question(let page):
        buffer.append(voice.text(QuizPhrases(voice.language).reading(page)))
      case .figure(let page): FigureText(voice).write(page, to: &buffer)
      }
      if let erratum = page.erratum {
        let precision = page.operation?.operation.precision ?? .float64
        buffer.append("\n")
        buffer.append(
          voice.text(hint: erratum.lines(in: voice.language, precision: precision)))
      }
    }
    if let source = lesson.source {
      buffer.append("\n")
      buffer.append(voice.text(SourceWords(source).text(voice)))
    }
  }

  private func write(_ page: Lesson.OperationPage, to buffer: inout TextBuffer) {
    if let caption = page.caption {
      buffer.append(voice.text(caption[voice.language]))
      buffer.append("\n")
    }
    OperationText(voice).write(page.operation, to: &buffer)
  }
}

/// `page 2/9 · Now let it slide`.
struct PageHeading {
  private let title: LocalizedText?
  private let number: Int
  private let count: Int

  /// - Parameter index: of the page, from 0.
  init(_ page: Lesson.Page, _ index: Int, of count: Int) {
    title = PageHeading.title(of: page)
    number = index + 1
    self.count = count
  }

  static func title(of page: Lesson.Page) -> LocalizedText? {
    switch page {
    case .text(let page): return page.title
    case .operation, .figure: return nil
    case .question: return LocalizedText(en: "A question", ko: "문제")
    }
  }

  func text(_ voice: Voice) -> String {
    let page = voice.say("page \(number)/\(count)", "\(number)/\(count)쪽")
    return title.map { page + " · " + $0[voice.language] } ?? page
  }
}

/// Where a lesson's numbers come from.
struct SourceWords {
  private let source: Lesson.Source

  init(_ source: Lesson.Source) { self.source = source }

  func text(_ voice: Voice) -> String {
    let parts = [source.title, source.author, source.link].compactMap { $0 }
    return voice.say("Source: ", "출처: ") + parts.joined(separator: ", ")
  }
}
