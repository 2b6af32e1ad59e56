import CellScreen
import LessonKit
import TraceText

/// Something of a page that has no room on a screen.
package enum PageCut: Equatable, Hashable, Sendable {
  /// The lesson's title in the first line.
  case title
  /// A page to read, in lines.
  case text(lines: Int, room: Int)
  /// The caption of a walk or a figure, or what a question asks with what the program adds to it.
  case caption(lines: Int, room: Int)
  /// Input, filter and feature map are not shown as a whole.
  case grids
  /// The product at hand is missing from the arithmetic.
  case arithmetic
  /// The sentences under the arithmetic.
  case feedback
  /// What is given, the fields and the hints of a question.
  case answer
  /// A table of layers has more rows than are shown, or wider ones.
  case table
  /// The grids or pictures of a figure.
  case figure
  /// What is told under a figure.
  case told(lines: Int, room: Int)
  /// What the notes say otherwise.
  case erratum(lines: Int, room: Int)

  /// What has no room and what would help, as a sentence without its full stop.
  ///
  /// - Parameter size: of the screen that was measured.
  package func explanation(on size: ScreenSize) -> String {
    let screen = "a screen of \(size.columns)×\(size.rows)"
    switch self {
    case .title: return "the lesson's title is cut off on \(screen); shorten it"
    case .text(let lines, let room):
      return
        "the text takes \(lines) lines, \(screen) has \(room); shorten it or begin another page"
    case .caption(let lines, let room):
      return "what is asked above the grids takes \(lines) lines, \(screen) has \(room); shorten it"
    case .grids:
      return "input, filter and feature map are not shown as a whole on \(screen); "
        + "take smaller ones or shorten the caption"
    case .arithmetic:
      return "the product at hand is not shown in the arithmetic on \(screen); "
        + "take a smaller input or shorten the caption"
    case .feedback:
      return "what is said under the arithmetic is cut off on \(screen); "
        + "take a smaller input or shorten the caption"
    case .answer:
      return "what is given, the fields or the hints are cut off on \(screen); "
        + "take a smaller input or shorten the prompt"
    case .table:
      return "the table of layers does not fit \(screen) as a whole; "
        + "shorten the caption or the names, or make two tables"
    case .figure:
      return "the grids do not fit \(screen); take smaller ones or shorten the caption"
    case .told(let lines, let room):
      return "what is told under the figure takes \(lines) lines, \(screen) has \(room); "
        + "take a smaller figure or shorten the caption"
    case .erratum(let lines, let room):
      return "what the notes say and why takes \(lines) lines, \(screen) has \(room); shorten it"
    }
  }
}
