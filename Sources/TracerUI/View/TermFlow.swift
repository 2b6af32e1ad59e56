import CellScreen
import TerminalText

/// A piece of a line and what it means.
struct Segment: Equatable {
  var text: String
  var role: Role = .plain
}

/// Sets terms into lines, broken after a joint, as `wrapSum` breaks a text: a line that goes on does
/// not look finished.
///
///     1×1 + 2×0 +
///       3×1
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
    // What of the joint stands at the end of a line.
    let end = String(joint.reversed().drop { $0 == " " }.reversed())
    var lines = [lead.isEmpty ? [] : [Segment(text: lead)]]
    var used = start
    for (index, term) in zip(terms.indices, terms) {
      let isFirst = index == terms.startIndex
      let needed = cellWidth(of: term.text) + (isFirst ? 0 : joined)
      let after = index == terms.endIndex - 1 ? 0 : cellWidth(of: end)
      if used + needed + after > width && used > start {
        lines[lines.count - 1].append(Segment(text: end))
        lines.append([Segment(text: "  ")])
        used = 2 + cellWidth(of: term.text)
      } else {
        if !isFirst { lines[lines.count - 1].append(Segment(text: joint)) }
        used += needed
      }
      lines[lines.count - 1].append(term)
    }
    return lines
  }
}
