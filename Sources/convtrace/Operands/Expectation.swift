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
    guard theirs.count == operations.count else { throw otherCount(theirs.count, operations) }
    for own in operations { try Kept.check([own], language) }
    let comparisons = comparisons(of: operations, with: theirs)
    let unlike = comparisons.count { $0.agreement.verdict != .same }
    var explained = 0
    // Another line than that of the comparisons: how long explanations take has nothing to do with it.
    var progress = ProgressBar()
    for (own, comparison) in zip(operations, comparisons) {
      var lines = comparison.agreement.sentences(in: language)
      if comparison.agreement.verdict != .same {
        lines += explanations(of: own, comparison) { done, count in
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
    return comparisons.allSatisfy(\.agreement.agrees)
  }

  /// Another program's result as what is nearest to ours, and what else it may be.
  private struct Comparison {
    let agreement: Agreement
    let theirs: Tensor
    let otherwise: [Tensor]
  }

  private func comparisons(
    of operations: [OwnOperation], with theirs: [[Tensor]]
  ) -> [Comparison] {
    var progress = ProgressBar()
    defer { progress.remove() }
    // Where the sides are equal it may be several things; else what does not fit is not compared.
    let fitting = zip(operations, theirs).map { own, readings in
      let fits = readings.filter { $0.shape == own.operation.outputShape }
      return fits.isEmpty ? Array(readings.prefix(1)) : fits
    }
    // A value and how far it may be off are a part each.
    let parts = zip(operations, fitting).map { 2 * $0.operation.trace.count * $1.count }
    let count = parts.reduce(0, +)
    var before = 0
    return operations.indices.map { index in
      let operation = operations[index].operation
      var best: (index: Int, agreement: Agreement)?
      for (place, reading) in fitting[index].enumerated() {
        let agreement = Agreement(of: operation, with: reading) { done, _ in
          progress.tell(before + done, of: count)
        }
        before += 2 * operation.trace.count
        if best.map({ agreement.isNearer(than: $0.agreement) }) ?? true {
          best = (place, agreement)
        }
      }
      guard let best else { preconditionFailure("no reading of a result") }
      let nearest = fitting[index][best.index]
      return Comparison(
        agreement: best.agreement, theirs: nearest,
        otherwise: theirs[index].filter { $0 != nearest })
    }
  }

  /// Says that there are other numbers of results and images, and how they come together.
  private func otherCount(_ theirs: Int, _ operations: [OwnOperation]) -> ExitCode {
    let ours = operations.count
    let english: String
    let korean: String
    if let asked = operations[0].item, ours == 1 {
      english =
        "--expect: the file holds \(items(theirs)), from 0 to \(theirs - 1), and --item asks for "
        + "\(asked)"
      korean = "--expect: 파일에는 항목이 \(theirs)개(0번부터 \(theirs - 1)번까지) 있는데, --item은 \(asked)번이에요"
    } else if ours > 1 && theirs == 1 {
      english =
        "--expect: the file holds \(items(theirs)), and the input \(ours); say with --item to which "
        + "it belongs, from 0 to \(ours - 1)"
      korean =
        "--expect: 파일에는 항목이 1개, 입력에는 \(ours)개 있어요. 어느 항목의 결과인지 --item으로 알려 주세요(0부터 "
        + "\(ours - 1)까지)"
    } else if ours > 1 {
      english =
        "--expect: the file holds \(items(theirs)), and the input \(ours); with --item one of them is "
        + "compared"
      korean =
        "--expect: 파일에는 항목이 \(theirs)개, 입력에는 \(ours)개 있어요. --item을 붙이면 그 항목만 견줘요"
    } else {
      english =
        "--expect: the file holds \(items(theirs)), and the input \(ours); give the result of that "
        + "one alone"
      korean =
        "--expect: 파일에는 항목이 \(theirs)개, 입력에는 \(ours)개 있어요. 그 하나의 결과만 주세요"
    }
    StandardError.say(language == .english ? english : korean)
    return ExitCode(2)
  }

  private func items(_ count: Int) -> String { "\(count) item\(count == 1 ? "" : "s")" }

  private func explanations(
    of own: OwnOperation, _ comparison: Comparison,
    told progress: (_ done: Int, _ count: Int) -> Void
  ) -> [String] {
    let verdict = comparison.agreement.verdict
    let found = Explanation.all(
      for: own.operation, comparison.theirs, otherwise: comparison.otherwise, verdict: verdict,
      origin: own.origin, told: progress)
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

  fileprivate func isNearer(than other: Agreement) -> Bool {
    (beyondRounding, differing, largestAbsolute)
      < (other.beyondRounding, other.differing, other.largestAbsolute)
  }
}
