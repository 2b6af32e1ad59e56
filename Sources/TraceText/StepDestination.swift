import TraceEngine

/// Where a learner wants to go: a step or a cell, as typed.
package enum StepDestination {
  /// No destination is longer, in bytes.
  private static let longest = 60

  /// The step (from 0) that `text` names: one number is a step, counted from 1 as it is shown; else
  /// it is a cell, as `TypedCell` reads it.
  ///
  ///     step("5", in: trace)       // 4
  ///     step("(1, 2)", in: trace)  // 5 on a 3×3 map
  ///     step("value 2", in: trace) // 2 of a vector, as the place is called in either language
  ///
  /// - Parameter channel: of the map that is looked at; row and column alone mean a cell of it.
  /// - Returns: nil where there is no such step or cell.
  package static func step(_ text: String, in trace: Trace, channel: Int) -> Int? {
    guard text.utf8.count <= longest else { return nil }
    if let step = namedStep(text, in: trace) { return step }
    let words = text.split(separator: " ")
    if words.count == 1, let step = TypedCell.wholeNumber(words[0]) {
      return (1...trace.count).contains(step) ? step - 1 : nil
    }
    return TypedCell.read(text, of: trace.operation.outputShape, channel: channel)
      .flatMap { trace.index(of: $0) }
  }

  /// What there is to go to, where `step` finds none.
  package static func choices(in trace: Trace) -> LocalizedText {
    let (count, shape) = (trace.count, trace.operation.outputShape)
    let (channel, row, column) = (shape.channels - 1, shape.height - 1, shape.width - 1)
    guard channel > 0 else {
      return LocalizedText(
        en: "There are steps 1–\(count), and cells (0, 0) to (\(row), \(column)).",
        ko: "단계는 1~\(count), 칸은 (0, 0)부터 (\(row), \(column))까지 있어요.")
    }
    return LocalizedText(
      en: "There are steps 1–\(count), and cells 0,0,0 to \(channel),\(row),\(column) "
        + "(map, row, column).",
      ko: "단계는 1~\(count), 칸은 0,0,0부터 \(channel),\(row),\(column)까지 있어요(맵, 행, 열).")
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
