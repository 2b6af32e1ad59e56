import CellScreen
import TerminalText

/// A piece of a line and what it means, measured once.
struct Segment: Equatable {
  var text: String { didSet { width = cellWidth(of: text) } }
  var role: Role
  /// In cells.
  private(set) var width: Int

  init(text: String, role: Role = .plain) {
    (self.text, self.role) = (text, role)
    width = cellWidth(of: text)
  }
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
  ///
  /// - Parameter tail: what follows the last term without a break.
  func lines(
    _ terms: [Segment], lead: String, joint: String, limit: Int, tail: [Segment] = []
  ) -> [[Segment]] {
    // A term and its joint take at least three cells: more of them than this cannot fit.
    var first = max(0, terms.count - limit * width / 3 - 1)
    while true {
      let start = lead + (first > 0 ? "…" + joint : "")
      let lines = fill(terms[first...], lead: start, joint: joint, tail: tail)
      if lines.count <= max(1, limit) || first >= terms.count - 1 {
        guard lines.contains(where: { TermFlow.width(of: $0) > width }) else { return lines }
        // What the numbers belong to counts for less than the numbers.
        return fill(
          terms[first...], lead: first > 0 ? "…" + joint : "", joint: joint, tail: tail)
      }
      first += 1
    }
  }

  private func fill(
    _ terms: ArraySlice<Segment>, lead: String, joint: String, tail: [Segment]
  ) -> [[Segment]] {
    let start = cellWidth(of: lead)
    // What of the joint stands at the end of a line.
    let end = Segment(text: joint.hasSuffix(" ") ? String(joint.dropLast()) : joint)
    let between = Segment(text: joint)
    let indent = Segment(text: "  ")
    var lines = [lead.isEmpty ? [] : [Segment(text: lead)]]
    var used = start
    for (index, term) in zip(terms.indices, terms) {
      let isFirst = index == terms.startIndex
      let needed = term.width + (isFirst ? 0 : between.width)
      let after = index == terms.endIndex - 1 ? TermFlow.width(of: tail) : end.width
      if used + needed + after > width && used > start {
        lines[lines.count - 1].append(end)
        lines.append([indent])
        used = indent.width + term.width
      } else {
        if !isFirst { lines[lines.count - 1].append(between) }
        used += needed
      }
      lines[lines.count - 1].append(term)
    }
    lines[lines.count - 1] += tail
    return lines
  }

  /// A line with nothing cut off unsaid: where it is too long what stands before an equal sign goes,
  /// since the value at its end is what counts; what is still too long ends in an ellipsis.
  ///
  ///     … = -0.40295663259
  func fit(_ line: [Segment]) -> [Segment] {
    guard TermFlow.width(of: line) > width else { return line }
    var rest = line
    while let (index, end) = TermFlow.equalSign(in: rest) {
      rest.removeFirst(index)
      rest[0].text = String(rest[0].text[end...])
      rest = [Segment(text: "… = ")] + rest.filter { !$0.text.isEmpty }
      if TermFlow.width(of: rest) <= width { return rest }
      rest.removeFirst()
    }
    return TermFlow.truncated(rest, width: width)
  }

  /// The place after an equal sign that something stands before.
  private static func equalSign(in line: [Segment]) -> (segment: Int, end: String.Index)? {
    for (index, segment) in line.enumerated() {
      guard let range = segment.text.firstRange(of: "= ") else { continue }
      if index > 0 || range.lowerBound > segment.text.startIndex {
        return (index, range.upperBound)
      }
    }
    return nil
  }

  private static func truncated(_ line: [Segment], width: Int) -> [Segment] {
    var (kept, room) = ([Segment](), width)
    for (index, segment) in line.enumerated() {
      let isLast = index == line.count - 1
      let needed = segment.width
      if needed < room || isLast && needed == room {
        kept.append(segment)
        room -= needed
        continue
      }
      kept.append(Segment(text: truncate(segment.text + " ", width: room), role: segment.role))
      break
    }
    return kept
  }

  static func width(of line: [Segment]) -> Int { line.reduce(0) { $0 + $1.width } }
}
