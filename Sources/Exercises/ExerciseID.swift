/// Names a set of exercises: whoever has it can make the same set again, years later.
///
///     let id = try ExerciseID(level: 3, count: 10, seed: 42)
///     "\(id)"                          // "w1-3-10-42"
///     try ExerciseID("w1-3-10-42")     // the same
///
/// Item *i* depends on version, level, seed and *i* alone: `w1-3-20-42` begins with the ten items of
/// `w1-3-10-42`.
package struct ExerciseID: Hashable, Sendable {
  /// Which generator drew the items. A released version is never changed.
  package let version: Int
  /// From 1 (one channel) to 5 (dilation, groups, chains).
  package let level: Int
  /// How many items there are.
  package let count: Int
  package let seed: UInt32

  package static let versions = 1...1
  package static let levels = 1...5
  package static let counts = 1...100

  /// - Parameter version: the newest unless given.
  /// - Throws: `ExerciseIDError` for a number out of its range.
  package init(
    version: Int = versions.upperBound, level: Int, count: Int, seed: UInt32
  ) throws(ExerciseIDError) {
    guard ExerciseID.versions.contains(version) else { throw .unknownVersion("\(version)") }
    guard ExerciseID.levels.contains(level) else { throw .level("\(level)") }
    guard ExerciseID.counts.contains(count) else { throw .count("\(count)") }
    (self.version, self.level, self.count, self.seed) = (version, level, count, seed)
  }

  /// Reads an id as it is printed, and nothing like it: no spaces, no capitals, no zero in front.
  ///
  /// - Throws: `ExerciseIDError`, which says what would be right.
  package init(_ text: String) throws(ExerciseIDError) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].first == "w" else { throw .notAnID(text) }
    let numbers = [parts[0].dropFirst()] + parts.dropFirst()
    guard numbers.allSatisfy(isPlainNumber) else { throw .notAnID(text) }
    guard let version = Int(numbers[0]) else { throw .unknownVersion(String(numbers[0])) }
    // A later version may have other levels: what it is comes first.
    guard ExerciseID.versions.contains(version) else { throw .unknownVersion("\(version)") }
    guard let level = Int(numbers[1]) else { throw .level(String(numbers[1])) }
    guard let count = Int(numbers[2]) else { throw .count(String(numbers[2])) }
    guard let seed = UInt32(numbers[3]) else { throw .seed(String(numbers[3])) }
    try self.init(version: version, level: level, count: count, seed: seed)
  }
}

extension ExerciseID: CustomStringConvertible {
  package var description: String { "w\(version)-\(level)-\(count)-\(seed)" }
}

/// Whether `text` is a whole number as it is printed: ASCII figures, no zero in front.
private func isPlainNumber(_ text: Substring) -> Bool {
  let isFigures = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  return isFigures && (text == "0" || text.first != "0")
}
