import Diagnosis
import Questions

extension Version1 {
  /// The wrong rules that items must tell apart, by name: rules that are added later are not here.
  static let rules: [WrongRule] = ruleNames.compactMap { WrongRules.named($0) }
  static let ruleNames = ["flipped-filter"]
}

/// What is wrong with an item in view of the wrong rules.
enum RuleFaults {
  /// How many live rules give the right answer, or the same answers as a rule before them.
  ///
  /// - Parameter atMost: where more are found, counting ends.
  static func count(_ question: Question, level: Int, atMost limit: Int) -> Int {
    let blanks = question.blanks
    guard blanks.allSatisfy({ question.expected($0).value != nil }) else { return 0 }
    var seen = [blanks.map { question.expected($0).value }]
    var faults = 0
    for rule in Version1.rules {
      let answers = blanks.map { rule.answer(to: question, at: $0) }
      guard answers.contains(where: { $0 != nil }) else { continue }
      if seen.contains(where: { isSame($0, answers) }) {
        faults += 1
        if faults > limit { return faults }
      } else {
        seen.append(answers)
      }
    }
    return faults
  }

  /// Whether two lists of answers cannot be told apart. Thirds that were reckoned on different ways
  /// may differ in their last bits.
  static func isSame(_ left: [Double?], _ right: [Double?]) -> Bool {
    zip(left, right).allSatisfy { left, right in
      guard let left, let right else { return left == nil && right == nil }
      return abs(left - right) < 1e-9
    }
  }
}
