import TraceEngine

/// An answer typed as the calculation that leads to it.
///
///     let working = try Working("5*11 + 1×4 + 15·5 + 5*2 = 55+4+75+10 = 144")
///     working.stages.count                       // 3
///     working.terms.map(\.factors.count)         // [2, 2, 2, 2]
///     working.terms[1].range                     // 7..<10
///     working.result.value                       // 144
///
/// Read are numbers as `Answer` reads them, `+ - * /` with the signs that stand for them,
/// parentheses and brackets, `max(…)`, `min(…)`, `avg(…)`, `relu(…)` and their Korean names, and
/// stages joined with `=`. Equal signs may run on, as they do on paper: `55+4 = 59+75 = 134`.
package struct Working: Equatable, Sendable {
  /// The longest text that is read, in bytes of UTF-8.
  package static let longest = 2_000

  /// As it was typed.
  package let text: String
  /// What stands between the equal signs; at least one.
  package let stages: [Stage]
  /// The number behind the last `=`; nil where no number alone stands there.
  package let claimed: Answer?
  /// What is graded: the claimed result, else what the last stage comes to.
  package let result: Answer

  /// - Throws: `.calculation` where the text is none that can be read; `.zeroDenominator`,
  ///   `.outOfRange`, `.comma`, `.tooLong`.
  /// - Complexity: O(*n*) for nesting of bounded depth, where *n* is the length of `text`.
  package init(_ text: String) throws(AnswerError) {
    guard text.utf8.count <= Working.longest else { throw .tooLong }
    var parser = WorkingParser(try WorkingScanner.tokens(of: text))
    let stages = try parser.stages()
    guard let last = stages.last else { throw .calculation }
    self.text = text
    self.stages = stages
    claimed = stages.count > 1 ? Working.answer(in: text, last.range) : nil
    result = claimed ?? Answer(last.value, typed: text)
  }

  /// The terms of the first stage that is more than a number alone.
  package var terms: [Term] { stages[base].terms }

  /// The index of the first stage that is more than a number alone; 0 where none is.
  package var base: Int { stages.firstIndex { !$0.isNumber } ?? 0 }

  /// Whether anything is calculated at all.
  package var calculates: Bool { stages.contains { !$0.isNumber } }

  private static func answer(in text: String, _ range: Range<Int>) -> Answer? {
    try? Answer(String(text.dropFirst(range.lowerBound).prefix(range.count)))
  }
}
