import Testing

@testable import LessonKit

/// A lesson file with a fault, and exactly what is said about it.
struct BadFile: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let message: String

  /// A whole file.
  init(_ name: String, file: String, _ message: String) {
    testDescription = name
    text = file
    self.message = message
  }

  /// The keys of a convolution, which is the first page; they begin in line 6, column 7.
  init(_ name: String, convolution: String, _ message: String) {
    self.init(name, page: "convolution", convolution, message)
  }

  /// The keys of a pooling, likewise.
  init(_ name: String, pooling: String, _ message: String) {
    self.init(name, page: "pooling", pooling, message)
  }

  /// The keys of a question, likewise.
  init(_ name: String, question: String, _ message: String) {
    self.init(name, page: "question", question, message)
  }

  private init(_ name: String, page: String, _ keys: String, _ message: String) {
    let lines = keys.split(separator: "\n").map { "      \($0)\n" }.joined()
    self.init(
      name,
      file: """
        id: small
        chapter: 1
        title: {en: "Small"}
        pages:
          - \(page):
        \(lines)
        """, message)
  }

  func check() {
    #expect(LessonFaults.in(text)?.description == message)
  }
}

extension LessonFaults {
  /// The faults of a file, or nil where it is a lesson.
  static func `in`(_ text: String) -> LessonFaults? {
    do throws(LessonFaults) {
      _ = try LessonReader.read(text: text, file: "small.yaml")
      return nil
    } catch { return error }
  }
}
