import TerminalText
import Testing

struct KoreanParticleTests {
  /// How the numbers end when read: 영 일 이 삼 사 오 육 칠 팔 구 십 백 천 만 십만 백만 억 조 십조 경.
  @Test(arguments: [
    ("0", "은"), ("1", "은"), ("2", "는"), ("3", "은"), ("4", "는"), ("5", "는"), ("6", "은"),
    ("7", "은"), ("8", "은"), ("9", "는"), ("10", "은"), ("100", "은"), ("1000", "은"),
    ("10000", "은"), ("100000", "은"), ("1000000", "은"), ("100000000", "은"),
    ("1000000000000", "는"), ("10000000000000", "는"), ("10000000000000000", "은"),
    ("144", "는"), ("-3", "은"), ("(-2)", "는"), ("0.6", "은"), ("2.5", "는"), ("1.05", "는"),
    ("1e-07", "은"), ("윈도우", "는"), ("합", "은"), ("nan", "은"), ("inf", "는"), ("", "는"),
  ])
  func `the topic particle fits the sound`(_ text: String, _ particle: String) {
    #expect(KoreanParticle.topic.attached(to: text) == text + particle)
  }

  @Test func `every particle has its two forms`() {
    let two = KoreanParticle.allCases.map { $0.attached(to: "2") }
    #expect(two == ["2는", "2가", "2를", "2예요", "2로"])
    let three = KoreanParticle.allCases.map { $0.attached(to: "3") }
    #expect(three == ["3은", "3이", "3을", "3이에요", "3으로"])
  }

  @Test func `after ㄹ the direction is 로`() {
    for number in ["1", "7", "8", "11", "0.8"] {
      #expect(KoreanParticle.direction.attached(to: number) == number + "로")
    }
    for number in ["0", "3", "6", "10"] {
      #expect(KoreanParticle.direction.attached(to: number) == number + "으로")
    }
    #expect(KoreanParticle.direction.attached(to: "글") == "글로")
  }
}
