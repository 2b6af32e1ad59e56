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

  /// The keys of a page with a figure, likewise.
  init(_ name: String, layers: String, _ message: String) {
    self.init(name, page: "layers", layers, message)
  }

  init(_ name: String, comparison: String, _ message: String) {
    self.init(name, page: "comparison", comparison, message)
  }

  init(_ name: String, visits: String, _ message: String) {
    self.init(name, page: "visits", visits, message)
  }

  init(_ name: String, field: String, _ message: String) {
    self.init(name, page: "field", field, message)
  }

  init(_ name: String, picture: String, _ message: String) {
    self.init(name, page: "picture", picture, message)
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
