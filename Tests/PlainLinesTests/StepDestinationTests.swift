import Testing
import TraceEngine
import TraceText

struct StepDestinationTests {
  @Test func `a number is a step, two or three are a cell`() throws {
    let trace = try slidingFilter().trace
    #expect(StepDestination.step("5", in: trace) == 4)
    #expect(StepDestination.step("(1, 2)", in: trace) == 5)
    #expect(StepDestination.step("0, 1, 2", in: trace) == 5)
  }

  @Test(arguments: ["", "0", "10", "-1", "3,0", "1,0,0", "1,2,3,4", "a", "1.5", "\(Int.min)"])
  func `there is no such place`(_ text: String) throws {
    #expect(StepDestination.step(text, in: try slidingFilter().trace) == nil)
  }
}
