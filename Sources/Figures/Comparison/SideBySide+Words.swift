import TraceEngine
import TraceText

extension SideBySide: FigureContent {
  var moments: Int { shape.channels * shape.height * shape.width }
  var momentsPerRow: Int { shape.width }

  func position(at moment: Int, in language: Language) -> String {
    let cell = cell(at: moment)
    let place =
      shape.channels > 1
      ? "(\(cell.channel), \(cell.row), \(cell.column))" : "(\(cell.row), \(cell.column))"
    return language.say("cell \(place)", "\(place) 칸")
  }

  func told(at moment: Int, in language: Language) -> [String] {
    let cell = cell(at: moment)
    return [left, right].flatMap { told($0, cell, language) } + [verdict(cell, language)]
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
      return language.say("Here the two differ for the first time.", "여기에서 처음으로 달라져요.")
    }
    switch relation(at: cell) {
    case .equal: return language.say("The same value.", "값이 같아요.")
    case .different: return language.say("The values differ.", "값이 달라요.")
    case .onlyLeft, .onlyRight, .neither:
      return language.say("There is nothing to compare.", "견줄 값이 없어요.")
    }
  }

  func printed(in language: Language) -> [String] {
    let grids = [left, right].flatMap { side in
      [side.label[language]] + SideBySide.grid(side.operation, language) + [""]
    }
    return grids + summary(in: language)
  }

  /// Both maps in a sentence, and the arithmetic where they first differ.
  package func summary(in language: Language) -> [String] {
    guard let first = comparison.firstDifference else {
      return [
        comparison.haveOneShape
          ? language.say("The two maps are the same.", "두 특성 맵이 같아요.")
          : language.say(
            "Where both maps have a cell, the values are the same.",
            "두 특성 맵에 다 있는 칸은 값이 모두 같아요.")
      ]
    }
    let moment = moment(of: first)
    return [position(at: moment, in: language) + ": "] + told(at: moment, in: language)
  }

  private static func grid(_ operation: TracedOperation, _ language: Language) -> [String] {
    let map = operation.featureMap()
    let numbers = AlignedNumbers(map.values, precision: operation.precision)
    return (0..<map.shape.channels).flatMap { channel in
      (0..<map.shape.height).map { row in
        "    "
          + (0..<map.shape.width).map { numbers.text(of: map[channel, row, $0]) }
          .joined(separator: "  ")
      }
    }
  }
}
