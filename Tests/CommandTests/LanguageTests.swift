import Testing

/// Which variable chooses the language.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("LANG=ko_KR.UTF-8", true), ("LANG=ko", true), ("LANG=en_US.UTF-8", false),
    ("LANG=C LC_MESSAGES=ko_KR.UTF-8", true), ("LANG=ko_KR.UTF-8 LC_MESSAGES=C", false),
    ("LANG=C LC_MESSAGES=C LC_ALL=ko_KR.EUC-KR", true),
    ("LC_ALL=en_GB LC_MESSAGES=ko_KR LANG=ko_KR", false),
    ("LC_ALL= LC_MESSAGES= LANG=ko_KR.UTF-8", true), ("LANG=kok_IN.UTF-8", false),
    ("LANG=", false),
  ])
  func `the first that is set and not empty`(variables: String, isKorean: Bool) throws {
    let learner = try Learner()
    learner.environment["LANG"] = nil
    for command in ["list", "list --no-progress", "filter-slides --batch"] {
      let run = try learner.shell("\(variables) convtrace \(command)")
      #expect(run.output.contains("움직이는 필터") == isKorean, "\(command)")
      #expect(run.output.contains("A filter slides") != isKorean, "\(command)")
      #expect(run.status == .exited(0))
    }
  }

  @Test func `--lang is stronger, --ascii means English`() throws {
    let learner = try Learner(["LC_ALL": "ko_KR.UTF-8"])
    #expect(try learner.convtrace("list", "--lang", "en").output.contains("A filter slides"))
    #expect(try learner.convtrace("list", "--ascii").output.contains("A filter slides"))
  }

  @Test func `text in pipes is UTF-8 whatever the locale`() throws {
    let run = try Learner(["LANG": "C", "LC_ALL": "POSIX"]).convtrace("filter-slides", "--batch")
    #expect(run.output.contains("5×11 + 1×4 + 15×5 + 5×2"))
  }
}
