import Diagnosis
import Questions
import TraceEngine

extension Version1 {
  /// The wrong rules that items must tell apart. A rule that is added later is not among them: it
  /// must change no item of this version.
  static let rules: [WrongRule] = ruleNames.compactMap { WrongRules.named($0) }

  static let ruleNames = WrongRules.all.map(\.name)

  /// Whether an item is fit although a rule gives the right answer on it: demanding otherwise would
  /// leave out what the level is about.
  static func mayBeRight(_ rule: String, _ question: Question) -> Bool {
    let isSingle = question.kind == .cell || question.kind == .row
    switch rule {
    // Or else the answer to every item would be negative.
    case "relu-uninvited": return isSingle
    // Or else no window would begin or end in the padding.
    case "first-product-left-out", "last-product-left-out":
      return isSingle && (question.layer?.columns.before ?? 0) > 0
    // The gaps do not move a window's first cell.
    case "dilation-ignored": return question.kind == .window
    default: return false
    }
  }

  /// Whether an item is fit although two rules, in their order, give the same answers on it: by what
  /// they say they often do, or always.
  static func mayAgree(_ first: String, _ second: String, _ question: Question) -> Bool {
    switch (first, second) {
    // Without a negative input a lost sign is a lost sign.
    case ("weight-sign-lost", "product-sign-lost"): return true
    // Both begin where the input begins; only cells that the one does not have tell them apart.
    case ("padding-ignored", "padding-bottom-right-only"):
      return [.cell, .row, .window].contains(question.kind)
    default: return false
    }
  }
}
