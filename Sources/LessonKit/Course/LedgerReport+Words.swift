import Figures
import Questions
import TraceEngine
import TraceText

extension LedgerReport.Entry {
  /// The page whose numbers stand for the row: one that says what the notes print, else one that
  /// computes, else any; nil where no page teaches it.
  package var mainPage: LedgerReport.TaughtPage? {
    pages.min { $0.rank < $1.rank }
  }

  /// What the notes print or state; nil where they agree with what is computed.
  package func printed(in language: Language) -> String? {
    guard let page = mainPage, let erratum = page.page.erratum, speaks(for: page) else { return nil }
    switch erratum.printed {
    case .map(let map):
      return LedgerReport.text(map, page.page.operation?.operation.precision ?? .float64)
    case .values(let values):
      return values.map { "\($0.name) \($0.printed)" }.joined(separator: ", ")
    case nil: return erratum.statement.map { $0[language] }
    }
  }

  /// What the program computes on the main page, in short; nil where that page is only read.
  package func computed(in language: Language) -> String? {
    guard let page = mainPage else { return nil }
    if let erratum = page.page.erratum, case .values(let values) = erratum.printed,
      speaks(for: page)
    {
      return values.map { "\($0.name) \($0.computed)" }.joined(separator: ", ")
    }
    switch page.page {
    case .text: return nil
    case .operation(let page):
      return LedgerReport.text(page.operation.featureMap(), page.operation.precision)
    case .question(let page): return LedgerReport.answer(to: page.question)
    case .figure(let page): return page.figure.result(in: language)
    }
  }

  /// Whether what a page says of the notes is about this row: a slip is about the rows that have one.
  private func speaks(for page: LedgerReport.TaughtPage) -> Bool {
    page.page.erratum?.isSlip == false || row.isErratum
  }
}

extension LedgerReport.TaughtPage {
  /// The lower, the more a page says about the numbers of its row.
  fileprivate var rank: Int {
    let said = page.erratum == nil ? 4 : 0
    switch page {
    case .operation: return said
    case .figure: return said + 1
    case .question: return said + 2
    case .text: return said + 3
    }
  }
}

extension LedgerReport {
  /// `144 66 160 / 247 97 95 / 215 121 136`; of several channels the size before them.
  fileprivate static func text(_ map: Tensor, _ precision: Precision) -> String {
    let shape = map.shape
    let channels = (0..<shape.channels).map { channel in
      (0..<shape.height).map { row in
        (0..<shape.width).map {
          NumberText.text(map[channel, row, $0], precision: precision)
        }.joined(separator: " ")
      }.joined(separator: " / ")
    }
    let size = shape.channels > 1 ? "\(LayerTable.size(shape)): " : ""
    return size + channels.joined(separator: " | ")
  }

  /// What belongs into the blanks of a question.
  fileprivate static func answer(to question: Question) -> String {
    let numbers = question.blanks.compactMap { blank -> String? in
      question.rightNumber(at: blank).map { NumberText.text($0) }
    }
    guard !numbers.isEmpty else { return question.layer.map { LayerTable.size($0.outputShape) } ?? "" }
    switch question.kind {
    case .size: return numbers.joined(separator: "×")
    case .parameters: return question.layer.map { Grouped.text($0.parameters) } ?? numbers[0]
    default: return numbers.joined(separator: " ")
    }
  }
}

extension Figure {
  /// The result in a few words: a total, a count, sizes.
  fileprivate func result(in language: Language) -> String {
    switch self {
    case .layers(let table):
      let total = Grouped.text(table.network.parameters)
      return language.say("\(total) parameters", "매개변수 \(total)개")
    case .comparison(let sides):
      let maps = [sides.left, sides.right].map { $0.operation.outputShape }
      let cells = (0..<maps[0].channels).flatMap { MapCells.map(channel: $0).positions(in: maps[0]) }
      let differing = cells.count { sides.relation(at: $0) == .different }
      let sizes = maps.map { LayerTable.size($0) }.joined(separator: ", ")
      return language.say("\(sizes): \(differing) cells differ", "\(sizes): \(differing)칸이 다름")
    case .visits(let visits):
      return visits.counts.map { $0.map(String.init).joined(separator: " ") }
        .joined(separator: " / ")
    case .field(let field):
      guard let seen = field.fields(at: firstMoment).last else { return "" }
      let size = "\(seen.rows.count)×\(seen.columns.count)"
      return language.say("sees \(size)", "\(size)를 봄")
    case .picture(let picture):
      return picture.panels.map { $0.pixels.shape }.map { "\($0.height)×\($0.width)" }
        .joined(separator: ", ")
    }
  }
}
