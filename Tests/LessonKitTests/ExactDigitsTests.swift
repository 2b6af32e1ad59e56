import Testing

@testable import LessonKit

/// In float32 the last digit is what matters: `expect` and `printed` are compared as floats, exactly.
struct ExactDigitsTests {
  /// The window of 3, 3, 0, 1 under 0.1 to 0.4, which adds up to 1.3000001.
  private static func sum(_ keys: String) -> String {
    """
    precision: float32
    input: [[3, 3], [0, 1]]
    filter: [[0.1, 0.2], [0.3, 0.4]]
    \(keys)
    """
  }

  @Test func theDigitsThatAreComputedAreAccepted() throws {
    let page = try page(ExactDigitsTests.sum("expect: [[1.3000001]]"))
    #expect(page.erratum == nil)
  }

  @Test func aDigitThatRoundsToTheSameFloatIsAccepted() throws {
    _ = try page(ExactDigitsTests.sum("expect: [[1.30000007]]"))
  }

  @Test func otherDigitsOfTheNotesAreNoSlip() throws {
    let keys = ExactDigitsTests.sum("printed: [[1.3]]\nremark: {en: \"Another order.\"}")
    let remark = try #require(try page(keys).erratum)
    #expect(!remark.isSlip)
    #expect(
      remark.lines(in: .english, precision: .float32) == [
        "As the notes print it:", "    1.3", "Another order.",
      ])
  }

  private func page(_ keys: String) throws -> Lesson.OperationPage {
    let lines = keys.split(separator: "\n").map { "      \($0)\n" }.joined()
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages:
        - convolution:
      \(lines)
      """
    let lesson = try LessonReader.read(text: text, file: "small.yaml")
    return try #require(lesson.pages[0].operation)
  }
}
