import ArgumentParser
import LessonKit
import TensorFiles

/// Files that are looked at again and again, and the lesson that is made of them.
struct WatchedFiles {
  private let paths: [String]
  private var seen: [Files.Stamp?]
  private let make: () throws -> Lesson

  /// How often it is looked, in milliseconds.
  static let interval = 500

  /// - Parameters:
  ///   - words: operands; those that are no files are never changed.
  ///   - make: reads the files and makes the lesson anew; says itself what is wrong.
  init(_ words: [String], make: @escaping () throws -> Lesson) {
    paths = words.map(WatchedFiles.path).filter(Files.isOrdinary)
    seen = paths.map(Files.stamp)
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

  /// The lesson made anew, and the name of the file that has changed since it was looked at last; nil
  /// where none has.
  mutating func changed() -> Result<(lesson: Lesson, file: String), Failure>? {
    let now = paths.map(Files.stamp)
    guard let index = now.indices.first(where: { now[$0] != seen[$0] }) else { return nil }
    seen = now
    let file = oneLine(String(paths[index].split(separator: "/").last ?? ""))
    // A file that is being written may be half there: it is looked at again when it has changed again.
    let (made, said) = StandardError.catching { Result { try make() } }
    return made.map { ($0, file) }.mapError { _ in
      let line = said.split(separator: "\n").first ?? ""
      return Failure(message: String(line.trimmingPrefix("convtrace: ")))
    }
  }
}
