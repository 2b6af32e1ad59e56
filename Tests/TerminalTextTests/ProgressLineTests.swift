import TerminalText
import Testing

@Suite("The line that tells how far long work is")
struct ProgressLineTests {
  private let start = ContinuousClock.now

  private func after(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  @Test("Work of less than half a second shows nothing and leaves nothing to take away")
  func soon() {
    var line = ProgressLine(from: start)
    #expect(line.told(1, of: 4, at: after(0)) == nil)
    #expect(line.told(3, of: 4, at: after(499)) == nil)
    #expect(line.removed() == nil)
  }

  @Test("After half a second it is drawn over what stood in the line, and taken away at the end")
  func drawn() {
    var line = ProgressLine(from: start)
    #expect(
      line.told(1, of: 4, at: after(500))
        == "\r\u{1B}[K[#######-----------------------] 25%")
    #expect(line.removed() == "\r\u{1B}[K")
    #expect(line.removed() == nil)
  }

  @Test("It is drawn ten times a second at most")
  func interval() {
    var line = ProgressLine(from: start)
    #expect(line.told(1, of: 100, at: after(700)) != nil)
    #expect(line.told(2, of: 100, at: after(701)) == nil)
    #expect(line.told(3, of: 100, at: after(799)) == nil)
    #expect(
      line.told(4, of: 100, at: after(800)) == "\r\u{1B}[K[#-----------------------------] 4%")
  }

  @Test("Taken away for other text, it comes back with what is told next")
  func again() {
    var line = ProgressLine(from: start)
    _ = line.told(1, of: 2, at: after(600))
    _ = line.removed()
    #expect(
      line.told(2, of: 2, at: after(1000)) == "\r\u{1B}[K[##############################] 100%")
    #expect(line.removed() != nil)
  }

  @Test(
    "All there is fills it, whatever the counts",
    arguments: [(0, 3, "0%"), (1, 3, "33%"), (3, 3, "100%"), (5, 3, "100%"), (.max, .max, "100%")])
  func counts(_ done: Int, _ count: Int, _ percent: String) {
    var line = ProgressLine(from: start)
    let text = line.told(done, of: count, at: after(500)) ?? ""
    #expect(text.hasSuffix("] " + percent))
    #expect(text.count { $0 == "#" || $0 == "-" } == 30)
  }

  @Test("Work of no parts shows nothing")
  func nothing() {
    var line = ProgressLine(from: start)
    #expect(line.told(0, of: 0, at: after(900)) == nil)
  }
}
