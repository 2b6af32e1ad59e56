import Questions
import TraceEngine
import TraceText

/// Every sentence of the quiz, in the words that screen and plain lines share.
///
///     QuizPhrases(.english).question(item.question)
///     // "What stands at (1, 2) of the feature map (row 1, column 2, counted from 0)?"
package struct QuizPhrases: Sendable {
  /// In which everything is said.
  package let language: Language

  /// Phrases in one language.
  package init(_ language: Language) { self.language = language }

  /// The sentence in the language at hand.
  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// What layers and their numbers are called.
  var names: LayerNames { LayerNames(language) }

  /// Where in the quiz the learner stands, from 1.
  package func heading(_ number: Int, of total: Int) -> String {
    say("Question \(number) of \(total)", "문제 \(number) / \(total)")
  }

  /// How to answer, said once at the beginning.
  package var rules: String {
    say(
      "Answer with a whole number, a decimal or a fraction such as 5/3; round to two decimals or"
        + " more. A value may also be typed as its calculation, such as 5*11+1*4, and each term is"
        + " checked. Instead of an answer you can write hint, skip, undo or quit.",
      "정수나 소수, 5/3 같은 분수로 답하세요. 반올림은 소수 둘째 자리부터 괜찮아요. 5*11+1*4처럼"
        + " 계산식으로 답하면 항마다 확인해 드려요. 답 대신 hint(힌트), skip(건너뛰기),"
        + " undo(되돌리기), quit(그만)을 쓸 수 있어요.")
  }

  /// What to type in place of a value of the input, a weight or a bias.
  package func unreadableOperand(_ error: AnswerError) -> String {
    guard error == .calculation else { return unreadable(error) }
    return say("Type a number, such as 5, -2, 0.5 or 1/3.", "5, -2, 0.5, 1/3처럼 수를 입력하세요.")
  }

  /// What to type instead.
  package func unreadable(_ error: AnswerError) -> String {
    switch error {
    case .empty: return say("Type a number, such as 12.", "12처럼 수를 입력하세요.")
    case .comma:
      return say(
        "Write decimals with a point and no commas, such as 2.5 or 1000.",
        "쉼표 없이 2.5나 1000처럼 쓰세요. 소수점은 마침표예요.")
    case .calculation:
      return say(
        "That cannot be read. Type the result, such as 12; for a cell of the feature map also the"
          + " calculation: numbers joined with + and *, such as 2*3+4*5.",
        "식을 읽을 수 없어요. 12처럼 결과를 입력하세요. 특성 맵의 칸이라면 2*3+4*5처럼 수를 +와 *로 이은"
          + " 식을 입력해도 돼요.")
    case .zeroDenominator: return say("Nothing can be divided by 0.", "0으로는 나눌 수 없어요.")
    case .outOfRange:
      return say("That number is too large to be read.", "수가 너무 커서 읽을 수 없어요.")
    case .notFinite:
      return say(
        "Type a number that can be computed with, such as 12; not nan or inf.",
        "nan이나 inf 말고 12처럼 계산할 수 있는 수를 입력하세요.")
    case .severalNumbers:
      return say(
        "Type one number, without spaces inside it.", "수를 하나만, 중간에 띄어 쓰지 말고 입력하세요.")
    case .noSuchChoice(let count):
      return say("Choose a number from 1 to \(count).", "1부터 \(count)까지의 수로 고르세요.")
    case .notCells:
      return say(
        "Write the row and column of each cell, such as (0,1) (0,2).",
        "칸마다 (0,1) (0,2)처럼 행과 열을 쓰세요.")
    case .tooLong: return say("That is too long to be a number.", "수라고 하기에는 너무 길어요.")
    case .notANumber:
      return say(
        "That is not a number. Type one such as 12, -2.5 or 5/3.",
        "수가 아니에요. 12, -2.5, 5/3처럼 입력하세요.")
    }
  }

  /// How it went.
  package func score(_ score: QuizSession.Score) -> String {
    let total = score.total
    if total == 0 { return say("Here is nothing to ask.", "물어볼 칸이 없어요.") }
    return say(
      "Right on the first try: \(score.firstTry) of \(total)."
        + " Right in the end: \(score.answered) of \(total).",
      "한 번에 맞힌 문제 \(score.firstTry)/\(total), 끝내 맞힌 문제 \(score.answered)/\(total).")
  }
}
