import Diagnosis
import Questions
import Quiz
import TraceEngine
import TraceText

/// A question in plain lines: what is shown, what is asked, and where an attempt stands.
struct QuestionSpeech {
  let voice: Voice

  private var phrases: QuizPhrases { QuizPhrases(voice.language) }

  /// What is shown and what is asked. A value's grids come first, unless the learner has just seen
  /// them; other questions read best with theirs behind.
  func text(_ item: QuizItem, after last: QuizItem?, heading: String) -> String {
    let caption = item.caption.map { voice.text($0[voice.language]) } ?? ""
    let fill = howToFill(item.question)
    guard case .values(let operation, _) = item.question else {
      let read = phrases.reading(item.question, prompt: item.prompt)
      return caption + voice.text("\(heading). " + read) + fill
    }
    let asked = phrases.asked(item.question, prompt: item.prompt)
    let question = voice.text("\(heading). \(asked)") + fill
    if case .values(operation, _) = last?.question { return question }
    return caption
      + TextBuffer.string { OperationText(voice).writeOperands(of: operation, to: &$0) } + "\n"
      + question
  }

  /// How several blanks are filled from a line.
  func howToFill(_ question: Question) -> String {
    let blanks = question.blanks
    guard blanks.count > 1 else { return "" }
    if case .cell = blanks[0] {
      let order = order(of: question)
      return voice.text(
        voice.say(
          "Write the \(blanks.count) values \(order)with spaces between them, in one line or in"
            + " several.",
          "값 \(blanks.count)개를 \(order)띄어서 쓰세요. 여러 줄로 나누어 써도 돼요."))
    }
    let names = blanks.map { phrases.label($0, of: question) }.joined(separator: ", ")
    return voice.text(
      voice.say(
        "Write them in this order, with spaces between them: \(names).",
        "이 순서대로 띄어서 쓰세요: \(names)"))
  }

  /// A heading on a line of its own, where the question stands with its operands.
  func heading(_ item: QuizItem, _ heading: String) -> String {
    guard case .values = item.question else { return voice.text(heading + ".") }
    return ""
  }

  private func order(of question: Question) -> String {
    switch question.kind {
    case .row: return ""
    case .chain: return voice.say("layer by layer and row by row ", "층마다 행 순서대로 ")
    default: return voice.say("row by row ", "행 순서대로 ")
    }
  }

  // MARK: Replies

  /// The verdict, the marks under a typed calculation, what explains the answer, and which blanks
  /// are still to be filled in.
  func reply(_ reply: Attempt.Reply, _ attempt: Attempt) -> String {
    var text = phrases.verdict(reply.summary).map { voice.text($0) }.joined()
    if reply.remark != nil, let report = attempt.report {
      text += report.lines(width: Voice.width, voice.repertoire)
        .filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
    }
    text += places(reply, attempt)
    return text + remark(reply.remark, attempt).map { voice.text($0) }.joined()
  }

  /// What explains a wrong answer; behind a question what it may be answered with.
  private func remark(_ remark: Attempt.Remark?, _ attempt: Attempt) -> [String] {
    var lines = phrases.remark(remark, in: attempt)
    guard case .diagnosis(.ask(let rules)) = remark, !lines.isEmpty else { return lines }
    let letters = RuleLetter.all.prefix(rules.count).map(String.init)
    lines[0] +=
      rules.count == 1
      ? voice.say(" (yes or no)", " (예/아니요)")
      : " (" + letters.joined(separator: ", ") + voice.say(" or no)", " 또는 아니요)")
    return lines
  }

  /// Of several blanks, which are not right and which are empty.
  private func places(_ reply: Attempt.Reply, _ attempt: Attempt) -> String {
    guard attempt.blanks.count > 1, attempt.isOpen else { return "" }
    switch reply.summary {
    case .wrong, .rightSoFar, .roundedTooFar: return places(attempt)
    case .right, .rightButShown, .unreadable, .tooMany, .talked, .closed: return ""
    }
  }

  /// Which blanks are not right and which are empty, and that the next values go there.
  func places(_ attempt: Attempt) -> String {
    if attempt.fields.allSatisfy({ $0.verdict == .wrong }) { return "" }
    let wrong = names(attempt) { $0.verdict != nil && !$0.isRight }
    let empty = names(attempt) { $0.text.isEmpty }
    var text = ""
    if !wrong.isEmpty {
      text += voice.text(voice.say("Not right yet: ", "아직 맞지 않은 칸: ") + wrong)
    }
    if !empty.isEmpty {
      text += voice.text(voice.say("Still empty: ", "빈칸: ") + empty)
    }
    if !wrong.isEmpty && !empty.isEmpty {
      text += voice.text(
        voice.say(
          "The next values go to these, in reading order.", "다음에 쓰는 값은 이 칸들에 순서대로 들어가요."))
    }
    return text
  }

  /// More blanks than these are counted, not named.
  private static let mostNamed = 12

  private func names(_ attempt: Attempt, where condition: (Attempt.Field) -> Bool) -> String {
    let chosen = zip(attempt.blanks, attempt.fields).filter { condition($1) }.map(\.0)
    let names = chosen.prefix(QuestionSpeech.mostNamed)
      .map { phrases.label($0, of: attempt.question) }
    let rest = chosen.count - names.count
    let more = rest > 0 ? voice.say(" and \(rest) more", " 외 \(rest)칸") : ""
    return names.joined(separator: ", ") + more
  }

  /// The answer of every blank that was not filled in rightly, with its reason.
  func solution(_ attempt: Attempt, _ hint: Hint) -> String {
    voice.text(hint: phrases.solution(attempt, hint))
  }
}
