import Foundation
import Testing

struct MisconceptionDocumentTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../docs/misconceptions.md")

  /// `RECORD_SNAPSHOTS=1` writes the page, and fails too, so that nobody records unseen.
  @Test func thePageIsTheTable() throws {
    let text = MisconceptionDocument.text
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded misconceptions.md: look at it, then run again")
      return
    }
    let isSame = try String(contentsOf: Self.file, encoding: .utf8) == text
    #expect(isSame, "docs/misconceptions.md is not what the table of rules says")
  }
}
