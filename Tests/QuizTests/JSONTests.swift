import Testing

@testable import Quiz

struct JSONTests {
  @Test func readsEveryKindOfValue() throws {
    let text = #"""
       {"a": [1, -2.5, 1e3, 10000000000000000000], "b": {"": null}, "c": [true, false], "d": [],
        "e": "x\"\\\/\b\f\n\r\té😀한글"}
      """#
    let expected = JSONValue.object([
      "a": .array([.integer(1), .number(-2.5), .number(1000), .number(1e19)]),
      "b": .object(["": .null]), "c": .array([.boolean(true), .boolean(false)]), "d": .array([]),
      "e": .string("x\"\\/\u{8}\u{C}\n\r\té😀한글"),
    ])
    let value = try JSONReader.read(Array(text.utf8))
    #expect(value == expected)
    #expect(try JSONReader.read(JSONWriter.bytes(of: value)) == expected)
  }

  @Test(arguments: [
    "", " ", "{", "}", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a: 1}", "{\"a\": 1,}", "\"a",
    "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\\u+123\"",
    "\"a\nb\"", "tru", "nul", "01", "-", "+1", ".5", "5.", "1.e3", "1e", "--1", "1-2", "1e999",
    "NaN", "1 1", "[1]]", "\u{FEFF}1",
  ])
  func refusesWhatIsNoJSON(text: String) {
    #expect(throws: JSONReader.Fault()) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func refusesWhatIsNoUTF8OrNestsTooDeep() {
    #expect(throws: JSONReader.Fault()) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: JSONReader.Fault()) { try JSONReader.read(deep) }
  }

  @Test func noBytesTrap() throws {
    var generator = SeededGenerator(5)
    let whole = Array(#"{"version": 1, "a": ["\u00e9\n", -1.5e3, true, null]}"#.utf8)
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? JSONReader.read(Array(bytes.prefix(Int.random(in: 0...60, using: &generator))))
    }
  }

  @Test func writesOneMemberALine() {
    let value = JSONValue.object([
      "b": .array([.integer(1), .string("x/\u{1B}")]), "a": .object([:]), "c": .number(0.1),
    ])
    let text = String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
    #expect(
      text == "{\n  \"a\": {},\n  \"b\": [\n    1,\n    \"x/\\u001b\"\n  ],\n  \"c\": 0.1\n}\n")
  }

  @Test func mergingKeepsWhatIsUnknownAndRemovesWhatIsGone() {
    let file = JSONValue.object(["a": .integer(1), "b": .integer(2), "x": .integer(9)])
    let old = JSONValue.object(["a": .integer(1), "b": .integer(2)])
    let merged = file.merging(from: old, to: .object(["a": .integer(3)]))
    #expect(merged == .object(["a": .integer(3), "x": .integer(9)]))
  }
}
