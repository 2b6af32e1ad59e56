import Agreement
import ArgumentParser
import TraceEngine
import TraceText

/// `--expect`: another program's result, held against ours.
struct Expectation {
  private let word: String
  private let reader: OperandReader
  private let besideRecords: Bool
  private let language: Language

  /// No more explanations are told: the first are the likeliest.
  private static let mostTold = 3

  /// - Parameter besideRecords: whether steps go to standard output; then what is found is said on
  ///   standard error.
  init(
    _ word: String, _ reader: OperandReader, _ common: CommonOptions, besideRecords: Bool
  ) {
    (self.word, self.reader, self.besideRecords) = (word, reader, besideRecords)
    language = common.language
  }

  /// Says on standard output how far both results are apart and, where they differ by more than
  /// rounding, which difference of conventions explains it.
  ///
  /// - Returns: whether they agree, up to rounding.
  /// - Throws: `ExitCode(2)`, after saying it, where the file cannot be read or holds another number
  ///   of items.
  func check(_ operations: [OwnOperation]) throws(ExitCode) -> Bool {
    let theirs = try reader.results(word)
    guard theirs.count == operations.count else {
      StandardError.say(
        language == .english
          ? "--expect: the file holds \(theirs.count) items, and the input \(operations.count)"
          : "--expect: 파일에는 항목이 \(theirs.count)개, 입력에는 \(operations.count)개 있어요")
      throw ExitCode(2)
    }
    var agrees = true
    for (own, result) in zip(operations, theirs) {
      try Kept.check([own], language)
      let agreement = Agreement(of: own.operation, with: result)
      var lines = agreement.sentences(in: language)
      if agreement.verdict == .different || agreement.verdict == .otherShape {
        agrees = false
        lines += explanations(of: own.operation, result, agreement.verdict)
      }
      if operations.count > 1, let item = own.item {
        lines.insert(language == .english ? "item \(item)" : "\(item)번 항목", at: 0)
      }
      let text = lines.map { $0 + "\n" }.joined()
      if besideRecords { StandardError.write(text) } else { StandardOutput.write(text) }
    }
    return agrees
  }

  private func explanations(
    of operation: TracedOperation, _ theirs: Tensor, _ verdict: Agreement.Verdict
  ) -> [String] {
    let found = Explanation.all(for: operation, theirs, verdict: verdict)
    if found.isEmpty {
      return [
        language == .english
          ? "No difference of conventions that convtrace knows explains it."
          : "convtrace가 아는 규칙 차이로는 설명되지 않아요."
      ]
    }
    return found.prefix(Expectation.mostTold).map { $0.sentence(in: language) }
  }
}
