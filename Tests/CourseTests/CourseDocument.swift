import Figures
import LessonKit
import PlainLines
import TraceEngine
import TraceText

/// What `docs/course.md` must hold: every lesson with its examples, computed.
enum CourseDocument {
  static func text(_ lessons: [Lesson]) -> String {
    let chapters = Set(lessons.map(\.chapter)).sorted()
    let contents = lessons.map { lesson in
      "- [\(lesson.title[.english])](#\(lesson.id)) · \(lesson.title[.korean])\n"
    }
    let sections = chapters.map { chapter in
      "\n## Chapter \(chapter)\n"
        + lessons.filter { $0.chapter == chapter }.map(section).joined()
    }
    return head(lessons) + contents.joined() + sections.joined()
  }

  private static func head(_ lessons: [Lesson]) -> String {
    let minutes = lessons.compactMap(\.minutes).reduce(0, +)
    return """
      # The course

      \(lessons.count) lessons, about \((minutes + 30) / 60) hours, each in English and Korean; open one with \
      `convtrace ID`. Below stands every example with the numbers that the program computes. What \
      the lecture notes print otherwise is quoted after it. The page is made from the lessons, and a \
      test compares the two; `RECORD_SNAPSHOTS=1 swift test --filter CourseDocumentTests` writes \
      it anew.


      """
  }

  private static func section(_ lesson: Lesson) -> String {
    var about = ["`\(lesson.id)`"]
    if let minutes = lesson.minutes { about.append("\(minutes) minutes") }
    if !lesson.buildsOn.isEmpty {
      let links = lesson.buildsOn.map { "[\($0)](#\($0))" }.joined(separator: ", ")
      about.append("builds on \(links)")
    }
    return "\n<a id=\"\(lesson.id)\"></a>\n### \(lesson.title[.english])\n\n"
      + "\(lesson.title[.korean]) · \(about.joined(separator: " · "))\n"
      + lesson.pages.map(example).joined()
  }

  /// What a page shows; nothing of a page that is only read or asked.
  private static func example(_ page: Lesson.Page) -> String {
    var parts: [String] = []
    switch page {
    case .text, .question: break
    case .operation(let page):
      parts.append(caption(page.caption, page.ledger))
      parts.append(fenced(lines(of: page.operation)))
    case .figure(let page):
      parts.append(caption(page.caption, page.ledger))
      parts.append(fenced(page.figure.printed(in: .english).map(withoutIndent)))
    }
    if let erratum = page.erratum {
      let precision = page.operation?.operation.precision ?? .float64
      parts.append(quoted(erratum.lines(in: .english, precision: precision)))
    }
    return parts.map { "\n" + $0 }.joined()
  }

  private static func caption(_ caption: LocalizedText?, _ ledger: [String]) -> String {
    let text = caption?[.english].split(separator: "\n").joined(separator: " ") ?? ""
    let ids = ledger.isEmpty ? [] : ["**\(ledger.joined(separator: ", "))**"]
    return (ids + (text.isEmpty ? [] : [text])).joined(separator: " ") + "\n"
  }

  /// Operands, the first step and the feature map.
  private static func lines(of operation: TracedOperation) -> [String] {
    let text = OperationText(Voice(.english))
    let whole = TextBuffer.string { buffer in
      text.writeOperands(of: operation, to: &buffer)
      buffer.append("\n")
      text.writeSteps(of: operation, 0..<1, to: &buffer)
      buffer.append("\n")
      text.writeFeatureMap(of: operation, to: &buffer)
    }
    return whole.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }

  private static func withoutIndent(_ line: String) -> String {
    line.hasPrefix("    ") ? String(line.dropFirst(4)) : line
  }

  private static func fenced(_ lines: [String]) -> String {
    "```text\n" + lines.joined(separator: "\n") + "\n```\n"
  }

  /// A quotation in which numbers stay in columns.
  private static func quoted(_ lines: [String]) -> String {
    let parts = lines.enumerated().map { index, line in
      let isNumbers = line.hasPrefix("    ")
      let words = isNumbers ? line : line.split(separator: "\n").joined(separator: " ")
      let isAfterNumbers = index > 0 && lines[index - 1].hasPrefix("    ")
      let gap = index > 0 && isNumbers != isAfterNumbers || index > 0 && !isNumbers ? ">\n" : ""
      return gap + "> " + words + "\n"
    }
    return parts.joined()
  }
}
