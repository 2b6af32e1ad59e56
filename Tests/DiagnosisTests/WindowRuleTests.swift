import Diagnosis
import Questions
import TestSamples
import Testing
import TraceEngine

/// On an input in which every number says where it stands, 10 · row + column, under filters that
/// pick a single corner of the window: the value is the place that was read.
struct WindowRuleTests {
  private static func places(
    window: Int, stride: PerAxis, padding: Int = 0, dilation: PerAxis = 1,
    corner: (Int, Int) = (0, 0)
  ) throws -> TracedOperation {
    let input = (0..<7).map { row in (0..<7).map { Double(10 * row + $0) } }
    let filter = (0..<window).map { row in
      (0..<window).map { (row, $0) == corner ? 1.0 : 0 }
    }
    return .convolution(
      try Convolution(
        input: Tensor(input), filters: FilterBank(filter), stride: stride, padding: .all(padding),
        dilation: dilation))
  }

  @Test func theStrideIsIgnored() throws {
    let operation = try Self.places(window: 3, stride: 2)
    #expect(try answer("stride-ignored", operation, 1, 2) == 12)  // right: 24
    #expect(try answer("stride-across-only", operation, 1, 2) == 14)
    #expect(try answer("stride-ignored", Self.places(window: 3, stride: 1), 1, 2) == nil)
  }

  @Test func windowsLieSideBySide() throws {
    let operation = try Self.places(window: 3, stride: 2)
    #expect(try answer("stride-as-window", operation, 1, 1) == 33)  // right: 22
    // A window at column 6 would reach past the end.
    #expect(try answer("stride-as-window", operation, 1, 2) == nil)
    // A stride of 3 is the window's size.
    #expect(try answer("stride-one-too-far", operation, 1, 1) == nil)
  }

  @Test func theStrideIsOneTooLargeOrSmall() throws {
    let two = try Self.places(window: 2, stride: 2)
    #expect(try answer("stride-one-too-far", two, 1, 1) == 33)  // right: 22
    #expect(try answer("stride-one-too-short", two, 1, 1) == nil)
    #expect(try answer("stride-as-window", two, 1, 1) == nil)
    let three = try Self.places(window: 2, stride: 3)
    #expect(try answer("stride-one-too-short", three, 1, 1) == 22)  // right: 33
  }

  @Test func theWalkGoesDownFirst() throws {
    let operation = try Self.places(window: 3, stride: 2)
    #expect(try answer("walked-down-first", operation, 1, 2) == 42)  // right: 24
    #expect(try answer("walked-down-first", operation, 1, 1) == 22)
    let uneven = try Self.places(window: 3, stride: PerAxis(height: 4, width: 1))
    #expect(try answer("walked-down-first", uneven, 0, 3) == nil)  // there is no row 3
    // Two windows high and five wide: the sixth value is that of row 1, column 2.
    #expect(try answer("walked-down-written-across", uneven, 1, 0) == 42)
    #expect(try answer("walked-down-written-across", uneven, 0, 3) == 41)
    #expect(try answer("walked-down-written-across", operation, 1, 2) == nil)  // a square map
  }

  /// 1 2 3 / 4 5 6, read down its columns and written along the rows, or turned over.
  @Test func aWalkDownOverAMapThatIsNotSquare() throws {
    let question = wholeMap(try convolution([[1, 2, 3], [4, 5, 6]], [[1]]))
    let written = try question.blanks.map {
      try answer("walked-down-written-across", question, $0)
    }
    #expect(written == [1, 4, 2, 5, 3, 6])
    let turned = try question.blanks.map { try answer("walked-down-first", question, $0) }
    #expect(turned == [1, 4, nil, 2, 5, nil])
  }

  @Test func theFirstWindowIsCentredOnTheCorner() throws {
    let operation = try Self.places(window: 3, stride: 2)
    #expect(try answer("starts-centred", operation, 1, 1) == 11)  // right: 22
    #expect(try answer("starts-centred", operation, 0, 0) == 0)  // outside the input
    let padded = try Self.places(window: 3, stride: 2, padding: 1)
    #expect(try answer("starts-centred", padded, 1, 1) == nil)
  }

  @Test func theGapsOfDilationAreMissed() throws {
    let operation = try Self.places(window: 2, stride: 1, dilation: 2, corner: (1, 1))
    #expect(try answer("dilation-ignored", operation, 3, 4) == 45)  // right: 56
    let question = Question.window(operation, CellPosition(row: 3, column: 4))
    #expect(try answer("dilation-ignored", question, .windowRow) == nil)  // it begins there
  }

  @Test func whereTheWindowBeginsFollows() throws {
    let cell = CellPosition(row: 1, column: 2)
    let question = Question.window(
      try Self.places(window: 3, stride: 2, padding: 1), cell)  // right: 1, 3
    let expected: [(String, Double, Double)] = [
      ("stride-ignored", 0, 1), ("stride-as-window", 2, 5), ("stride-across-only", 0, 3),
      ("walked-down-first", 3, 1), ("padding-ignored", 2, 4), ("padding-bottom-right-only", 2, 4),
      ("padding-top-left-only", 0, 2),
    ]
    for (name, row, column) in expected {
      #expect(try answer(name, question, .windowRow) == row, "\(name)")
      #expect(try answer(name, question, .windowColumn) == column, "\(name)")
    }
    #expect(try answer("flipped-filter", question, .windowRow) == nil)
  }

  @Test func aPlaceIsNamedEvenWhereTheWindowFallsOffTheInput() throws {
    // With padding 2 the map is 9 wide; with 1 on each side it would be 7.
    let operation = try Self.places(window: 3, stride: 1, padding: 2)  // right: 6
    let question = Question.window(operation, CellPosition(row: 8, column: 8))
    #expect(try answer("padding-as-total", question, .windowRow) == 7)
    #expect(try answer("padding-ignored", question, .windowColumn) == 8)
    #expect(try answer("padding-as-total", operation, 8, 8) == nil)
  }

  @Test func poolingByAnotherRuleLeavesTheWindowsInTheirPlaces() throws {
    for kind in Pooling.Kind.allCases {
      let question = Question.window(try pooling(kind), CellPosition(row: 1, column: 1))
      for name in ["average-for-maximum", "maximum-for-average", "maximum-for-minimum"] {
        #expect(try answer(name, question, .windowRow) == nil)
      }
    }
  }

  @Test func poolingWalksLikeAConvolution() throws {
    // 5 1 7 13 / 15 5 1 13 / 10 6 4 6 / 15 3 12 4; right at (0, 1): 13.
    let operation = try pooling(.maximum)
    #expect(try answer("stride-ignored", operation, 0, 1) == 7)  // 1 7 / 5 1
    #expect(try answer("walked-down-first", operation, 0, 1) == 15)  // 10 6 / 15 3
    #expect(try answer("stride-as-window", operation, 0, 1) == nil)
  }

  @Test func aWindowTooManyAndTheCellsBetween() throws {
    let layer = Layer(try Self.places(window: 3, stride: 2))
    #expect(try answer("one-window-too-many", .outputSize(layer), .outputWidth) == 4)  // right: 3
    let rest = Layer(try Self.places(window: 4, stride: 2))  // (7 − 4) / 2 rounded down + 1 = 2
    #expect(try answer("one-window-too-many", .outputSize(rest), .outputWidth) == 3)
    let question = Question.setting(try Self.places(window: 3, stride: 2), .stride)
    #expect(try answer("stride-as-cells-between", question, .setting(.stride)) == 1)
  }
}
