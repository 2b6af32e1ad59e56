import LessonKit
import TraceText

/// A figure as plain text.
struct FigureText {
  let voice: Voice

  init(_ voice: Voice) { self.voice = voice }

  /// Prose is wrapped; lines that begin with four spaces stay as they are.
  func lines(_ lines: [String]) -> String { voice.text(hint: lines) }

  /// Caption and figure, and what the notes say otherwise.
  func write(_ page: Lesson.FigurePage, to buffer: inout TextBuffer) {
    if let caption = page.caption {
      buffer.append(voice.text(caption[voice.language]))
      buffer.append("\n")
    }
    buffer.append(lines(page.figure.printed(in: voice.language)))
  }
}
