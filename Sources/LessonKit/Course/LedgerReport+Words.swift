import Figures
import Questions
import TraceEngine
import TraceText

extension LedgerReport.Entry {
  /// The page that stands for the row: one that says what the notes print, else one that computes,
  /// else any; nil where no page teaches it.
  package var mainPage: LedgerReport.TaughtPage? { saying ?? computing ?? pages.first }

  /// What the notes print or state; nil where they agree with what is computed.
  package func printed(in language: Language) -> String? {
    guard let page = saying, let erratum = page.page.erratum else { return nil }
    switch erratum.printed {
    case .map(let map):
      return LedgerReport.text(map, page.page.operation?.operation.precision ?? .float64)
    case .values(let values):
      return values.map { "\($0.name[language]) \($0.printed)" }.joined(separator: ", ")
    case nil: return erratum.statement.map { $0[language] }
    }
  }

  /// What the program computes, in short: where the notes say otherwise on that page, else where it
  /// computes most; nil where the pages are only read.
  package func computed(in language: Language) -> String? {
    if case .values(let values) = saying?.page.erratum?.printed {
      return values.map { "\($0.name[language]) \($0.computed)" }.joined(separator: ", ")
    }
    let page = saying.flatMap { $0.numbers == nil ? nil : $0 } ?? computing
    switch page?.page {
    case .text, nil: return nil
    case .operation(let page):
      return LedgerReport.text(page.operation.featureMap(), page.operation.precision)
    case .question(let page): return LedgerReport.answer(to: page.question)
    case .figure(let page):
      guard case .layers = page.figure else { return page.figure.result(in: language) }
      return tables(in: language).joined(separator: "; ")
    }
  }

  /// The results of all tables of layers that teach the row.
  private func tables(in language: Language) -> [String] {
    var results: [String] = []
    for case .layers(let table) in pages.compactMap(\.page.figure?.figure) {
      let result = Figure.layers(table).result(in: language)
      if !results.contains(result) { results.append(result) }
    }
    return results
  }

  /// The page that says what the notes print or state. (A slip is about those rows that have one.)
  private var saying: LedgerReport.TaughtPage? {
    pages.first { page in
      page.page.erratum.map { row.isErratum || !$0.isSlip } == true
    }
  }

  /// The page that computes most: tables of layers before walks, other figures and questions.
  private var computing: LedgerReport.TaughtPage? {
    var best: (page: LedgerReport.TaughtPage, rank: Int, numbers: Int)?
    for page in pages {
      guard let (rank, numbers) = page.numbers else { continue }
      if let best, (best.rank, -best.numbers) <= (rank, -numbers) { continue }
      best = (page, rank, numbers)
    }
    return best?.page
  }
}

extension LedgerReport.TaughtPage {
  /// What is computed on the page: its kind, and how much of it; nil for a page to read.
  fileprivate var numbers: (rank: Int, count: Int)? {
    switch page {
    case .text: return nil
    case .operation(let page):
      let shape = page.operation.outputShape
      return (1, shape.channels * shape.height * shape.width)
    case .figure(let page):
      guard case .layers(let table) = page.figure else { return (2, page.figure.moments) }
      return (0, table.network.parameters)
    case .question(let page): return (3, page.question.blanks.count)
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
    guard !numbers.isEmpty else {
      return question.layer.map { LayerTable.size($0.outputShape) } ?? ""
    }
    switch question.kind {
    case .size:
      return question.layer.map { LayerTable.size($0.outputShape) }
        ?? numbers.joined(separator: "×")
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
      let output = table.network.output
      let values = Grouped.text(output.height)
      let size =
        output.isVector
        ? language.say("\(values) values", "값 \(values)개") : LayerTable.size(output)
      if table.network.parameters == 0 { return size }
      let parameters = language.say("\(total) parameters", "매개변수 \(total)개")
      // Of a classifier the count is what matters; what comes out of it is known.
      return table.isClassifier ? parameters : "\(size), \(parameters)"
    case .comparison(let sides):
      let maps = [sides.left, sides.right].map { $0.operation.outputShape }
      let cells = (0..<maps[0].channels).flatMap {
        MapCells.map(channel: $0).positions(in: maps[0])
      }
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

extension LayerTable {
  /// Whether the scores of classes come out in the end.
  fileprivate var isClassifier: Bool {
    switch network.layers.last?.kind {
    case .dense, .softmax: return true
    default: return false
    }
  }
}
