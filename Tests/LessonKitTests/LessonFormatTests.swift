import Questions
import Testing
import TraceText

@testable import LessonKit

/// `docs/lesson-format.md` shows what works.
struct LessonFormatTests {
  private func document() throws -> String {
    let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try LessonFile.bytes(path: "/\(here)/docs/lesson-format.md")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The blocks between ```` ```yaml ```` and ```` ``` ````.
  private func examples() throws -> [String] {
    var examples: [String] = []
    var lines: [Substring]?
    for line in try document().split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = lines, line == "```" {
        examples.append(block.joined(separator: "\n") + "\n")
        lines = nil
      } else if line == "```yaml" {
        lines = []
      } else {
        lines?.append(line)
      }
    }
    return examples
  }

  /// So that no example is left out by the tests below.
  @Test func everyExampleIsReadByATest() throws {
    let examples = try examples()
    #expect(examples.count == 1 + 2 + 4 + 1 + 2)
  }

  @Test func whatCheckPrintsIsWhatItPrints() throws {
    let lesson = try #require(try examples().first)
    let faulty = lesson.replacing("minutes: 3", with: "minutes: three")
      .replacing("- [0, 9, 0]\n  - text", with: "- [0, 8, 0]\n  - text")
    let document = try document()
    do throws(LessonFaults) {
      _ = try LessonReader.read(text: faulty, file: "my-lesson.yaml")
      Issue.record("no fault")
    } catch {
      #expect(error.all.count == 2)
      #expect(document.contains("\n" + error.description + "\n"), "\(error)")
    }
  }

  /// The rows of the table, each a key of a convolution and what is said of it.
  @Test func whatLooksRightAndIsWrongIsToldInTheseWords() throws {
    let section = try #require(
      try document().components(from: "### Looks right, is wrong", to: "Each of these lines"))
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count >= 18)
    for row in rows {
      let cells = row.dropFirst(3).dropLast(2).split(separator: "` | ", maxSplits: 1)
      guard cells.count == 2 else {
        Issue.record("\(row)")
        continue
      }
      let keys = ["input: [[1, 2, 3]]", "filter: [[1, 1]]"].filter {
        !$0.hasPrefix(cells[0].prefix { $0 != ":" })
      }
      let text =
        "id: part\nchapter: 1\ntitle: {en: \"Part\"}\npages:\n  - convolution:\n"
        + ([String(cells[0])] + keys).map { "      \($0)\n" }.joined()
      let said = LessonFaults.in(text)
      #expect(said?.others.isEmpty == true, "\(row)")
      #expect(said?.first.message.hasPrefix(cells[1]) == true, "\(row): \(said.debugDescription)")
    }
  }

  @Test func theCompleteLessonReads() throws {
    let example = try #require(try examples().first)
    let lesson = try LessonReader.read(text: example, file: "edge.yaml")
    #expect(lesson.pages.count == 3)
    let page = lesson.pages.last
    #expect(
      page
        == .text(
          .init(
            title: nil,
            text: try english(
              """
              The map is 3 wide and holds 9 where dark
              meets bright. Everywhere else neighbours are equal, and their difference is 0.
              """))))
  }

  @Test func thePartsOfConvolutionsRead() throws {
    let parts = try examples().dropFirst().filter { !$0.hasPrefix("- ") }
    #expect(parts.count == 2)
    for part in parts {
      let keys = part.split(separator: "\n").map { "      \($0)\n" }.joined()
      let head = "id: part\nchapter: 1\ntitle: {en: \"Part\"}\npages:\n  - convolution:\n"
      _ = try LessonReader.read(text: head + keys, file: "part.yaml")
    }
  }

  /// The questions stand after the pages of the complete lesson, to which they may refer.
  @Test func theQuestionsRead() throws {
    let questions = try examples().filter { $0.hasPrefix("- question:") }
    #expect(questions.count == 4)
    let pages = questions.joined().split(separator: "\n").map { "  \($0)\n" }.joined()
    let head = try #require(try examples().first)
    let lesson = try LessonReader.read(text: head + pages, file: "edge.yaml")
    #expect(
      lesson.pages.compactMap { $0.question?.question.kind } == [
        .cells, .parameters, .chain, .mistake, .filter,
      ])
  }

  /// So do the pages that chain.
  @Test func theChainReads() throws {
    let chain = try #require(try examples().first { $0.hasPrefix("- relu:") })
    let pages = chain.split(separator: "\n").map { "  \($0)\n" }.joined()
    let head = try #require(try examples().first)
    let lesson = try LessonReader.read(text: head + pages, file: "edge.yaml")
    let softmax = try #require(lesson.pages.last?.operation)
    #expect(softmax.operation.input.values == [2.25, 1])
    #expect(softmax.caption?[.english] == "Output 0 is 2.25. Is an edge likely?")
  }

  /// And the figures.
  @Test func theFiguresRead() throws {
    let figures = try examples().filter {
      $0.hasPrefix("- layers:") || $0.hasPrefix("- picture:")
    }
    #expect(figures.count == 2)
    let pages = figures.joined().split(separator: "\n").map { "  \($0)\n" }.joined()
    let head = try #require(try examples().first)
    let lesson = try LessonReader.read(text: head + pages, file: "edge.yaml")
    #expect(lesson.pages.compactMap(\.figure).count == 5)
    let table = try #require(lesson.pages.compactMap(\.figure).first)
    #expect(table.caption?[.english] == "5,874 numbers to learn. Where are most of them?")
  }

  @Test func everyKeyAndPlaceholderIsDescribed() throws {
    let document = try document()
    for name in OperationFacts.names {
      #expect(document.contains("{\(name)}") || document.contains("{\(name) "), "\(name)")
    }
    let keys =
      OperationKind.all.flatMap { [$0.key] + $0.operands } + OperationDraft.pageKeys
      + QuestionDraft.keys + Fields.layerKeys + Question.Kind.allCases.map(\.rawValue)
      + FigureDraft.kinds + FigureDraft.pageKeys + LayersReader.keys
      + ["differs", "left", "right", "label", "pixels", "range", "numbers", "builds_on"]
    for word in LessonReader.reservedIds + keys {
      #expect(document.contains("`\(word)`"), "\(word)")
    }
  }
}

extension String {
  /// What stands between two texts.
  fileprivate func components(from start: String, to end: String) -> Substring? {
    guard let first = firstRange(of: start), let last = firstRange(of: end) else { return nil }
    return self[first.upperBound..<last.lowerBound]
  }
}
