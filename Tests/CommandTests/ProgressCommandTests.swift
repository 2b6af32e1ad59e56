import Foundation
import Testing

/// `convtrace progress`.
@Suite struct ProgressCommandTests {
  private func learned() throws -> Learner {
    let learner = try Learner()
    _ = try learner.convtrace("quiz", "filter-slides", input: "130\na\n144\n66\n")
    return learner
  }

  @Test func `it tells lessons, rules and what to practise`() throws {
    let learner = try learned()
    let run = try learner.convtrace("progress")
    let ids = try learner.listed().map(\.id)
    let width = ids.map(\.count).max() ?? 0
    let lessons = ids.map { id in
      let state =
        id == "filter-slides"
        ? "begun  2 tried, 1 right on the first try, 2 right in the end" : "new"
      return "  " + id.padding(toLength: width + 2, withPad: " ", startingAt: 0) + state
    }
    #expect(
      run.output == """
        Lessons:
        \(lessons.joined(separator: "\n"))

        Rules that were broken:
          The filter was turned by 180° before it was laid on. (1 time, last today;
            flipped-filter)

        Nothing is due for review; the next question is due in 24 hours.

        To practise what was broken most: convtrace quiz --random --level 1
          Which number of the filter lies on the top left cell of the window?

        """)
    #expect(run.status == .exited(0))
  }

  @Test func `programs read it as JSON`() throws {
    let learner = try learned()
    let run = try learner.convtrace("progress", "--json", "--lang", "ko")
    let file = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let rules = file?["rules"] as? [[String: Any]]
    #expect(file?["version"] as? Int == 1)
    #expect(rules?.compactMap { $0["name"] as? String } == ["flipped-filter"])
    #expect(rules?.first?["named"] as? Int == 1)
    #expect(rules?.first?["sentence"] as? String == "필터를 180° 돌려서 얹었어요.")
    let lessons = file?["lessons"] as? [[String: Any]]
    let begun = lessons?.filter { $0["state"] as? String != "new" }
    #expect(begun?.compactMap { $0["id"] as? String } == ["filter-slides"])
    #expect(begun?.first?["state"] as? String == "begun")
    #expect(begun?.first?["right"] as? Int == 2)
    #expect(lessons?.compactMap { $0["id"] as? String } == (try learner.listed().map(\.id)))
    #expect((file?["review"] as? [String: Any])?["due"] as? Int == 0)
  }

  @Test func `a script must say yes to begin anew`() throws {
    let learner = try learned()
    let before = learner.read("state/convtrace/progress.json")
    let asked = try learner.convtrace("progress", "--reset")
    #expect(
      asked.errors
        == "convtrace: --reset asks first, and there is no terminal to ask; add --yes\n")
    #expect(asked.status == .exited(1))
    #expect(learner.read("state/convtrace/progress.json") == before)
    let aside = "state/convtrace/progress.json.before-reset-1"
    let reset = try learner.convtrace("progress", "--reset", "--yes")
    #expect(
      reset.output
        == "Begun anew. The old progress is in \(learner.folder.path)/\(aside)\n")
    #expect(reset.status == .exited(0))
    #expect(learner.read(aside) == before)
    #expect(!(try learner.convtrace("list").output.contains("page ")))
    let again = try learner.convtrace("progress", "--reset", "--yes", "--lang", "ko")
    #expect(again.output == "아직 진행 기록이 없어요.\n")
  }

  @Test(arguments: [("yes", true), ("no", false), ("", false)])
  func `on a terminal it asks`(answer: String, isReset: Bool) throws {
    let learner = try learned()
    let session = try learner.screen("progress", "--reset")
    try session.wait(for: "(yes or no)")
    session.type(answer + "\n")
    try session.wait(for: isReset ? "Begun anew." : "Nothing was removed.")
    #expect(try session.waitForEnd() == .exited(isReset ? 0 : 1))
    #expect(try learner.convtrace("list").output.contains("page 1/") == !isReset)
  }
}
