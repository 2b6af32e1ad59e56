import CellScreen
import Figures
import TraceText

/// What of a figure is drawn in the middle of the screen at one moment: grids beside one another, or
/// lines of a table.
struct FigureScene {
  /// Rows of grids, the one that shows most first; the first that has room is drawn.
  var rows: [GridRow] = []
  /// What the signs in the grids mean; empty where they need no explanation.
  var legend = ""
  /// What is told under them: sentences, and sums that begin with four spaces.
  var told: [String]
  var position: String

  /// Grids from left to right.
  struct GridRow {
    var blocks: [GridBlock]
    /// What stands over several grids: from which on, and the words.
    var headings: [(block: Int, text: String)] = []
    /// The cell at hand, for the cursor.
    var focus: (block: Int, row: Int, column: Int)
  }

  init(_ figure: FigureState, in language: Language, isPlain: Bool) {
    let moment = figure.moment
    position = figure.figure.position(at: moment, in: language)
    told = figure.figure.told(at: moment, in: language)
    let words = Words(language: language)
    let glyphs = Glyphs(isPlain ? .unambiguous : .unicode)
    switch figure.figure {
    case .comparison(let sides): show(sides, figure, words, isPlain: isPlain)
    case .visits(let visits): show(visits, moment, words, glyphs)
    case .field(let field): show(field, moment, words, glyphs)
    case .layers, .picture: break
    }
  }
}
