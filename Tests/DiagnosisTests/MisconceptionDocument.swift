import Diagnosis
import TraceText

/// What `docs/misconceptions.md` must hold: the table of wrong rules, family by family.
enum MisconceptionDocument {
  static var text: String {
    let sections = WrongRule.Family.allCases.map { family in
      let rules = WrongRules.all.filter { $0.family == family }
      return "## \(title(family))\n\n" + rules.map(entry).joined(separator: "\n")
    }
    return head + sections.joined(separator: "\n")
  }

  private static let head = """
    # Wrong rules

    What learners do in place of the right rule, as far as convtrace knows. Each rule is an engine of
    its own (`Sources/Diagnosis/Rules`): it yields the number that such a learner writes down, and so
    a wrong answer can be traced back to it. The page is made from that table and a test compares
    the two; `RECORD_SNAPSHOTS=1 swift test --filter MisconceptionDocumentTests` writes it anew.

    Under each name: what was done, the question that asks whether it was, and the question that
    leads back to the right rule. *Seen* are rules that people follow or ask about in forum threads,
    issues and notes; *guessed* are natural wrong loops that nobody was seen to follow. No study of
    mistakes in convolutions worked by hand is known.

    Rules that always give the same number are one rule. Where two agree only under some
    setting, one of them keeps silent there: with a stride of 2, moving a cell too little is ignoring
    the stride. A rule also keeps silent where there is nothing to get wrong: no bias, one channel,
    no padding. One product, one sign or one sum wrong is a slip of the hand and no rule.


    """

  private static func entry(_ rule: WrongRule) -> String {
    var text = "### `\(rule.name)`\n\n"
    for language in Language.allCases {
      text += "- \(rule.rule[language]) *\(rule.ask[language])* → \(rule.guide[language])\n"
    }
    return text + "- \(basis(rule.basis))\n"
  }

  private static func basis(_ basis: WrongRule.Basis) -> String {
    switch basis {
    case .seen: return "seen"
    case .guessed: return "guessed"
    }
  }

  private static func title(_ family: WrongRule.Family) -> String {
    switch family {
    case .value: return "The value of a cell · 칸의 값"
    case .window: return "Where the window goes · 윈도우가 가는 곳"
    case .padding: return "Padding · 패딩"
    case .channels: return "Channels and filters · 채널과 필터"
    case .size: return "The size of the output · 출력 크기"
    case .parameters: return "The number of parameters · 파라미터 수"
    case .pooling: return "Pooling · 풀링"
    }
  }
}
