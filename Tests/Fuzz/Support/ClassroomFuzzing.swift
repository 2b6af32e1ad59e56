import Classroom
import Questions
import TraceEngine
import TraceText

/// Reads answers in every way there is: a table, JSON, lines, a hand-in. Whoever's sheets come out
/// have an entry for each blank.
package func fuzzAnswers(_ bytes: [UInt8]) {
  let items = sampleItems()
  for file in ["answers.csv", "answers.json", "answers.txt"] {
    var reader = AnswerReader(items)
    for sheet in reader.read(bytes, file: file) {
      precondition(
        sheet.entries.map(\.count) == items.map(\.blanks.count), "entries that fit no blanks")
      for fault in sheet.remarks { look(at: fault) }
    }
    for fault in reader.faults { look(at: fault) }
  }
  let isHandIn = HandIn.isOne(bytes)
  do throws(ReadingFault) {
    let handIn = try HandIn(bytes, file: "hand-in.json")
    precondition(isHandIn, "a hand-in that is none")
    guard let text = try? handIn.text(), let again = try? HandIn(Array(text.utf8), file: "again")
    else { preconditionFailure("a hand-in that cannot be written and read again") }
    precondition(again == handIn, "a hand-in that is another when read again")
  } catch {
    look(at: error)
  }
}

/// Reads a class: a name once each.
package func fuzzRoster(_ bytes: [UInt8]) {
  do throws(ReadingFault) {
    let roster = try Roster(bytes, file: "class.csv")
    precondition(Set(roster.names).count == roster.names.count, "a name twice")
    precondition(roster.names.allSatisfy(roster.contains), "a name that is unknown")
    for fault in roster.faults { look(at: fault) }
  } catch {
    look(at: error)
  }
}

/// A whole map of 3×3, one cell, and the two numbers of an output's size.
private func sampleItems() -> [Question] {
  let rows: [[Double]] = [[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]
  guard let input = try? Tensor(rows), let filters = try? FilterBank([[11, 4], [5, 2]]),
    let convolution = try? Convolution(input: input, filters: filters)
  else { preconditionFailure("the sample is no convolution") }
  let operation = TracedOperation.convolution(convolution)
  return [
    .values(operation, .map(channel: 0)), .cell(operation, .init(row: 1, column: 2)),
    .outputSize(.init(operation)),
  ]
}

private func look(at fault: ReadingFault) {
  for language in [Language.english, .korean] { expectOneLine(fault.text(language)) }
}
