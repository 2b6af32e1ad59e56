import ArgumentParser
import LessonKit
import TensorFiles

/// Files that are looked at again and again, and the lesson that is made of them.
struct WatchedFiles {
  private let paths: [String]
  /// As they were when the lesson was made, and at the last look.
  private var made: [Files.Stamp?]
  private var seen: [Files.Stamp?]
  private var nextLook = ContinuousClock.now
  private let make: () throws -> Lesson

  /// How often it is looked, in milliseconds.
  static let interval = 250

  /// - Parameters:
  ///   - words: operands; those that are no files are never changed.
  ///   - make: reads the files and makes the lesson anew; says itself what is wrong.
  init(_ words: [String], make: @escaping () throws -> Lesson) {
    paths = words.map(WatchedFiles.path).filter(Files.isOrdinary)
    made = paths.map(Files.stamp)
    seen = made
    self.make = make
  }

  /// The file that a word means: of `weights.npz:conv1` the archive.
  static func path(of word: String) -> String {
    Files.isOrdinary(word) ? word : ArrayFile.parts(of: word).file
  }

  /// Why a lesson could not be made of files that have changed.
  struct Failure: Error {
    /// One line.
    let message: String
  }

  /// The lesson made anew, and the name of the file, if one has changed since it was made last and
  /// stands still now: one that is being written may be half there, and read well nevertheless.
  mutating func changed() -> Result<(lesson: Lesson, file: String), Failure>? {
    // Two looks at one moment, as between two keys, would find every file still.
    guard ContinuousClock.now >= nextLook else { return nil }
    nextLook = .now + .milliseconds(WatchedFiles.interval)
    let now = paths.map(Files.stamp)
    defer { seen = now }
    guard now == seen, let index = now.indices.first(where: { now[$0] != made[$0] }) else {
      return nil
    }
    made = now
    let file = oneLine(String(paths[index].split(separator: "/").last ?? ""))
    let (lesson, said) = StandardError.catching { Result { try make() } }
    return lesson.map { ($0, file) }.mapError { _ in
      let line = said.split(separator: "\n").first ?? ""
      return Failure(message: String(line.trimmingPrefix("convtrace: ")))
    }
  }
}
