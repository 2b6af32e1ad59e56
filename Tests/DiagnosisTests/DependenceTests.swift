import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine
import TraceText

/// On which cells of a 7 × 7 input a value depends, answered by wrong rules.
struct DependenceTests {
  /// The cell (1, 2) of a convolution of 2 × 2.
  private func question(
    stride: PerAxis = 1, padding: Int = 0, dilation: PerAxis = 1, row: Int = 1, column: Int = 2,
    weights: [[Double]] = [[1, 2], [3, 4]]
  ) throws -> Question {
    let input = (0..<7).map { row in (0..<7).map { Double(10 * row + $0) } }
    let convolution = try Convolution(
      input: Tensor(input), filters: FilterBank(weights), stride: stride,
      padding: .all(padding), dilation: dilation)
    return .dependence(.convolution(convolution), CellPosition(row: row, column: column))
  }

  private func diagnosis(_ question: Question, _ text: String) throws -> Diagnosis {
    diagnose(Evidence([try typed(question, text)]))
  }

  @Test func theRightCellsAreNotDiagnosed() throws {
    #expect(try diagnosis(question(), "(1,2) (1,3) (2,2) (2,3)") == .nothing)
  }

  @Test func theStrideIsIgnored() throws {
    // Right: rows 2 and 3, columns 4 and 5.
    let said = try diagnosis(question(stride: 2), "(1,2) (1,3) (2,2) (2,3)")
    #expect(said.asked == ["stride-ignored"])
  }

  @Test func theGapsOfTheDilationAreMissedOrNamed() throws {
    let dilated = try question(dilation: 2)  // right: rows 1 and 3, columns 2 and 4
    #expect(try diagnosis(dilated, "1,2 1,3 2,2 2,3").asked == ["dilation-ignored"])
    #expect(
      try diagnosis(dilated, "1,2 1,3 1,4 2,2 2,3 2,4 3,2 3,3 3,4").asked
        == ["gaps-of-dilation-named"])
  }

  @Test func thePaddingIsForgottenOrNamed() throws {
    let corner = try question(padding: 1, row: 0, column: 0)  // right: (0, 0)
    #expect(
      try diagnosis(corner, "(0,0) (0,1) (1,0) (1,1)").asked?.contains("padding-ignored") == true)
    #expect(
      try diagnosis(corner, "(-1,-1) (-1,0) (0,-1) (0,0)").asked == ["padding-cells-named"])
  }

  @Test func placesAreCountedFromOneOrWrittenColumnFirst() throws {
    #expect(
      try diagnosis(question(), "(2,3) (2,4) (3,3) (3,4)").asked?.first == "counted-from-one")
    // Whoever walks down first comes to the same cells.
    #expect(
      try diagnosis(question(), "(2,1) (3,1) (2,2) (3,2)").asked
        == ["walked-down-first", "row-and-column-exchanged"])
  }

  @Test func theWindowOfTheNeighbouringStep() throws {
    #expect(
      try diagnosis(question(stride: 2), "2,6 2,7 3,6 3,7").asked == nil)  // past the end
    #expect(
      try diagnosis(question(stride: 2, column: 1), "2,4 2,5 3,4 3,5").asked
        == ["window-of-next-step"])
    #expect(
      try diagnosis(question(stride: 2), "2,2 2,3 3,2 3,3").asked == ["window-of-step-before"])
  }

  @Test func cellsUnderAWeightOfZeroCountToo() throws {
    let corners = try question(weights: [[1, 0], [0, 4]])
    #expect(try diagnosis(corners, "(1,2) (2,3)").asked == ["zero-weights-passed-over"])
  }

  @Test func aSingleCellMissingOrTooManyIsASlip() throws {
    #expect(try diagnosis(question(), "(1,2) (1,3) (2,2)") == .slip(.cellLeftOut))
    #expect(
      try diagnosis(question(), "(1,2) (1,3) (2,2) (2,3) (6,6)") == .slip(.cellTooMany))
    #expect(try diagnosis(question(), "(6,6) (5,5)") == .unknown)
  }

  /// The window covers (1, 2), (1, 3), (2, 2) and (2, 3).
  @Test func rightCellsOfWhichSeveralAreMissingAreCalledSo() throws {
    #expect(try diagnosis(question(), "(1,2) (2,3)") == .slip(.cellsLeftOut))
    #expect(
      try diagnosis(question(), "1,2 1,3 2,2 2,3 5,5 6,6") == .slip(.cellsTooMany))
    let question = try question()
    let said = { (language: Language, slip: Slip) in
      DiagnosisPhrases(language).lines(.slip(slip), about: question, at: .inputCells)
    }
    #expect(
      said(.english, .cellsLeftOut) == [
        "Those cells are right, but there are more. Which rows and columns does the window cover?"
      ])
    #expect(
      said(.korean, .cellsLeftOut) == ["쓴 칸은 모두 맞지만 더 있어요. 윈도우는 어느 행과 열을 덮나요?"])
  }

  @Test func poolingReadsItsCellsInTheSameWay() throws {
    let operation = try pooling(.maximum)  // 4 × 4, windows of 2 side by side
    let below = Question.dependence(operation, CellPosition(row: 1, column: 0))
    #expect(
      try diagnosis(below, "1,0 1,1 2,0 2,1").asked == ["stride-ignored", "stride-across-only"])
  }
}
