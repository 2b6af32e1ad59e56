#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a progress file's bytes hold.
struct ProgressFile {
  let progress: Progress

  static let empty = ProgressFile(progress: Progress())

  enum Fault: Error, Equatable {
    /// No JSON, or not such as this program writes.
    case damaged
    /// Of a later version than this program knows.
    case newer(version: Int)
  }

  init(bytes: [UInt8]) throws(Fault) {
    let data = Data(bytes)
    // Read on its own: of a later version nothing else may be understood.
    guard let header = try? JSONDecoder().decode(Header.self, from: data), header.version >= 1
    else { throw .damaged }
    if header.version > Progress.version { throw .newer(version: header.version) }
    guard let progress = try? JSONDecoder().decode(Progress.self, from: data) else {
      throw .damaged
    }
    self.init(progress: progress)
  }

  private init(progress: Progress) { self.progress = progress }

  private struct Header: Decodable {
    let version: Int
  }

  /// This file with `changes` merged in.
  func merging(_ changes: [ProgressChange]) -> ProgressFile {
    var next = progress
    for change in changes { change.apply(to: &next) }
    return ProgressFile(progress: next)
  }

  /// As it is written; nil where it cannot be (texts and whole numbers can).
  var bytes: [UInt8]? { (try? recordText(progress)).map { Array($0.utf8) } }
}
