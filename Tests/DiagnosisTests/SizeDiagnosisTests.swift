import Diagnosis
import Questions
import Testing
import TraceEngine

/// Questions with one or two blanks, where two numbers may be one piece of evidence.
struct SizeDiagnosisTests {
  /// 96 filters of 11 × 11, stride 4: 55 high and wide, or, from a height of 231, 56 high.
  private func size(height: Int) throws -> Question {
    .outputSize(
      try Layer(
        .convolution(filters: 96), input: TensorShape(channels: 3, height: height, width: 227),
        size: 11, stride: 4))
  }

  @Test func heightAndWidthOfASquareAreOnePiece() throws {
    let diagnosis = diagnose(Evidence(try filled(size(height: 227), "54 54")))
    #expect(diagnosis.asked?.contains("one-not-added") == true)
  }

  @Test func heightAndWidthThatDifferAreTwo() throws {
    let diagnosis = diagnose(Evidence(try filled(size(height: 231), "55 54")))
    #expect(diagnosis.named?.contains("one-not-added") == true)
  }

  @Test func aSquareAndALaterOneAreTwo() throws {
    let earlier = try filled(
      .outputSize(
        Layer(
          .convolution(filters: 6), input: TensorShape(channels: 1, height: 32, width: 32),
          size: 5)), "27 27")
    let now = try filled(size(height: 227), "54 54")
    #expect(diagnose(Evidence(earlier + now)).named?.contains("one-not-added") == true)
  }

  /// (227 − 11 + 0) / 4 + 1 = 55 along the width; along the height of 231 it is 56.
  @Test func theHeightInTheFormulaOfTheWidth() throws {
    let layer = try Layer(
      .convolution(filters: 96), input: TensorShape(channels: 3, height: 231, width: 227),
      size: 11, stride: 4)
    let formula = Question.sizeFormula(layer)
    #expect(diagnose(Evidence(try filled(formula, "231 11 0 4 56"))).named == ["height-for-width"])
    #expect(diagnose(Evidence(try filled(formula, "231 - - - -"))).asked == ["height-for-width"])
    #expect(diagnose(Evidence(try filled(formula, "227 11 0 4 55"))) == .nothing)
    let size = try filled(.outputSize(layer), "55 56")
    #expect(diagnose(Evidence(size)).asked?.contains("height-for-width") == true)
  }

  @Test func aSquareHasNoHeightToMistakeForItsWidth() throws {
    let square = try size(height: 227)
    #expect(try answer("height-for-width", square, .outputWidth) == nil)
  }

  @Test func aCountIsAskedAbout() throws {
    let layer = try Layer(
      .convolution(filters: 32), input: TensorShape(channels: 3, height: 8, width: 8), size: 3)
    let diagnosis = diagnose(Evidence([try typed(.parameters(layer), "864")]))
    #expect(diagnosis.asked?.isEmpty == false)
    #expect(diagnose(Evidence([try typed(.parameters(layer), "896")])) == .nothing)
  }
}
