import CellScreen
import Diagnosis
import Questions
import Quiz
import TerminalText
import TraceEngine

/// The part of a typed calculation that fits a line, and the marks under its terms.
///
///     5*11+7*4+15*5+5*2=168
///      ✓    ✗    ✓   ✓
struct CalculationLine {
  let shown: String
  private let report: [WorkingReport.Mark]
  /// The characters of the text that are shown.
  private let visible: Range<Int>

  /// - Parameter width: of the line, in cells.
  init(_ text: String, _ marks: [WorkingReport.Mark], width: Int) {
    let characters = Array(text)
    report = marks
    let fault = marks.first { $0.kind != .right }?.range
    var start = 0
    if let fault {
      // A little of what stands before the fault, if the line does not begin with it anyway.
      if CalculationLine.cells(characters[..<fault.upperBound]) > width {
        start = max(0, fault.lowerBound - width / 4)
      }
    } else {
      while CalculationLine.cells(characters[start...]) > max(1, width) { start += 1 }
    }
    var end = start
    while end < characters.count,
      CalculationLine.cells(characters[start...end]) <= max(1, width)
    {
      end += 1
    }
    visible = start..<end
    shown = String(characters[visible])
  }

  /// A sign under the middle of each term: right, wrong, or not of this window.
  func marks(isPlain: Bool) -> [Segment] {
    let characters = Array(shown)
    var segments: [Segment] = []
    var used = 0
    for mark in report where visible.contains(mark.range.lowerBound) {
      let first = mark.range.lowerBound - visible.lowerBound
      let last = min(mark.range.upperBound - visible.lowerBound, characters.count)
      let middle = CalculationLine.cells(characters[..<((first + max(first, last - 1)) / 2)])
      guard middle >= used else { continue }
      let sign =
        switch mark.kind {
        case .right: isPlain ? "o" : "✓"
        case .wrong: isPlain ? "!" : "✗"
        case .extra: "?"
        }
      segments.append(Segment(text: String(repeating: " ", count: middle - used)))
      segments.append(Segment(text: sign, role: mark.kind == .right ? .correct : .wrong))
      used = middle + 1
    }
    return segments
  }

  private static func cells(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + cellWidth(of: $1) }
  }
}

extension Answering {
  /// What is wrong in the calculation that stands in the blank at hand; nil where none was checked
  /// and found wrong. A right value may stand behind an equal sign that does not hold.
  var workingReport: WorkingReport? {
    if case .falseLink(let report)? = attempt?.remark, report.working.text == text(at: blank) {
      return report
    }
    guard isOpen, verdict(at: blank) == .wrong, let attempt else { return nil }
    if attempt.latestWrong == blank, let report = attempt.report { return report }
    guard
      case .working(let working)? = try? Response(text(at: blank), for: blanks[blank]),
      let step = step(at: blank, of: attempt),
      WorkingReport.isPossible(for: step.operation)
    else { return nil }
    return WorkingReport(working, step: step)
  }

  /// The step of a cell; in a chain on the learner's own numbers.
  private func step(at index: Int, of attempt: Attempt) -> Step? {
    guard case .cell(let layer, let cell) = blanks[index] else { return nil }
    guard layer > 0 else { return attempt.question.step(for: blanks[index]) }
    return attempt.question.operation(ofLayer: layer, from: attempt.responses)?.step(at: cell)
  }
}
