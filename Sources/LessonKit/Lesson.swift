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
  /// The ids of the lessons whose ideas it uses.
  package let buildsOn: [String]
  package let source: Source?
  /// At least one.
  package let pages: [Page]

  package init(
    id: String, chapter: Int, title: LocalizedText, minutes: Int? = nil, buildsOn: [String] = [],
    source: Source? = nil, pages: [Page]
  ) {
    (self.id, self.chapter, self.title, self.minutes) = (id, chapter, title, minutes)
    (self.buildsOn, self.source, self.pages) = (buildsOn, source, pages)
  }

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
    case figure(FigurePage)

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

    /// The figure that is shown on this page, if one is.
    package var figure: FigurePage? {
      guard case .figure(let page) = self else { return nil }
      return page
    }

    /// The rows of the notes' ledger that the page teaches.
    package var ledger: [String] {
      switch self {
      case .text(let page): return page.ledger
      case .operation(let page): return page.ledger
      case .question(let page): return page.ledger
      case .figure(let page): return page.ledger
      }
    }

    /// What the notes say otherwise, and why.
    package var erratum: Erratum? {
      switch self {
      case .text(let page): return page.erratum
      case .operation(let page): return page.erratum
      case .question: return nil
      case .figure(let page): return page.erratum
      }
    }
  }

  /// A page to read.
  package struct TextPage: Equatable, Sendable {
    package let title: LocalizedText?
    /// Paragraphs as `wrap` takes them, placeholders filled in.
    package let text: LocalizedText
    /// The rows of the notes' ledger it teaches.
    package let ledger: [String]
    /// What the notes say otherwise, and why.
    package let erratum: Erratum?

    package init(
      title: LocalizedText?, text: LocalizedText, ledger: [String] = [], erratum: Erratum? = nil
    ) {
      (self.title, self.text) = (title, text)
      (self.ledger, self.erratum) = (ledger, erratum)
    }
  }

  /// A page on which a window moves.
  package struct OperationPage: Equatable, Sendable {
    /// How text pages refer to it.
    package let name: String?
    /// The rows of the notes' ledger it teaches.
    package let ledger: [String]
    /// The question the walk answers, placeholders filled in.
    package let caption: LocalizedText?
    package let operation: TracedOperation
    /// The name of the page whose feature map is the input; nil where the input stands here.
    package let inputOf: String?
    /// Cells at which playing pauses and asks first.
    package let predict: [CellPosition]
    /// Whether the quiz asks for the cells of this page.
    package let isAsked: Bool
    /// What the notes say otherwise, and why.
    package let erratum: Erratum?

    package init(
      name: String?, ledger: [String] = [], caption: LocalizedText?, operation: TracedOperation,
      predict: [CellPosition], isAsked: Bool = true, erratum: Erratum? = nil,
      inputOf: String? = nil
    ) {
      (self.name, self.ledger, self.caption) = (name, ledger, caption)
      (self.operation, self.predict) = (operation, predict)
      (self.isAsked, self.erratum, self.inputOf) = (isAsked, erratum, inputOf)
    }
  }
}

extension Lesson {
  /// Whether the numbers of `page` come from another page, or go on to one: a change of them stays on
  /// the page.
  package func isInChain(_ page: Page) -> Bool {
    guard let operation = page.operation else { return false }
    if operation.inputOf != nil { return true }
    guard let name = operation.name else { return false }
    return pages.contains { $0.operation?.inputOf == name }
  }
}
