import Diagnosis
import Questions
import Testing
import TraceEngine
import TraceText

/// Wrong answers in layers that slide no window.
struct LayerDiagnosisTests {
  /// 3·1 + 1·0 + (−2)·2 = −1, and 3·4 + 1·5 + (−2)·(−2) = 21; biases 4 and −30.
  private func dense(relu: Bool = false) throws -> TracedOperation {
    .dense(
      try Dense(
        input: Tensor([[3], [1], [-2]]), weights: [[1, 0, 2], [4, 5, -2]], bias: [4, -30],
        relu: relu))
  }

  @Test func theRulesOfBiasAndReLUHoldForADenseLayer() throws {
    #expect(try answer("bias-left-out", dense(), 0, 0) == -1)
    #expect(try answer("bias-left-out", dense(), 1, 0) == 21)
    #expect(try answer("bias-per-product", dense(), 0, 0) == 11)
    #expect(try answer("bias-subtracted", dense(), 1, 0) == 51)
    #expect(try answer("relu-uninvited", dense(), 1, 0) == 0)
    #expect(try answer("relu-left-out", dense(relu: true), 1, 0) == -9)
    #expect(try answer("relu-before-bias", dense(relu: true), 0, 0) == 4)
    #expect(try answer("relu-left-out", dense(), 1, 0) == nil)
    #expect(try answer("first-filters-bias", dense(), 1, 0) == nil)
  }

  @Test func theSignKeptInReLU() throws {
    let operation = TracedOperation.rectification(
      Rectification(input: try Tensor([[3, -5]])))
    #expect(try answer("relu-left-out", operation, 0, 1) == -5)
    #expect(try answer("bias-left-out", operation, 0, 1) == nil)
  }

  @Test func rulesOfWindowsAndFiltersAreSilent() throws {
    let silent = [
      "flipped-filter", "transposed-filter", "walked-down-first", "dilation-ignored",
      "padding-left-out",
    ]
    let layers = [
      try dense(), .rectification(Rectification(input: try Tensor([[3, -5], [1, 2]]))),
      .flatten(Flatten(input: try Tensor([[3, -5], [1, 2]]))),
      .softmax(try Softmax(input: Tensor([[1], [2]]))),
    ]
    for layer in layers {
      for rule in WrongRules.all where silent.contains(rule.name) || rule.family == .pooling {
        let cell = CellPosition(row: 1, column: 0)
        let value = rule.answer(to: .cell(layer, cell), at: .cell(layer: 0, cell))
        #expect(value == nil, "\(rule.name)")
      }
    }
  }

  private func slip(_ typed: String, _ operation: TracedOperation) throws -> Slip? {
    let question = Question.cell(operation, operation.trace[1].output)
    let blank = question.blanks[0]
    return Slip.explaining(try Response(typed, for: blank), to: question, at: blank)
  }

  @Test func slipsInADenseLayer() throws {
    // 12 + 5 + 4 − 30 = −9
    #expect(try slip("-14", dense()) == .productLeftOut)
    #expect(try slip("9", dense()) == .sign)
    #expect(try slip("-8", dense()) == .addition(1))
    #expect(try slip("-9", dense()) == nil)
  }

  private func lines(_ typed: String, _ operation: TracedOperation) throws -> [String] {
    let report = WorkingReport(try Working(typed), step: operation.trace[1])
    return WorkingPhrases(.english).sentences(report)
  }

  @Test func aTypedCalculationSpeaksOfInputsAndNotOfWindows() throws {
    #expect(
      try lines("3*4 + 1*5 = 17 - 30 = -13", dense()) == ["No product stands for input 2."])
    #expect(
      try lines("3*4 + 1*4 + (-2)*(-2) - 30 = -10", dense()) == [
        "1*4: the weight is the one for input 0; it should be the one for input 1 (counted from 0)."
      ])
    #expect(
      try lines("12 + 5 + 4 = 21", dense())[0] == "Your terms fit this: The bias was not added.")
  }
}
