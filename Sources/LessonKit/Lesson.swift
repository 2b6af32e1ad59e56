import Questions
import TraceEngine
import TraceText

/// A lesson as its file describes it, read and checked.
package struct Lesson: Equatable, Sendable {
  /// The word it is reached by on the command line; stable for ever.
  package let id: String
  package let chapter: Int
  package let title: LocalizedText
  /// How long it takes, in minutes.
  package let minutes: Int?
  package let source: Source?
  /// At least one.
  package let pages: [Page]

  /// Where the numbers come from.
  package struct Source: Equatable, Sendable {
    package let title: String
    package let author: String?
    package let link: String?
  }

  /// One screen of a lesson.
  package enum Page: Equatable, Sendable {
    case text(TextPage)
    case operation(OperationPage)
    case question(QuestionPage)

    /// The operation that moves on this page, if one does.
    package var operation: OperationPage? {
      guard case .operation(let page) = self else { return nil }
      return page
    }

    /// The question that is asked on this page, if one is.
    package var question: QuestionPage? {
      guard case .question(let page) = self else { return nil }
      return page
    }
  }

  /// A page to read.
  package struct TextPage: Equatable, Sendable {
    package let title: LocalizedText?
    /// Paragraphs as `wrap` takes them, placeholders filled in.
    package let text: LocalizedText

    package init(title: LocalizedText?, text: LocalizedText) {
      (self.title, self.text) = (title, text)
    }
  }

  /// A page on which a window moves.
  package struct OperationPage: Equatable, Sendable {
    /// How text pages refer to it.
    package let name: String?
    /// The row of the notes' ledger it teaches.
    package let ledger: String?
    /// The question the walk answers, placeholders filled in.
    package let caption: LocalizedText?
    package let operation: TracedOperation
    /// Cells at which playing pauses and asks first.
    package let predict: [CellPosition]
    /// Whether the quiz asks for the cells of this page.
    package let isAsked: Bool
    /// What the notes say otherwise, and why.
    package let erratum: Erratum?

    package init(
      name: String?, ledger: String?, caption: LocalizedText?, operation: TracedOperation,
      predict: [CellPosition], isAsked: Bool = true, erratum: Erratum? = nil
    ) {
      (self.name, self.ledger, self.caption) = (name, ledger, caption)
      (self.operation, self.predict) = (operation, predict)
      (self.isAsked, self.erratum) = (isAsked, erratum)
    }
  }

  /// A slip of the notes: what they print or state, and what is right.
  package struct Erratum: Equatable, Sendable {
    /// The feature map as the notes print it, (K, H, W); it differs from the computed one.
    package let printed: Tensor?
    /// A sentence of the notes that does not hold.
    package let statement: LocalizedText?
    /// Why; placeholders filled in.
    package let explanation: LocalizedText
  }
}
