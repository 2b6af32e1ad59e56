import TerminalSupport
import Testing

/// The quiz on the screen.
@Suite struct ScreenQuizTests {
  private func open() throws -> (learner: Learner, session: PseudoTerminal) {
    let learner = try Learner()
    try learner.write(edges, to: "edges.yaml")
    let session = try learner.screen("quiz", "\(learner.folder.path)/edges.yaml")
    try session.wait(for: "(0, 0)")
    return (learner, session)
  }

  @Test func `wrong, hint, right, on, and quit with status 1`() throws {
    let (learner, session) = try open()
    session.type("0" + Keys.enter)
    try session.wait(for: "Right.")
    session.type(Keys.enter)
    try session.wait(for: "(0, 1)")
    session.type("5" + Keys.enter)
    try session.wait(for: "That is not it.")
    session.type(Keys.tab)
    try session.wait(for: "window")
    session.type("7" + Keys.enter)
    try session.wait(for: "Right.")
    session.type(Keys.enter)
    try session.wait(for: "(0, 2)")
    try quit(session, 1)
    let again = try learner.screen("quiz", "\(learner.folder.path)/edges.yaml")
    try again.wait(for: "(0, 2)")
    again.type("0" + Keys.enter)
    try again.wait(for: "Right.")
    try quit(again, 0)
  }

  @Test(arguments: [("0\r\r7\r\r0\r\r\r", Int32(0)), ("s\r7\r\r0\r\r\r", 1)])
  func `the status is the quiz's, also from the list`(keys: String, status: Int32) throws {
    let (_, session) = try open()
    session.type(keys)
    try session.wait(for: menuTitle)
    try quit(session, status)
  }

  @Test func `leaving with open questions is status 1, also from the list`() throws {
    let (_, session) = try open()
    session.type("\u{1B}")
    try session.wait(for: menuTitle)
    try quit(session, 1)
  }
}
