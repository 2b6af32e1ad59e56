import Foundation
import TestRecords
import Testing

@Suite struct KeyDocumentTests {
  @Test func `docs/keys.md holds the table of keys`() {
    let root = Sample.folder.deletingLastPathComponent().deletingLastPathComponent()
    expectRecorded(KeyDocument.text, in: root.appendingPathComponent("docs/keys.md"))
  }
}
