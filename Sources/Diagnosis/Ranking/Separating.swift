import Questions

/// The first of `questions` that tells `rules` apart: on its blanks each differs from the others
/// and from the truth. What to ask next after "either … or …".
///
///     nextSeparating([flipped, transposed], among: items)   // 2
///
/// - Returns: an index into `questions`; nil where none will do.
package func nextSeparating(_ rules: [WrongRule], among questions: [Question]) -> Int? {
  questions.firstIndex { RuleTable($0, rules: rules).separates(rules) }
}

extension RuleTable {
  /// Whether every one of `rules` is in the table, and no two give the same numbers.
  fileprivate func separates(_ rules: [WrongRule]) -> Bool {
    guard rows.count == rules.count else { return false }
    return rows.indices.allSatisfy { left in
      rows.indices.dropFirst(left + 1).allSatisfy { right in
        zip(rows[left].answers, rows[right].answers).contains { first, second in
          first != nil && isAnother(second, than: first)
        }
      }
    }
  }
}
