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

  static let cases: [BadFile] = [
    BadFile(
      "a float32 number whose last digit is another", convolution: sum("expect: [[1.3]]"),
      """
      small.yaml:9:17: expect: cell (0, 0) computes to 1.3000001, but 1.3 is expected
      """),
    BadFile(
      "the next float", convolution: sum("expect: [[1.3000002]]"),
      """
      small.yaml:9:17: expect: cell (0, 0) computes to 1.3000001, but 1.3000002 is expected
      """),
    BadFile(
      "a printed float32 number that is the one computed",
      convolution: sum("printed: [[1.3000001]]\nremark: {en: \"Other digits.\"}"),
      """
      small.yaml:9:16: printed: this is what the program computes; remove “printed” and \
      “erratum”
      """),
    BadFile(
      "a printed number with fewer digits, in float64",
      convolution: """
        input: [[1, 2, 2]]
        filter: [[0.1, 0.2, 0.4]]
        printed: [[1.3000001]]
        erratum: {en: "A slip."}
        """,
      """
      small.yaml:8:16: printed: this is what the program computes; remove “printed” and \
      “erratum”
      """),
    BadFile(
      "a remark without what is printed", convolution: sum("remark: {en: \"Other digits.\"}"),
      """
      small.yaml:9:7: convolution: “remark” stands without “printed”; write what the notes \
      print there
      """),
    BadFile(
      "a remark about a statement",
      convolution: sum(
        "printed: [[1.3]]\nstatement: {en: \"It is 1.3.\"}\nremark: {en: \"Other digits.\"}"),
      """
      small.yaml:11:7: convolution: “remark” goes with “printed” alone; say in “erratum” why a \
      statement is wrong
      """),
    BadFile(
      "a remark beside an erratum",
      convolution: sum(
        "printed: [[1.3]]\nerratum: {en: \"A slip.\"}\nremark: {en: \"Other digits.\"}"),
      """
      small.yaml:11:7: convolution: “erratum” stands here already; write “remark” where both \
      are right
      """),
  ]

  @Test(arguments: cases)
  func isRefusedWithItsPlaceAndCure(file: BadFile) { file.check() }

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
