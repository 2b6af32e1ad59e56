import Foundation
import TestRecords
import Testing

/// `convtrace LESSON --batch`.
@Suite struct PrintTests {
  /// Of every lesson that ships `BatchTextTests` records the text; these two are in the notes.
  @Test(
    "A lesson prints as its golden file",
    arguments: ["filter-slides", "nine-steps"], ["--lang en", "--lang ko", "--ascii"])
  func golden(lesson: String, option: String) throws {
    let run = try Learner().shell("convtrace \(lesson) --batch \(option)")
    let name = option.split(separator: " ").last.map { $0.drop { $0 == "-" } } ?? ""
    expectGolden(run.output, "\(lesson).\(name)")
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
    #expect(option != "--ascii" || run.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    ("--lang en", BlocksText.english), ("--lang ko", BlocksText.korean),
    ("--ascii", BlocksText.ascii),
  ])
  func `a lesson of pooling prints both kinds`(option: String, text: String) throws {
    let learner = try Learner()
    try learner.write(BlocksText.lesson, to: "blocks.yaml")
    let run = try learner.shell("convtrace blocks.yaml --batch \(option)")
    #expect(run.output == text)
    #expect(run.errors == "")
    #expect(run.status == .exited(0))
  }

  @Test func `filter-slides has the note's steps and map`() throws {
    let output = try Learner().convtrace("filter-slides", "--batch").output
    #expect(output.contains("  5×11 + 1×4 + 15×5 + 5×2 = 55 + 4 + 75 + 10 = 144\n"))
    #expect(output.contains("  144   66  160\n  247   97   95\n  215  121  136\n"))
  }

  @Test func `nine-steps has the note's nine steps and map`() throws {
    let output = try Learner().convtrace("nine-steps", "--batch").output
    #expect(
      output.contains(
        "  1×1 + 2×0 + 3×1 + 2×1 + 1×0 + 0×1 + 3×0 + 0×1 + 1×0"
          + " = 1 + 0 + 3 + 2 + 0 + 0 + 0 + 0 + 0 = 6\n"))
    for step in 1...9 { #expect(output.contains("\nstep \(step) of 9 · ")) }
    #expect(output.contains("   6   9  11\n  10   4   4\n   7   7   4\n"))
  }

  @Test(arguments: [
    "NUMBER --batch", "--batch nine-steps", "nine-steps", "walk nine-steps --batch",
    "--lang en walk --batch nine-steps", "nine-steps --batch --lang=en", "--batch -- nine-steps",
  ])
  func `finds a lesson by id and number, options anywhere`(words: String) throws {
    let learner = try Learner()
    let number = try learner.listed("nine-steps").number
    let run = try learner.shell("convtrace \(words.replacing("NUMBER", with: "\(number)"))")
    #expect(run.output.hasPrefix("Nine steps: a 3×3 filter on 5×5\n"))
    #expect(run.output == (try learner.convtrace("nine-steps", "--batch").output))
    #expect(run.status == .exited(0))
  }

  @Test func `finds a lesson by its path`() throws {
    let learner = try Learner()
    try learner.write(edges, to: "edges.yaml")
    let run = try learner.convtrace("edges.yaml", "--batch")
    #expect(run.output.hasPrefix("Where is the edge?\n==================\n"))
    #expect(run.output.contains("  2×(-1) + 9×1 = (-2) + 9 = 7\n"))
    #expect(try learner.convtrace("./edges.yaml").output == run.output)
    #expect(
      try learner.convtrace("\(learner.folder.path)/edges.yaml").output == run.output)
  }

  @Test func `prints without a terminal, also into a file`() throws {
    let learner = try Learner()
    let run = try learner.shell("convtrace nine-steps < /dev/null > file")
    #expect(run.status == .exited(0))
    #expect(run.output + run.errors == "")
    #expect(try learner.read("file") == learner.convtrace("nine-steps", "--batch").output)
  }
}

/// A lesson with a maximum and a mean, and all that is printed of it.
private enum BlocksText {
  static let lesson = """
    id: blocks
    chapter: 4
    title: {en: "Two blocks — and their mean", ko: "두 구역과 평균"}
    pages:
      - text:
          en: "Which number of each block survives?"
          ko: "구역마다 어떤 수가 남을까요?"
      - pooling:
          kind: maximum
          input: [[5, 1, 7, 13], [15, 5, 1, 13]]
          size: 2
          stride: 2
          expect: [[15, 13]]
      - pooling:
          kind: average
          input: [[2, 3], [5, -2]]
          size: 2
          stride: 2
          expect: [[2]]

    """

  static let english = """
    Two blocks — and their mean
    ===========================

    page 1/3
    --------

    Which number of each block survives?

    page 2/3
    --------

    input 2×4
       5   1   7  13
      15   5   1  13
    maximum pooling · window 2×2 · stride 2 · no padding

    step 1 of 2 · window rows 0–1, columns 0–1 → feature map (0, 0)
      max(5, 1, 15, 5) = 15
    step 2 of 2 · window rows 0–1, columns 2–3 → feature map (0, 1)
      max(7, 13, 1, 13) = 13; the first of 2 equal

    feature map 1×2
      15  13

    page 3/3
    --------

    input 2×2
       2   3
       5  -2
    average pooling · window 2×2 · stride 2 · no padding

    step 1 of 1 · window rows 0–1, columns 0–1 → feature map (0, 0)
      (2 + 3 + 5 + (-2)) / 4 = 8 / 4 = 2

    feature map 1×1
      2

    """

  static let korean = """
    두 구역과 평균
    ==============

    1/3쪽
    -----

    구역마다 어떤 수가 남을까요?

    2/3쪽
    -----

    입력 2×4
       5   1   7  13
      15   5   1  13
    최대 풀링 · 윈도우 2×2 · 스트라이드 2 · 패딩 없음

    2단계 중 1단계 · 윈도우 0~1행, 0~1열 → 특성 맵 (0, 0)
      max(5, 1, 15, 5) = 15
    2단계 중 2단계 · 윈도우 0~1행, 2~3열 → 특성 맵 (0, 1)
      max(7, 13, 1, 13) = 13; 같은 값 2개 가운데 첫 번째

    특성 맵 1×2
      15  13

    3/3쪽
    -----

    입력 2×2
       2   3
       5  -2
    평균 풀링 · 윈도우 2×2 · 스트라이드 2 · 패딩 없음

    1단계 중 1단계 · 윈도우 0~1행, 0~1열 → 특성 맵 (0, 0)
      (2 + 3 + 5 + (-2)) / 4 = 8 / 4 = 2

    특성 맵 1×1
      2

    """

  static let ascii = """
    Two blocks - and their mean
    ===========================

    page 1/3
    --------

    Which number of each block survives?

    page 2/3
    --------

    input 2x4
       5   1   7  13
      15   5   1  13
    maximum pooling . window 2x2 . stride 2 . no padding

    step 1 of 2 . window rows 0-1, columns 0-1 > feature map (0, 0)
      max(5, 1, 15, 5) = 15
    step 2 of 2 . window rows 0-1, columns 2-3 > feature map (0, 1)
      max(7, 13, 1, 13) = 13; the first of 2 equal

    feature map 1x2
      15  13

    page 3/3
    --------

    input 2x2
       2   3
       5  -2
    average pooling . window 2x2 . stride 2 . no padding

    step 1 of 1 . window rows 0-1, columns 0-1 > feature map (0, 0)
      (2 + 3 + 5 + (-2)) / 4 = 8 / 4 = 2

    feature map 1x1
      2

    """
}

/// What `convtrace list --json` says of a lesson.
struct ListedLesson: Decodable {
  struct Title: Decodable { let en: String? }

  let number: Int
  let id: String
  let title: Title
  let pages: Int
}

extension Learner {
  /// The lessons that are there, so that no test depends on how many they are.
  func listed() throws -> [ListedLesson] {
    let output = try convtrace("list", "--json").output
    return try JSONDecoder().decode([ListedLesson].self, from: Data(output.utf8))
  }

  /// The lesson with this id.
  func listed(_ id: String) throws -> ListedLesson {
    try #require(try listed().first { $0.id == id })
  }
}
