import Foundation
import TerminalSupport
import Testing

/// The first screen of each README is what the program shows.
@Suite struct FirstScreenTests {
  @Test(arguments: [("README.md", "en"), ("docs/README.ko.md", "ko")])
  func `a diagnosed mistake`(path: String, language: String) throws {
    let session = try Learner().screen("quiz", "filter-slides", "--lang", language)
    try session.wait(for: "(0, 0)")
    session.type("5*2+1*5+15*4+5*11" + Keys.enter)
    try session.wait(for: "130]")
    try session.wait(for: "180°")
    let document = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: path),
      encoding: .utf8)
    let shown = document.split(separator: "```text\n", maxSplits: 1).last?
      .split(separator: "\n```", maxSplits: 1).first.map(String.init)
    try session.wait(for: "the whole screen") { screen in
      (0..<24).map { screen.line($0) }.joined(separator: "\n") == shown
    }
    try quit(session, 1)
  }
}
