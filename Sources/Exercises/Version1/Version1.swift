import Diagnosis
import Questions
import TraceEngine

/// The first generator. It is frozen: a sheet that was printed with it can be graded years later.
///
/// What it draws follows from level, seed and index by integer arithmetic alone. Nothing that may
/// change later goes into it by itself: the wrong rules that an item must tell apart are named here
/// (`Version1.rules`), so a rule that is added later changes no item; and tests pin what the items
/// are, so that a change to a named rule, to the drawing or to the limits is seen. Whoever must
/// change one of these keeps the old behaviour here and writes a second version beside it.
enum Version1 {
  /// How often an item is drawn before the best so far is taken.
  static let tries = 4000

  /// Item `index` of `level` and `seed`.
  static func item(level: Int, seed: UInt32, index: Int) -> Question {
    search(level: level, seed: seed, index: index, tries: tries).question
  }

  /// What a search came to.
  struct Search: Sendable {
    let question: Question
    /// How many drafts were drawn.
    let drafts: Int
    /// Whether all demands are met: else the best is taken of those whose arithmetic is in order.
    let isFit: Bool
  }

  static func search(level: Int, seed: UInt32, index: Int, tries: Int) -> Search {
    let kind = kind(level: level, seed: seed, index: index)
    var stream = SplitMix64(mixing: [1, 1, UInt64(level), UInt64(seed), UInt64(index)])
    var best: (question: Question, faults: Int)?
    for draft in 1...max(1, tries) {
      guard let question = self.draft(kind, level: level, &stream), isClean(question, level: level)
      else { continue }
      let faults = RuleFaults.count(question, atMost: best?.faults ?? .max)
      if faults == 0 { return Search(question: question, drafts: draft, isFit: true) }
      if faults < best?.faults ?? .max { best = (question, faults) }
    }
    let question = best?.question ?? plainest
    return Search(question: question, drafts: tries, isFit: false)
  }

  /// One draw of a kind; nil where the numbers do not make such a question.
  static func draft(
    _ kind: Question.Kind, level: Int, _ stream: inout SplitMix64
  ) -> Question? {
    switch kind {
    case .cell, .row, .map: return values(kind, level: level, &stream)
    case .chain: return chain(&stream)
    case .size, .formula, .parameters: return sizes(kind, level: level, &stream)
    case .window, .cells: return places(kind, level: level, &stream)
    case .winner: return winner(level: level, &stream)
    case .filter: return whichFilter(level: level, &stream)
    case .stride: return setting(.stride, level: level, &stream)
    case .padding: return setting(.padding, level: level, &stream)
    case .weight: return missingWeight(level: level, &stream)
    case .mistake: return mistake(level: level, &stream)
    }
  }

  /// What is asked should no draft of an item be in order, which has not been seen: a cell of which
  /// the rules for values give different numbers each.
  static var plainest: Question {
    do {
      let convolution = try Convolution(
        input: Tensor([[4, 1, 3, 3], [0, 1, 4, 4], [3, 3, 4, 3], [5, 1, 5, 0]]),
        filters: FilterBank([[-2, 2], [3, 1]]), bias: [2])
      return .cell(.convolution(convolution), CellPosition(row: 0, column: 0))
    } catch {
      preconditionFailure("the plainest item is no convolution: \(error)")
    }
  }
}
