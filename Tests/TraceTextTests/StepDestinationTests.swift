import Testing
import TraceEngine
import TraceText

@Suite("Where a learner wants to go")
struct StepDestinationTests {
  /// Two maps of 3×3.
  private func trace(filters: Int = 2) throws -> Trace {
    let filter = try Tensor([[1, 0], [0, 1]])
    return TracedOperation.convolution(
      try Convolution(
        input: Tensor((0..<4).map { row in (0..<4).map { Double(row * 4 + $0) } }),
        filters: FilterBank(Array(repeating: filter, count: filters)))
    ).trace
  }

  @Test(
    "a number is a step, three are a cell",
    arguments: [("5", 4), (" 18 ", 17), ("0, 1, 2", 5), ("(1,1,2)", 14), ("1 0 0", 9)])
  func places(_ text: String, _ step: Int) throws {
    #expect(StepDestination.step(text, in: try trace(), channel: 0) == step)
  }

  @Test("row and column are a cell of the map that is looked at")
  func shownMap() throws {
    #expect(StepDestination.step("(1, 2)", in: try trace(), channel: 0) == 5)
    #expect(StepDestination.step("1,2", in: try trace(), channel: 1) == 14)
  }

  @Test(
    "there is no such place",
    arguments: [
      "", "0", "19", "-1", "3,0", "2,0,0", "1,2,3,4", "a", "1.5", "0,-1", ",", "\(Int.min)",
      "99999999999999999999", String(repeating: "1", count: 1000),
    ])
  func missing(_ text: String) throws {
    #expect(StepDestination.step(text, in: try trace(), channel: 0) == nil)
  }

  @Test("what there is to go to is told, with the maps where there are several")
  func choices() throws {
    #expect(
      StepDestination.choices(in: try trace(filters: 1))[.english]
        == "There are steps 1–9, and cells (0, 0) to (2, 2).")
    #expect(
      StepDestination.choices(in: try trace())[.korean]
        == "단계는 1~18, 칸은 0,0,0부터 1,2,2까지 있어요(맵, 행, 열).")
  }
}
