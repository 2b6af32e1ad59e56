import TraceEngine

/// Which steps of a trace are written: ranges of indices from 0, in order, none twice. Walking
/// through them computes nothing.
///
///     try StepSelection.steps("3,7-9", of: trace)     // indices 2, 6, 7, 8
///     try StepSelection.cell("0,1,1", of: trace)      // the step of that cell
package struct StepSelection: Sequence, Equatable, Sendable {
  /// In order; none touches the next.
  package let ranges: [Range<Int>]

  /// - Parameter ranges: in any order; they may overlap.
  package init(_ ranges: [Range<Int>]) {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  package static func all(of trace: Trace) -> StepSelection { StepSelection([trace.indices]) }

  /// How many steps there are.
  package var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// Whether no step of `trace` is left out.
  package func isWhole(of trace: Trace) -> Bool { self == .all(of: trace) }

  package func makeIterator() -> Iterator { Iterator(ranges: ranges) }

  /// Walks the indices.
  package struct Iterator: IteratorProtocol {
    private let ranges: [Range<Int>]
    private var range = 0
    private var offset = 0

    fileprivate init(ranges: [Range<Int>]) { self.ranges = ranges }

    package mutating func next() -> Int? {
      guard range < ranges.count else { return nil }
      let index = ranges[range].lowerBound + offset
      offset += 1
      if offset == ranges[range].count { (range, offset) = (range + 1, 0) }
      return index
    }
  }
}

extension StepSelection {
  /// No text of steps is longer, in bytes.
  private static let longestText = 10_000

  /// The steps that `text` names, counted from 1 as they are shown: `5`, `3-7`, `100-` (to the
  /// last), and several of these with commas between.
  ///
  /// - Throws: `SelectionError` where it names none, or one that the trace does not have.
  package static func steps(
    _ text: String, of trace: Trace
  ) throws(SelectionError) -> StepSelection {
    guard text.utf8.count <= longestText else { throw .noSteps(String(text.prefix(40)) + "…") }
    var ranges: [Range<Int>] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        .map { trimmed($0) }
      guard let first = ends.first.flatMap({ TypedCell.wholeNumber($0) }), ends.count <= 2 else {
        throw .noSteps(text)
      }
      var last = first
      if ends.count == 2 {
        guard let end = ends[1].isEmpty ? trace.count : TypedCell.wholeNumber(ends[1]) else {
          throw .noSteps(text)
        }
        last = end
      }
      if let missing = [first, last].first(where: { !(1...trace.count).contains($0) }) {
        throw .noSuchStep(missing, count: trace.count)
      }
      guard first <= last else { throw .backwards(first: first, last: last) }
      ranges.append(first - 1..<last)
    }
    return StepSelection(ranges)
  }

  /// The step of the cell that `text` names, counted from 0 as positions are: channel, row and
  /// column; row and column where there is one channel; of a vector the place alone.
  ///
  /// - Throws: `SelectionError` where that is no cell, or none of the feature map.
  package static func cell(
    _ text: String, of trace: Trace
  ) throws(SelectionError) -> StepSelection {
    let shape = trace.operation.outputShape
    guard let cell = TypedCell.read(text, of: shape, channel: nil) else {
      throw .noCell(String(text.prefix(40)), shape)
    }
    guard let index = trace.index(of: cell) else { throw .noSuchCell(cell, shape) }
    return StepSelection([index..<index + 1])
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
