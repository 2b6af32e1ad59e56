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
