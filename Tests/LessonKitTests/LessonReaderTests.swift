import Testing
import TraceEngine
import TraceText

@testable import LessonKit

func english(_ text: String) throws -> LocalizedText {
  try #require(LocalizedText(english: text, korean: nil))
}

/// What a lesson file means.
struct LessonReaderTests {
  /// The only page of a lesson with these keys.
  private func page(_ kind: String, _ keys: String) throws -> Lesson.OperationPage {
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages: [{\(kind): {\(keys)}}]
      """
    let lesson = try LessonReader.read(text: text, file: "small.yaml")
    return try #require(lesson.pages.first?.operation)
  }

  private func convolution(_ keys: String) throws -> Convolution {
    let operation = try page("convolution", keys).operation
    guard case .convolution(let convolution) = operation else { throw WrongKind() }
    return convolution
  }

  private func pooling(_ keys: String) throws -> Pooling {
    guard case .pooling(let pooling) = try page("pooling", keys).operation else {
      throw WrongKind()
    }
    return pooling
  }

  private struct WrongKind: Error {}

  @Test func theHeadOfALesson() throws {
    let text = """
      id: small-1
      chapter: 2
      title: {ko: "작은 수업"}
      minutes: 5
      source: {title: "Notes", author: "Ann", link: "https://example.org/notes"}
      pages:
        - text: {title: {ko: "제목"}, ko: "안녕하세요."}
      """
    let lesson = try LessonReader.read(text: text, file: "small.yaml")
    #expect(lesson.id == "small-1")
    #expect(lesson.chapter == 2)
    #expect(lesson.title[.english] == "작은 수업")
    #expect(lesson.minutes == 5)
    #expect(
      lesson.source
        == .init(title: "Notes", author: "Ann", link: "https://example.org/notes"))
    #expect(
      lesson.pages == [
        .text(
          .init(
            title: LocalizedText(english: nil, korean: "제목"),
            text: try #require(LocalizedText(english: nil, korean: "안녕하세요."))))
      ])
  }

  @Test func aConvolutionWithNothingSaid() throws {
    let convolution = try convolution("input: [[1, 2], [3, 4]], filter: [[1, 0]]")
    #expect(
      convolution
        == (try Convolution(input: Tensor([[1, 2], [3, 4]]), filters: FilterBank([[1, 0]]))))
    #expect(convolution.bias == nil)
  }

  @Test func aConvolutionWithEverythingSaid() throws {
    let convolution = try convolution(
      """
      input: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]], filters: [[[1, 2]], [[3, 4]]],
      bias: [1, -1], stride: [1, 2], padding: [1, 0, 0, 1], padding_mode: replicate,
      dilation: [2, 1], groups: 2, flip: true, relu: true, precision: float32
      """)
    #expect(
      convolution
        == (try Convolution(
          input: Tensor(channels: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]),
          filters: FilterBank([Tensor([[1, 2]]), Tensor([[3, 4]])]), bias: [1, -1],
          stride: PerAxis(height: 1, width: 2),
          padding: .cells(top: 1, bottom: 0, left: 0, right: 1), paddingMode: .replicate,
          dilation: PerAxis(height: 2, width: 1), groups: 2, flip: true, relu: true,
          precision: .float32)))
  }

  @Test func aPoolingWithEverythingSaid() throws {
    let pooling = try pooling(
      """
      kind: average, input: [[1, 2, 3], [4, 5, 6], [7, 8, 9]], size: [2, 3], stride: 2,
      padding: [1, 0], dilation: 1, ceil_mode: true, count_include_pad: false, precision: float64
      """)
    #expect(
      pooling
        == (try Pooling(
          .average, input: Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
          size: PerAxis(height: 2, width: 3), stride: 2,
          padding: .cells(top: 1, bottom: 1, left: 0, right: 0), ceilMode: true,
          countsPadding: false)))
  }

  @Test func thePaddingsThatHaveNames() throws {
    for (name, padding) in [
      ("valid", Padding.valid), ("same", .same), ("same-lower", .sameLower), ("full", .full),
      ("1", .all(1)),
    ] {
      let read = try convolution("input: [[1, 2], [3, 4]], filter: [[1, 2]], padding: \(name)")
      let input = try Tensor([[1, 2], [3, 4]])
      #expect(
        read == (try Convolution(input: input, filters: FilterBank([[1, 2]]), padding: padding)))
    }
  }

  @Test func oneBiasServesAllFilters() throws {
    let convolution = try convolution("input: [[1]], filters: [[[1]], [[2]]], bias: 3")
    #expect(convolution.bias == [3, 3])
  }

  @Test func numbersInEveryWriting() throws {
    let input = try convolution(
      "input: [[5, -2, +1, 0.25, .5, 2., 1e-3, 2.5E+2, 1/4, -1/2, -0]], filter: [[1]]"
    ).input
    #expect(input.values == [5, -2, 1, 0.25, 0.5, 2, 0.001, 250, 0.25, -0.5, 0])
  }

  @Test func whatIsExpectedMayBeADecimalOrAFraction() throws {
    let keys = "kind: average, input: [[1, 2, 2]], size: [1, 3]"
    _ = try page("pooling", keys + ", expect: [[5/3]]")
    _ = try page("pooling", keys + ", expect: [[1.666666667]]")
    _ = try page(
      "convolution", "input: [[0.1, 0.2]], filter: [[1, 1]], expect: [[0.3]]")
  }

  @Test func cellsToPredict() throws {
    let keys = "input: [[1, 2]], filters: [[[1]], [[2]]], predict: [[0, 1], [1, 0, 0]]"
    #expect(
      try page("convolution", keys).predict == [
        CellPosition(row: 0, column: 1), CellPosition(channel: 1, row: 0, column: 0),
      ])
  }

  @Test func anErratum() throws {
    let page = try page(
      "convolution",
      """
      name: slip, ledger: W2, input: [[1, 2]], filter: [[1]], printed: [[1, 3]],
      statement: {en: "It adds 1."}, erratum: {en: "The second number is {value 0 1}."}
      """)
    #expect(page.name == "slip")
    #expect(page.ledger == ["W2"])
    #expect(
      page.erratum
        == .init(
          printed: .map(try Tensor([[1, 3]])), statement: try english("It adds 1."),
          explanation: try english("The second number is 2.")))
  }

  @Test func shippedLessonsNeedBothLanguages() {
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages:
        - text: {ko: "작아요."}
      """
    #expect(throws: LessonFaults.self) {
      try LessonReader.read(text: text, file: "small.yaml", languages: .both)
    }
    do throws(LessonFaults) {
      _ = try LessonReader.read(text: text, file: "small.yaml", languages: .both)
    } catch {
      #expect(
        error.description == """
          small.yaml:3:8: title: “ko” is missing; a lesson that ships has both languages
          small.yaml:5:11: text: “en” is missing; a lesson that ships has both languages
          """)
    }
  }
}
