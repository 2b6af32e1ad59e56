import TraceEngine

/// Rows or columns in words: the one writer of ranges.
///
///     CellSpan(1...2).rows(in: .english)           // "rows 1–2"
///     CellSpan(1...2).rows(in: .korean)            // "1~2행"
///     CellSpan([0, 2, 4]).columns(in: .english)    // "columns 0, 2, 4"
package struct CellSpan: Equatable, Sendable {
  /// The ends of a range without gaps, a single cell, or all cells one by one.
  private enum Cells: Equatable {
    case range(first: Int, last: Int)
    case list([Int])
  }

  private let cells: Cells

  /// Cells that follow one another.
  package init(_ range: ClosedRange<Int>) {
    cells =
      range.count == 1
      ? .list([range.lowerBound]) : .range(first: range.lowerBound, last: range.upperBound)
  }

  /// Cells in order, with or without gaps between them.
  package init(_ cells: [Int]) {
    if let first = cells.first, let last = cells.last, cells.count > 1,
      last - first + 1 == cells.count
    {
      self.cells = .range(first: first, last: last)
    } else {
      self.cells = .list(cells)
    }
  }

  /// `1–2`, in Korean `1~2`; one by one where there are gaps.
  package func text(in language: Language) -> String {
    switch cells {
    case .range(let first, let last):
      return "\(first)\(CellSpan.joint(after: first, in: language))\(last)"
    case .list(let cells):
      return cells.isEmpty ? "–" : cells.map(String.init).joined(separator: ", ")
    }
  }

  private var isOne: Bool { if case .list(let cells) = cells { cells.count == 1 } else { false } }

  package func rows(in language: Language) -> String { text("row", "행", language) }

  package func columns(in language: Language) -> String { text("column", "열", language) }

  private func text(_ noun: String, _ unit: String, _ language: Language) -> String {
    let text = text(in: language)
    switch language {
    case .english: return noun + (isOne ? " " : "s ") + text
    case .korean: return text + unit
    }
  }

  /// Between the ends of a range that begins with `first`: before a negative number a dash would read
  /// as a sign.
  static func joint(after first: Int, in language: Language) -> String {
    switch language {
    case .english: return first < 0 ? " to " : "–"
    case .korean: return "~"
    }
  }
}
