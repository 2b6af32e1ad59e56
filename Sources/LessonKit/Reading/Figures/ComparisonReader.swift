import Figures
import TraceEngine
import TraceText

/// Reads a comparison of two operations.
struct ComparisonReader {
  let fields: Fields
  /// Nil where there is a fault, which is recorded, or in a page referred to.
  let sides: SideBySide?

  init(
    _ place: Located, _ earlier: EarlierPages, _ faults: inout FaultList
  ) throws(LessonError) {
    fields = try Fields(
      place, owner: "a comparison",
      keys: FigureDraft.pageKeys.filter { $0 != "printed" } + ["left", "right", "differs"],
      required: ["left", "right"], faults: &faults)
    let left = ComparisonReader.side(fields["left"], earlier, &faults)
    let right = ComparisonReader.side(fields["right"], earlier, &faults)
    guard let left, let right else {
      sides = nil
      return
    }
    let sides = SideBySide(left, right)
    self.sides = sides
    _ = fields.read("differs", &faults) { (place) throws(LessonError) in
      try ComparisonReader.check(place, sides)
    }
  }

  private static func side(
    _ place: Located?, _ earlier: EarlierPages, _ faults: inout FaultList
  ) -> SideBySide.Side? {
    guard let place else { return nil }
    let fields = Fields(
      reading: place, owner: "a side of a comparison",
      keys: ["label"] + QuestionOperands.operationKeys, required: ["label"], &faults)
    guard let fields else { return nil }
    let label = fields["label"]?.localized(.any, &faults) { (place) throws(LessonError) in
      try place.line()
    }
    let operation = QuestionOperands(fields: fields, earlier: earlier, subject: "side").operation(
      QuestionOperands.operationKeys, &faults)
    guard let label, let operation else { return nil }
    return SideBySide.Side(label: label, operation: operation)
  }

  /// Checks where the two differ first: a cell, or `never`.
  private static func check(_ place: Located, _ sides: SideBySide) throws(LessonError) {
    let first = sides.comparison.firstDifference
    let expected = try expected(place, sides)
    guard expected != first else { return }
    guard let first else {
      throw place.fault("the two never differ where both have a cell; write never")
    }
    let isSingle = sides.shape.channels == 1
    let numbers = (isSingle ? [] : [first.channel]) + [first.row, first.column]
    throw place.fault(
      "the two differ for the first time at \(first.words(in: sides.shape)), not "
        + (expected.map { "at \($0.words(in: sides.shape))" } ?? "never")
        + "; write \(numbers), or correct the operations")
  }

  /// Nil for never.
  private static func expected(
    _ place: Located, _ sides: SideBySide
  ) throws(LessonError) -> CellPosition? {
    guard case .scalar(let word, _) = place.node.content else {
      return try place.cell(within: sides.shape)
    }
    guard word == "never" else {
      throw place.fault("a cell is expected, as in [0, 1], or never, not \(place.node.kind)")
    }
    return nil
  }
}
