import LessonKit

/// Reads a lesson: pages, or faults that each take a line and stand in the file.
package func fuzzLesson(_ bytes: [UInt8]) {
  for languages in [LessonLanguages.any, .both] {
    do throws(LessonFaults) {
      let lesson = try LessonReader.read(bytes: bytes, file: "l.yaml", languages: languages)
      precondition(!lesson.pages.isEmpty && !lesson.id.isEmpty, "a lesson without pages or a name")
    } catch {
      // The end of a file whose last line has no end counts as a line of its own.
      let lines = bytes.count { $0 == 0x0A } + 2
      for fault in error.all {
        expectOneLine(fault.description)
        precondition((fault.line ?? 1) <= lines, "a fault behind the end of the file")
      }
    }
  }
}
