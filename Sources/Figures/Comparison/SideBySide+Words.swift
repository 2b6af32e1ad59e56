import TraceEngine
import TraceText

extension SideBySide: FigureContent {
  var moments: Int { shape.channels * shape.height * shape.width }
  var momentsPerRow: Int { shape.width }

  func position(at moment: Int, in language: Language) -> String {
    let cell = cell(at: moment)
    let place = SideBySide.name(cell, of: shape)
    return language.say("cell \(place)", "\(place) 칸")
  }

  func told(at moment: Int, in language: Language) -> [String] {
    let cell = cell(at: moment)
    let lines = [left, right].flatMap { told($0, cell, language) } + [verdict(cell, language)]
    return moment == moments - 1 && moments > 1 ? lines + [count(in: language)] : lines
  }

  /// A side's label and its arithmetic.
  private func told(_ side: Side, _ cell: CellPosition, _ language: Language) -> [String] {
    guard let step = side.step(at: cell) else {
      let none = language.say("has no such cell.", "이 칸이 없어요.")
      return [side.label[language] + ": " + none]
    }
    let arithmetic = TextBuffer.string { buffer in
      StepText(language: language).writeArithmetic(step, to: &buffer)
    }
    let lines = arithmetic.split(separator: "\n").map { "    " + $0.drop { $0 == " " } }
    return [side.label[language] + ":"] + lines
  }

  /// How the two relate here, and where they part for the first time.
  private func verdict(_ cell: CellPosition, _ language: Language) -> String {
    if cell == comparison.firstDifference {
      return comparison.differences == 1
        ? language.say("Only here the two differ.", "여기에서만 값이 달라요.")
        : language.say("Here the two differ for the first time.", "여기에서 처음으로 달라져요.")
    }
    switch relation(at: cell) {
    case .equal: return language.say("The same value.", "값이 같아요.")
    case .different: return language.say("The values differ.", "값이 달라요.")
    case .onlyLeft, .onlyRight, .neither:
      return language.say("There is nothing to compare.", "비교할 값이 없어요.")
    }
  }

  func moment(ofCell place: [Int]) -> Int? {
    guard (2...3).contains(place.count) else { return nil }
    let place = Array(repeating: 0, count: 3 - place.count) + place
    let cell = CellPosition(channel: place[0], row: place[1], column: place[2])
    return shape.holds(cell) ? moment(of: cell) : nil
  }

  func printed(in language: Language) -> [String] {
    let grids = [left, right].flatMap { side in
      [side.label[language] + ":"] + grid(side.operation) + [""]
    }
    return grids + summary(in: language)
  }

  /// Both maps in a sentence, and the arithmetic where they first differ.
  package func summary(in language: Language) -> [String] {
    guard let first = comparison.firstDifference else { return [count(in: language)] }
    let name = SideBySide.name(first, of: shape)
    let lead =
      comparison.differences == 1
      ? count(in: language)
      : count(in: language)
        + language.say(" The first is \(name):", " 처음 달라지는 곳은 \(name) 칸이에요.")
    return [lead] + [left, right].flatMap { told($0, first, language) }
  }

  /// How many cells of those that both maps have differ.
  private func count(in language: Language) -> String {
    let differences = comparison.differences
    let (one, other) = (left.operation.outputShape, right.operation.outputShape)
    let common =
      min(one.channels, other.channels) * min(one.height, other.height)
      * min(one.width, other.width)
    if let first = comparison.firstDifference, differences == 1 {
      let name = SideBySide.name(first, of: shape)
      return comparison.haveOneShape
        ? language.say(
          "1 of \(common) cells differs: \(name).", "\(common)칸 중 \(name) 한 칸만 달라요.")
        : language.say(
          "Of the \(common) cells that both maps have 1 differs: \(name).",
          "두 특성 맵에 모두 있는 \(common)칸 중 \(name) 한 칸만 달라요.")
    }
    switch (differences, comparison.haveOneShape) {
    case (0, true): return language.say("The two maps are the same.", "두 특성 맵이 똑같아요.")
    case (0, false):
      return language.say(
        "Where both maps have a cell, the values are the same.",
        "두 특성 맵에 모두 있는 칸은 값이 다 같아요.")
    case (common, true):
      return language.say("All \(common) cells differ.", "\(common)칸이 모두 달라요.")
    case (_, true):
      return language.say(
        "\(differences) of \(common) cells differ.", "\(common)칸 중 \(differences)칸이 달라요.")
    case (_, false):
      return language.say(
        "Of the \(common) cells that both maps have \(differences) differ.",
        "두 특성 맵에 모두 있는 \(common)칸 중 \(differences)칸이 달라요.")
    }
  }

  /// `(0, 1)`; with several maps their number first.
  private static func name(_ cell: CellPosition, of shape: TensorShape) -> String {
    shape.channels > 1
      ? "(\(cell.channel), \(cell.row), \(cell.column))" : "(\(cell.row), \(cell.column))"
  }

  /// The map with a sign before each number that differs.
  private func grid(_ operation: TracedOperation) -> [String] {
    let map = operation.featureMap()
    let numbers = AlignedNumbers(map.values, precision: operation.precision)
    return (0..<map.shape.channels).flatMap { channel in
      let rows = (0..<map.shape.height).map { row in
        let cells = (0..<map.shape.width).map { column in
          let cell = CellPosition(channel: channel, row: row, column: column)
          return SideBySide.signed(numbers.text(of: map[cell]), sign(at: cell))
        }
        return "    " + cells.joined(separator: " ")
      }
      return channel > 0 ? [""] + rows : rows
    }
  }

  /// What stands before a value that differs: `#` where it is the first, else `*`.
  package func sign(at cell: CellPosition) -> Character? {
    guard relation(at: cell) == .different else { return nil }
    return cell == comparison.firstDifference ? "#" : "*"
  }

  /// `number` with a blank before it, in which the sign stands right before the first digit.
  package static func signed(_ number: String, _ sign: Character?) -> String {
    let text = " " + number
    guard let sign, let start = text.firstIndex(where: { $0 != " " }) else { return text }
    return text[..<text.index(before: start)] + String(sign) + text[start...]
  }
}
