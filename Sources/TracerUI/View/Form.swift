import CellScreen
import Questions
import Quiz
import TerminalText

/// Fields an answer is typed into, under the grids: labelled ones, or a calculation that is too long
/// for its cell.
///
///     height [55   ]   width [     ]
struct Form {
  private(set) var lines: [[Segment]] = []
  /// Where the cursor stands: a line and a column.
  private(set) var cursor: (line: Int, column: Int)?

  private let width: Int
  private let isPlain: Bool
  private var used = 0

  /// Of a field for a number.
  private static let fieldWidth = 6

  private init(_ answers: AnswerText) { (width, isPlain) = (answers.width, answers.isPlain) }

  /// The fields of a question whose answers do not stand in a feature map; nil for those that do.
  static func fields(_ answering: Answering, _ answers: AnswerText) -> Form? {
    guard let attempt = answering.attempt, attempt.outcome != .shown else { return nil }
    let question = attempt.question
    switch question {
    case .values, .chain: return nil
    default: break
    }
    var form = Form(answers)
    for (index, blank) in answering.blanks.enumerated() {
      let label = answers.label(blank, of: question)
      let room = max(4, answers.width - cellWidth(of: label.before) - 4)
      let size = blank == .inputCells ? min(60, room) : min(room, Form.fieldWidth)
      form.add(label.before, joined: label.isJoined, size: size)
      form.add(field: answering, index, size: size)
      if !label.after.isEmpty { form.append(Segment(text: label.after)) }
    }
    return form
  }

  /// A calculation, or any text that is longer than its cell. While it is typed its end stays in
  /// sight; once it was checked, its first fault, with marks under the terms.
  ///
  /// - Parameter room: characters of the cell.
  static func calculation(_ answering: Answering, room: Int, _ answers: AnswerText) -> Form? {
    let text = answering.text(at: answering.blank)
    let report = answering.workingReport
    guard report != nil || (answering.isOpen && text.count > room) else { return nil }
    let line = CalculationLine(text, report?.marks ?? [], width: answers.width - 3)
    let isWrong = answering.verdict(at: answering.blank) == .wrong
    var form = Form(answers)
    form.lines = [
      [Segment(text: "> "), Segment(text: line.shown, role: isWrong ? .wrong : .answer)]
    ]
    if answering.isOpen { form.cursor = (0, 2 + cellWidth(of: line.shown)) }
    if report != nil {
      form.lines.append([Segment(text: "  ")] + line.marks(isPlain: answers.isPlain))
    }
    return form
  }

  /// A label, on a new line where its field of `size` cells would not fit this one.
  private mutating func add(_ label: String, joined: Bool, size: Int) {
    let text = (joined || used == 0 ? "" : "   ") + label
    if lines.isEmpty || used + cellWidth(of: text) + size + 3 > width {
      lines.append([])
      used = 0
      return append(Segment(text: String(label.drop { $0 == " " })))
    }
    append(Segment(text: text))
  }

  private mutating func add(field answering: Answering, _ index: Int, size: Int) {
    let text = answering.text(at: index)
    let isCurrent = index == answering.blank && answering.isOpen
    let isCut = cellWidth(of: text) > size
    let shown = isCut ? (isPlain ? "~" : "…") + end(of: text, width: size - 1) : text
    let padding = String(repeating: " ", count: max(0, size - cellWidth(of: shown)))
    let verdict = answering.verdict(at: index)
    var role = Role.answer
    if verdict == .wrong { role = .wrong }
    if verdict?.isRight == true { role = .correct }
    append(Segment(text: "[", role: isCurrent ? .target : .plain))
    if isCurrent { cursor = (lines.count - 1, used + cellWidth(of: shown)) }
    append(Segment(text: shown, role: role))
    append(Segment(text: padding + "]", role: isCurrent ? .target : .plain))
    if verdict == .wrong { append(Segment(text: isPlain ? "!" : "✗", role: .wrong)) }
  }

  private mutating func append(_ segment: Segment) {
    lines[lines.count - 1].append(segment)
    used += cellWidth(of: segment.text)
  }
}

extension AnswerText {
  /// What stands before and after the field of a blank, and whether it follows the field before
  /// without a gap. The fields of a formula stand where its letters do.
  fileprivate func label(
    _ blank: Blank, of question: Question
  ) -> (before: String, after: String, isJoined: Bool) {
    guard case .formula(let part) = blank else {
      return (phrases.label(blank, of: question) + " ", "", false)
    }
    let letter = phrases.letter(part)
    switch part {
    case .input: return ("( " + letter, "", false)
    case .window: return (" − " + letter, "", true)
    case .padding: return (" + 2·" + letter, " )", true)
    case .stride: return (" / " + letter, " + 1", true)
    case .output: return (" = " + letter, "", true)
    }
  }
}

/// The end of `text`, which stays in sight while it is typed.
func end(of text: String, width: Int) -> String {
  var shown = Substring(text)
  while cellWidth(of: shown) > max(1, width) { shown = shown.dropFirst() }
  return String(shown)
}
