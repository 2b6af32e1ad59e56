import Testing

@testable import TerminalText

struct HangulKeysTests {
  @Test(arguments: [
    ("ㅂ", "q"), ("ㅣ", "l"), ("ㅖ", "P"), ("가", "rk"), ("값", "rkqt"), ("뢔", "fho"), ("힣", "glg"),
  ])
  func hangulMeansTheKeysItIsTypedWith(hangul: Character, latin: String) {
    #expect(HangulKeys.latinKeys(for: hangul).map { String($0) } == latin)
  }

  @Test(arguments: ["a", "5", "한국", "é", "漢"])
  func otherTextIsNoHangulKey(text: String) {
    if text.count == 1, let character = text.first {
      #expect(HangulKeys.latinKeys(for: character) == nil)
    }
  }
}
