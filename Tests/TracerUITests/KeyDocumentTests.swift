import Foundation
import TestRecords
import Testing

struct KeyDocumentTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../docs/keys.md")

  /// `RECORD_SNAPSHOTS=1` writes the page, and fails too, so that nobody records unseen.
  @Test func thePageIsTheTable() { expectRecorded(KeyDocument.text, in: Self.file) }
}
