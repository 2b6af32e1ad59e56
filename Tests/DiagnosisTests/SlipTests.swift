import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// The first cell of the note's map: 55 + 4 + 75 + 10 = 144.
struct SlipTests {
  @Test(arguments: [
    ("414", Slip.digitsSwapped), ("441", .digitsSwapped), ("-144", .sign), ("124", .sign),
    ("134", .productLeftOut),
    ("69", .productLeftOut), ("145", .addition(1)), ("143", .addition(1)), ("154", .addition(10)),
    ("44", .addition(100)), ("149", .timesTable), ("133", .timesTable),
  ])
  func aSlipIsRecognised(_ typed: String, _ slip: Slip) throws {
    #expect(try explaining(typed, convolution()) == slip)
  }

  @Test(arguments: ["144", "144.0", "200", "414.4", "1440"])
  func whatIsRightOrFarOffIsNoSlip(_ typed: String) throws {
    #expect(try explaining(typed, convolution()) == nil)
  }

  @Test func theBiasIsAddedAfterTheSlip() throws {
    #expect(try explaining("76", convolution(bias: 7)) == .productLeftOut)
  }

  @Test func anAverageIsDividedAfterTheSlip() throws {
    // (5 + 1 + 15 + 5) / 4 = 6.5
    #expect(try explaining("5.25", pooling(.average)) == .productLeftOut)
    #expect(try explaining("6.75", pooling(.average)) == .addition(1))
    #expect(try explaining("5.6", pooling(.average)) == .digitsSwapped)
  }

  /// 11 · 12 · 10 = 1320 and its halves.
  @Test(arguments: [("0231", nil), ("3120", Slip.digitsSwapped), ("2013", nil), ("-1320", .sign)])
  func onlyNeighboursOrAllDigitsChangePlaces(_ typed: String, _ slip: Slip?) throws {
    #expect(try explaining(typed, convolution([[1320]], [[1]])) == slip)
  }

  @Test func digitsAroundAPointAndAfterASignMayStandInReverse() throws {
    #expect(try explaining("-5.21", convolution([[-1.25]], [[1]])) == .digitsSwapped)
    #expect(try explaining("52.1", convolution([[1.25]], [[1]])) == nil)
  }

  @Test func aMaximumHasNoSum() throws {
    #expect(try explaining("51", pooling(.maximum)) == .digitsSwapped)
    #expect(try explaining("-15", pooling(.maximum)) == .sign)
    #expect(try explaining("14", pooling(.maximum)) == nil)
  }

  @Test func behindReLUAZeroTellsNothing() throws {
    let operation = try convolution([[1, 2], [3, 4]], [[1, 1], [-1, -1]], relu: true)
    #expect(try explaining("1", operation) == nil)
    #expect(try explaining("6", operation) == .addition(10))
  }

  @Test func aNumberOfParametersMayBeAddedUpWrongly() throws {
    // 3·3 + 1 = 10
    let layer = try Layer(
      .convolution(filters: 1, hasBias: true), input: TensorShape(channels: 1, height: 9, width: 9),
      size: 3)
    let question = Question.parameters(layer)
    let typed = try Response("20", for: .parameters)
    #expect(Slip.explaining(typed, to: question, at: .parameters) == .addition(10))
  }

  @Test func aSizeIsNotAddedUp() throws {
    let size = Question.outputSize(try halving())
    // 24 / 2 = 12
    for text in ["11", "13", "2", "22"] {
      let typed = try Response(text, for: .outputHeight)
      #expect(Slip.explaining(typed, to: size, at: .outputHeight) == nil)
    }
    let swapped = try Response("21", for: .outputHeight)
    #expect(Slip.explaining(swapped, to: size, at: .outputHeight) == .digitsSwapped)
  }

  @Test func aPlaceIsNotAddedUp() throws {
    let question = Question.window(try convolution(), CellPosition(row: 1, column: 2))
    for (text, blank) in [("2", Blank.windowRow), ("1", .windowColumn), ("3", .windowColumn)] {
      let typed = try Response(text, for: blank)
      #expect(Slip.explaining(typed, to: question, at: blank) == nil)
    }
    let negative = try Response("-2", for: .windowColumn)
    #expect(Slip.explaining(negative, to: question, at: .windowColumn) == .sign)
  }

  private func halving() throws -> Layer {
    try Layer(
      .pooling(.maximum), input: TensorShape(channels: 1, height: 24, width: 24), size: 2,
      stride: 2)
  }

  private func explaining(_ typed: String, _ operation: TracedOperation) throws -> Slip? {
    let question = Question.cell(operation, CellPosition(row: 0, column: 0))
    let blank = question.blanks[0]
    return Slip.explaining(try Response(typed, for: blank), to: question, at: blank)
  }
}
