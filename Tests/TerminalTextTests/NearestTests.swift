import TerminalText
import Testing

struct NearestTests {
  @Test(arguments: [
    ("strid", ["stride"]), ("pading", ["padding"]), ("Stride", ["stride"]), ("max", ["maximum"]),
    ("tsride", ["stride"]), ("colour", []), ("", []),
  ])
  func nearWords(word: String, near: [String]) {
    #expect(nearest(to: word, among: ["stride", "padding", "maximum"]) == near)
  }
}
