import Testing

/// `convtrace list`, letter by letter.
@Suite struct ListTests {
  @Test func `names every lesson on a line`() throws {
    let run = try Learner().convtrace("list")
    #expect(
      run.output == """
        1  filter-slides  8 min   new       A filter slides over a 4×4 image
        2  nine-steps     9 min   new       Nine steps: a 3×3 filter on a 5×5 image
        3  pooling        8 min   new       Pooling: the largest or the mean

        """)
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test(arguments: [["list", "--lang", "ko"], ["--lang", "ko", "list"], ["--lang=ko", "list"]])
  func `speaks Korean, with the option on either side`(words: [String]) throws {
    let run = try Learner().shell("convtrace " + words.joined(separator: " "))
    #expect(
      run.output == """
        1  filter-slides  8분     새 수업   4×4 이미지 위를 움직이는 필터
        2  nine-steps     9분     새 수업   아홉 단계: 5×5 이미지와 3×3 필터
        3  pooling        8분     새 수업   풀링: 가장 큰 값, 또는 평균

        """)
    #expect(run.status == .exited(0))
  }

  @Test func `keeps to ASCII when asked`() throws {
    let run = try Learner().convtrace("list", "--ascii")
    #expect(run.output.contains("Nine steps: a 3x3 filter on a 5x5 image\n"))
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `is what no arguments print without a terminal`() throws {
    let learner = try Learner()
    #expect(try learner.convtrace().output == learner.convtrace("list").output)
  }
}
