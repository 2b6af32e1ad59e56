import Diagnosis
import Questions
import Testing
import TraceEngine

@testable import Exercises

/// No item is fit on which a wrong rule is right, or on which two cannot be told apart.
struct ItemDemandTests {
  /// Rules that may be right on an item, and why, are few: all others are not.
  @Test(arguments: Drawn.levels)
  func noRuleIsRight(drawn: Drawn) {
    for (index, item) in drawn.items.enumerated() {
      for rule in rules(for: item) {
        guard let answers = answers(rule, item), isRight(answers, item) else { continue }
        #expect(
          isExcused(rule.name, item), "\(rule.name) is right on item \(index):\n\(itemText(item))")
      }
    }
  }

  @Test(arguments: Drawn.levels)
  func noTwoRulesAgree(drawn: Drawn) {
    for (index, item) in drawn.items.enumerated() {
      let live = rules(for: item).compactMap { rule in
        answers(rule, item).map { (name: rule.name, answers: $0) }
      }.filter { !isRight($0.answers, item) }
      for (later, second) in live.enumerated() {
        for first in live[..<later] where first.answers == second.answers {
          let pair = "\(first.name) = \(second.name)"
          #expect(isSynonym(pair, item), "\(pair) on item \(index):\n\(itemText(item))")
        }
      }
    }
  }

  @Test(arguments: Drawn.levels)
  func everyItemWasFoundAndNoneTakenForWantOfABetter(drawn: Drawn) {
    #expect(drawn.searches.count == 300)
    #expect(drawn.searches.allSatisfy(\.isFit))
    // Far from giving up.
    #expect(drawn.searches.allSatisfy { $0.drafts < Version1.tries * 3 / 4 })
  }

  @Test func whereTriesRunOutAnItemIsStillThere() {
    for level in 1...5 {
      let search = Version1.search(level: level, seed: 3, index: 0, tries: 1)
      #expect(Version1.isClean(search.question, level: level))
      #expect(!search.question.blanks.isEmpty)
    }
    #expect(Version1.plainest.expected(Version1.plainest.blanks[0]).value == -3)
  }

  private func rules(for item: Question) -> [WrongRule] {
    let isAboutNumbers = ![.cells, .filter, .weight, .mistake].contains(item.kind)
    guard isAboutNumbers else { return [] }
    let known = Set(Version1.ruleNames)
    // What an operation's numbers are does not move its window.
    let moving: Set<WrongRule.Family> = [.window, .padding]
    return WrongRules.all.filter { rule in
      known.contains(rule.name) && (item.kind != .window || moving.contains(rule.family))
    }
  }

  /// Rounded, because thirds may differ in their last bits; nil where the rule says nothing.
  private func answers(_ rule: WrongRule, _ item: Question) -> [Int?]? {
    let answers = item.blanks.map { rule.answer(to: item, at: $0) }
    return answers.allSatisfy { $0 == nil } ? nil : answers.map(rounded)
  }

  private func isRight(_ answers: [Int?], _ item: Question) -> Bool {
    zip(answers, item.blanks).allSatisfy { answer, blank in
      answer == nil || answer == rounded(item.expected(blank).value)
    }
  }

  private func rounded(_ value: Double?) -> Int? { value.map { Int(($0 * 1e6).rounded()) } }

  private func isExcused(_ rule: String, _ item: Question) -> Bool {
    let isPadded = item.layer?.columns.before != 0
    switch (rule, item.kind) {
    case ("relu-uninvited", .cell), ("relu-uninvited", .row), ("average-rounded", .cell),
      ("average-rounded", .row), ("average-rounded-down", .cell), ("average-rounded-down", .row),
      ("dilation-ignored", .window), ("last-of-equals", .winner):
      return true
    case ("first-product-left-out", .cell), ("first-product-left-out", .row),
      ("last-product-left-out", .cell), ("last-product-left-out", .row):
      return isPadded
    case ("padding-left-out-of-divisor", _): return !isPadded
    // A 2×2 or 3×3 filter and a stride of 2, for example.
    case ("input-over-stride", .size), ("input-over-stride", .formula):
      return [item.layer?.columns].allSatisfy { axis in
        guard let axis else { return false }
        return 1...axis.stride + 1 ~= axis.extent - 2 * axis.before
      }
    default: return false
    }
  }

  private func isSynonym(_ pair: String, _ item: Question) -> Bool {
    switch pair {
    case "weight-sign-lost = product-sign-lost", "winner-by-absolute-value = opposite-winner":
      return true
    case "padding-ignored = padding-bottom-right-only":
      return [.cell, .row, .window].contains(item.kind)
    case "first-channel-only = largest-channel-kept", "last-channel-only = largest-channel-kept":
      return item.kind == .cell
    case "average-rounded-down = average-rounded": return [.cell, .row].contains(item.kind)
    default: return isSameSize(pair, item)
    }
  }

  /// Rules for sizes that a padding no wider than the stride cannot tell apart.
  private func isSameSize(_ pair: String, _ item: Question) -> Bool {
    guard let axis = item.layer?.columns else { return false }
    if pair.contains("input-over-stride") { return true }
    if axis.before == 0 { return false }
    if pair == "padding-keeps-size = stride-left-out-of-size" {
      return axis.input + 2 * axis.before - axis.extent + 1 == axis.input
    }
    let small = ["one-not-added", "padding-added-once", "padding-left-out-of-size"]
    let large = [
      "one-window-too-many", "padding-counted-twice", "size-rounded-up", "size-rounded",
      "border-kept",
    ]
    func among(_ names: [String]) -> Bool {
      names.contains { first in names.contains { pair == "\(first) = \($0)" } }
    }
    return among(small + ["dilation-times-window"])
      && pair.contains("dilation-times-window")
      || axis.before <= axis.stride && (among(small) || among(large))
  }
}
