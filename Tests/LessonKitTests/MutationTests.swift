import BuiltInLessons
import Testing

@testable import LessonKit

/// Lesson files with random damage are read or refused; they never stop the program.
struct MutationTests {
  /// A generator that gives the same numbers everywhere (SplitMix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let fragments: [[UInt8]] = [
    "[", "]", "{", "}", ": ", "- ", "|", ">", "\n", "\n  ", "\"", "'", "#", "&a ", "*a", "!", "%",
    "0", "-1", "64", "1e9", "1/0", "{value 9 9}", "{{", "}}", "padding: 64\n", "groups: 2\n",
    "stride: 0\n", "가", "\t", "\u{0}", "\u{1B}[2J", "\u{202E}", "---\n", "...\n", "? ", "<<",
  ].map { Array($0.utf8) }

  private func damaged(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.removeSubrange(max(1, place)...)
      default:
        let fragment = MutationTests.fragments.randomElement(using: &random) ?? []
        bytes.insert(contentsOf: fragment, at: place)
      }
      if bytes.isEmpty { bytes = [0] }
    }
    return bytes
  }

  /// How many of `count` damaged files are refused.
  private func refused(of count: Int, _ text: String) -> Int {
    let original = Array(text.utf8)
    var random = Seeded(state: 20_260_721)
    var refused = 0
    for _ in 0..<count {
      do throws(LessonFaults) {
        _ = try LessonReader.read(bytes: damaged(original, &random), file: "damaged.yaml")
      } catch {
        refused += 1
        #expect(error.all.allSatisfy { !$0.message.isEmpty })
      }
    }
    return refused
  }

  @Test(arguments: builtInCatalogue.map(\.id))
  func damagedShippedLessonsAreReadOrRefused(id: String) throws {
    #expect(refused(of: 100, try #require(builtInLessonText(id: id))) > 50)
  }

  @Test func damagedOperationsAreReadOrRefused() {
    #expect(LessonFaults.in(MutationTests.lessonWithEveryKey) == nil)
    #expect(refused(of: 3000, MutationTests.lessonWithEveryKey) > 1500)
  }

  private static let lessonWithEveryKey = """
    id: every-key
    chapter: 1
    title: {en: "Every key", ko: "모든 키"}
    minutes: 5
    source: {title: "Notes", author: "Ann", link: "https://example.org"}
    pages:
      - text:
          title: {en: "A title"}
          en: |
            It is {conv value 0 0 0} and {pool value 0 0}.
      - convolution:
          name: conv
          ledger: W1
          caption: {en: "A {filter_height}×{filter_width} filter", ko: "필터 {filter 0 0 0}"}
          input: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
          filters: [[[1, 2]], [[3, 1/4]]]
          bias: [1, -1]
          stride: [1, 2]
          padding: [1, 0, 0, 1]
          padding_mode: replicate
          dilation: [2, 1]
          groups: 2
          flip: true
          relu: true
          precision: float32
          predict: [[0, 0], [1, 0, 0]]
          printed: [[1]]
          statement: {en: "It is 1."}
          erratum: {en: "It is {value 0 0 0}."}
      - pooling:
          name: pool
          kind: average
          input: [[1, 2, 3], [4, 5, 6]]
          size: [2, 3]
          stride: 2
          padding: same
          dilation: 1
          ceil_mode: true
          count_include_pad: false
          expect: [[3, 4]]
    """
}
