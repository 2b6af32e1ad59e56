import Foundation
import TestRecords
import Testing

/// `docs/course.md` shows what the lessons hold.
struct CourseDocumentTests {
  @Test func theDocumentIsUpToDate() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let file = root.appending(path: "docs/course.md").standardized
    expectRecorded(CourseDocument.text(try shippedLessons()), in: file)
  }
}
