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
  /// How often an item is drawn at most. No seed comes near it: of every kind at every level one
  /// draft in less than a thousand is fit, as `ItemDemandTests` measures, so that the chance to draw this
  /// many unfit ones is less than e to the power of −1000.
  static let tries = 1_000_000

  /// Item `index` of `level` and `seed`.
  static func item(level: Int, seed: UInt32, index: Int) -> Question {
    search(level: level, seed: seed, index: index).question
  }

  /// What a search came to: an item that meets all demands.
  struct Search: Sendable {
    let question: Question
    /// How many drafts were drawn.
    let drafts: Int
  }

  /// The first draft that meets all demands. There is no second best: an item on which a wrong rule
  /// is right would be diagnosed wrongly, and nobody would see why.
  static func search(level: Int, seed: UInt32, index: Int) -> Search {
    let kind = kind(level: level, seed: seed, index: index)
    var stream = SplitMix64(mixing: [1, 1, UInt64(level), UInt64(seed), UInt64(index)])
    for draft in 1...tries {
      guard let question = self.draft(kind, level: level, &stream),
        isClean(question, level: level), RuleFaults.areNone(in: question)
      else { continue }
      return Search(question: question, drafts: draft)
    }
    preconditionFailure("the demands leave no \(kind) at level \(level)")
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
}
