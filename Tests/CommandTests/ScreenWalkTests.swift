import TerminalSupport
import Testing

/// The walk on the screen, from key to cell.
@Suite struct ScreenWalkTests {
  @Test func `the menu lists the lessons and opens one`() throws {
    let learner = try Learner()
    let number = try learner.listed("nine-steps").number
    let session = try learner.screen()
    try session.wait(for: menuTitle)
    #expect(session.screen.isAlternate)
    session.type(String(repeating: Keys.down, count: number - 1))
    try session.wait(for: "the lesson chosen") { screen in
      (0..<screen.rows).contains { row in
        let words = screen.line(row).split(separator: " ").prefix(3).joined(separator: " ")
        return words == "▸ \(number) Nine"
      }
    }
    try session.wait(for: "A filter slides over a 4×4 image")
    session.type(Keys.enter)
    try session.wait(for: "page 1/10")
    #expect(session.screen.line(0).contains("Nine steps"))
    try quit(session)
  }

  @Test func `pages and steps, and the same place the next time`() throws {
    let learner = try Learner()
    let session = try learner.screen("filter-slides")
    try session.wait(for: "page 1/11")
    session.type("]]]")
    try session.wait(for: "step 1 of 9")
    session.type(Keys.end)
    try session.wait(for: "step 9 of 9")
    try session.wait(for: "│  215 │  121 │[ 136]│")
    session.type(Keys.left)
    try session.wait(for: "│  215 │[ 121]│")
    try session.wait(for: " = 121")
    try quit(session)
    let again = try learner.screen(String(learner.listed("filter-slides").number))
    try again.wait(for: "page 4/11")
    try again.wait(for: "step 8 of 9")
    try again.wait(for: "│  215 │[ 121]│")
    try quit(again)
    #expect(try learner.listLine("filter-slides").contains("8 min   page 4/11 "))
  }

  @Test func `a lesson walked to its last page is finished`() throws {
    let learner = try Learner()
    let session = try learner.screen("nine-steps")
    try session.wait(for: "page 1/10")
    session.type("]]]]]]]]]")
    try session.wait(for: "page 10/10")
    try quit(session)
    #expect(try learner.listLine("nine-steps").contains("9 min   finished "))
  }

  @Test func `a click on a cell of the map goes to its step`() throws {
    let session = try Learner().screen("filter-slides")
    try session.wait(for: "page 1/11")
    session.type("]]]" + Keys.end)
    try session.wait(for: "step 9 of 9")
    let place = try #require(session.screen.place(of: "247"))
    session.type(Keys.click(place))
    try session.wait(for: "step 4 of 9")
    try session.wait(for: "[ 247]")
    try quit(session)
  }

  @Test func `a key typed with the Korean keyboard does what its Latin letter does`() throws {
    let session = try Learner().screen("nine-steps", "--lang", "ko")
    try session.wait(for: "1/10쪽")
    session.type("ㅂ")
    #expect(try session.waitForEnd() == .exited(0))
    expectRestored(session)
  }

  @Test func `plays to the end by itself, then rests`() throws {
    let learner = try Learner()
    try learner.write(edges, to: "edges.yaml")
    let session = try learner.screen("\(learner.folder.path)/edges.yaml")
    try session.wait(for: "step 1 of 3")
    session.type(">>>> ")
    try session.wait(for: "step 3 of 3")
    try session.wait(for: "paused")
    try session.wait(for: "[0]")
    try session.waitForRest()
    try quit(session)
  }

  @Test func `held keys end in the right place with few frames`() throws {
    let session = try Learner().screen("nine-steps")
    try session.wait(for: "page 1/10")
    session.type("]")
    try session.wait(for: "step 1 of 9")
    try session.waitForRest()
    let before = session.screen.byteCount
    // All of them wait before the program reads the first, however slow the machine is.
    session.whileStopped { $0.type(String(repeating: Keys.right, count: 200)) }
    try session.wait(for: "step 9 of 9")
    try session.waitForRest()
    // Two frames, one of them whole; 200 would send some 50,000.
    #expect(session.screen.byteCount - before < 6000)
    try session.wait(for: "[   4]")
    session.type(String(repeating: Keys.up, count: 200))
    try session.wait(for: "step 1 of 9")
    try quit(session)
  }

  @Test func `the screen fits itself to every size`() throws {
    let session = try Learner().screen("filter-slides")
    try session.wait(for: "page 1/11")
    session.type("]]]" + Keys.end)
    try session.wait(for: "step 9 of 9")
    for (rows, columns) in [(8, 30), (43, 132), (3, 12), (24, 80)] {
      session.resize(rows: rows, columns: columns)
      session.settle()
      #expect(session.screen.unknown == [])
    }
    try session.wait(for: "step 9 of 9")
    try session.wait(for: "│  215 │  121 │[ 136]│")
    session.resize(rows: 8, columns: 30)
    try session.wait(for: "This terminal is 30×8.")
    session.resize(rows: 14, columns: 44)
    try session.wait(for: "the compact form") { $0.text.contains("136") && $0.line(13) != "" }
    session.resize(rows: 43, columns: 132)
    try session.wait(for: "│  215 │  121 │[ 136]│")
    try session.wait(for: "the last line") { $0.line(42).contains("q quit") }
    try quit(session)
  }
}
