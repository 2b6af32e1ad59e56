import Foundation
import Testing

@Suite struct KeyDocumentTests {
  @Test("docs/keys.md holds the table of keys")
  func document() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/keys.md")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(KeyDocument.text.utf8).write(to: file)
      Issue.record("recorded docs/keys.md; look at it")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == KeyDocument.text)
  }
}
