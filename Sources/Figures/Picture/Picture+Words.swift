import TraceEngine
import TraceText

extension Picture: FigureContent {
  var moments: Int { 1 }

  func position(at moment: Int, in language: Language) -> String {
    let shapes = panels.map { "\($0.pixels.shape.height)×\($0.pixels.shape.width)" }
    return language.say("picture ", "그림 ") + shapes.joined(separator: ", ")
  }

  func told(at moment: Int, in language: Language) -> [String] {
    panels.flatMap { panel in
      [
        language.say(
          "Black is \(NumberText.text(panel.black)), white \(NumberText.text(panel.white)).",
          "검은색은 \(NumberText.text(panel.black)), 흰색은 \(NumberText.text(panel.white))이에요.")
      ]
    }
  }

  func printed(in language: Language) -> [String] {
    panels.flatMap { panel in
      (panel.label.map { [$0[language]] } ?? []) + Picture.shades(panel) + Picture.numbers(panel)
        + [""]
    }.dropLast()
  }

  /// From dark to bright, a sign a pixel, drawn twice because cells are half as wide as high.
  private static let ramp = Array(" .:-=+*#%@")

  /// The panel in signs that every terminal has.
  package static func shades(_ panel: Panel) -> [String] {
    let shape = panel.pixels.shape
    return (0..<shape.height).map { row in
      "    "
        + (0..<shape.width).map { column in
          let level = panel.brightness(row: row, column: column) * Double(ramp.count - 1)
          return String(repeating: ramp[Int(level.rounded())], count: 2)
        }.joined()
    }
  }

  private static func numbers(_ panel: Panel) -> [String] {
    let numbers = AlignedNumbers(panel.pixels.values)
    let shape = panel.pixels.shape
    return (0..<shape.height).map { row in
      "    "
        + (0..<shape.width).map { numbers.text(of: panel.pixels[0, row, $0]) }
        .joined(separator: "  ")
    }
  }
}
