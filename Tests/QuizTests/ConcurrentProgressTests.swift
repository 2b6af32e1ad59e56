import Testing
import TraceEngine

@testable import Quiz

struct ConcurrentProgressTests {
  /// Answers 50 items of the lesson named after the writer, one change at a time.
  private static func write50(as writer: Int, to folder: String) -> Bool {
    let store = ProgressStore(folder: folder)
    return (0..<50).allSatisfy { number in
      let cell = CellPosition(row: number, column: 0)
      let own = QuizItem.ID.cell(lesson: "writer-\(writer)", page: 0, cell)
      let shared = QuizItem.ID.cell(lesson: "shared", page: writer, cell)
      return store.keep([
        .answered(own, text: "\(number)", right: true, at: number),
        .answered(shared, text: "\(number)", right: true, at: number),
      ]).isKept
    }
  }

  private func expectAll(_ writers: Int, in folder: TemporaryFolder) throws {
    let progress = ProgressStore(folder: folder.path).load().progress
    for writer in 0..<writers {
      #expect(progress.lessons["writer-\(writer)"]?.items.count == 50)
    }
    #expect(progress.lessons["shared"]?.items.count == 50 * writers)
    #expect(try folder.names() == ["progress.json", "progress.lock"])
  }

  @Test func threadsAtOnceLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await withTaskGroup(of: Bool.self) { group in
      for writer in 0..<4 { group.addTask { Self.write50(as: writer, to: path) } }
      for await isKept in group { #expect(isKept) }
    }
    try expectAll(4, in: folder)
  }

  @Test func processesAtOnceLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    async let first = #expect(processExitsWith: .success) { [path = path as String] in
      try #require(Self.write50(as: 0, to: path))
    }
    async let second = #expect(processExitsWith: .success) { [path = path as String] in
      try #require(Self.write50(as: 1, to: path))
    }
    _ = await (first, second)
    try expectAll(2, in: folder)
  }
}
