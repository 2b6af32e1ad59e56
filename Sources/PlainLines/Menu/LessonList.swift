import LessonKit
import Quiz
import TerminalText
import TraceText

/// The lessons under their chapters, in columns: what `convtrace list` prints.
package struct LessonList: Sendable {
  private let course: CourseProgress
  private let voice: Voice
  private let numberWidth: Int
  private let idWidth: Int

  package init(_ course: CourseProgress, _ voice: Voice) {
    (self.course, self.voice) = (course, voice)
    let entries = course.lines.map(\.entry)
    numberWidth = entries.map { String($0.number).count }.max() ?? 1
    idWidth = entries.map { cellWidth(of: $0.id) }.max() ?? 0
  }

  /// Chapters at the margin, lessons under them; last how many lessons and minutes there are.
  package var text: String {
    var lines: [String] = []
    let language = voice.language
    for (chapter, lessons) in course.lines.inChapters({ $0.entry.chapter }) {
      lines.append(chapter.title[language])
      lines += lessons.map { line($0) }
    }
    lines += ["", MenuWords(voice).course(course)]
    return lines.map { voice.repertoire.fold($0) + "\n" }.joined()
  }

  private func line(_ line: CourseProgress.Line) -> String {
    let number = String(line.entry.number)
    let words = MenuWords(voice)
    let minutes = line.entry.minutes.map { words.minutes($0) } ?? ""
    return "  " + String(repeating: " ", count: numberWidth - number.count) + number + "  "
      + pad(line.entry.id, width: idWidth + 2) + pad(minutes, width: 8)
      + pad(mark(line.mark), width: 12) + line.entry.title[voice.language]
  }

  private func mark(_ mark: LessonMark) -> String {
    switch mark {
    case .new: return voice.say("new", "새 수업")
    case .begun(let page, let count): return voice.say("page \(page)/\(count)", "\(page)/\(count)쪽")
    case .done: return voice.say("finished", "마침")
    }
  }
}
