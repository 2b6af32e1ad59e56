import Questions
import TraceEngine
import TraceText

/// A rule that a learner may follow in place of the right one: a wrong engine with its words.
///
/// The model is a small pure function that yields the number such a learner writes down. Adding a
/// rule is adding one entry to the table of its family, in `Rules/`.
package struct WrongRule: Sendable {
  /// In words, joined by hyphens; stable, because records and progress files hold it.
  package let name: String
  /// The table it stands in.
  package let family: Family
  /// How well it is grounded.
  package let basis: Basis
  /// What was done, in one sentence without the learner: "The filter was turned by 180° before it
  /// was laid on."
  package let rule: LocalizedText
  /// The same as a noun phrase, for "either … or …": "the filter turned round"; in Korean it ends
  /// in "것".
  package let short: LocalizedText
  /// Asks whether that was done: "Did you turn the filter round before laying it on?"
  package let ask: LocalizedText
  /// The question that leads back to the right rule: "Which number of the filter lies on the top
  /// left cell of the window?"
  package let guide: LocalizedText
  /// What a learner who follows it writes.
  package let model: Model

  /// The tables, in the order of `docs/misconceptions.md`.
  package enum Family: String, Equatable, Sendable, CaseIterable {
    case value, window, padding, channels, size, parameters, pooling
  }

  /// Where the rule comes from.
  package enum Basis: String, Equatable, Sendable, CaseIterable {
    /// Learners were seen to follow it, or asked about it, in forum threads, issues and notes.
    case seen
    /// A natural wrong loop; nobody was seen to follow it.
    case guessed
  }

  /// What a learner who follows the rule writes. Each is nil where the rule does not apply (no
  /// bias, one channel) or gives no answer there.
  package enum Model: Sendable {
    /// The value of an output cell.
    case value(@Sendable (TracedOperation, CellPosition) -> WrongValue?)
    /// The first row and column under the window of an output cell. The value follows from it.
    case origin(@Sendable (TracedOperation, CellPosition) -> CellPosition?)
    /// The operation that is carried out in place of the right one. Values and windows follow.
    case instead(@Sendable (TracedOperation) -> TracedOperation?)
    /// The length of the output along an axis; may be a fraction.
    case size(@Sendable (Layer, SpatialAxis) -> Double?)
    /// The number of parameters of a layer.
    case parameters(@Sendable (Layer) -> Double?)
    /// The input cell that is named the winner of a maximum or minimum.
    case winner(@Sendable (TracedOperation, CellPosition) -> CellPosition?)
    /// Cells that are found rightly, and then written down in another way, one after another. Of the
    /// place of a window rules that move it give the same.
    case naming(@Sendable (CellPosition) -> CellPosition)
    /// The cells of the input on which a value is said to depend.
    case cells(@Sendable (Step) -> Set<CellPosition>?)
    /// The axis along which the right rule for the size is followed in place of the one asked for.
    case axis(@Sendable (Layer, SpatialAxis) -> SpatialAxis?)
    /// The stride or padding that is read off a feature map.
    case setting(@Sendable (TracedOperation, Question.Setting) -> Double?)
  }

  /// - Parameters: as the properties of these names.
  package init(
    _ name: String, _ family: Family, _ basis: Basis, rule: LocalizedText, short: LocalizedText,
    ask: LocalizedText, guide: LocalizedText, model: Model
  ) {
    (self.name, self.family, self.basis) = (name, family, basis)
    (self.rule, self.short, self.ask, self.guide) = (rule, short, ask, guide)
    self.model = model
  }
}

/// The value that a wrong rule gives to a cell, with its calculation where it has the usual form.
package struct WrongValue: Equatable, Sendable {
  /// What such a learner writes down.
  package let value: Double
  /// The products as such a learner would write them down; nil where the rule does not multiply
  /// and add.
  package let terms: [Term]?
  /// Where nothing is multiplied: the numbers that such a learner adds up, tap by tap.
  package let addends: [[Double]]?

  /// One product.
  package struct Term: Equatable, Sendable {
    /// The number of the input, or what is taken for it.
    package let input: Double
    /// The number of the filter, or what is taken for it.
    package let weight: Double

    /// - Parameters: the two factors.
    package init(input: Double, weight: Double) { (self.input, self.weight) = (input, weight) }
  }

  /// - Parameters:
  ///   - terms: nil where the rule does not multiply and add.
  ///   - addends: nil where the rule does more than adding, or less.
  package init(_ value: Double, terms: [Term]? = nil, addends: [[Double]]? = nil) {
    (self.value, self.terms, self.addends) = (value, terms, addends)
  }
}

extension WrongRule: Equatable {
  /// Rules are known by their names.
  package static func == (left: WrongRule, right: WrongRule) -> Bool { left.name == right.name }
}
