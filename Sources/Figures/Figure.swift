import TraceText

/// Something that is shown moment by moment and is no walk of one operation.
///
/// Every figure knows how many moments it has, what is told at each in both languages, and how it is
/// printed as a whole. The screen draws it; plain lines say what is told; `--batch` prints it.
package enum Figure: Equatable, Sendable {
  case layers(LayerTable)
  case comparison(SideBySide)
  case visits(VisitMap)
  case field(FieldMap)
  case picture(Picture)

  /// At least 1.
  package var moments: Int { content.moments }

  /// The moment that is shown first, from 0.
  package var firstMoment: Int { content.firstMoment }

  /// The moment that stands `rows` rows below (above, if negative) in what is shown.
  package func moment(from moment: Int, down rows: Int) -> Int {
    min(max(0, moment + rows * content.momentsPerRow), moments - 1)
  }

  /// Where a moment stands, in a few words: `layer 2 of 8`.
  package func position(at moment: Int, in language: Language) -> String {
    content.position(at: moment, in: language)
  }

  /// What is told at a moment: sentences, and lines of arithmetic that begin with four spaces.
  package func told(at moment: Int, in language: Language) -> [String] {
    content.told(at: moment, in: language)
  }

  /// The whole figure as lines of text, as `--batch` prints it: prose, and lines that begin with four
  /// spaces and stay as they are.
  package func printed(in language: Language) -> [String] { content.printed(in: language) }

  private var content: any FigureContent {
    switch self {
    case .layers(let table): return table
    case .comparison(let sides): return sides
    case .visits(let visits): return visits
    case .field(let field): return field
    case .picture(let picture): return picture
    }
  }
}

/// What each kind of figure knows.
protocol FigureContent {
  var moments: Int { get }
  var firstMoment: Int { get }
  /// How many moments stand in one row of what is shown.
  var momentsPerRow: Int { get }
  func position(at moment: Int, in language: Language) -> String
  func told(at moment: Int, in language: Language) -> [String]
  func printed(in language: Language) -> [String]
}

extension FigureContent {
  var firstMoment: Int { 0 }
  var momentsPerRow: Int { 1 }
}

extension Language {
  /// The text in this language.
  package func say(_ english: String, _ korean: String) -> String {
    self == .english ? english : korean
  }
}
