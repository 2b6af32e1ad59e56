import TerminalText
import TraceEngine
import TraceText

extension Picture: FigureContent {
  var moments: Int { 1 }

  func position(at moment: Int, in language: Language) -> String {
    let sizes = panels.map { panel in
      let size = "\(panel.pixels.shape.height)×\(panel.pixels.shape.width)"
      return panels.count > 1 ? (panel.label.map { $0[language] + " " } ?? "") + size : size
    }
    return (panels.count > 1 ? "" : language.say("image ", "이미지 "))
      + sizes.joined(separator: " · ")
  }

  /// Which numbers are black and white: once, or of each panel where they differ.
  func told(at moment: Int, in language: Language) -> [String] {
    let isSame = panels.allSatisfy { $0.black == panels[0].black && $0.white == panels[0].white }
    return (isSame ? Array(panels.prefix(1)) : panels).map { panel in
      let (black, white) = (NumberText.text(panel.black), NumberText.text(panel.white))
      let label = isSame ? nil : panel.label?[language]
      return language.say(
        (label.map { "In the \($0) black" } ?? "Black") + " is \(black), white is \(white).",
        (label.map { "\($0)에서 " } ?? "")
          + "검은색은 \(black), 흰색은 \(KoreanParticle.copula.attached(to: white)).")
    }
  }

  func printed(in language: Language) -> [String] {
    var lines: [String] = []
    for panel in panels {
      if let label = panel.label { lines.append(label[language] + ":") }
      lines += Picture.shades(panel)
      if showsNumbers {
        lines += [""] + AlignedNumbers(panel.pixels.values).lines(of: panel.pixels)
      }
      lines.append("")
    }
    return lines + told(at: 0, in: language)
  }

  /// From dark to bright, a sign a pixel, drawn twice because cells are half as wide as high. Black
  /// is no blank: lines of text have no edge.
  private static let ramp = Array(".:-=+*#%@")

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
}
