import Testing

@testable import Quiz

struct JSONTests {
  @Test func whatIsWrittenIsReadBack() throws {
    let value = JSONValue.object([
      "a": .array([.integer(1), .number(-2.5), .integer(.max)]), "b": .object(["": .null]),
      "c": .array([.boolean(true), .boolean(false)]), "d": .array([]),
      "e": .string("x\"\\/\u{8}\n한글"),
    ])
    #expect(JSONValue(bytes: try value.bytes()) == value)
  }

  @Test(arguments: ["", "{", "[1 2]", "{\"a\"}", "\"a", "tru", "1 1", "\"\\ud800\""])
  func refusesWhatIsNoJSON(text: String) {
    #expect(JSONValue(bytes: Array(text.utf8)) == nil)
  }

  @Test func refusesWhatNestsTooDeep() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(JSONValue(bytes: deep) == nil)
  }

  @Test func mergingKeepsWhatIsUnknownAndRemovesWhatIsGone() {
    let file = JSONValue.object(["a": .integer(1), "b": .integer(2), "x": .integer(9)])
    let old = JSONValue.object(["a": .integer(1), "b": .integer(2)])
    let merged = file.merging(from: old, to: .object(["a": .integer(3)]))
    #expect(merged == .object(["a": .integer(3), "x": .integer(9)]))
  }
}
