#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a progress file's bytes hold. The one place that knows JSON's reader and writer
/// (FoundationEssentials, not Foundation, which would bring ICU's 40 MB).
struct ProgressFile {
  let progress: Progress
  /// The whole of the file, unknown keys included.
  private let tree: JSONValue

  static let empty = ProgressFile(progress: Progress(), tree: .object([:]))

  enum Fault: Error, Equatable {
    /// No JSON, or not such as this program writes.
    case damaged
    /// Of a later version than this program knows.
    case newer(version: Int)
  }

  init(bytes: [UInt8]) throws(Fault) {
    let data = Data(bytes)
    guard let tree = try? JSONDecoder().decode(JSONValue.self, from: data),
      case .integer(let version) = tree["version"], version >= 1
    else { throw .damaged }
    if version > Progress.version { throw .newer(version: version) }
    guard let progress = try? JSONDecoder().decode(Progress.self, from: data) else {
      throw .damaged
    }
    self.init(progress: progress, tree: tree)
  }

  private init(progress: Progress, tree: JSONValue) {
    self.progress = progress
    self.tree = tree
  }

  /// This file with `changes` merged in; nil only where JSON's writer fails.
  func merging(_ changes: [ProgressChange]) -> ProgressFile? {
    var next = progress
    for change in changes { change.apply(to: &next) }
    guard let old = ProgressFile.tree(of: progress), let new = ProgressFile.tree(of: next) else {
      return nil
    }
    return ProgressFile(progress: next, tree: tree.merging(from: old, to: new))
  }

  /// As it is written: keys sorted, one a line, so that a person can read it.
  var bytes: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(tree) else { return nil }
    return [UInt8](data) + [UInt8(ascii: "\n")]
  }

  private static func tree(of progress: Progress) -> JSONValue? {
    guard let data = try? JSONEncoder().encode(progress) else { return nil }
    return try? JSONDecoder().decode(JSONValue.self, from: data)
  }
}
