import Testing

@testable import LessonKit

/// A lesson file with one mistake of its author, and exactly what is said about it.
struct BadFile: CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let message: String

  init(_ name: String, bytes: [UInt8], _ message: String) {
    testDescription = name
    self.bytes = bytes
    self.message = message
  }

  /// A whole file.
  init(_ name: String, file: String, _ message: String) {
    self.init(name, bytes: Array(file.utf8), message)
  }

  /// The pages of a lesson; the first begins in line 5, column 3.
  init(_ name: String, pages: String, _ message: String) {
    let lines = pages.split(separator: "\n", omittingEmptySubsequences: false)
    self.init(
      name,
      file: "id: small\nchapter: 1\ntitle: {en: \"Small\"}\npages:\n"
        + lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined(), message)
  }

  /// The keys of the first page, which is of this kind; they begin in line 6, column 7.
  init(_ name: String, page kind: String, _ keys: String, _ message: String) {
    let lines = keys.split(separator: "\n").map { "    \($0)\n" }
    self.init(name, pages: "- \(kind):\n" + lines.joined(), message)
  }
}

extension LessonFaults {
  /// The faults of a file, or nil where it is a lesson.
  static func `in`(_ text: String) -> LessonFaults? { `in`(bytes: Array(text.utf8)) }

  static func `in`(bytes: [UInt8]) -> LessonFaults? {
    do throws(LessonFaults) {
      _ = try LessonReader.read(bytes: bytes, file: "small.yaml")
      return nil
    } catch { return error }
  }
}
