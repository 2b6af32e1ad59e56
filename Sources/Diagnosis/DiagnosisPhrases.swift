import Questions
import TraceEngine
import TraceText

/// What is said of a diagnosis, in the words that screen and plain lines share. Never the answer.
///
///     DiagnosisPhrases(.english).lines(diagnosis, about: question, at: blank)
///     // ["Did you turn the filter round before laying it on?",
///     //  "If not, type the calculation, such as 5*11+1*4, and each term is checked."]
package struct DiagnosisPhrases: Sendable {
  /// In which everything is said.
  package let language: Language

  /// Phrases in one language.
  package init(_ language: Language) { self.language = language }

  /// The sentence in the language at hand.
  private func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  /// Everything that is said, a paragraph each; of an ask the choices lettered from `a)`. Empty where
  /// nothing is wrong.
  ///
  /// - Parameter blank: the one that was filled in last.
  package func lines(
    _ diagnosis: Diagnosis, about question: Question, at blank: Blank
  ) -> [String] {
    switch diagnosis {
    case .nothing: return []
    case .ask(let rules):
      return [self.question(rules)] + (rules.count > 1 ? choices(rules) : [])
        + [offer(about: question, at: blank, otherwise: true)].compactMap { $0 }
    case .named(let rules, _): return named(rules)
    case .slip(let slip): return [suggestion(slip)]
    case .working(let report): return WorkingPhrases(language).sentences(report)
    case .unknown where question.kind == .mistake: return [elsewhere]
    case .unknown:
      return [say("I cannot tell how you got there.", "어떻게 나온 답인지 모르겠어요.")]
        + [offer(about: question, at: blank, otherwise: false) ?? again]
    }
  }

  /// Asks whether the rules were followed: of one with its own question, of several which.
  package func question(_ rules: [WrongRule]) -> String {
    if let rule = rules.first, rules.count == 1 { return rule.ask[language] }
    return say("Is one of these what you did?", "혹시 아래에 해당하는 것이 있나요?")
  }

  /// The rules to choose from, lettered from `a)`: digits are answers.
  package func choices(_ rules: [WrongRule]) -> [String] {
    zip(RuleLetter.all, rules).map { "\($0)) \($1.rule[language])" }
  }

  /// What was done, and the question that leads back. Of rules that the numbers cannot tell apart
  /// two stand in a sentence, more in a list.
  private func named(_ rules: [WrongRule]) -> [String] {
    guard let first = rules.first else { return [] }
    switch rules.count {
    case 1: return [first.rule[language], first.guide[language]]
    case 2: return [either(first, rules[1])] + guides(rules)
    default: return oneOf(rules) + guides(rules)
    }
  }

  /// The questions that lead back; of more than two none, because one would speak of a rule that was
  /// perhaps not followed.
  private func guides(_ rules: [WrongRule]) -> [String] {
    var guides: [String] = []
    for rule in rules where !guides.contains(rule.guide[language]) {
      guides.append(rule.guide[language])
    }
    guard guides.count > 2 else { return guides }
    return [
      say("Check these one by one, or ask for a hint.", "하나씩 확인해 보거나 힌트를 보세요.")
    ]
  }

  private func either(_ first: WrongRule, _ second: WrongRule) -> String {
    let (left, right) = (first.short[language], second.short[language])
    return say(
      "Either \(left) or \(right): these numbers cannot tell which.",
      "\(left)이거나 \(right)이에요. 이 수들만으로는 어느 쪽인지 알 수 없어요.")
  }

  private func oneOf(_ rules: [WrongRule]) -> [String] {
    let lead = say(
      "One of these, and these numbers cannot tell which:",
      "아래 가운데 하나예요. 이 수들만으로는 어느 것인지 알 수 없어요.")
    return [lead] + rules.map { "- \($0.rule[language])" }
  }

  /// What to look at again. It says neither where nor by how much, because that would tell the answer.
  private func suggestion(_ slip: Slip) -> String {
    switch slip {
    case .digitsSwapped:
      return say(
        "Look at the digits again: some of them may have changed places.",
        "숫자를 다시 보세요. 자릿수의 순서가 바뀐 것 같아요.")
    case .sign:
      return say(
        "Check the signs: a minus may have been lost or put in.",
        "부호를 확인해 보세요. 마이너스를 빠뜨렸거나 잘못 붙인 것 같아요.")
    case .timesTable:
      return say(
        "Check the products one by one: one may be a row off in the times table.",
        "곱셈을 하나씩 다시 확인해 보세요. 구구단 한 줄을 헷갈린 것 같아요.")
    case .productLeftOut:
      return say(
        "Count what you added up: one number may have been left out.",
        "더한 수가 모두 몇 개인지 세어 보세요. 하나를 빠뜨린 것 같아요.")
    case .addition(1):
      return say(
        "Add up once more: the last digit of the sum may be off.",
        "한 번 더 더해 보세요. 일의 자리에서 실수한 것 같아요.")
    case .addition:
      return say(
        "Add up once more: a carry may have been lost.",
        "한 번 더 더해 보세요. 받아올림을 놓친 것 같아요.")
    case .cellLeftOut: return countAgain(isShort: true)
    case .cellTooMany: return countAgain(isShort: false)
    case .cellsLeftOut: return lookAgain(isShort: true)
    case .cellsTooMany: return lookAgain(isShort: false)
    }
  }

  /// Of a list that has one cell too few or too many.
  private func countAgain(isShort: Bool) -> String {
    isShort
      ? say(
        "Count the cells in your list: one may be missing.",
        "쓴 칸이 모두 몇 개인지 세어 보세요. 하나를 빠뜨린 것 같아요.")
      : say(
        "Count the cells in your list: there may be one too many.",
        "쓴 칸이 모두 몇 개인지 세어 보세요. 하나를 더 쓴 것 같아요.")
  }

  /// Of a list that has several cells too few or too many.
  private func lookAgain(isShort: Bool) -> String {
    isShort
      ? say(
        "Those cells are right, but there are more. Which rows and columns does the window cover?",
        "쓴 칸은 모두 맞지만 더 있어요. 윈도우는 어느 행과 열을 덮나요?")
      : say(
        "All the cells are in your list, and others besides. Which rows and columns does the window"
          + " cover?",
        "맞는 칸이 모두 들어 있지만 다른 칸도 있어요. 윈도우는 어느 행과 열을 덮나요?")
  }

  /// How to type the calculation; nil where none can be typed.
  private func offer(
    about question: Question, at blank: Blank, otherwise: Bool
  ) -> String? {
    guard blank.takesWorking, let example = example(for: question.step(for: blank)?.operation)
    else { return nil }
    if otherwise {
      return say(
        "If not, type the calculation, such as \(example), and each term is checked.",
        "아니라면 \(example)처럼 계산식을 입력해 보세요. 항마다 확인해 드릴게요.")
    }
    return say(
      "Type the calculation, such as \(example), and each term is checked.",
      "\(example)처럼 계산식을 입력하면 항마다 확인해 드릴게요.")
  }

  /// A calculation as the operation has it; nil where nothing is calculated or no terms are added, as
  /// for a maximum or minimum.
  private func example(for operation: TracedOperation?) -> String? {
    switch operation {
    case .convolution, .dense: return "5*11+1*4"
    case .pooling(let pooling) where pooling.kind == .average: return "(5+1+15+5)/4"
    default: return nil
    }
  }

  /// Of a part that is not the wrong one: how to find it.
  private var elsewhere: String {
    say(
      "What is wrong stands in another part. Check each product: is it the number under the window,"
        + " the weight that lies on it, the right result? Then check what is added up.",
      "틀린 곳은 다른 데 있어요. 곱마다 윈도우 아래의 수가 맞는지, 그 위에 놓인 가중치가 맞는지, 곱한 값이 맞는지"
        + " 확인하세요. 그다음 더한 값을 확인하세요.")
  }

  private var again: String {
    say("Go through it once more, or ask for a hint.", "처음부터 다시 해 보거나 힌트를 보세요.")
  }
}
