import Foundation
import Testing

/// `convtrace list`, in lines and as JSON.
@Suite struct ListTests {
  @Test func `names every lesson on a line under its chapter`() throws {
    let run = try Learner().convtrace("list")
    #expect(
      run.output.hasPrefix(
        """
        Getting started
           1  using-convtrace     5 min   new         Using convtrace
           2  first-edge          7 min   new         A filter that finds an edge
        Pictures
           3  picture-numbers     10 min  new         A picture is numbers

        """), "\(run.output)")
    let chapters = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      chapters.dropLast() == [
        "Getting started", "Pictures", "The sliding filter", "Channels and filters",
        "Pooling and ReLU", "Networks",
      ])
    #expect(chapters.last?.contains(" lessons, ") == true)
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test(arguments: [["list", "--lang", "ko"], ["--lang", "ko", "list"], ["--lang=ko", "list"]])
  func `speaks Korean, with the option on either side`(words: [String]) throws {
    let run = try Learner().shell("convtrace " + words.joined(separator: " "))
    #expect(
      run.output.hasPrefix(
        """
        시작하기
           1  using-convtrace     5분     새 수업     convtrace 사용법
           2  first-edge          7분     새 수업     경계를 찾는 필터
        그림

        """), "\(run.output)")
    #expect(run.status == .exited(0))
  }

  @Test func `keeps to ASCII when asked`() throws {
    let run = try Learner().convtrace("list", "--ascii")
    #expect(run.output.contains("Nine steps: a 3x3 filter on 5x5\n"))
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `is what no arguments print without a terminal`() throws {
    let learner = try Learner()
    #expect(try learner.convtrace().output == learner.convtrace("list").output)
  }

  @Test func `is an array of objects for programs, also of a lesson in one language`() throws {
    let learner = try Learner()
    learner.environment["CONVTRACE_LESSONS"] = learner.folder.path
    try learner.write(edges.replacing("chapter: 1", with: "chapter: 31"), to: "edges.yaml")
    try learner.write(
      #"{"version": 2, "lessons": {"stride": {"place": {"page": 2, "beat": 0}, "finished": false, "#
        + #""touched": 7, "items": {}}, "bias": {"finished": true, "touched": 5, "items": {}}}}"#,
      to: "state/convtrace/progress.json")
    let run = try learner.convtrace("list", "--json", "--lang", "ko")
    #expect(run.errors == "")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let lessons = try #require(json as? [[String: Any]])
    #expect(lessons.map { $0["number"] as? Int } == Array(1...lessons.count))
    func lesson(_ id: String) throws -> [String: Any] {
      try #require(lessons.first { $0["id"] as? String == id })
    }
    let stride = try lesson("stride")
    let pages = try #require(stride["pages"] as? Int)
    #expect(stride["progress"] as? String == "page 3 of \(pages)")
    #expect(stride["chapter"] as? Int == 2)
    #expect(stride["minutes"] is Int)
    #expect(try lesson("bias")["progress"] as? String == "done")
    #expect(try lesson("pooling")["progress"] as? String == "new")
    let own = try lesson("edges")
    let title = try #require(own["title"] as? [String: Any])
    #expect(title["en"] as? String == "Where is the edge?")
    #expect(title["ko"] is NSNull)
    #expect(own["minutes"] is NSNull)
    #expect(own["chapterTitle"] as? [String: String] == ["en": "Chapter 31", "ko": "31장"])
    let list = try learner.convtrace("list")
    #expect(list.output.contains("\nChapter 31\n  "))
    #expect(list.output.contains("page 3/\(pages)"))
  }
}
