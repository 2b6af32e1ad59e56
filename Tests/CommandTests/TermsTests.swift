import TestRecords
import Testing

/// `convtrace terms`.
@Suite struct TermsTests {
  @Test func `lists all terms`() throws {
    let run = try Learner().convtrace("terms")
    #expect(run.output.hasPrefix("Filters and what they compute\n  convolution "))
    #expect(run.output.contains("  receptive field        수용 영역\n"))
    #expect(run.status == .exited(0))
    #expect(run.errors == "")
  }

  @Test(arguments: [["terms", "stride"], ["terms", "보폭"], ["--ascii", "terms", "STRIDE"]])
  func `shows one by any name`(words: [String]) throws {
    let run = try Learner().run(words)
    #expect(run.output.hasPrefix("stride"))
    #expect(run.output.contains("Keras    Conv2D(strides=), MaxPooling2D(strides=)\n"))
    #expect(run.status == .exited(0))
  }

  @Test func `takes a term of two words, and what a framework calls it`() throws {
    let learner = try Learner()
    #expect(
      try learner.convtrace("terms", "feature", "map").output
        == learner.convtrace("terms", "feature map").output)
    let cards = try learner.convtrace("terms", "kernel_size").output
    #expect(cards.hasPrefix("filter · 필터\n"))
    #expect(cards.contains("\n\nwindow · 윈도우\n"))
  }

  @Test func `speaks Korean`() throws {
    let run = try Learner().convtrace("terms", "padding", "--lang", "ko")
    #expect(run.output.hasPrefix("패딩 · padding\n"))
    #expect(run.output.contains("수업: padding, pooling-borders\n"))
  }

  @Test func `an unknown term is bad input, with the nearest names`() throws {
    let run = try Learner().convtrace("terms", "strid")
    #expect(run.status == .exited(2))
    #expect(run.output == "")
    #expect(run.errors == "convtrace: there is no term “strid”; did you mean “stride”?\n")
  }

  @Test func `keeps to ASCII when asked`() throws {
    let run = try Learner().convtrace("terms", "--ascii")
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(!run.output.contains("?"))
  }
}
