import Diagnosis
import Questions

@testable import Exercises

/// The first 300 items of each level, each made once: thirty sets of ten, of the seeds from 0.
struct Drawn: Sendable {
  let level: Int
  let searches: [Version1.Search]
  var items: [Question] { searches.map(\.question) }

  static let levels: [Drawn] = (1...5).map { level in
    let searches = (0..<300).map { index in
      Version1.search(level: level, seed: UInt32(index / 10), index: index % 10)
    }
    return Drawn(level: level, searches: searches)
  }

  /// What each named rule answers on each item of a level, blank by blank; rules that say nothing
  /// on an item are left out.
  static let answers: [[[RuleAnswers]]] = levels.map { drawn in
    let rules = Version1.ruleNames.compactMap { WrongRules.named($0) }
    return drawn.items.map { item in
      rules.compactMap { rule in
        let answers = item.blanks.map { rule.answer(to: item, at: $0) }
        return answers.allSatisfy { $0 == nil }
          ? nil : RuleAnswers(name: rule.name, family: rule.family, answers: answers)
      }
    }
  }

  static let all: [Question] = levels.flatMap(\.items)
}

/// What one rule answers on one item.
struct RuleAnswers: Sendable {
  let name: String
  let family: WrongRule.Family
  let answers: [Double?]

  /// In millionths, because thirds may differ in their last bits.
  var rounded: [Int?] { answers.map { $0.map { Int(($0 * 1e6).rounded()) } } }
}
