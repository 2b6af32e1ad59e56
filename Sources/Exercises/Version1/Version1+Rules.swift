import Diagnosis
import Questions
import TraceEngine

/// The wrong rules that items of version 1 must tell apart, by the sort of question. A rule that is
/// added later is not among them: it must change no item of this version.
extension Version1 {
  static func rules(for question: Question) -> [WrongRule] {
    switch question {
    case .values, .chain: return valueRules
    case .window: return windowRules
    case .winner: return winnerRules
    case .outputSize, .sizeFormula: return sizeRules
    case .parameters: return parameterRules
    case .setting: return settingRules
    // What is asked is not what a rule would answer: these have demands of their own.
    case .dependence, .whichFilter, .missingWeight, .mistake: return []
    }
  }

  /// Every rule that is named below.
  static let ruleNames =
    calculationNames + windowNames + channelNames + poolingNames + winnerNames + sizeNames
    + parameterNames + settingNames

  private static let valueRules = known(
    calculationNames + windowNames + channelNames + poolingNames)
  private static let windowRules = known(windowNames)
  private static let winnerRules = known(winnerNames)
  private static let sizeRules = known(sizeNames)
  private static let parameterRules = known(parameterNames)
  private static let settingRules = known(settingNames)

  private static func known(_ names: [String]) -> [WrongRule] {
    names.compactMap { WrongRules.named($0) }
  }

  private static let calculationNames = [
    "flipped-filter", "transposed-filter", "filter-mirrored-left-right", "filter-mirrored-up-down",
    "inputs-picked-not-weighted", "weight-sign-lost", "product-sign-lost", "matrix-product",
    "sums-multiplied", "sums-of-all-channels-multiplied", "added-not-multiplied",
    "last-product-left-out", "first-product-left-out", "mean-of-products", "largest-product-kept",
    "negative-products-dropped", "bias-left-out", "bias-per-product", "bias-per-window-cell",
    "bias-per-channel", "first-filters-bias", "bias-subtracted", "relu-before-bias",
    "relu-uninvited", "relu-left-out",
  ]

  private static let windowNames = [
    "stride-ignored", "stride-as-window", "stride-one-too-far", "stride-one-too-short",
    "stride-across-only", "walked-down-first", "walked-down-written-across", "starts-centred",
    "dilation-ignored", "padding-ignored", "padding-bottom-right-only", "padding-top-left-only",
    "padding-as-total",
    "padding-of-ones", "padding-copies-edge", "zeros-compete",
  ]

  private static let channelNames = [
    "channels-not-summed", "first-slice-for-all", "first-channel-only", "last-channel-only",
    "channels-averaged", "largest-channel-kept", "channels-reversed", "channels-shifted",
    "filters-added-together", "first-group-for-all", "pooled-across-channels",
  ]

  // Averages are not padded: nothing asks what they divide by.
  private static let poolingNames = [
    "average-for-maximum", "maximum-for-average", "maximum-for-minimum",
    "largest-absolute-value", "farthest-from-zero", "sum-not-average",
    "average-decimals-dropped", "average-rounded",
  ]

  private static let winnerNames = [
    "position-in-window", "output-cell-named", "last-of-equals", "winner-by-absolute-value",
    "opposite-winner", "counted-from-one",
  ]

  private static let sizeNames = [
    "one-not-added", "one-window-too-many", "padding-added-once", "padding-left-out-of-size",
    "padding-counted-twice", "padding-keeps-size", "stride-left-out-of-size",
    "stride-and-padding-left-out-of-size", "stride-divides-padding-only", "input-over-stride",
    "input-over-window", "as-large-as-the-filter", "as-large-as-the-input",
    "dilation-left-out-of-size", "dilation-times-window", "size-rounded-up", "size-rounded",
    "fraction-kept", "border-kept",
  ]

  private static let parameterNames = [
    "channels-left-out-of-count", "channels-and-biases-left-out", "biases-left-out-of-count",
    "one-filter-counted", "one-bias-for-all", "bias-counted-per-channel",
    "counted-at-every-position", "groups-ignored",
  ]

  private static let settingNames = ["stride-as-cells-between", "padding-of-both-sides"]
}

extension Version1 {
  /// Whether an item is fit although a rule gives the right answer on it: demanding otherwise would
  /// leave out what the level is about.
  static func mayBeRight(_ rule: String, _ question: Question) -> Bool {
    let isSingle = question.kind == .cell || question.kind == .row
    let padding = question.layer?.columns.before ?? 0
    switch rule {
    // Or else the answer to every item would be negative, and every average a fraction.
    case "relu-uninvited", "average-decimals-dropped", "average-rounded": return isSingle
    // Or else no window would begin or end in the padding.
    case "first-product-left-out", "last-product-left-out": return isSingle && padding > 0
    // Winners have no equals.
    case "last-of-equals": return true
    // A rest that is less than half.
    case "size-rounded": return true
    // It always is, for such a layer.
    case "input-over-stride": return isShortcut(question)
    default: return false
    }
  }

  /// Whether an item is fit although two rules, in their order, give the same answers on it: these
  /// always do, on such items.
  static func mayAgree(_ first: String, _ second: String, _ question: Question) -> Bool {
    switch (first, second) {
    // Without a negative input a lost sign is a lost sign.
    case ("weight-sign-lost", "product-sign-lost"): return true
    // Both begin where the input begins; only cells that the one does not have tell them apart.
    case ("padding-ignored", "padding-bottom-right-only"):
      return [.cell, .row, .window].contains(question.kind)
    // The larger of two channels is the first or the last.
    case ("first-channel-only", "largest-channel-kept"),
      ("last-channel-only", "largest-channel-kept"):
      return question.kind == .cell
    // Where the largest of all is negative without its sign, it is the least with it.
    case ("winner-by-absolute-value", "opposite-winner"): return true
    // Less than a half is cut off either way.
    case ("average-decimals-dropped", "average-rounded"):
      return question.kind == .cell || question.kind == .row
    default: return mayAgreeOnSize(first, second, question)
    }
  }

  /// Whether W / S, rounded down, is the output's size: then nothing can show that it is no rule.
  private static func isShortcut(_ question: Question) -> Bool {
    guard let axis = question.layer?.columns else { return false }
    let fewer = axis.extent - 2 * axis.before
    return fewer >= 1 && fewer <= axis.stride + 1
  }

  /// Where the padding is no wider than the stride, whatever is left out costs the same one window,
  /// and whatever is too much brings one. To demand otherwise would leave the layers out that are
  /// met most (a 3×3 filter, padding 1, stride 2).
  private static func mayAgreeOnSize(
    _ first: String, _ second: String, _ question: Question
  ) -> Bool {
    let pair = [first, second]
    if pair.contains("input-over-stride") || pair.allSatisfy(oneMore.contains) { return true }
    guard let axis = question.layer?.columns, axis.before > 0 else { return false }
    if pair.contains("dilation-times-window") { return pair.allSatisfy(tooSmall.contains) }
    // The padding that keeps the size with a stride of 1.
    if pair == ["padding-keeps-size", "stride-left-out-of-size"] {
      return 2 * axis.before == axis.extent - 1
    }
    // Divided by so large a stride, nothing is left of the padding.
    if pair == ["stride-and-padding-left-out-of-size", "stride-divides-padding-only"] {
      return 2 * axis.before < axis.stride
    }
    return axis.before <= axis.stride
      && (pair.allSatisfy(tooSmall.contains) || pair.allSatisfy(tooLarge.contains))
  }

  /// Where the stride leaves a rest, each of these counts the one window that does not fit.
  private static let oneMore = [
    "one-window-too-many", "size-rounded-up", "size-rounded", "border-kept",
  ]
  private static let tooSmall = [
    "one-not-added", "padding-added-once", "padding-left-out-of-size", "dilation-times-window",
  ]
  private static let tooLarge = oneMore + ["padding-counted-twice"]
}
