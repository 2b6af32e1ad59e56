import TraceEngine

/// Where a learner wants to go: a step or a cell, as typed.
package enum StepDestination {
  /// No destination is longer, in bytes.
  private static let longest = 60

  /// The step (from 0) that `text` names: one number is a step, counted from 1 as it is shown; two
  /// are a row and a column, three a channel, a row and a column, counted from 0 as positions are.
  ///
  ///     step("5", in: trace)       // 4
  ///     step("(1, 2)", in: trace)  // 5 on a 3×3 map
  ///     step("value 2", in: trace) // 2 of a vector, as the place is called in either language
  ///
  /// Nil where there is no such step or cell.
  package static func step(_ text: String, in trace: Trace) -> Int? {
    guard text.utf8.count <= longest else { return nil }
    if let step = namedStep(text, in: trace) { return step }
    let separators: Set<Character> = [",", " ", "(", ")", ":", "/"]
    let parts = text.split { separators.contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 1: return (1...trace.count).contains(numbers[0]) ? numbers[0] - 1 : nil
    case 2: return trace.index(of: CellPosition(row: numbers[0], column: numbers[1]))
    case 3:
      return trace.index(
        of: CellPosition(channel: numbers[0], row: numbers[1], column: numbers[2]))
    default: return nil
    }
  }

  /// The step of a place that is called by its name.
  private static func namedStep(_ text: String, in trace: Trace) -> Int? {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    let words = plain(text)
    guard numbers.count == 1, !words.allSatisfy({ $0.isNumber }) else { return nil }
    let places = [
      CellPosition(row: numbers[0], column: 0),
      CellPosition(channel: numbers[0], row: 0, column: 0),
    ]
    return places.lazy.compactMap { place in
      let names = Language.allCases.map { LayerNames($0).place(place, outOf: trace.operation) }
      return names.contains { $0.map(plain) == words } ? trace.index(of: place) : nil
    }.first
  }

  /// Without spaces and capitals.
  private static func plain(_ text: String) -> String {
    String(text.filter { $0 != " " }).lowercased()
  }
}
