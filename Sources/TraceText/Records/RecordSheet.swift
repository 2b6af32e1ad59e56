import TraceEngine

/// In which form traced operations leave the program.
package enum RecordFormat: String, CaseIterable, Sendable {
  /// The notes' own notation.
  case text
  /// JSON Lines: an object for the operation, one for each step, one for the result.
  case jsonl
  /// A row for each tap.
  case csv
  /// A section for each step, with tables as GitHub shows them.
  case markdown
  /// A document for pdflatex or xelatex, or a part of one.
  case latex
}

/// One operation of which steps are written.
package struct RecordSheet: Sendable {
  package let operation: TracedOperation
  /// What it is called, if it has a name: a lesson's caption, a file.
  package let title: String?
  /// The lesson's page, from 1.
  package let page: Int?
  /// Which of several inputs, counted as the reader counts them.
  package let item: Int?
  package let steps: StepSelection
  /// How many taps of each step are written, the largest first; all in order when nil.
  package let top: Int?

  /// - Parameters:
  ///   - steps: all when nil.
  ///   - top: at least 1.
  package init(
    _ operation: TracedOperation, title: String? = nil, page: Int? = nil, item: Int? = nil,
    steps: StepSelection? = nil, top: Int? = nil
  ) {
    precondition(top.map { $0 >= 1 } ?? true, "the largest \(top ?? 0) taps")
    (self.operation, self.title, self.page, self.item) = (operation, title, page, item)
    self.steps = steps ?? .all(of: operation.trace)
    self.top = top
  }
}
