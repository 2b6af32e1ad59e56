import TraceEngine
import TraceText

/// A convention that programs follow in different ways.
package enum Convention: Int, CaseIterable, Sendable {
  // The likeliest first.
  case flippedFilter, paddingKind, paddingSplit, strideOrder, filterLayout, inputLayout,
    resultLayout, divisor, ceilMode, bias, relu, inputScale, channelOrder, paddingMode,
    dilationOrder, groups, poolingStride, poolingKind, strideSize, dilationSize, precision
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
struct Variation {
  let difference: Difference
  /// The difference with what was found in trying it, from the changed parts; nil where that is
  /// `difference`.
  private(set) var found: ((OperationParts) -> Difference)?
  /// Changes the parts, perhaps by what the other program's result says of them.
  let change: (inout OperationParts, _ theirs: Tensor) -> Void

  init(_ difference: Difference, change: @escaping (inout OperationParts) -> Void) {
    self.difference = difference
    self.change = { parts, _ in change(&parts) }
  }

  init(
    _ difference: Difference, found: @escaping (OperationParts) -> Difference,
    changeFor: @escaping (inout OperationParts, _ theirs: Tensor) -> Void
  ) {
    (self.difference, self.found, change) = (difference, found, changeFor)
  }

  /// One part that is another.
  init<Part>(
    _ difference: Difference, _ part: WritableKeyPath<OperationParts, Part>, _ other: Part
  ) {
    self.init(difference) { $0[keyPath: part] = other }
  }

  /// What an option turns on.
  ///
  /// - Parameters:
  ///   - off: what the other program does where the option is given.
  ///   - on: what it does where it is not.
  init(
    of parts: OperationParts, _ convention: Convention,
    _ part: WritableKeyPath<OperationParts, Bool>, option: String, off: LocalizedText,
    on: LocalizedText
  ) {
    let isOn = parts[keyPath: part]
    let difference =
      isOn
      ? Difference(convention, off, without: option) : Difference(convention, on, option: option)
    self.init(difference, part, !isOn)
  }
}
