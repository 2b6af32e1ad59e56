import CellScreen
import TerminalText

/// How strongly a line of the grid is drawn.
enum LineWeight: Int { case none, light, heavy }

/// The characters that grids and bars are drawn with, chosen once from what the terminal can show.
struct Glyphs {
  private let isPlain: Bool

  init(_ repertoire: Repertoire) { isPlain = repertoire != .unicode }

  /// The crossing of four half lines.
  func crossing(up: LineWeight, right: LineWeight, down: LineWeight, left: LineWeight) -> Cell {
    let isHeavy = up == .heavy || right == .heavy || down == .heavy || left == .heavy
    if isPlain { return isHeavy ? Glyphs.plainCrossings.heavy : Glyphs.plainCrossings.light }
    let row = up.rawValue * 3 + right.rawValue
    return Glyphs.crossings[9 * row + down.rawValue * 3 + left.rawValue]
  }

  func horizontal(_ weight: LineWeight) -> Cell {
    let lines = isPlain ? Glyphs.plainLines : Glyphs.lines
    return weight == .heavy ? lines.heavyAcross : lines.across
  }

  func vertical(_ weight: LineWeight) -> Cell {
    let lines = isPlain ? Glyphs.plainLines : Glyphs.lines
    return weight == .heavy ? lines.heavyDown : lines.down
  }

  /// The sides of the window where there are no grid lines.
  var windowSides: (left: Character, right: Character) { isPlain ? ("[", "]") : ("┃", "┃") }

  var progress: (done: Character, open: Character) { isPlain ? ("#", "-") : ("━", "─") }

  /// A part that is shown, and one that is looked at.
  var shaded: Character { isPlain ? ":" : "░" }
  var solid: Character { isPlain ? "#" : "█" }

  /// A cell in which nothing stands: padding, what is not computed or not seen.
  var dot: String { isPlain ? "." : "·" }
  /// Padding around a picture: no sign of any brightness.
  var rim: String { isPlain ? "o" : "·" }
  /// A cell that is seen.
  var filled: String { isPlain ? "#" : "█" }
  /// U+2500 to U+254B by the weights (none, light, heavy) of their arms: a row for each pair of up
  /// and right, in it a character for each pair of down and left.
  private static let crossings: [Cell] = [
    " ╴╸╷┐┑╻┒┓", "╶─╾┌┬┭┎┰┱", "╺╼━┍┮┯┏┲┳",
    "╵┘┙│┤┥╽┧┪", "└┴┵├┼┽┟╁╅", "┕┶┷┝┾┿┢╆╈",
    "╹┚┛╿┦┩┃┨┫", "┖┸┹┞╀╃┠╂╉", "┗┺┻┡╄╇┣╊╋",
  ].joined().map(line)
  private static let plainCrossings = (light: line("+"), heavy: line("#"))

  /// Lines without a crossing.
  private struct Lines {
    let across, heavyAcross, down, heavyDown: Cell
  }

  private static let lines = Lines(
    across: line("─"), heavyAcross: line("━"), down: line("│"), heavyDown: line("┃"))
  private static let plainLines = Lines(
    across: line("-"), heavyAcross: line("="), down: line("|"), heavyDown: line("#"))

  private static func line(_ glyph: Character) -> Cell {
    Cell(glyph: glyph, width: 1, role: .gridLine)
  }
}
