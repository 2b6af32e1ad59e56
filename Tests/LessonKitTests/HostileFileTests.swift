import Testing

@testable import LessonKit

/// Files made to exhaust memory or time, or to drive the learner's terminal.
struct HostileFileTests {
  private func fault(_ text: String) -> String? { LessonFaults.in(text)?.first.description }

  private func fault(bytes: [UInt8]) -> String? {
    do throws(LessonFaults) {
      _ = try LessonReader.read(bytes: bytes, file: "small.yaml")
      return nil
    } catch { return error.first.description }
  }

  @Test func flowListsNestSixteenDeepAtMost() {
    let text = "id: " + String(repeating: "[", count: 500_000)
    #expect(
      fault(text)
        == "small.yaml:1:20: this is nested more than 16 deep, which no lesson needs")
  }

  @Test func blockListsNestSixteenDeepAtMost() {
    let text = String(repeating: "- ", count: 500_000)
    #expect(
      fault(text)
        == "small.yaml:1:33: this is nested more than 16 deep, which no lesson needs")
  }

  @Test func groupsNestSixteenDeepAtMost() {
    let text = String(repeating: "{a: ", count: 200_000)
    #expect(
      fault(text)
        == "small.yaml:1:65: this is nested more than 16 deep, which no lesson needs")
  }

  @Test func anAliasBombIsRefusedAtItsFirstAnchor() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [" + String(repeating: "*\(before), ", count: 9) + "]\n"
    }
    #expect(
      fault(text)
        == "small.yaml:1:4: an anchor (“&name”) is not allowed; "
        + "put a text that begins with “&” in quotes")
  }

  @Test func aFileHasAHundredThousandPartsAtMost() {
    let text = "id: [" + String(repeating: "1,", count: 200_000) + "]"
    #expect(
      fault(text)
        == "small.yaml:1:200000: the file has more than 100000 numbers, texts and keys")
  }

  @Test func aTextHasTwentyThousandCharactersAtMost() {
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages:
        - text: {en: "\(String(repeating: "가", count: 20_001))"}
      """
    #expect(
      fault(text)
        == "small.yaml:5:16: en: this text has 20001 characters; at most 20000 are read")
  }

  @Test func aFileHasOneMebibyteAtMost() {
    let comment = "# " + String(repeating: "x", count: 1 << 20 - 2)
    #expect(fault(comment) == "small.yaml:1:1: the file is empty; a lesson begins with “id:”")
    #expect(
      fault(comment + "x")
        == "small.yaml: the file is larger than 1 MiB, the most a lesson may have")
  }

  @Test func aPageHasFourMillionProductsAtMost() {
    let row = "[" + Array(repeating: "1", count: 64).joined(separator: ",") + "]"
    let matrix = "[" + Array(repeating: row, count: 64).joined(separator: ",") + "]"
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages:
        - convolution: {input: \(matrix), filter: \(matrix), padding: full}
      """
    #expect(
      fault(text)
        == "small.yaml:5:18: convolution: this operation has 66064384 products; "
        + "a page has at most 131072")
  }

  /// A plain text may go on behind an empty line, and a text in quotes has escapes.
  @Test(arguments: [
    (";\n\n&", "small.yaml:1:1: a lesson is written with keys, as in id: …, not “; &”"),
    (
      "id: small\n\"a\\nb\": 1\n",
      "small.yaml:2:1: a lesson has no key “a b”; the keys are"
    ),
  ])
  func whatIsQuotedBreaksNoLine(text: String, message: String) {
    let fault = fault(text) ?? ""
    #expect(fault.hasPrefix(message.split(separator: ", as in")[0]))
    #expect(!fault.contains { $0.isNewline })
  }

  @Test func aLessonHasAHundredPagesAtMost() {
    let text = """
      id: small
      chapter: 1
      title: {en: "Small"}
      pages:
      \(String(repeating: "  - text: {en: Look.}\n", count: 101))
      """
    #expect(
      fault(text)
        == "small.yaml:5:3: pages: 101 pages are too many; a lesson has at most 100")
  }

  @Test(arguments: [
    ("\u{0}", "the control character U+0000 is not allowed; remove it"),
    ("\u{1B}[31m", "the control character U+001B is not allowed; remove it"),
    ("\u{7F}", "the control character U+007F is not allowed; remove it"),
    ("\u{85}", "the control character U+0085 is not allowed; remove it"),
    ("\u{9B}", "the control character U+009B is not allowed; remove it"),
    ("\rx", "the control character U+000D is not allowed; remove it"),
    ("\u{2028}", "the invisible line separator U+2028 is not allowed; use a line break"),
    ("\u{FEFF}", "the invisible character U+FEFF is not allowed; remove it"),
    (
      "\u{202E}",
      "the invisible character U+202E, which turns the direction of text, is not allowed; "
        + "remove it"
    ),
    (
      "\u{2066}",
      "the invisible character U+2066, which turns the direction of text, is not allowed; "
        + "remove it"
    ),
  ])
  func noCharacterDrivesATerminal(character: String, message: String) {
    #expect(fault("id: 가\(character)") == "small.yaml:1:6: \(message)")
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func whatIsNotUTF8IsRefusedWhereItBegins(bytes: [UInt8]) {
    #expect(
      fault(bytes: Array("id: a\nb: 가".utf8) + bytes)
        == "small.yaml:2:5: this is not UTF-8; save the file with the encoding UTF-8")
  }

  @Test func aFileOfWindowsIsRead() throws {
    let text =
      "\u{FEFF}id: small\r\nchapter: 1\r\ntitle: {en: \"Small\"}\r\n"
      + "pages:\r\n  - text:\r\n      en: |\r\n        Look\r\n        here.\r\n"
    let lesson = try LessonReader.read(text: text, file: "small.yaml")
    #expect(lesson.pages.first == .text(.init(title: nil, text: try english("Look\nhere."))))
  }
}
