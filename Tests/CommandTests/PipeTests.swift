import Foundation
import Testing

/// The quiz and the plain walk where standard input is a file or a pipe.
@Suite struct PipeTests {
  private func quiz(_ input: String) throws -> Learner.Run {
    let learner = try Learner()
    try learner.write(edges, to: "edges.yaml")
    let piped = try learner.shell("cat | convtrace quiz edges.yaml", input: input)
    #expect(piped.errors == "")
    let again = try learner.shell("convtrace edges.yaml --quiz --plain", input: input)
    #expect(again.output == piped.output)
    #expect(again.status == piped.status)
    return piped
  }

  @Test(arguments: [
    ("0\n7\n0\n", 0, "Right on the first try: 3 of 3. Right in the end: 3 of 3."),
    ("0\n7\n0", 0, "Right on the first try: 3 of 3. Right in the end: 3 of 3."),
    ("0\r\n7.00\r\n-0\r\n", 0, "Right on the first try: 3 of 3. Right in the end: 3 of 3."),
    ("1\n0\n5\n7\n0\n", 0, "Right on the first try: 1 of 3. Right in the end: 3 of 3."),
    ("0\nskip\n0\n", 1, "Right on the first try: 2 of 3. Right in the end: 2 of 3."),
    ("0\n7\nquit\n", 1, "Right on the first try: 2 of 3. Right in the end: 2 of 3."),
    ("0\n", 1, "Right on the first try: 1 of 3. Right in the end: 1 of 3."),
    ("", 1, "Right on the first try: 0 of 3. Right in the end: 0 of 3."),
    ("0\nx\n\n7,5\n7\n0\n", 0, "Right on the first try: 3 of 3. Right in the end: 3 of 3."),
  ])
  func `the quiz counts first tries and ends`(input: String, status: Int32, score: String) throws {
    let run = try quiz(input)
    #expect(run.output.hasSuffix("\n\(score)\n"))
    #expect(run.status == .exited(status))
  }

  @Test func `the first two hints never reveal the value`() throws {
    let run = try quiz("0\nhint\nhint\nquit\n")
    let hints = run.output.components(separatedBy: "Question 2 of 3.").last ?? ""
    let words = hints.components(separatedBy: "Right on the first try").first ?? ""
    #expect(words.contains("The window covers row 0 and columns 1–2"))
    let numbers = words.split { !$0.isNumber }
    #expect(!numbers.contains("7"), "\(words)")
    #expect(run.status == .exited(1))
  }

  @Test func `anything may come down the pipe`() throws {
    let learner = try Learner()
    try learner.write(edges, to: "edges.yaml")
    let command = "head -c 20000 /bin/sh | convtrace quiz edges.yaml > /dev/null"
    #expect(try learner.shell(command).status == .exited(1))
    let walk = "head -c 20000 /bin/sh | convtrace edges.yaml --plain > /dev/null"
    #expect(try learner.shell(walk).status == .exited(0))
    let menu = "head -c 20000 /bin/sh | convtrace --plain > /dev/null"
    #expect(try learner.shell(menu).status == .exited(0))
  }

  @Test(arguments: shippedLessons, ["en", "ko"])
  func `Enter alone leads through a plain walk to its end`(lesson: String, code: String) throws {
    let learner = try Learner()
    let enters = String(repeating: "\n", count: 700)
    let run = try learner.convtrace(lesson, "--plain", "--lang", code, input: enters)
    #expect(run.status == .exited(0))
    #expect(run.errors == "")
    let pages = try learner.listed(lesson).pages
    #expect(
      run.output.contains(code == "en" ? "Page \(pages) of \(pages)." : "\(pages)쪽 중 \(pages)쪽이에요.")
    )
    let line = try learner.convtrace("list").output.split(separator: "\n")
      .map { $0.split(separator: " ") }.first { $0.dropFirst().first == lesson[...] }
    #expect(line?.contains("finished") == true)
  }

  @Test func `the plain menu opens a lesson, a quiz, and ends`() throws {
    let learner = try Learner()
    let number = try learner.listed("nine-steps").number
    let run = try learner.convtrace(
      "--plain", input: "\(number)\nmenu\nquiz \(number)\nquit\nq\n")
    let line = "\n\(number). Nine steps: a 3×3 filter on 5×5, 9 min, not begun\n"
    // The menu is told at the start, after the lesson and after the quiz.
    let parts = run.output.components(separatedBy: line)
    #expect(parts.count == 4)
    #expect(parts.dropFirst().first?.contains("\nPage 1 of 10.") == true)
    #expect(parts.dropFirst(2).first?.contains("\nQuestion 1 of 11.") == true)
    #expect(run.status == .exited(0))
  }
}
