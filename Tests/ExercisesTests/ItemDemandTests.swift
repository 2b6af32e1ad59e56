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
      for rule in answers(drawn, index) where isRight(rule, item) {
        #expect(
          isExcused(rule.name, item), "\(rule.name) is right on item \(index):\n\(itemText(item))")
      }
    }
  }

  @Test(arguments: Drawn.levels)
  func noTwoRulesAgree(drawn: Drawn) {
    for (index, item) in drawn.items.enumerated() {
      let live = answers(drawn, index).filter { !isRight($0, item) }
      for (later, second) in live.enumerated() {
        for first in live[..<later] where first.rounded == second.rounded {
          let pair = "\(first.name) = \(second.name)"
          #expect(isSynonym(pair, item), "\(pair) on item \(index):\n\(itemText(item))")
        }
      }
    }
  }

  @Test(arguments: Drawn.levels)
  func everyItemWasFoundAndNoneTakenForWantOfABetter(drawn: Drawn) {
    #expect(drawn.searches.count == 300)
    #expect(drawn.searches.allSatisfy { $0.isFit })
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

  private func answers(_ drawn: Drawn, _ index: Int) -> [RuleAnswers] {
    let kind = drawn.searches[index].question.kind
    if [.cells, .filter, .weight, .mistake].contains(kind) { return [] }
    // What an operation's numbers are does not move its window.
    let moving: Set<WrongRule.Family> = [.window, .padding]
    return Drawn.answers[drawn.level - 1][index].filter {
      kind != .window || moving.contains($0.family)
    }
  }

  private func isRight(_ rule: RuleAnswers, _ item: Question) -> Bool {
    zip(rule.rounded, item.blanks).allSatisfy { answer, blank in
      answer == nil || answer == item.expected(blank).value.map { Int(($0 * 1e6).rounded()) }
    }
  }

  private func isExcused(_ rule: String, _ item: Question) -> Bool {
    let isPadded = item.layer?.columns.before != 0
    switch (rule, item.kind) {
    case ("relu-uninvited", .cell), ("relu-uninvited", .row), ("average-rounded", .cell),
      ("average-rounded", .row), ("average-decimals-dropped", .cell),
      ("average-decimals-dropped", .row), ("last-of-equals", .winner), ("size-rounded", .size),
      ("size-rounded", .formula):
      return true
    case ("first-product-left-out", .cell), ("first-product-left-out", .row),
      ("last-product-left-out", .cell), ("last-product-left-out", .row):
      return isPadded
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
    case "average-decimals-dropped = average-rounded": return [.cell, .row].contains(item.kind)
    default: return isSameSize(pair, item)
    }
  }

  /// Rules for sizes that a padding no wider than the stride cannot tell apart.
  private func isSameSize(_ pair: String, _ item: Question) -> Bool {
    guard let axis = item.layer?.columns else { return false }
    let more = ["one-window-too-many", "size-rounded-up", "size-rounded", "border-kept"]
    func among(_ names: [String]) -> Bool {
      names.contains { first in names.contains { pair == "\(first) = \($0)" } }
    }
    if pair.contains("input-over-stride") || among(more) { return true }
    if axis.before == 0 { return false }
    if pair == "padding-keeps-size = stride-left-out-of-size" {
      return axis.input + 2 * axis.before - axis.extent + 1 == axis.input
    }
    if pair == "stride-and-padding-left-out-of-size = stride-divides-padding-only" {
      return axis.before == 1 && axis.stride == 3
    }
    let small = ["one-not-added", "padding-added-once", "padding-left-out-of-size"]
    let large = more + ["padding-counted-twice"]
    return among(small + ["dilation-times-window"])
      && pair.contains("dilation-times-window")
      || axis.before <= axis.stride && (among(small) || among(large))
  }
}
