/// What a progress file's bytes hold.
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
    guard let tree = JSONValue(bytes: bytes), let version = tree["version"]?.integer,
      version >= 1
    else { throw .damaged }
    if version > Progress.version { throw .newer(version: version) }
    guard let progress = Progress(tree) else { throw .damaged }
    self.init(progress: progress, tree: tree)
  }

  private init(progress: Progress, tree: JSONValue) {
    self.progress = progress
    self.tree = tree
  }

  /// This file with `changes` merged in.
  func merging(_ changes: [ProgressChange]) -> ProgressFile {
    var next = progress
    for change in changes { change.apply(to: &next) }
    let merged = tree.merging(from: progress.json, to: next.json)
    return ProgressFile(progress: next, tree: merged)
  }

  /// As it is written; nil where it cannot be (nothing that was read, and nothing added to it, is
  /// of that kind).
  var bytes: [UInt8]? { try? tree.bytes() }
}
