import Diagnosis
import Questions
import TraceEngine

/// What is wrong with an item in view of the wrong rules.
enum RuleFaults {
  /// Whether none of the version's rules gives the right answer everywhere, or the same answers as a
  /// rule before it. A rule that says nothing on the question does neither.
  static func areNone(in question: Question) -> Bool {
    let blanks = question.blanks
    let right = blanks.map { question.rightNumber(at: $0) }
    guard !right.contains(nil) else { return true }
    var seen: [(name: String, answers: [Double?])] = []
    for rule in Version1.rules(for: question) {
      let answers = blanks.map { rule.answer(to: question, at: $0) }
      guard answers.contains(where: { $0 != nil }) else { continue }
      if isRight(answers, right) {
        if !Version1.mayBeRight(rule.name, question) { return false }
      } else if seen.contains(where: {
        isSame($0.answers, answers) && !Version1.mayAgree($0.name, rule.name, question)
      }) {
        return false
      } else {
        seen.append((rule.name, answers))
      }
    }
    return true
  }

  /// Whether a rule gives the right answer wherever it gives one.
  private static func isRight(_ answers: [Double?], _ right: [Double?]) -> Bool {
    zip(answers, right).allSatisfy { answer, right in
      guard let answer, let right else { return true }
      return answer.isSame(as: right)
    }
  }

  /// Whether two lists of answers cannot be told apart. Thirds that were reckoned on different ways
  /// may differ in their last bits.
  static func isSame(_ left: [Double?], _ right: [Double?]) -> Bool {
    zip(left, right).allSatisfy { left, right in
      guard let left, let right else { return left == nil && right == nil }
      return left.isSame(as: right)
    }
  }
}
