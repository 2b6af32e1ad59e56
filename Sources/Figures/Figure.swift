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

  /// What stands on the screen at a moment, as lines of text: the table, the maps, the counts so far.
  package func shown(at moment: Int, in language: Language) -> [String] {
    content.shown(at: moment, in: language)
  }

  /// The moment that `text` names, from 1 or, where moments are cells, as `1,2`; nil where there is
  /// none.
  package func moment(named text: String) -> Int? {
    let numbers = text.split { !$0.isNumber }.map { Int($0) }
    let isPlain = text.allSatisfy { $0.isNumber || " ,()".contains($0) }
    guard isPlain, let last = numbers.last ?? nil else { return nil }
    if numbers.count == 1 {
      return content.moment(ofNumber: last).flatMap { (0..<moments).contains($0) ? $0 : nil }
    }
    return content.moment(ofCell: numbers.compactMap { $0 })
  }

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
  func shown(at moment: Int, in language: Language) -> [String]
  func printed(in language: Language) -> [String]
  /// Of moments that are counted, from 1.
  func moment(ofNumber number: Int) -> Int?
  /// Of moments that are cells: row and column, before them perhaps the channel.
  func moment(ofCell place: [Int]) -> Int?
}

extension FigureContent {
  var firstMoment: Int { 0 }
  var momentsPerRow: Int { 1 }
  func shown(at moment: Int, in language: Language) -> [String] { printed(in: language) }
  func moment(ofNumber number: Int) -> Int? { number - 1 }
  func moment(ofCell place: [Int]) -> Int? { nil }
}

extension Language {
  /// The text in this language.
  package func say(_ english: String, _ korean: String) -> String {
    self == .english ? english : korean
  }
}
