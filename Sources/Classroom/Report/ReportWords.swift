import Diagnosis
import Questions
import TraceText

/// What a report to the teacher says, in the words that all its formats share. Unlike the replies to
/// a learner it gives the right answers, and says of a rule that it was followed and not whether.
struct ReportWords {
  let language: Language
  /// Of a calculation more faults are counted and not told.
  private static let mostFaults = 2

  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// `2 (0,1)`, of a question that is item `item`.
  func name(_ question: Question, _ item: Int, _ blank: Int) -> String {
    AnswerLayout.name(of: question.blanks, item: item, blank: blank)
  }

  /// What belongs into a blank.
  func rightAnswer(_ question: Question, _ blank: Int) -> String {
    plainText(question.expected(question.blanks[blank]))
  }

  /// An answer that is not right: `2 (0,1): 65, not 66`. Nil for one that is, or is missing.
  func fault(_ learner: ClassReport.Learner, _ item: Int, _ blank: Int) -> String? {
    let mark = learner.items[item].marks[blank]
    if mark.isRight || mark == .unanswered { return nil }
    let name = name(learner.questions[item], item, blank)
    let right = rightAnswer(learner.questions[item], blank)
    let typed = printable(learner.sheet.entries[item][blank])
    switch mark {
    case .unanswered, .right: return nil
    case .roundedTooFar:
      return say(
        "\(name): \(typed), too few decimals of \(right)",
        "\(name): \(typed) (소수 자리가 모자람, 정답 \(right))")
    case .wrong(let response):
      let answer = plainText(response)
      let shown = typed.count > 40 ? answer : typed
      return say("\(name): \(shown), not \(right)", "\(name): \(shown) (정답 \(right))")
    case .unreadable:
      let shown = typed.prefix(40)
      return say("\(name): `\(shown)` is no answer", "\(name): 답으로 읽을 수 없음 `\(shown)`")
    }
  }

  /// `2 hints`, or that the answer was shown, which is the last of the hints.
  func help(_ help: AnswerSheet.Help) -> String {
    if help.isShown { return say("the answer was shown", "정답을 봄") }
    return say("\(help.hints) hint\(help.hints == 1 ? "" : "s")", "힌트 \(help.hints)번")
  }

  /// What the answers to an item say; nil where nothing is wrong.
  func evidence(_ diagnosis: Diagnosis) -> String? {
    switch diagnosis {
    case .nothing: return nil
    case .named(let rules, _) where rules.count == 1: return sentences(rules)
    case .named(let rules, _):
      return say("One of these, and the numbers cannot tell which: ", "다음 가운데 하나(이 수로는 못 가림): ")
        + sentences(rules)
    case .ask(let rules):
      return say("Perhaps, but it is too little to be sure: ", "다음일 수 있음(확실하지 않음): ")
        + sentences(rules)
    case .slip(let slip): return say("A slip: ", "계산 실수: ") + words(slip)
    case .working(let working):
      let faults = WorkingPhrases(language).sentences(working, most: ReportWords.mostFaults)
      return say("In the working: ", "풀이에서: ") + faults.joined(separator: " ")
    case .unknown:
      return say("Nothing that is known explains it.", "알려진 어떤 규칙으로도 설명되지 않음")
    }
  }

  /// A rule in its sentence; its name, by which `docs/misconceptions.md` lists it, behind.
  ///
  ///     The filter was turned by 180° before it was laid on. (flipped-filter)
  func sentence(_ rule: WrongRule) -> String {
    "\(rule.rule[language]) (\(rule.name))"
  }

  private func sentences(_ rules: [WrongRule]) -> String {
    rules.map(sentence).joined(separator: " / ")
  }

  /// What a question asks for.
  func kind(_ question: Question) -> String { question.kind.name[language] }

  /// `asked flipped-filter transposed-filter`, for programs.
  func code(_ diagnosis: Diagnosis) -> String {
    switch diagnosis {
    case .nothing: return ""
    case .named(let rules, _) where rules.count == 1: return "named \(rules[0].name)"
    case .named(let rules, _): return "either " + rules.map(\.name).joined(separator: " ")
    case .ask(let rules): return "asked " + rules.map(\.name).joined(separator: " ")
    case .slip: return "slip"
    case .working(let working):
      return (["working"] + working.rules.map(\.name)).joined(separator: " ")
    case .unknown: return "unexplained"
    }
  }

  private func words(_ slip: Slip) -> String {
    switch slip {
    case .digitsSwapped: return say("digits changed places", "자릿수의 순서가 바뀜")
    case .sign: return say("a sign", "부호")
    case .timesTable: return say("one product, by a row of the times table", "곱 하나를 구구단 한 줄만큼")
    case .productLeftOut: return say("one product left out", "곱 하나를 빠뜨림")
    case .addition(let off): return say("the sum is off by \(off)", "합이 \(off)만큼 어긋남")
    case .cellLeftOut: return say("one cell left out", "칸 하나를 빠뜨림")
    case .cellTooMany: return say("one cell too many", "칸 하나를 더 씀")
    case .cellsLeftOut: return say("several cells left out", "칸 여럿을 빠뜨림")
    case .cellsTooMany: return say("several cells too many", "칸 여럿을 더 씀")
    }
  }
}
