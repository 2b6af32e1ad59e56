import Figures
import TraceText

extension Lesson {
  /// A page on which something is shown moment by moment.
  package struct FigurePage: Equatable, Sendable {
    /// How other pages refer to it.
    package let name: String?
    /// The rows of the notes' ledger it teaches.
    package let ledger: [String]
    /// The question the figure answers, placeholders filled in.
    package let caption: LocalizedText?
    package let figure: Figure
    /// What the notes say otherwise, and why.
    package let erratum: Erratum?

    package init(
      name: String? = nil, ledger: [String] = [], caption: LocalizedText? = nil, figure: Figure,
      erratum: Erratum? = nil
    ) {
      (self.name, self.ledger, self.caption) = (name, ledger, caption)
      (self.figure, self.erratum) = (figure, erratum)
    }
  }
}
