import TraceEngine
import TraceText

/// A convention that programs follow in different ways.
package enum Convention: Int, CaseIterable, Sendable {
  // The likeliest first.
  case flippedFilter, paddingKind, paddingSplit, strideOrder, filterLayout, inputLayout,
    resultLayout, divisor, ceilMode, bias, relu, paddingMode, dilationOrder, groups, poolingStride,
    poolingKind, precision
}

/// A difference of conventions that makes our result the other program's.
package struct Difference: Equatable, Sendable {
  package let convention: Convention
  /// What the other program does, as a sentence without full stop.
  package let finding: LocalizedText
  /// What reproduces it: an option, or what to change.
  package let remedy: LocalizedText

  init(_ convention: Convention, _ finding: LocalizedText, option: String) {
    self.init(convention, finding, remedy: LocalizedText(en: option, ko: option))
  }

  init(_ convention: Convention, _ finding: LocalizedText, remedy: LocalizedText) {
    (self.convention, self.finding, self.remedy) = (convention, finding, remedy)
  }

  /// An option that was given and is to be left out.
  init(_ convention: Convention, _ finding: LocalizedText, without option: String) {
    self.init(
      convention, finding, remedy: LocalizedText(en: "without \(option)", ko: "\(option) 빼기"))
  }
}

/// A difference, and how to try it. What it does not change is no difference.
struct Variation<Draft> {
  let difference: Difference
  /// The difference with what was found in trying it, from the changed draft; nil where that is
  /// `difference`.
  var found: ((Draft) -> Difference)?
  let change: (inout Draft) -> Void

  init(
    difference: Difference, found: ((Draft) -> Difference)? = nil,
    change: @escaping (inout Draft) -> Void
  ) {
    (self.difference, self.found, self.change) = (difference, found, change)
  }
}
