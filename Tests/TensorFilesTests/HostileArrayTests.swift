import TensorFiles
import Testing
import TraceText

/// Damaged files: whatever the bytes are, there is an array or a line in both languages.
struct HostileArrayTests {
  @Test func everyFixtureEndsInAnArrayOrALine() throws {
    for name in try Fixtures.names() { check(try Fixtures.bytes(name), name) }
  }

  @Test func changedBytesEndInAnArrayOrALine() throws {
    var random = Scramble(seed: 2024)
    for name in try Fixtures.names() {
      let original = try Fixtures.bytes(name)
      for _ in 0..<40 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0..<min(bytes.count, 400), using: &random)
          bytes[place] =
            [0, 0xFF, UInt8.random(in: 0...255, using: &random)]
            .randomElement(using: &random) ?? 0
        }
        if Bool.random(using: &random) { bytes.removeLast(bytes.count / 3) }
        check(bytes, name)
      }
    }
  }

  @Test func randomTypedTextEndsInAnArrayOrALine() {
    var random = Scramble(seed: 7)
    let pieces = [
      "1", "-2", ".5", "1/9", " ", ",", ";", "|", "||", "\n", "e", "nan", "#", "−3", "x",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 0...9, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      do {
        let array = try TypedNumbers.read(text)
        #expect(array.map { $0.values.count == $0.sides.reduce(1, *) } ?? true)
      } catch {
        expectLine(error, text)
      }
    }
  }

  private func check(_ bytes: [UInt8], _ name: String) {
    for member in [nil, "conv1"] {
      do {
        let array = try ArrayFile.read(bytes, named: name, member: member)
        let isFinite = array.values.allSatisfy { $0.isFinite }
        #expect(isFinite)
        if array.sides.count > 1 {
          #expect(throws: Never.self) { try array.images(.hwc) }
          #expect(throws: Never.self) { try array.filters(.hwc, channels: 3) }
        }
      } catch {
        expectLine(error, name)
      }
    }
  }

  private func expectLine(_ error: ArrayError, _ input: String) {
    for language in Language.allCases {
      let line = error.line(in: language)
      let controls = line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      #expect(!line.isEmpty && !controls && line.count < 700, "\(input): \(line)")
      #expect(!line.hasSuffix("."), "\(line)")
    }
  }
}
