import Questions
import Testing
import TraceEngine
import TraceText

@testable import LessonKit

/// Question pages of every kind as they are meant to be written.
struct QuestionPageTests {
  /// A lesson with a named convolution, the note's, and then a question.
  private func lesson(_ keys: String) throws -> Lesson {
    let lines = keys.split(separator: "\n").map { "      \($0)\n" }.joined()
    return try LessonReader.read(
      text: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages:
          - convolution:
              name: sliding
              input: [[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]
              filter: [[11, 4], [5, 2]]
          - question:
        \(lines)
        """, file: "small.yaml")
  }

  private func page(_ keys: String) throws -> Lesson.QuestionPage {
    try #require(try lesson(keys).pages[1].question)
  }

  private func question(_ keys: String) throws -> Question { try page(keys).question }

  private func sliding(_ filter: [[Double]] = [[11, 4], [5, 2]]) throws -> TracedOperation {
    let image = [[5.0, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]
    return .convolution(try Convolution(input: Tensor(image), filters: FilterBank(filter)))
  }

  private func cell(_ row: Int, _ column: Int) -> CellPosition {
    CellPosition(row: row, column: column)
  }

  @Test func cellsOfAnEarlierPage() throws {
    let operation = try sliding()
    #expect(
      try question("kind: cell\nof: sliding\nat: [2, 0]") == .values(operation, .cell(cell(2, 0))))
    #expect(
      try question("kind: row\nof: sliding\nrow: 1") == .values(operation, .row(channel: 0, row: 1))
    )
    #expect(try question("kind: map\nof: sliding") == .values(operation, .map(channel: 0)))
    #expect(
      try question("kind: window\nof: sliding\nat: [2, 1]") == .window(operation, cell(2, 1)))
    #expect(
      try question("kind: cells\nof: sliding\nat: [0, 2]") == .dependence(operation, cell(0, 2)))
  }

  @Test func anOperationOfTheQuestionsOwn() throws {
    let keys = """
      kind: cell
      convolution: {input: [[1, 2]], filters: [[[1]], [[2]]], bias: 3}
      at: [1, 0, 1]
      """
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[1, 2]]), filters: FilterBank([Tensor([[1]]), Tensor([[2]])]), bias: [3, 3]))
    #expect(
      try question(keys)
        == .values(operation, .cell(CellPosition(channel: 1, row: 0, column: 1))))
    let winner =
      "kind: winner\npooling: {kind: minimum, input: [[3, 1], [2, 4]], size: 2}\nat: [0, 0]"
    #expect(
      try question(winner)
        == .winner(
          .pooling(try Pooling(.minimum, input: Tensor([[3, 1], [2, 4]]), size: 2)), cell(0, 0)))
  }

  @Test func mapsAndRowsOfSeveralFilters() throws {
    let keys = "convolution: {input: [[1, 2]], filters: [[[1]], [[2]]]}"
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[1, 2]]), filters: FilterBank([Tensor([[1]]), Tensor([[2]])])))
    #expect(
      try question("kind: row\n\(keys)\nrow: [1, 0]")
        == .values(operation, .row(channel: 1, row: 0)))
    #expect(try question("kind: map\n\(keys)\nmap: 1") == .values(operation, .map(channel: 1)))
  }

  @Test func sizesFromALayer() throws {
    let keys = """
      layer: {kind: convolution, input: [227, 227, 3], size: 11, filters: 96, stride: 4, bias: true}
      """
    let layer = try Layer(
      .convolution(filters: 96), input: TensorShape(channels: 3, height: 227, width: 227),
      size: 11, stride: 4)
    #expect(try question("kind: size\n\(keys)") == .outputSize(layer))
    #expect(try question("kind: formula\n\(keys)") == .sizeFormula(layer))
    #expect(try question("kind: parameters\n\(keys)") == .parameters(layer))
    #expect(try question("kind: size\nof: sliding") == .outputSize(Layer(try sliding())))
  }

  @Test func layersWithEverythingSaid() throws {
    let convolution = """
      kind: size
      layer: {kind: convolution, input: [9, 8, 6], size: [3, 2], filters: 4, groups: 2,
        stride: [2, 1], padding: [1, 0], dilation: 2}
      """
    #expect(
      try question(convolution)
        == .outputSize(
          try Layer(
            .convolution(filters: 4, groups: 2, hasBias: false),
            input: TensorShape(channels: 6, height: 9, width: 8),
            size: PerAxis(height: 3, width: 2), stride: PerAxis(height: 2, width: 1),
            padding: .cells(top: 1, bottom: 1, left: 0, right: 0), dilation: 2)))
    let pooling = """
      kind: size
      layer: {kind: maximum, input: [7, 7], size: 2, ceil_mode: true}
      """
    #expect(
      try question(pooling)
        == .outputSize(
          try Layer(
            .pooling(.maximum), input: TensorShape(channels: 1, height: 7, width: 7), size: 2,
            stride: 2, ceilMode: true)))
  }

  @Test func howAMapWasMade() throws {
    let operation = try sliding()
    #expect(
      try question("kind: filter\nof: sliding\nfilters: [[[2, 5], [4, 11]], [[11, 4], [5, 2]]]")
        == .whichFilter(
          operation, filters: [FilterBank([[2, 5], [4, 11]]), FilterBank([[11, 4], [5, 2]])],
          right: 1))
    #expect(try question("kind: stride\nof: sliding") == .setting(operation, .stride))
    #expect(try question("kind: padding\nof: sliding") == .setting(operation, .padding))
    #expect(
      try question("kind: weight\nof: sliding\nweight: [0, 1]")
        == .missingWeight(operation, filter: 0, cell(0, 1)))
  }

  /// (0, 0) is 5×11 + 1×4 + 15×5 + 5×2 = 55 + 4 + 75 + 10 = 144; here a bias of 3 is added.
  @Test(arguments: [
    ("{term: 2, input: 7}", [55.0, 28, 75, 10], 168.0, 3.0, 171.0),
    ("{term: 3, weight: 4}", [55, 4, 60, 10], 129, 3, 132),
    ("{term: 1, product: 50}", [50, 4, 75, 10], 139, 3, 142),
    ("{sum: 134}", [55, 4, 75, 10], 134, 3, 137),
    ("{bias: left-out}", [55, 4, 75, 10], 144, nil, 144),
    ("{bias: -3}", [55, 4, 75, 10], 144, -3, 141),
  ])
  func aMistakeIsCarriedOn(
    mistake: String, products: [Double], sum: Double, bias: Double?, value: Double
  ) throws {
    let keys = """
      kind: mistake
      convolution:
        input: [[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]
        filter: [[11, 4], [5, 2]]
        bias: 3
      at: [0, 0]
      mistake: \(mistake)
      """
    guard case .mistake(_, let cell, let shown) = try question(keys) else {
      Issue.record("no mistake")
      return
    }
    #expect(cell == self.cell(0, 0))
    #expect(shown.terms.map(\.product) == products)
    #expect((shown.sum, shown.bias, shown.value) == (sum, bias, value))
  }

  @Test func aChainComputesWhatFollows() throws {
    let keys = """
      kind: chain
      chain:
        - of: sliding
        - pooling: {kind: maximum, size: 2, stride: 1}
        - convolution: {filter: [[1, 1]], bias: 1}
      """
    let question = try question(keys)
    #expect(question.kind == .chain)
    #expect(
      question.operations.map { $0.featureMap().values } == [
        [144, 66, 160, 247, 97, 95, 215, 121, 136], [247, 160, 247, 136], [408, 384],
      ])
  }

  @Test func promptHintsAndWrongAnswers() throws {
    let page = try page(
      """
      name: corner
      kind: cell
      of: sliding
      at: [0, 0]
      prompt: {en: "The filter lies on {input 0 0}.", ko: "필터가 {input 0 0} 위에 있어요."}
      hints:
        - {en: "Begin with {input 0 0}×{filter 0 0}."}
        - {en: "Go on."}
      wrong:
        - {answer: 130, because: {en: "You turned the filter."}}
        - {answer: 5/2, because: {en: "{{}} no mean."}}
      """)
    #expect(page.name == "corner")
    #expect(page.prompt == LocalizedText(en: "The filter lies on 5.", ko: "필터가 5 위에 있어요."))
    #expect(page.hints.map(\.english) == ["Begin with 5×11.", "Go on."])
    #expect(page.wrong.map(\.because.english) == ["You turned the filter.", "{} no mean."])
    let blank = page.question.blanks[0]
    #expect(page.reply(to: try Response("130", for: blank))?.english == "You turned the filter.")
    #expect(page.reply(to: try Response("2.50", for: blank))?.english == "{} no mean.")
    #expect(page.reply(to: try Response("131", for: blank)) == nil)
  }

  @Test func aWrongAnswerMayBeCellsOrAChoice() throws {
    let cells = try page(
      """
      kind: cells
      of: sliding
      at: [0, 0]
      wrong: [{answer: [[0, 0]], because: {en: "Only one?"}}]
      """)
    #expect(cells.reply(to: try Response("(0,0)", for: .inputCells))?.english == "Only one?")
    let choice = try page(
      """
      kind: filter
      of: sliding
      filters: [[[11, 4], [5, 2]], [[2, 5], [4, 11]]]
      wrong: [{answer: 2, because: {en: "That one is turned."}}]
      """)
    #expect(
      choice.reply(to: try Response("B", for: .filter(of: 2)))?.english == "That one is turned.")
  }

  /// In a size of 3×5 either number is wrong in one place.
  @Test func aWrongAnswerMayBeRightInAnotherBlank() throws {
    let page = try page(
      """
      kind: size
      layer: {kind: convolution, input: [4, 6], size: 2, filters: 1}
      wrong: [{answer: 5, because: {en: "That is the width."}}]
      """)
    #expect(page.wrong.count == 1)
  }

  @Test func placeholdersNameSizesOfALayer() throws {
    let page = try page(
      """
      kind: size
      layer: {kind: convolution, input: [28, 30, 3], size: 5, filters: 6, padding: 2}
      prompt: {en: "{input_height} {input_width} {input_channels} {filter_height} {filter_count} {padding_top} {stride} {output_width}"}
      """)
    #expect(page.prompt?.english == "28 30 3 5 6 2 1 30")
  }

  @Test func textPagesMayNameAQuestion() throws {
    let lesson = try LessonReader.read(
      text: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages:
          - question: {name: mine, kind: map, convolution: {input: [[1, 2]], filter: [[3]]}}
          - text: {en: "It begins with {mine value 0 0}."}
        """, file: "small.yaml")
    guard case .text(let page) = lesson.pages[1] else {
      Issue.record("no text")
      return
    }
    #expect(page.text.english == "It begins with 3.")
  }

  @Test func theMenuFindsThePromptWhereALessonHasNoOtherText() throws {
    let lesson = try LessonReader.read(
      text: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages:
          - question:
              kind: map
              convolution: {input: [[1, 2]], filter: [[3]]}
              prompt: {en: "Fill it in. Then look."}
        """, file: "small.yaml")
    let entry = CatalogueEntry(lesson, number: 1, origin: .builtIn)
    #expect(entry.firstSentence?.english == "Fill it in.")
  }
}
