import Testing
import TraceEngine
import TraceText

@Suite("Large counts have a comma before every three digits")
struct GroupedTests {
  @Test(
    "From four digits on",
    arguments: zip(
      [0, 999, 1000, 3380, 62_378_344, -1234],
      [
        "0", "999", "1,000", "3,380", "62,378,344", "-1,234",
      ]))
  func groups(number: Int, text: String) { #expect(Grouped.text(number) == text) }
}
