import Foundation
import TestRecords
import Testing

struct KeyDocumentTests {
  /// `RECORD_SNAPSHOTS=1` writes the page, and fails too, so that nobody records unseen.
  @Test func thePageIsTheTable() {
    expectRecorded(
      KeyDocument.text,
      in: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/keys.md").standardized)
  }
}
