import ArgumentParser
import Exercises
import TraceText

/// Which exercises are drawn.
struct DrawingOptions: ParsableArguments {
  @Option(
    help: "From 1 (one channel, no padding) to 5 (dilation, groups, chained layers).",
    completion: .list(["1", "2", "3", "4", "5"]))
  var level: String?

  @Option(help: "How many questions, 1 to 100; 10 if not given.")
  var count: String?

  @Option(help: "The same seed draws the same questions on every machine; else one is drawn.")
  var seed: String?

  /// Whether any of them is given.
  var isGiven: Bool { level != nil || count != nil || seed != nil }

  /// Whether a set can be drawn so.
  ///
  /// - Throws: `ValidationError`, which says what would be right.
  func check(_ language: Language, count number: String? = nil) throws {
    _ = try id(language, count: number)
  }

  /// The id of the set.
  ///
  /// - Parameter number: how many, where that is not said by `--count`.
  /// - Throws: `ValidationError`, which says what would be right.
  func id(_ language: Language, count number: String? = nil) throws -> ExerciseID {
    let seed = self.seed ?? "\(UInt32.random(in: 1...9999))"
    do throws(ExerciseIDError) {
      return try ExerciseID(
        "w\(ExerciseID.versions.upperBound)-\(level ?? "1")-\(count ?? number ?? "10")-\(seed)")
    } catch .notAnID {
      throw ValidationError(
        language == .english
          ? "--level, --count and --seed are whole numbers, such as --level 3 --seed 42."
          : "--level, --count, --seed에는 --level 3 --seed 42처럼 정수를 쓰세요.")
    } catch {
      throw ValidationError(error.explanation[language])
    }
  }
}
