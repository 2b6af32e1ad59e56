import Figures
import Testing
import TraceEngine
import TraceText

struct SideBySideTests {
  private static let image: [[Double]] = [
    [5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4],
  ]

  private func side(_ english: String, _ korean: String, stride: Int) throws -> SideBySide.Side {
    SideBySide.Side(
      label: LocalizedText(en: english, ko: korean),
      operation: .convolution(
        try Convolution(
          input: Tensor(SideBySideTests.image), filters: FilterBank([[11, 4], [5, 2]]),
          stride: PerAxis(height: stride, width: stride))))
  }

  /// 144 66 160 / 247 97 95 / 215 121 136 against 144 160 / 215 136.
  private func strides() throws -> SideBySide {
    SideBySide(
      try side("stride 1", "스트라이드 1", stride: 1), try side("stride 2", "스트라이드 2", stride: 2))
  }

  @Test func aMomentTellsBothSidesAndHowTheyRelate() throws {
    let figure = Figure.comparison(try strides())
    #expect(figure.moments == 9)
    #expect(figure.position(at: 1, in: .english) == "cell (0, 1)")
    #expect(figure.position(at: 1, in: .korean) == "(0, 1) 칸")
    #expect(
      figure.told(at: 0, in: .english) == [
        "stride 1:", "    5×11 + 1×4 + 15×5 + 5×2 = 55 + 4 + 75 + 10 = 144",
        "stride 2:", "    5×11 + 1×4 + 15×5 + 5×2 = 55 + 4 + 75 + 10 = 144",
        "The same value.",
      ])
    #expect(figure.told(at: 1, in: .english).last == "Here the two differ for the first time.")
    #expect(figure.told(at: 1, in: .korean).last == "여기에서 처음으로 달라져요.")
    #expect(figure.told(at: 3, in: .english).last == "The values differ.")
  }

  @Test func aCellThatOneMapLacksIsToldOfTheOther() throws {
    let figure = Figure.comparison(try strides())
    #expect(
      figure.told(at: 2, in: .english) == [
        "stride 1:", "    7×11 + 13×4 + 1×5 + 13×2 = 77 + 52 + 5 + 26 = 160",
        "stride 2: has no such cell.", "There is nothing to compare.",
      ])
    #expect(figure.told(at: 2, in: .korean).suffix(2) == ["스트라이드 2: 이 칸이 없어요.", "비교할 값이 없어요."])
  }

  @Test func theLastMomentCountsTheCellsThatDiffer() throws {
    let figure = Figure.comparison(try strides())
    #expect(
      figure.told(at: 8, in: .english).last == "Of the 4 cells that both maps have 3 differ.")
    #expect(figure.told(at: 8, in: .korean).last == "두 특성 맵에 모두 있는 4칸 중 3칸이 달라요.")
    let same = Figure.comparison(
      SideBySide(try side("a", "가", stride: 1), try side("b", "나", stride: 1)))
    #expect(same.told(at: 8, in: .english).last == "The two maps are the same.")
    #expect(same.told(at: 8, in: .korean).last == "두 특성 맵이 똑같아요.")
  }

  @Test func itIsPrintedWithASignBeforeWhatDiffers() throws {
    #expect(
      Figure.comparison(try strides()).printed(in: .english) == [
        "stride 1:", "     144  #66  160", "    *247  *97   95", "     215  121  136", "",
        "stride 2:", "     144 #160", "    *215 *136", "",
        "Of the 4 cells that both maps have 3 differ. The first is (0, 1):",
        "stride 1:", "    1×11 + 7×4 + 5×5 + 1×2 = 11 + 28 + 25 + 2 = 66",
        "stride 2:", "    7×11 + 13×4 + 1×5 + 13×2 = 77 + 52 + 5 + 26 = 160",
      ])
  }

  @Test func theNextDifferenceIsFoundFromAnyCellOnAndRoundTheEnd() throws {
    let sides = try strides()
    #expect(sides.nextDifference(after: 0) == 1)
    #expect(sides.nextDifference(after: 1) == 3)
    #expect(sides.nextDifference(after: 4) == 1)
    let same = SideBySide(try side("a", "가", stride: 1), try side("b", "나", stride: 1))
    #expect(same.nextDifference(after: 0) == nil)
  }

  @Test func windowsAreSharedOnlyWhereTheyStandOnTheSameCells() throws {
    #expect(try !strides().shareWindows)
    let same = SideBySide(try side("a", "가", stride: 1), try side("b", "나", stride: 1))
    #expect(same.shareWindows)
  }

  @Test func aCellIsNamedByRowAndColumn() throws {
    let figure = Figure.comparison(try strides())
    #expect(figure.moment(named: "1,2") == 5)
    #expect(figure.moment(named: "(0, 1, 2)") == 5)
    #expect(figure.moment(named: "9") == 8)
    for text in ["3,0", "10", "0", "x", "", "1,2,3,4"] {
      #expect(figure.moment(named: text) == nil)
    }
  }

  /// max(0, -3), max(0, 6.5) against -3·2 + 1, 6.5·2 + 1.
  private func pair(_ values: [[Double]]) throws -> Figure {
    let input = try Tensor(values)
    return .comparison(
      SideBySide(
        SideBySide.Side(
          label: LocalizedText(en: "ReLU", ko: "렐루"),
          operation: .rectification(Rectification(input: input))),
        SideBySide.Side(
          label: LocalizedText(en: "twice, plus 1", ko: "두 배 더하기 1"),
          operation: .convolution(
            try Convolution(input: input, filters: FilterBank([[2]]), bias: [1])))))
  }

  @Test func aSideIsNotNamedTwiceAndOneProductIsNoSum() throws {
    #expect(
      try pair([[6.5, -3]]).told(at: 0, in: .english) == [
        "ReLU:", "    max(0, 6.5) = 6.5", "twice, plus 1:", "    6.5×2 = 13; 13 + bias 1 = 14",
        "Here the two differ for the first time.",
      ])
  }

  @Test func twoValuesThatDifferAreBothAndOneIsTheOnlyOne() throws {
    #expect(try pair([[6.5, -3]]).told(at: 1, in: .english).last == "Both values differ.")
    #expect(try pair([[6.5, -3]]).told(at: 1, in: .korean).last == "두 값이 모두 달라요.")
    #expect(try pair([[6.5]]).printed(in: .english).contains("The one value differs."))
    #expect(try pair([[6.5], [1], [2]]).told(at: 2, in: .english).last == "All 3 values differ.")
  }

  @Test func placesOfAColumnAreCalledValues() throws {
    let figure = try pair([[1], [2], [-1], [-4]])
    #expect(figure.position(at: 3, in: .english) == "value 3")
    #expect(figure.position(at: 3, in: .korean) == "3번 값")
    let lines = figure.printed(in: .korean)
    #expect(lines.contains("값 4개가 모두 달라요. 처음 달라지는 곳은 0번 값이에요."))
  }
}
