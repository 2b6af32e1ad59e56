import TraceEngine
import TraceText

extension Lesson {
  /// What the notes print or state otherwise, and why: a slip of theirs, or (rounding) none.
  package struct Erratum: Equatable, Sendable {
    /// What the notes print; it differs from what is computed.
    package let printed: Printed?
    /// A sentence of the notes that does not hold.
    package let statement: LocalizedText?
    /// Why; placeholders filled in.
    package let explanation: LocalizedText
    /// Whether the notes are wrong; else both are right, as where only the rounding differs.
    package let isSlip: Bool

    package init(
      printed: Printed? = nil, statement: LocalizedText? = nil, explanation: LocalizedText,
      isSlip: Bool = true
    ) {
      (self.printed, self.statement, self.explanation) = (printed, statement, explanation)
      self.isSlip = isSlip
    }
  }

  /// Numbers as the notes print them.
  package enum Printed: Equatable, Sendable {
    /// A feature map, (K, H, W).
    case map(Tensor)
    /// Single values, each with what it is of: `POOL3 input`, `13×13×384`, `13×13×256`.
    case values([Value])

    package struct Value: Equatable, Sendable {
      package let name: LocalizedText
      package let printed: String
      package let computed: String

      package init(name: LocalizedText, printed: String, computed: String) {
        (self.name, self.printed, self.computed) = (name, printed, computed)
      }
    }
  }
}
