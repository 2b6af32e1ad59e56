import TerminalText
import Testing

/// `convtrace check`: the lessons that ship, the ledger of the notes, a teacher's own files.
@Suite struct CheckTests {
  @Test func `all shipped lessons are sound, and every page fits 80×24`() throws {
    let run = try Learner().convtrace("check")
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("Lessons/01-using-convtrace.yaml: ok: using-convtrace, 8 pages\n"))
    #expect(run.status == .exited(0))
  }

  @Test func `every row of the notes is taught`() throws {
    let run = try Learner().convtrace("check", "--ledger")
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 1 + 23 + 19 + 4)
    #expect(lines.first?.hasSuffix(" verdict") == true)
    for line in lines { #expect(cellWidth(of: line) <= 80, "\(line)") }
    #expect(
      lines.contains(
        "W2            stride 2              144 160 / 215 316 144 160 / 215 136  erratum"))
    #expect(
      lines.contains(
        "W1            filter-slides 4 +1    agree             144 66 160 / 247 … ok"))
  }

  @Test func `the ledger speaks Korean and tells all when it may`() throws {
    let run = try Learner().convtrace("check", "--ledger", "--wide", "--lang", "ko")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("번호 ") == true)
    let padding = try #require(lines.first { $0.hasPrefix("F10 ") })
    #expect(padding.contains("가장자리와 내부 픽셀은 동일한 횟수의 필터 연산을 거친다."))
    #expect(padding.hasSuffix(" 고침"))
    let sum = try #require(lines.first { $0.hasPrefix("W1 ") })
    #expect(sum.contains("144 66 160 / 247 97 95 / 215 121 136"))
  }

  @Test func `the notes' float32 digits stand beside those that are computed`() throws {
    let run = try Learner().convtrace("check", "--ledger", "--wide")
    let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("W13 ") })
    #expect(line.contains("1.7 1.3000001 1.3 1 / 0.6 1.4000001 1.5 1.4"))
    #expect(line.contains("1.7 1.3000001 1.3000001 1 / 0.6 1.4000001 1.5 1.4000001"))
    #expect(line.hasSuffix(" ok"))
  }

  @Test func `files given in place of the course are held against the whole ledger`() throws {
    let learner = try Learner()
    try learner.write(
      edges.replacing("input:", with: "ledger: W99\n      input:"), to: "edges.yaml")
    let run = try learner.convtrace("check", "--ledger", "edges.yaml")
    #expect(run.status == .exited(1))
    #expect(
      run.errors.hasPrefix(
        "Lessons/ledger.yaml:5:5: W1: no lesson teaches it (4×4 ∗ 2×2, stride 1); write “ledger: "
          + "W1” on the page that does\n"))
    #expect(run.errors.contains("edges.yaml:6:15: ledger: the ledger has no “W99”; did you mean"))
    #expect(run.output.contains("\nW1            no lesson                     "))
  }

  @Test func `a page that does not fit is a warning in a lesson of one's own`() throws {
    let learner = try Learner()
    let text = (2...23).map { "            line \($0)\n" }.joined()
    try learner.write(
      edges + "  - text:\n      en: |\n        line 1\n" + text, to: "long.yaml")
    let run = try learner.convtrace("check", "long.yaml")
    #expect(run.output == "long.yaml: ok: edges, 2 pages\n")
    #expect(
      run.errors == """
        long.yaml:9:5: warning: page 2 (en): the text takes 23 lines, a screen of 80×24 has 20; \
        shorten it or begin another page

        """)
    #expect(run.status == .exited(0))
  }

  @Test func `an id that a built-in lesson has is a warning`() throws {
    let learner = try Learner()
    try learner.write(edges.replacing("id: edges", with: "id: stride"), to: "mine.yaml")
    let run = try learner.convtrace("check", "mine.yaml")
    #expect(run.output == "mine.yaml: ok: stride, 1 page\n")
    #expect(
      run.errors == """
        mine.yaml:1:5: warning: id: convtrace carries a lesson “stride”, so this one opens by its \
        path alone; choose another id

        """)
    #expect(run.status == .exited(0))
  }

  @Test func `lessons that do not go together are told`() throws {
    let learner = try Learner()
    let built = edges.replacing("pages:", with: "builds_on: [filter-slide]\npages:")
    try learner.write(built, to: "a.yaml")
    try learner.write(edges, to: "b.yaml")
    let run = try learner.convtrace("check", "a.yaml", "b.yaml")
    #expect(
      run.errors == """
        a.yaml:4:13: builds_on: there is no lesson “filter-slide”; did you mean “filter-slides”?
        b.yaml:1:5: id: a.yaml has the id “edges” already; choose another

        """)
    #expect(run.output == "")
    #expect(run.status == .exited(1))
  }
}
