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
    /// Sizes and counts of layers.
    case values([LayerValue])

    /// `POOL3`, its input, `13×13×384` in the notes, `13×13×256` computed.
    package struct LayerValue: Equatable, Sendable {
      package enum Part: String, CaseIterable, Sendable { case input, output, parameters }

      /// What the author calls the layer.
      package let layer: String
      package let part: Part
      package let printed: String
      package let computed: String

      package init(layer: String, _ part: Part, printed: String, computed: String) {
        (self.layer, self.part, self.printed, self.computed) = (layer, part, printed, computed)
      }
    }
  }
}
