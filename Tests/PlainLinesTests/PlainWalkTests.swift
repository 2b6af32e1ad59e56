import TestRecords
import Testing
import TraceEngine
import TraceText

@testable import LessonKit
@testable import PlainLines

/// Diaries of walks: lines in, sentences out.
struct PlainWalkTests {
  /// Everything that is typed and said, a typed line after `> `.
  private func diary(_ walk: PlainWalk, _ lines: [String]) -> String {
    var walk = walk
    var text = walk.opening()
    for line in lines {
      let reply = walk.handle(line)
      text += "> \(line)\n" + reply.text
      for effect in reply.effects { text += "! \(effect)\n" }
    }
    return text
  }

  private func walk(
    _ operation: TracedOperation, _ voice: Voice = english, predict: [CellPosition] = []
  ) -> PlainWalk {
    PlainWalk(lesson([page(operation, predict: predict)]), voice: voice)
  }

  private let enter = ""

  @Test(arguments: [(english, "en"), (korean, "ko"), (ascii, "ascii")])
  func `a whole lesson by Enter alone`(_ voice: Voice, _ name: String) throws {
    let walk = PlainWalk(try filterSlides(), voice: voice)
    expectGolden(
      diary(walk, Array(repeating: enter, count: 59)), "walk-filter-slides.\(name)")
  }

  @Test func `a beat a line, with the bias`() throws {
    var walk = walk(try slidingFilter(bias: 3))
    let beats = (0..<6).map { _ in walk.handle(enter).text }
    #expect(
      beats == [
        "5 times 11 is 55.\n", "1 times 4 is 4; together 59.\n",
        "15 times 5 is 75; together 134.\n", "5 times 2 is 10; together 144.\n",
        "The sum is 144.\nPlus bias 3 is 147.\n", "The value at row 0, column 0 is 147.\n",
      ])
  }

  @Test func `maximum pooling by beats`() throws {
    var walk = walk(try pooling(.maximum))
    let beats = (0..<5).map { _ in walk.handle(enter).text }
    #expect(
      beats == [
        "5; the largest so far is 5.\n", "1 is not larger; the largest so far is 5.\n",
        "15 is larger; the largest so far is 15.\n",
        "5 is not larger; the largest so far is 15.\n",
        "The largest is 15.\nThe value at row 0, column 0 is 15.\n",
      ])
  }

  @Test func `pooling, channels and ReLU in both languages`() throws {
    let padded = try pooling(.maximum, size: 3, stride: 2, padding: .all(1))
    for (voice, name) in [(english, "en"), (korean, "ko")] {
      expectGolden(
        diary(walk(try pooling(.average), voice), ["", "", "", "", "", "", "n", "m"]),
        "walk-average.\(name)")
      expectGolden(
        diary(walk(padded, voice), Array(repeating: "", count: 11) + ["n", "w"]),
        "walk-maximum-padded.\(name)")
      expectGolden(
        diary(
          walk(try twoChannels(), voice),
          Array(repeating: "", count: 13) + ["n", "g 8", "w", "m", "i"]),
        "walk-two-channels.\(name)")
    }
  }

  @Test func `backwards tells what forwards told`() throws {
    for operation in [try slidingFilter(bias: 3), try twoChannels(), try pooling(.average)] {
      var walk = walk(operation)
      let count = operation.trace.count * Timeline(operation.trace).beatsPerStep
      let first = walk.told()
      let forwards = [first] + (1..<count).map { _ in walk.handle("").text }
      let backwards = (1..<count).map { _ in walk.handle("u").text }
      #expect(backwards == forwards.dropLast().reversed())
      #expect(walk.handle("u").text == "This is the beginning of the page.\n")
    }
  }

  @Test func `steps back tell the steps before`() throws {
    var walk = walk(try slidingFilter())
    let forwards = (0..<9).map { _ in walk.handle("n").text }
    let backwards = (0..<8).map { _ in walk.handle("b").text }
    #expect(backwards == forwards.dropLast().reversed())
  }

  @Test func `a prediction is graded, hinted at and shown`() throws {
    let walk = PlainWalk(try filterSlides(), voice: english)
    expectGolden(
      diary(
        walk,
        [
          "]", "n", "n", "65", "2+", "hint", "hint", "hint", "hint", "what", "66", "66", "p", "n",
          "", "p", "n",
        ]), "walk-predict.en")
    expectGolden(
      diary(
        PlainWalk(try filterSlides(), voice: korean),
        ["다음 쪽", "ㅜ", "ㅜ", "65", "힌트", "６６", "ㅔ", "ㅜ"]), "walk-predict.ko")
  }

  @Test func `garbage changes nothing and is answered in one sentence`() throws {
    for garbage in ["xyzzy", "\u{1B}[2J", String(repeating: "9", count: 5000), "g", "g 99", "12"] {
      var walk = walk(try slidingFilter())
      _ = walk.handle("")
      let before = walk.told()
      let place = walk.place
      let reply = walk.handle(garbage)
      #expect(reply.effects.isEmpty)
      #expect(!reply.text.isEmpty && !reply.text.contains("\u{1B}"))
      #expect(reply.text.split(separator: "\n").count == 1)
      #expect(walk.told() == before)
      #expect(walk.place == place)
    }
  }

  @Test func `the map is read as far as it is known`() throws {
    var walk = walk(try slidingFilter())
    #expect(walk.handle("m").text == "Feature map 3 by 3.\nNothing is known yet.\n")
    _ = walk.handle("g 5")
    #expect(
      walk.handle("m").text == """
        Feature map 3 by 3.
        Row 0: 144, 66, 160.
        Row 1: 247, 97; the rest is open.

        """)
    _ = walk.handle("g 6")
    #expect(walk.handle("맵").text.hasSuffix("Row 1: 247, 97, 95.\nThe rest is open.\n"))
  }

  @Test func `an erratum is told when the map is complete`() throws {
    let erratum = Lesson.Erratum(
      printed: .map(try Tensor([[144, 66, 160], [247, 97, 95], [215, 121, 316]])), statement: nil,
      explanation: LocalizedText(en: "The last value is 136.", ko: "마지막 값은 136이에요."))
    var walk = PlainWalk(lesson([page(try slidingFilter(), erratum: erratum)]), voice: english)
    #expect(!walk.handle("g 8").text.contains("316"))
    #expect(
      walk.handle("g 9").text.hasSuffix(
        """
        The value at row 2, column 2 is 136.
        The notes print these numbers.
        Row 0: 144, 66, 160.
        Row 1: 247, 97, 95.
        Row 2: 215, 121, 316.
        The last value is 136.
        The lesson is done. menu leads back, q quits.

        """))
  }

  @Test func `a step or a cell is reached directly`() throws {
    for line in ["g 6", "g6", "g 1,2", "g(1, 2)", "ㅎ 1,2", "GO 6", "가기 6"] {
      var walk = walk(try slidingFilter())
      #expect(walk.handle(line).text.contains("The value at row 1, column 2 is 95.\n"), "\(line)")
    }
  }

  @Test func `leaving remembers the place`() throws {
    var walk = PlainWalk(try filterSlides(), voice: english)
    #expect(
      walk.handle("]").effects == [
        .remember(lesson: "sample", page: 1, beat: 0, isFinished: false)
      ])
    _ = walk.handle("")
    let place = PlainWalk.Effect.remember(lesson: "sample", page: 1, beat: 1, isFinished: false)
    #expect(walk.place == place)
    #expect(walk.handle("q").effects == [place, .quit])
    #expect(walk.handle("ㅂ").effects == [place, .quit])
    #expect(walk.handle("menu").effects == [place, .menu])
    #expect(
      walk.handle("g 9").effects == [
        .remember(lesson: "sample", page: 1, beat: 62, isFinished: true)
      ])
    #expect(walk.handle("").effects.isEmpty)
  }

  @Test func `what the lesson builds on is said first, and what comes next at its end`() throws {
    func entry(_ number: Int, _ id: String, _ title: String) -> CatalogueEntry {
      CatalogueEntry(
        id: id, number: number, chapter: 1, title: LocalizedText(en: title, ko: title),
        minutes: nil, firstSentence: nil, pageCount: 1, origin: .builtIn)
    }
    let neighbours = LessonNeighbours(
      buildsOn: [entry(1, "first-edge", "An edge"), entry(2, "bias", "The bias")],
      next: entry(4, "stride", "Stride"))
    var walk = PlainWalk(try filterSlides(), voice: english, neighbours: neighbours)
    #expect(walk.opening().contains("\nIt builds on: 1. An edge; 2. The bias.\n"))
    #expect(
      walk.handle("]").effects == [
        .remember(lesson: "sample", page: 1, beat: 0, isFinished: false)
      ])
    #expect(
      walk.handle("g 9").text.hasSuffix(
        """
        The lesson is done. Enter leads to the next, 4. Stride; menu leads back, q
        quits.

        """))
    #expect(walk.handle("n").effects.isEmpty)
    #expect(walk.handle("]").text.contains("Enter leads to the next lesson"))
    #expect(
      walk.handle("").effects == [
        .remember(lesson: "sample", page: 1, beat: 62, isFinished: true), .open(id: "stride"),
      ])
  }

  @Test func `a remembered place is taken up`() throws {
    let lesson = try filterSlides()
    let walk = PlainWalk(lesson, voice: english, page: 1, beat: 2)
    #expect(walk.opening().hasSuffix("\n1 times 4 is 4; together 59.\n"))
    for (page, beat) in [(-1, 5), (7, -3), (1, Int.max), (1, Int.min)] {
      #expect(!PlainWalk(lesson, voice: english, page: page, beat: beat).opening().isEmpty)
    }
  }

  @Test func `the language changes in mid-walk`() throws {
    var walk = walk(try slidingFilter())
    _ = walk.handle("")
    #expect(walk.handle("l").text == "5 곱하기 11은 55예요.\n")
    #expect(walk.handle("ㅣ").text == "5 times 11 is 55.\n")
    var plain = self.walk(try slidingFilter(), ascii)
    #expect(plain.handle("l").text == "Korean cannot be written in ASCII.\n")
  }

  @Test func `help is a command a line and fits`() throws {
    for voice in [english, korean, ascii] {
      var walk = walk(try slidingFilter(), voice)
      expectGolden(
        walk.handle("?").text, "walk-help.\(voice == ascii ? "ascii" : voice.language.rawValue)")
    }
  }

  @Test func `a large operation is not read out whole`() throws {
    let rows = (0..<300).map { row in (0..<300).map { Double(row * $0 % 7) } }
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(rows), filters: FilterBank([[1, 0, 1], [1, 0, 1], [0, 1, 0]])))
    expectGolden(diary(walk(operation), ["g 150,150", "m", "w"]), "walk-large.en")
  }

  @Test func `of many filters the first are read out`() throws {
    // 24 rows each: two of them are read, with three slices of eight rows.
    let filters = try (0..<6).map { filter in
      try Tensor(
        shape: TensorShape(channels: 3, height: 8, width: 8),
        values: (0..<192).map { Double(($0 + filter) % 5) })
    }
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(
          shape: TensorShape(channels: 3, height: 8, width: 8),
          values: (0..<192).map { Double($0 % 7) }),
        filters: FilterBank(filters)))
    let lines = OperandSpeech(operation: operation, voice: english).lines
    #expect(
      lines.contains(
        "4 more filters are not read out; their numbers stand in the products of each step."))
    // Three slices of the input and six of the filters.
    #expect(lines.count { $0.hasPrefix("Row 7:") } == 9)
  }
}
