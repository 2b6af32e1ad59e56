import TestRecords
import Testing
import TraceEngine
import TraceText

@testable import LessonKit
@testable import PlainLines

/// What `--batch` prints.
struct LessonTextTests {
  private func text(_ lesson: Lesson, _ voice: Voice) -> String {
    TextBuffer.string { LessonText(voice).write(lesson, to: &$0) }
  }

  private func text(_ operation: TracedOperation, _ voice: Voice = english) -> String {
    TextBuffer.string { OperationText(voice).write(operation, to: &$0) }
  }

  @Test func `the 4×4 lesson holds the notes' line and the map's rows`() throws {
    let text = text(try filterSlides(), english)
    #expect(text.contains("5×11 + 1×4 + 15×5 + 5×2 = 55 + 4 + 75 + 10 = 144"))
    #expect(text.contains("\n  144   66  160\n  247   97   95\n  215  121  136\n"))
    expectGolden(text, "filter-slides.en")
  }

  @Test func `of long text every 64th step is told`() throws {
    let row = Array(repeating: 1.0, count: 200)
    let operation = TracedOperation.pooling(try Pooling(.maximum, input: Tensor([row]), size: 1))
    var told: [Int] = []
    _ = TextBuffer.string { OperationText(english).write(operation, to: &$0) { told.append($0) } }
    #expect(told == [64, 128, 192])
  }

  @Test func `the 4×4 lesson in Korean`() throws {
    expectGolden(text(try filterSlides(), korean), "filter-slides.ko")
  }

  @Test func `the 4×4 lesson in ASCII`() throws {
    let text = text(try filterSlides(), ascii)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("5x11 + 1x4 + 15x5 + 5x2 = 55 + 4 + 75 + 10 = 144"))
    expectGolden(text, "filter-slides.ascii")
  }

  @Test func `in ASCII Korean gives way to English`() throws {
    let lesson = try filterSlides()
    #expect(text(lesson, Voice(.korean, .ascii)) == text(lesson, ascii))
  }

  @Test func `the 5×5 lesson's first and last steps`() throws {
    let lines = text(try nineSteps()).split(separator: "\n").map(String.init)
    let steps = lines.drop { !$0.hasPrefix("step 1 of 9") }
    #expect(
      steps.prefix(2) == [
        "step 1 of 9 · window rows 0–2, columns 0–2 → feature map (0, 0)",
        "  1×1 + 2×0 + 3×1 + 2×1 + 1×0 + 0×1 + 3×0 + 0×1 + 1×0"
          + " = 1 + 0 + 3 + 2 + 0 + 0 + 0 + 0 + 0 = 6",
      ])
    #expect(
      steps.suffix(6) == [
        "step 9 of 9 · window rows 2–4, columns 2–4 → feature map (2, 2)",
        "  1×1 + 1×0 + 0×1 + 1×1 + 1×0 + 2×1 + 1×0 + 0×1 + 0×0"
          + " = 1 + 0 + 0 + 1 + 0 + 2 + 0 + 0 + 0 = 4",
        "feature map 3×3", "   6   9  11", "  10   4   4", "   7   7   4",
      ])
  }

  @Test func `maximum pooling`() throws { expectGolden(text(try pooling(.maximum)), "maximum") }

  @Test func `maximum pooling with padding that takes no part`() throws {
    let operation = try pooling(.maximum, size: 3, stride: 2, padding: .all(1))
    expectGolden(text(operation), "maximum-padded")
    expectGolden(text(operation, korean), "maximum-padded.ko")
  }

  @Test func `average pooling, with and without padding`() throws {
    expectGolden(text(try pooling(.average)), "average")
    let padded = try pooling(
      .average, size: 3, stride: 3, padding: .cells(top: 0, bottom: 1, left: 1, right: 0))
    expectGolden(text(padded), "average-padded")
  }

  @Test func `several channels and filters, padding, biases and ReLU`() throws {
    expectGolden(text(try twoChannels()), "two-channels")
    expectGolden(text(try twoChannels(), korean), "two-channels.ko")
    expectGolden(text(try twoChannels(), ascii), "two-channels.ascii")
  }

  @Test func `what no window reaches is said`() throws {
    #expect(text(try pooling(.maximum, size: 3)).contains("No window reaches row 3 or column 3"))
    #expect(!text(try pooling(.maximum)).contains("No window"))
    // Stride 4 leaves one row over below, of padding only.
    let padded = try pooling(
      .average, size: 4, stride: 4, padding: .cells(top: 0, bottom: 1, left: 0, right: 0))
    #expect(!text(padded).contains("No window"))
  }

  @Test func `an erratum stands under the map`() throws {
    let erratum = Lesson.Erratum(
      printed: .map(try Tensor([[144, 160], [215, 316]])), statement: nil,
      explanation: LocalizedText(en: "The last is 136.", ko: "마지막 값은 136이에요."))
    let operation = TracedOperation.convolution(
      try Convolution(
        input: Tensor(image), filters: FilterBank([[11, 4], [5, 2]]), stride: 2))
    let text = text(lesson([page(operation, erratum: erratum)]), english)
    #expect(
      text.hasSuffix(
        """
        feature map 2×2
          144  160
          215  136

        As the notes print it:
            144  160
            215  316
        The last is 136.

        Source: CNN lecture notes

        """))
  }

  @Test func `writing stops when nobody reads`() throws {
    let rows = Array(repeating: Array(repeating: 1.0, count: 500), count: 500)
    let operation = TracedOperation.convolution(
      try Convolution(input: Tensor(rows), filters: FilterBank([[1]])))
    var bytes = 0
    var buffer = TextBuffer { block in
      bytes += block.count
      return false
    }
    LessonText(english).write(lesson([page(operation)]), to: &buffer)
    #expect(bytes <= 1 << 16)
  }
}
