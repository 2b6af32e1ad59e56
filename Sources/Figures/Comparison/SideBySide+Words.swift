import TerminalText
import TraceEngine
import TraceText

extension SideBySide: FigureContent {
  var moments: Int { shape.channels * shape.height * shape.width }
  var momentsPerRow: Int { shape.width }

  func position(at moment: Int, in language: Language) -> String {
    place(cell(at: moment), language)
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
      let text = StepText(language: language)
      // The label says what the side does.
      if case .rectification = side.operation {
        text.writeRectified(step, step.outcome, to: &buffer)
      } else {
        text.writeArithmetic(step, to: &buffer)
      }
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
    let lead =
      comparison.differences == 1
      ? count(in: language)
      : count(in: language)
        + language.say(
          " The first is \(spot(first, language)):",
          " 처음 달라지는 곳은 "
            + KoreanParticle.copula.attached(to: place(first, language)) + ".")
    return [lead] + [left, right].flatMap { told($0, first, language) }
  }

  /// How many cells of those that both maps have differ.
  private func count(in language: Language) -> String {
    let differences = comparison.differences
    let (one, other) = (left.operation.outputShape, right.operation.outputShape)
    let common =
      min(one.channels, other.channels) * min(one.height, other.height)
      * min(one.width, other.width)
    let isVector = namedPlace(CellPosition(row: 0, column: 0), language) != nil
    let (noun, counted, unit) =
      isVector ? ("values", "값 \(common)개", "개가") : ("cells", "\(common)칸", "칸이")
    let english = comparison.haveOneShape ? "" : " that both maps have"
    let korean = (comparison.haveOneShape ? "" : "두 특성 맵에 모두 있는 ") + counted
    if let first = comparison.firstDifference, differences == 1, common > 1 {
      return language.say(
        comparison.haveOneShape
          ? "1 of \(common) \(noun) differs: \(spot(first, language))."
          : "Of the \(common) \(noun)\(english) 1 differs: \(spot(first, language)).",
        "\(korean) 중 \(place(first, language))만 달라요.")
    }
    if differences < 2 { return noneOrTheOne(in: language) }
    switch (differences, comparison.haveOneShape) {
    case (2, true) where common == 2:
      return language.say("Both values differ.", "두 값이 모두 달라요.")
    case (common, true):
      return language.say(
        "All \(common) \(noun) differ.", "\(korean)\(isVector ? "가" : "이") 모두 달라요.")
    case (_, true):
      return language.say(
        "\(differences) of \(common) \(noun) differ.", "\(korean) 중 \(differences)\(unit) 달라요.")
    case (_, false):
      return language.say(
        "Of the \(common) \(noun)\(english) \(differences) differ.",
        "\(korean) 중 \(differences)\(unit) 달라요.")
    }
  }

  /// Where no cell differs, or the only one there is.
  private func noneOrTheOne(in language: Language) -> String {
    switch (comparison.differences, comparison.haveOneShape) {
    case (0, true): return language.say("The two maps are the same.", "두 특성 맵이 똑같아요.")
    case (0, false):
      return language.say(
        "Where both maps have a cell, the values are the same.",
        "두 특성 맵에 모두 있는 칸은 값이 다 같아요.")
    case (_, true): return language.say("The one value differs.", "하나뿐인 값이 달라요.")
    case (_, false):
      return language.say(
        "The one value that both maps have differs.", "두 특성 맵에 모두 있는 값은 하나인데 서로 달라요.")
    }
  }

  /// Of vectors `output 1`, where the two are of different layers `value 1`; nil of maps.
  private func namedPlace(_ cell: CellPosition, _ language: Language) -> String? {
    let names = LayerNames(language)
    let own = [left, right].map { names.place(cell, outOf: $0.operation) }
    return own[0] == own[1] && own[0] != nil ? own[0] : names.place(cell, in: shape)
  }

  /// `(0, 1)`, with several maps their number first; of vectors their place.
  private func spot(_ cell: CellPosition, _ language: Language) -> String {
    namedPlace(cell, language)
      ?? TextBuffer.string { StepText(language: language).writeCell(cell, of: shape, to: &$0) }
  }

  /// The same in a sentence: `cell (0, 1)`.
  private func place(_ cell: CellPosition, _ language: Language) -> String {
    namedPlace(cell, language)
      ?? language.say("cell \(spot(cell, language))", "\(spot(cell, language)) 칸")
  }

  /// The map with a sign before each number that differs.
  private func grid(_ operation: TracedOperation) -> [String] {
    let map = operation.featureMap()
    let numbers = AlignedNumbers(map.values, precision: operation.precision)
    return (0..<map.shape.channels).flatMap { channel in
      let rows = numbers.lines(of: map, channel: channel, joint: " ") { number, cell in
        SideBySide.signed(number, sign(at: cell))
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
