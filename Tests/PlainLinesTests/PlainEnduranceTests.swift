import Foundation
import TerminalText
import Testing
import TraceEngine

@testable import LessonKit
@testable import PlainLines

/// Lessons from end to end, and learners who type anything.
struct PlainEnduranceTests {
  /// The lessons as they are shipped.
  private static let paths: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Lessons")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.first?.isNumber == true && $0.hasSuffix(".yaml") }.sorted()
      .map { folder.appendingPathComponent($0).path }
  }()

  @Test func `Enter alone leads through every shipped lesson, in lines that fit`() throws {
    #expect(PlainEnduranceTests.paths.count >= 3)
    for path in PlainEnduranceTests.paths {
      let lesson = try LessonFile.load(path: path)
      for voice in [english, korean, ascii] {
        var walk = PlainWalk(lesson, voice: voice)
        var text = walk.opening()
        var lines = 0
        while !isAtEnd(walk), lines < 10_000 {
          text += walk.handle("").text
          lines += 1
        }
        #expect(isAtEnd(walk), "\(lesson.id)")
        for line in text.split(separator: "\n") {
          #expect(cellWidth(of: line) <= Voice.width, "\(lesson.id): \(line)")
        }
        if voice == ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(lesson.id)") }
      }
    }
  }

  private func isAtEnd(_ walk: PlainWalk) -> Bool {
    guard case .remember(_, _, _, let isFinished) = walk.place else { return false }
    return isFinished
  }

  @Test func `any sequence of lines leaves the walk in order`() throws {
    let words = [
      "", "", "", "n", "b", "u", "]", "[", "g 1", "g 9", "g 0,0", "g 1,1,1", "g x", "m", "i", "r",
      "w", "p", "p", "hint", "l", "h", "66", "1/0", "x y", "메뉴", "ㅜ", "ㅠ", "까",
    ]
    let lesson = lesson([
      try filterSlides().pages[0], page(try twoChannels()), page(try pooling(.average)),
      page(
        try slidingFilter(bias: nil), predict: [CellPosition(row: 0, column: 0)]),
    ])
    var seed: UInt64 = 7
    var walk = PlainWalk(lesson, voice: english)
    for _ in 0..<5000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let reply = walk.handle(words[Int(seed >> 33) % words.count])
      #expect(reply.text.hasSuffix("\n"))
      #expect(!reply.effects.contains(.quit) && !reply.effects.contains(.menu))
    }
  }
}
