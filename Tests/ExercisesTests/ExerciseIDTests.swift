import Exercises
import TestSamples
import Testing

struct ExerciseIDTests {
  @Test func anIDIsPrintedAndReadBack() throws {
    let id = try ExerciseID(level: 3, count: 10, seed: 42)
    #expect("\(id)" == "w1-3-10-42")
    #expect(try ExerciseID("w1-3-10-42") == id)
    #expect(id.version == 1)
  }

  @Test func theEndsOfTheRangesAreRead() throws {
    let least = try ExerciseID("w1-1-1-0")
    #expect((least.level, least.count, least.seed) == (1, 1, 0))
    let most = try ExerciseID("w1-5-100-4294967295")
    #expect((most.level, most.count, most.seed) == (5, 100, 4_294_967_295))
  }

  @Test(arguments: [
    "", "w", "w1", "w1-3-10", "w1-3-10-42-1", "1-3-10-42", "W1-3-10-42", " w1-3-10-42",
    "w1-3-10-42\n", "w1-3-10-+42", "w1-3-10--42", "w01-3-10-42", "w1-03-10-42", "w1-3-10-042",
    "w1-3-10-４２", "w1-3-10-", "w1 3 10 42", "w1-3-10-4.2", "ww1-3-10-42",
  ])
  func whatIsNoIDIsRefused(text: String) {
    #expect(throws: ExerciseIDError.notAnID(text)) { try ExerciseID(text) }
  }

  @Test func aNumberOutOfItsRangeIsNamed() {
    #expect(throws: ExerciseIDError.unknownVersion("2")) { try ExerciseID("w2-3-10-42") }
    #expect(throws: ExerciseIDError.unknownVersion("0")) { try ExerciseID("w0-9-10-42") }
    #expect(throws: ExerciseIDError.level("0")) { try ExerciseID("w1-0-10-42") }
    #expect(throws: ExerciseIDError.level("6")) { try ExerciseID("w1-6-10-42") }
    #expect(throws: ExerciseIDError.count("0")) { try ExerciseID("w1-3-0-42") }
    #expect(throws: ExerciseIDError.count("101")) { try ExerciseID("w1-3-101-42") }
    #expect(throws: ExerciseIDError.seed("4294967296")) { try ExerciseID("w1-3-10-4294967296") }
  }

  @Test func numbersThatNoIntegerHoldsAreNamedToo() {
    let long = "99999999999999999999999"
    #expect(throws: ExerciseIDError.unknownVersion(long)) { try ExerciseID("w\(long)-3-10-42") }
    #expect(throws: ExerciseIDError.level(long)) { try ExerciseID("w1-\(long)-10-42") }
    #expect(throws: ExerciseIDError.count(long)) { try ExerciseID("w1-3-\(long)-42") }
    #expect(throws: ExerciseIDError.seed(long)) { try ExerciseID("w1-3-10-\(long)") }
  }

  @Test func anErrorSaysWhatWouldBeRight() {
    let level = ExerciseIDError.level("6").explanation
    #expect(level[.english] == "there is no level 6; levels go from 1 to 5")
    #expect(level[.korean] == "난이도는 1부터 5까지예요. 받은 값: 6")
    let seed = ExerciseIDError.seed("4294967296").explanation
    #expect(seed[.english].hasSuffix("a seed is a whole number from 0 to 4294967295"))
  }

  @Test func anythingElseIsReadOrRefusedAndNeverTraps() {
    var random = SeededGenerator(11)
    let alphabet = Array("w1234567890-- é")
    for _ in 0..<5000 {
      let length = Int.random(in: 0...14, using: &random)
      let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
      guard let id = try? ExerciseID(text) else { continue }
      #expect("\(id)" == text)
    }
  }
}
