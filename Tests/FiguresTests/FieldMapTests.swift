import Figures
import Testing
import TraceEngine
import TraceText

struct FieldMapTests {
  /// 6×6, then 4×4, then 2×2; the second layer has no name.
  private func figure() throws -> Figure {
    let network = try Network(
      input: TensorShape(channels: 1, height: 6, width: 6),
      [
        LayerSpecification(.convolution(filters: 1), size: 3),
        LayerSpecification(.convolution(filters: 1), size: 3),
      ])
    return .field(
      FieldMap(network, names: ["C1", nil], start: CellPosition(row: 1, column: 0)))
  }

  @Test func itBeginsAtTheValueThatTheAuthorChose() throws {
    let figure = try figure()
    #expect(figure.moments == 4)
    #expect(figure.firstMoment == 2)
    #expect(figure.position(at: 2, in: .english) == "value (1, 0) of the last map")
    #expect(figure.position(at: 2, in: .korean) == "마지막 특성 맵의 (1, 0) 값")
  }

  @Test func everyMapBackToTheInputIsTold() throws {
    let figure = try figure()
    #expect(
      figure.told(at: 2, in: .english) == [
        "It sees 3×3 = 9 cells of the output of C1: rows 1–3, columns 0–2.",
        "It sees 5×5 = 25 cells of the input: rows 1–5, columns 0–4.",
      ])
    #expect(
      figure.told(at: 2, in: .korean) == [
        "C1의 출력에서 3×3 = 9칸을 봐요: 1~3행, 0~2열.", "입력에서 5×5 = 25칸을 봐요: 1~5행, 0~4열.",
      ])
  }

  @Test func whatItSeesIsMarked() throws {
    #expect(
      try figure().shown(at: 3, in: .english) == [
        "The input, with # for the cells it sees:", "    . . . . . .", "    . # # # # #",
        "    . # # # # #", "    . # # # # #", "    . # # # # #", "    . # # # # #",
      ])
  }

  @Test func itIsPrintedFromItsFirstMoment() throws {
    let lines = try figure().printed(in: .korean)
    #expect(lines[0] == "마지막 특성 맵의 (1, 0) 값을 정하는 칸이에요.")
    #expect(lines[3...5] == ["입력에서 보는 칸(#)이에요.", "    . . . . . .", "    # # # # # ."])
  }

  @Test func rowsAndColumnsMoveOneByOne() throws {
    let figure = try figure()
    #expect(figure.moment(from: 0, down: 1) == 2)
    #expect(figure.moment(from: 3, down: -1) == 1)
    #expect(figure.moment(from: 3, down: 1) == 3)
    #expect(figure.moment(named: "1,1") == 3)
    #expect(figure.moment(named: "2,0") == nil)
  }
}
