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
