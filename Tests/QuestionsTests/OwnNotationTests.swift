import TestSamples
import Testing
import TraceEngine
import TraceText

@testable import Questions

/// What a trace prints may be typed back.
struct OwnNotationTests {
  /// No two cells of a window are alike, so that nothing is said of ties.
  private let distinct = [[5.0, 1, 7], [15, 6, 2], [10, 3, 4]]

  @Test func arithmeticWithItsBiasIsOneCalculation() throws {
    let working = try Working("[0]×4 + 2×(-3) + 4×5 = 0 + (-6) + 20 = 14; 14 + bias 2 = 16")
    #expect(working.result.value == 16)
    #expect(working.stages.map(\.value.value) == [14, 14, 14, 16, 16])
    let korean = try Working("[0]×4 + 2×(-3) + 4×5 = 0 + (-6) + 20 = 14; 14 + 편향 2 = 16")
    #expect(korean.result.value == 16)
  }

  @Test(arguments: Language.allCases) func everyStepCanBeTyped(_ language: Language) throws {
    let operations = [
      try convolution(bias: 3), try convolution(padding: .all(1)),
      try convolution(bias: -400, padding: .all(1), relu: true), try pooling(.average),
      try pooling(.maximum, distinct), try pooling(.minimum, distinct, padding: .all(1)),
      try pooling(.average, padding: .all(1)),
    ]
    for operation in operations {
      for step in operation.trace {
        let lines = TextBuffer.string {
          StepText(language: language).write(step, of: operation.trace.count, to: &$0)
        }
        let text = lines.split(separator: "\n").dropFirst().joined()
        let blank = Blank.cell(layer: 0, step.output)
        let response = try Response(text, for: blank)
        #expect(
          grade(.cell(operation, step.output), response, at: blank).isRight, "\(text)")
      }
    }
  }
}
