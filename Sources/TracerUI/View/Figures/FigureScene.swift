import CellScreen
import Figures
import TraceText

/// What of a figure is drawn in the middle of the screen at one moment: grids beside one another, or
/// lines of a table.
struct FigureScene {
  /// Grids from left to right, each with its name.
  var grids: [Grid] = []
  /// Lines of a table, and which of them is the one at hand.
  var table: Table?
  /// What is told under them: sentences, and sums that begin with four spaces.
  var told: [String] = []
  var position: String

  struct Grid {
    var name: String
    var panel: GridPanel
  }

  struct Table {
    /// The first stays in sight.
    var head: String
    var rows: [String]
    /// Nil where the table as a whole is meant.
    var current: Int?
  }

  init(_ figure: Figure, at moment: Int, in language: Language, isPlain: Bool) {
    position = figure.position(at: moment, in: language)
    told = figure.told(at: moment, in: language)
    switch figure {
    case .layers(let table): show(table, moment, language)
    case .comparison(let sides): show(sides, moment, language, isPlain: isPlain)
    case .visits(let visits): show(visits, moment, language, isPlain: isPlain)
    case .field(let field): show(field, moment, language, isPlain: isPlain)
    case .picture(let picture): show(picture, language, isPlain: isPlain)
    }
  }

  private mutating func show(_ table: LayerTable, _ moment: Int, _ language: Language) {
    let lines = table.table(in: language).map { String($0.dropFirst(4)) }
    let isRow = moment < table.network.layers.count
    self.table = Table(
      head: lines[0], rows: Array(lines.dropFirst()), current: isRow ? moment : nil)
  }
}
