import Diagnosis
import Questions

extension Attempt {
  /// Fills the open blanks from one line and checks them: for plain lines and pasted rows.
  ///
  /// With several blanks the values stand one after another, between spaces or `;`; between `;`
  /// alone where a value holds spaces itself. As many values as there are blanks fill all of them.
  @discardableResult
  package mutating func submit(_ line: String, earlier: [Observation] = []) -> Reply {
    guard isOpen else { return Reply(summary: .closed) }
    if blanks.count == 1 {
      write([(0, line)])
      return check(earlier: earlier)
    }
    let open = fields.indices.filter { !fields[$0].isRight }
    let values = Attempt.values(in: line, counts: [open.count, blanks.count])
    if values.count == blanks.count {
      write(values.enumerated().map { ($0, $1) })
    } else if values.count <= open.count {
      write(zip(open, values).map { ($0, $1) })
    } else {
      return Reply(summary: .tooMany(values.count, open: open.count))
    }
    return check(earlier: earlier)
  }

  /// What became of a line that was typed at a blank.
  package enum RowFit: Equatable, Sendable {
    /// It is no list of numbers, or there is one blank only: nothing happened.
    case noRow
    /// The last blank that it filled.
    case filled(last: Int)
    /// More numbers than there are blanks to fill; nothing happened.
    case tooMany(Int, open: Int)
  }

  /// Fills several blanks from one line without checking them; `undo` takes them back together.
  ///
  /// As many numbers as there are blanks fill all. So many as a row of the map has, of which those
  /// that stand where it is right already are the same, are that row typed again. Others fill the
  /// open blanks from `blank` on, or all that are open.
  package mutating func write(row line: String, at blank: Int) -> RowFit {
    let values = line.split { $0.isWhitespace || $0 == ";" }.map(String.init)
    guard blanks.count > 1, values.count > 1, values.allSatisfy({ (try? Answer($0)) != nil })
    else { return .noRow }
    let open = fields.indices.filter { !fields[$0].isRight }
    let following = open.filter { $0 >= blank }
    let places: [Int]
    if values.count == blanks.count {
      places = Array(blanks.indices)
    } else if let row = row(of: blank), isAgain(values, row) {
      places = row
    } else if values.count <= following.count {
      places = following
    } else if values.count == open.count {
      places = open
    } else {
      return .tooMany(values.count, open: following.count)
    }
    let filled = zip(places, values).filter { !fields[$0.0].isRight }
    write(filled.map { ($0, $1) })
    return .filled(last: filled.last?.0 ?? blank)
  }

  /// The blanks of the row of the map that a blank stands in; nil where it is no cell.
  private func row(of blank: Int) -> [Int]? {
    guard case .cell(let layer, let here) = blanks[blank] else { return nil }
    return blanks.indices.filter {
      guard case .cell(layer, let cell) = blanks[$0] else { return false }
      return (cell.channel, cell.row) == (here.channel, here.row)
    }
  }

  /// Whether a row that is right in places was typed again whole.
  private func isAgain(_ values: [String], _ row: [Int]) -> Bool {
    guard values.count == row.count else { return false }
    let known = zip(row, values).filter { fields[$0.0].isRight }
    return !known.isEmpty
      && known.allSatisfy { place, text in
        (try? Response(text, for: blanks[place]))?.value == fields[place].response?.value
      }
  }

  /// What is filled in, as `submit` reads it.
  package var line: String { fields.map(\.text).joined(separator: "; ") }

  private static func values(in line: String, counts: [Int]) -> [String] {
    let words = line.split { $0.isWhitespace || $0 == ";" }.map(String.init)
    let pieces = line.split(separator: ";", omittingEmptySubsequences: false)
    guard counts.contains(pieces.count) else { return words }
    // A single blank is open, and yet all the numbers are typed again: that is no calculation.
    let isWhole = pieces.count == 1 && words.count == counts.last
    if isWhole && words.allSatisfy({ (try? Answer($0)) != nil }) { return words }
    return pieces.map { $0.trimmingSpaces() }
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    var rest = self.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
