import CellScreen
import TerminalText

/// A piece of a line and what it means.
struct Segment: Equatable {
  var text: String
  var role: Role = .plain
}

/// Sets terms into lines, broken before a joint.
///
///     1×1 + 2×0
///       + 3×1
struct TermFlow {
  /// Of a line, in cells.
  let width: Int

  /// At most `limit` lines; where the terms do not fit, an ellipsis stands for the first ones.
  func lines(_ terms: [Segment], lead: String, joint: String, limit: Int) -> [[Segment]] {
    // A term and its joint take at least three cells: more of them than this cannot fit.
    var first = max(0, terms.count - limit * width / 3 - 1)
    while true {
      let start = lead + (first > 0 ? "…" + joint : "")
      let lines = fill(terms[first...], lead: start, joint: joint)
      if lines.count <= max(1, limit) || first >= terms.count - 1 { return lines }
      first += 1
    }
  }

  private func fill(_ terms: ArraySlice<Segment>, lead: String, joint: String) -> [[Segment]] {
    let start = cellWidth(of: lead)
    let joined = cellWidth(of: joint)
    var lines = [lead.isEmpty ? [] : [Segment(text: lead)]]
    var used = start
    for (index, term) in terms.enumerated() {
      let needed = cellWidth(of: term.text) + (index == 0 ? 0 : joined)
      if used + needed > width && used > start {
        let rest = "  " + joint.drop { $0 == " " }
        lines.append([Segment(text: rest)])
        used = cellWidth(of: rest) + cellWidth(of: term.text)
      } else {
        if index > 0 { lines[lines.count - 1].append(Segment(text: joint)) }
        used += needed
      }
      lines[lines.count - 1].append(term)
    }
    return lines
  }
}
