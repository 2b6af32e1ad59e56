import Glossary
import TerminalText
import Testing
import TraceText

struct LookupTests {
  @Test(arguments: [
    ("stride", ["stride"]), ("STRIDE", ["stride"]), ("스트라이드", ["stride"]), ("보폭", ["stride"]),
    ("strides", ["stride"]), ("feature map", ["feature-map"]), ("feature-map", ["feature-map"]),
    ("특성맵", ["feature-map"]), ("커널", ["filter"]), ("kernel_size", ["filter", "window"]),
    ("pool_size", ["window"]), ("dilation_rate", ["dilation"]), ("MaxPool2d", ["max-pooling"]),
    ("tf.nn.relu", ["relu"]), ("Conv2d(stride=)", ["stride"]), ("use_bias", ["bias"]),
    ("SAME_UPPER", ["same"]), ("auto_pad", ["padding", "valid", "same"]), ("same", ["same"]),
    ("count_include_pad", ["count-include-pad"]), ("Gemm", ["dense-layer"]),
    ("group", ["groups", "depthwise"]),
    ("", []), ("?", []), ("banana", []),
  ])
  func findsByAnyName(name: String, ids: [String]) {
    #expect(Vocabulary.find(name).map(\.id) == ids)
  }

  /// The keys of `stride` with the Korean input method on.
  @Test func findsWhatWasTypedInHangul() {
    #expect(Vocabulary.find("ㄴㅅ걍ㄷ").map(\.id) == ["stride"])
  }

  @Test(arguments: [
    ("strid", Language.english, "stride"), ("paddin", .english, "padding"),
    ("스트라이", .korean, "스트라이드"), ("swindow", .english, "window"),
  ])
  func knowsWhatIsNear(name: String, language: Language, near: String) {
    #expect(Vocabulary.near(name, in: language).first == near)
  }

  @Test func findsTheTermsOfAText() {
    let english = "Two filters slide with stride 2; no padding. The same picture, a step further."
    #expect(Vocabulary.mentioned(in: english).map(\.id) == ["filter", "stride", "padding"])
    let korean = "필터가 두 칸씩 움직여요. 스트라이드는 2이고, ReLU를 적용한 특성 맵이 나와요."
    #expect(
      Vocabulary.mentioned(in: korean).map(\.id) == ["filter", "feature-map", "stride", "relu"])
    #expect(Vocabulary.mentioned(in: "").isEmpty)
    #expect(Vocabulary.mentioned(in: "overstrides kernelled").isEmpty)
  }

  @Test(arguments: [
    ("? stride", TermRequest.term("stride")), ("?stride", .term("stride")),
    ("term feature map", .term("feature map")), ("용어 패딩", .term("패딩")),
    ("TERM Stride", .term("Stride")),
    ("terms", .list), ("용어", .list),
  ])
  func readsRequests(line: String, request: TermRequest) {
    #expect(TermRequest(line) == request)
  }

  @Test(arguments: ["", "?", " ? ", "stride", "terminal", "h"])
  func leavesOtherLinesAlone(line: String) {
    #expect(TermRequest(line) == nil)
  }

  /// `kernel_size` is the filter's in a convolution and the window's in a pooling.
  @Test func `of several terms those of the page come first`() {
    let text = TermText(.english)
    let titles = { (page: String) in
      (text.cards("kernel_size", page: page) ?? "").split(separator: "\n")
        .filter { $0.hasPrefix("filter ·") || $0.hasPrefix("window ·") }.map { $0.prefix(6) }
    }
    #expect(titles("") == ["filter", "window"])
    #expect(titles("The window keeps one number.") == ["window", "filter"])
  }
}
