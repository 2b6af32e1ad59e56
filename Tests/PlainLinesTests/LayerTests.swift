import Questions
import Quiz
import TestRecords
import Testing
import TraceEngine
import TraceText

@testable import LessonKit
@testable import PlainLines

/// ReLU, flatten, dense layers and softmax: printed, walked and asked.
struct LayerTests {
  private func layers() throws -> [TracedOperation] {
    let map = try Tensor([[3, -5], [0, 1]])
    let maps = try Tensor(channels: [[[1, 2]], [[3, 4]]])
    let dense = try Dense(
      input: Tensor([[3], [1], [-2]]), weights: [[1, 0, 2], [0, -1, 0.5]], bias: [-1, 4], relu: true
    )
    return [
      .rectification(Rectification(input: map)),
      .flatten(Flatten(input: maps, order: .channelsLast)), .dense(dense),
      .softmax(try Softmax(input: Tensor([[2.5], [0], [-2.25]]))),
    ]
  }

  private let voices = [("en", english), ("ko", korean), ("ascii", ascii)]

  @Test func printed() throws {
    let lesson = lesson(try layers().map { page($0) })
    for (name, voice) in voices {
      let text = TextBuffer.string { LessonText(voice).write(lesson, to: &$0) }
      expectGolden(text, "layers.\(name)")
    }
  }

  @Test func `walked by beats, then by steps`() throws {
    let layers = try layers()
    for (name, voice) in voices.prefix(2) {
      var text = ""
      for layer in layers {
        var walk = PlainWalk(lesson([page(layer)]), voice: voice)
        text += walk.opening()
        let beats = Timeline(layer.trace).beatsPerStep
        for line in Array(repeating: "", count: beats - 1) + ["n", "w", "m"] {
          text += "> \(line)\n" + walk.handle(line).text
        }
      }
      expectGolden(text, "walk-layers.\(name)")
    }
  }

  @Test func `asked, hinted at and solved`() throws {
    let questions = try layers().map { operation in
      Question.cell(operation, operation.trace[1].output)
    }
    let chain = Question.chain([
      try layers()[0], .flatten(Flatten(input: try layers()[0].featureMap())),
    ])
    for (name, voice) in voices.prefix(2) {
      // The last hint of a chain tells one of its cells; skipping tells all.
      let lines =
        questions.flatMap { _ in ["hint", "hint", "hint", "hint"] }
        + ["hint", "hint", "hint", "skip"]
      expectGolden(diary(quiz(questions + [chain], voice), lines), "quiz-layers.\(name)")
    }
  }

  @Test func `a softmax answer needs two decimals`() throws {
    let softmax = try layers()[3]
    let question = Question.cell(softmax, softmax.trace[0].output)
    func verdict(_ text: String) throws -> Verdict {
      grade(question, .number(try Answer(text)), at: question.blanks[0])
    }
    // 0.9168…
    #expect(try verdict("0.92") == .right(.rounded(decimals: 2)))
    #expect(try verdict("0.917") == .right(.rounded(decimals: 3)))
    #expect(try verdict("0.9") == .roundedTooFar)
    #expect(try verdict("0.91") == .wrong)
    #expect(try verdict("12.18/13.29") == .wrong)
  }
}
