import Figures
import TraceEngine
import TraceText

/// Reads a visit map: of an operation, or of an earlier page.
struct VisitsReader {
  let fields: Fields
  /// Nil where there is a fault, which is recorded, or in the page referred to.
  let visits: VisitMap?

  init(
    _ place: Located, _ earlier: EarlierPages, _ faults: inout FaultList
  ) throws(LessonError) {
    fields = try Fields(
      place, owner: "a visit map",
      keys: FigureDraft.pageKeys.filter { $0 != "printed" } + QuestionOperands.slidingKeys
        + ["expect"], faults: &faults)
    let operation = QuestionOperands(
      fields: fields, earlier: earlier, subject: "visit map"
    ).operation(
      QuestionOperands.slidingKeys, &faults)
    let visits = operation.map { VisitMap($0) }
    self.visits = visits
    _ = fields.read("expect", &faults) { (place) throws(LessonError) in
      try VisitsReader.check(place, visits)
    }
  }

  var facts: (any PlaceholderFacts)? {
    visits.map { LayerFacts(layer: Layer($0.operation)) }
  }

  /// Checks the number of windows on each pixel.
  private static func check(_ place: Located, _ visits: VisitMap?) throws(LessonError) {
    let grid = try place.grid()
    guard let visits else { return }
    let counts = visits.counts
    let shape = TensorShape(channels: 1, height: counts.count, width: counts[0].count)
    guard grid.shape == shape else {
      throw place.fault(
        "counts for \(grid.shape.size) pixels are expected, but the input is \(shape.size); "
          + "write one for each pixel")
    }
    for (index, count) in counts.joined().enumerated()
    where Double(count) != grid.tensor.values[index] {
      let (row, column) = index.quotientAndRemainder(dividingBy: shape.width)
      throw place.fault(
        "row \(row), column \(column): \(NumberText.text(grid.tensor.values[index])) is expected, but "
          + "the pixel lies in \(LessonKit.count(count, "window")); correct this, or the operation",
        at: grid.positions[index])
    }
  }
}
