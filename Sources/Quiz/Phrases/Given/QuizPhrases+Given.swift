import Questions
import TraceEngine

extension QuizPhrases {
  /// What is shown besides grids, line by line: a layer in words, a formula with its blanks, filters
  /// to choose from, a calculation with its parts numbered. Nothing of the answer. Lines that begin
  /// with four spaces hold numbers and are not to be reflowed.
  package func given(_ question: Question) -> [String] {
    switch question {
    case .outputSize(let layer), .parameters(let layer): return [sentence(of: layer)]
    case .sizeFormula(let layer):
      return [sentence(of: layer), indented(formula)]
    case .whichFilter(let operation, let filters, _):
      return [settings(operation)] + choices(filters, of: operation)
    case .setting(let operation, let hidden): return [settings(operation, hiding: hidden)]
    case .chain(let operations):
      return operations.enumerated().map { layer, operation in
        let parts = LayerWords(phrases: self).parts(operation, isWhole: true)
        return say("Layer \(layer + 1): ", "\(layer + 1)층: ") + parts.joined(separator: ", ") + "."
      }
    case .mistake(let operation, let cell, let shown):
      return ShownText(shown, operation.step(at: cell), self).lines.map(indented)
    case .values, .window, .dependence, .winner, .missingWeight: return []
    }
  }

  /// The formula of the output size with its letters.
  package var formula: String { "(W − F + 2·P) / S + 1 = O" }

  /// How the window of an operation moves and what is added, as a sentence.
  ///
  /// - Parameter hidden: what is asked for.
  package func settings(
    _ operation: TracedOperation, hiding hidden: Question.Setting? = nil
  ) -> String {
    let words = LayerWords(phrases: self, hidden: hidden)
    return capitalized(words.parts(operation, isWhole: false).joined(separator: ", ")) + "."
  }

  private func sentence(of layer: Layer) -> String {
    capitalized(LayerWords(phrases: self).parts(layer).joined(separator: ", ")) + "."
  }

  /// `(1) filter A`, its weights below.
  private func choices(_ filters: [FilterBank], of operation: TracedOperation) -> [String] {
    filters.enumerated().flatMap { index, bank in
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26))
      let name = "(\(index + 1)) " + say("filter \(letter)", "필터 \(letter)")
      return [indented(name)] + grid(bank, of: 0, operation).map { indented(indented($0)) }
    }
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
