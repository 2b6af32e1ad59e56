import Questions
import TraceEngine
import TraceText

/// Reads the wrong answers that an author foresees; the right one and one that stands twice are
/// faults.
struct WrongAnswers {
  private let question: Question
  private let blanks: [Blank]
  private var known: [Lesson.WrongAnswer] = []

  init(_ question: Question) {
    self.question = question
    blanks = question.blanks
  }

  /// - Parameter text: reads a text with its placeholders.
  /// - Returns: nil where there is a fault, which is recorded.
  mutating func read(
    _ place: Located, _ faults: inout FaultList,
    _ text: (Located, inout FaultList) -> LocalizedText?
  ) -> Lesson.WrongAnswer? {
    let fields = Fields(
      reading: place, owner: "a wrong answer", keys: ["answer", "because"],
      required: ["answer", "because"], &faults)
    let response = fields?.read("answer", &faults) { (place) throws(LessonError) in
      try answer(place)
    }
    guard let because = fields?["because"].flatMap({ text($0, &faults) }), let response else {
      return nil
    }
    let wrong = Lesson.WrongAnswer(response, because: because)
    known.append(wrong)
    return wrong
  }

  private func answer(_ place: Located) throws(LessonError) -> Response {
    let response = try response(place)
    if blanks.allSatisfy({ grade(question, response, at: $0).isRight }) {
      throw place.fault("this is the right answer; here only wrong ones stand")
    }
    if known.contains(where: { $0.matches(response) }) {
      throw place.fault("this answer is already in the list")
    }
    return response
  }

  private func response(_ place: Located) throws(LessonError) -> Response {
    if blanks == [.inputCells] { return .cells(try cells(place)) }
    guard case .scalar(let text, _) = place.node.content, !place.node.isMissing else {
      throw place.fault("an answer is a number, as 12, 2.5 or 5/3, not \(place.node.kind)")
    }
    let read: Response
    do throws(AnswerError) { read = try Response(text, for: blanks[0]) } catch {
      if case .noSuchChoice(let count) = error {
        throw place.fault("“\(text.prefix(40))” is no choice; they are numbered 1 to \(count)")
      }
      throw place.fault(
        "“\(text.prefix(40))” is no answer to this question; write a number, as 12, 2.5 or 5/3")
    }
    guard case .number = read else {
      throw place.fault("“\(text.prefix(40))” is a calculation; write its result")
    }
    return read
  }

  private func cells(_ place: Located) throws(LessonError) -> Set<CellPosition> {
    let shape = question.operations.first?.input.shape
    var cells: Set<CellPosition> = []
    for cell in try place.items(example: "[[0, 1], [0, 2]]") {
      let numbers = try cell.items(example: "[0, 1]").map { (place) throws(LessonError) in
        try place.integer(in: -1_000_000...1_000_000)
      }
      guard numbers.count == 2 else {
        throw cell.fault(
          "a cell of the input is [row, column], not \(count(numbers.count, "number"))")
      }
      if let shape,
        !(0..<shape.height).contains(numbers[0])
          || !(0..<shape.width).contains(numbers[1])
      {
        throw cell.fault(
          "the input has no cell (\(numbers[0]), \(numbers[1])); it has rows 0–\(shape.height - 1)"
            + " and columns 0–\(shape.width - 1)")
      }
      cells.insert(CellPosition(row: numbers[0], column: numbers[1]))
    }
    return cells
  }
}
