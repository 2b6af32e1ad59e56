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
    let theirs = try reader.results(word, like: operations[0].operation.outputShape)
    guard theirs.count == operations.count else {
      StandardError.say(
        language == .english
          ? "--expect: the file holds \(theirs.count) items, and the input \(operations.count)"
          : "--expect: 파일에는 항목이 \(theirs.count)개, 입력에는 \(operations.count)개 있어요")
      throw ExitCode(2)
    }
    for own in operations { try Kept.check([own], language) }
    let agreements = agreements(of: operations, with: theirs)
    let unlike = agreements.count { $0.verdict != .same }
    var explained = 0
    // Another line than that of the comparisons: how long explanations take has nothing to do with it.
    var progress = ProgressBar()
    for ((own, result), agreement) in zip(zip(operations, theirs), agreements) {
      var lines = agreement.sentences(in: language)
      if agreement.verdict != .same {
        lines += explanations(of: own.operation, result, agreement.verdict) { done, count in
          progress.tell(explained * count + done, of: unlike * count)
        }
        explained += 1
      }
      if operations.count > 1, let item = own.item {
        lines.insert(language == .english ? "item \(item)" : "\(item)번 항목", at: 0)
      }
      let text = lines.map { $0 + "\n" }.joined()
      progress.remove()
      if besideRecords { StandardError.write(text) } else { StandardOutput.write(text) }
    }
    return agreements.allSatisfy(\.agrees)
  }

  private func agreements(of operations: [OwnOperation], with theirs: [Tensor]) -> [Agreement] {
    var progress = ProgressBar()
    defer { progress.remove() }
    let count = 2 * operations.stepCount
    var before = 0
    return zip(operations, theirs).map { own, result in
      // A value and how far it may be off are a part each.
      let agreement = Agreement(of: own.operation, with: result) { done, _ in
        progress.tell(before + done, of: count)
      }
      before += 2 * own.operation.trace.count
      return agreement
    }
  }

  private func explanations(
    of operation: TracedOperation, _ theirs: Tensor, _ verdict: Agreement.Verdict,
    told progress: (_ done: Int, _ count: Int) -> Void
  ) -> [String] {
    let found = Explanation.all(for: operation, theirs, verdict: verdict, told: progress)
    // A result that another arithmetic gives to the last bit says which; rounding needs no other.
    if verdict == .rounding { return found.prefix(1).map { $0.sentence(in: language) } }
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

extension Agreement {
  /// Up to rounding.
  fileprivate var agrees: Bool { verdict == .same || verdict == .rounding }
}
