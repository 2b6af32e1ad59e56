import Foundation
import TestRecords
import Testing

struct TermDocumentTests {
  /// `RECORD_SNAPSHOTS=1` writes the page, and fails too, so that nobody records unseen.
  @Test func thePageIsTheGlossary() {
    expectRecorded(
      TermDocument.text,
      in: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/terms.md").standardized)
  }
}
