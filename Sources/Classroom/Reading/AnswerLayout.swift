import Questions
import TraceEngine
import TraceText

/// The blanks of several items, and how answers to them are named and counted.
package struct AnswerLayout: Equatable, Sendable {
  /// For each item its blanks.
  package let blanks: [[Blank]]
  package var total: Int { blanks.reduce(0) { $0 + $1.count } }

  package init(_ items: [Question]) { blanks = items.map(\.blanks) }

  /// Entries in which nothing is filled in.
  var empty: [[String]] { blanks.map { Array(repeating: "", count: $0.count) } }

  /// How many blanks of an item stand in each row of its feature maps; one number where they are no
  /// cells.
  func rowLengths(ofItem item: Int) -> [Int] {
    var lengths: [Int] = []
    var last: [Int]?
    for blank in blanks[item] {
      let row: [Int]? =
        if case .cell(let layer, let cell) = blank { [layer, cell.channel, cell.row] } else { nil }
      if lengths.isEmpty || row != last { lengths.append(0) }
      lengths[lengths.count - 1] += 1
      last = row
    }
    return lengths
  }
}

/// Why a text does not fit the items.
struct Misfit: Error, Equatable {
  let what: LocalizedText
  /// Whether blanks were left empty and no more.
  let isComplete: Bool

  init(en english: String, ko korean: String, isComplete: Bool = false) {
    what = LocalizedText(en: english, ko: korean)
    self.isComplete = isComplete
  }
}

/// Texts for blanks, as many as there are, and what did not fit: too few leave blanks empty, and
/// those behind the last blank are left out.
struct Fitted<Texts: Equatable>: Equatable {
  var texts: Texts
  var misfits: [Misfit] = []
}

extension Fitted {
  /// The texts, what did not fit handed on.
  func take(_ misfits: inout [Misfit]) -> Texts {
    misfits += self.misfits
    return texts
  }
}
