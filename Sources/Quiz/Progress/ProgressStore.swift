/// The file that progress is kept in: `$XDG_STATE_HOME/convtrace/progress.json`.
///
/// Reading never waits. Writing takes a lock, reads what the file holds by then, merges the changes
/// and replaces the file in one step, so that programs at work at once lose nothing.
package struct ProgressStore: Equatable, Sendable {
  private let folder: StateFolder
  private static let name = "progress.json"
  private static let lock = "progress.lock"

  /// The path of the file.
  package var path: String { folder.file(ProgressStore.name) }

  /// - Parameter folder: an absolute path; made when something is first written.
  package init(folder: String) { self.folder = StateFolder(path: folder) }

  /// The folder that the environment asks for: `$XDG_STATE_HOME/convtrace`, or
  /// `$HOME/.local/state/convtrace` where that variable is unset, empty or relative (as the XDG Base
  /// Directory Specification lays down). Nil without a home: then nothing is kept.
  package init?(environment: [String: String]) {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    guard let state = absolute("XDG_STATE_HOME") ?? absolute("HOME").map({ $0 + "/.local/state" })
    else { return nil }
    self.init(folder: state + "/convtrace")
  }

  /// What reading or writing came to.
  package struct Outcome: Equatable, Sendable {
    /// Nothing where the file could not be read.
    package let progress: Progress
    /// What the learner should be told, if anything.
    package let notice: ProgressNotice?
    /// Whether the changes are in the file; in reading, whether later changes may be written.
    package let isKept: Bool
  }

  /// What the file holds. No file holds nothing; a damaged one is set aside.
  package func load() -> Outcome {
    do throws(SystemFailure) {
      let bytes: [UInt8]
      do throws(SystemFailure) { bytes = try folder.contents(of: ProgressStore.name) } catch {
        if error.isMissing { return Outcome(progress: Progress(), notice: nil, isKept: true) }
        throw error
      }
      if let file = try? ProgressFile(bytes: bytes) {
        return Outcome(progress: file.progress, notice: nil, isKept: true)
      }
      return try folder.locked(by: ProgressStore.lock) { () throws(SystemFailure) in
        try outcome { file in file }
      }
    } catch {
      return failed(error)
    }
  }

  /// Merges `changes` into the file.
  package func keep(_ changes: [ProgressChange]) -> Outcome {
    do throws(SystemFailure) {
      try folder.create()
      return try folder.locked(by: ProgressStore.lock) { () throws(SystemFailure) in
        try outcome { (file) throws(SystemFailure) in
          let merged = file.merging(changes)
          if let bytes = merged.bytes { try folder.replace(ProgressStore.name, with: bytes) }
          return merged
        }
      }
    } catch {
      return failed(error)
    }
  }

  /// What setting everything aside came to.
  package enum Reset: Equatable, Sendable {
    /// There was no file.
    case nothing
    /// The file has this path now.
    case moved(to: String)
    case failed(reason: String)
  }

  /// Sets the file aside, whatever it holds: nothing is remembered any more, and nothing is lost.
  package func reset() -> Reset {
    do throws(SystemFailure) {
      return try folder.locked(by: ProgressStore.lock) { () throws(SystemFailure) in
        .moved(to: try folder.setAside(ProgressStore.name, as: "before-reset"))
      }
    } catch {
      return error.isMissing ? .nothing : .failed(reason: error.reason)
    }
  }

  /// Reads the file under the lock, setting it aside where it is damaged, and does `body` to it.
  private func outcome(
    _ body: (ProgressFile) throws(SystemFailure) -> ProgressFile
  ) throws(SystemFailure) -> Outcome {
    var notice: ProgressNotice?
    var current = ProgressFile.empty
    do throws(SystemFailure) {
      let bytes = try folder.contents(of: ProgressStore.name)
      do throws(ProgressFile.Fault) { current = try ProgressFile(bytes: bytes) } catch {
        switch error {
        case .newer(let version):
          return Outcome(
            progress: Progress(), notice: .newer(path: path, version: version), isKept: false)
        case .damaged:
          notice = .setAside(path: path, to: try folder.setAside(ProgressStore.name))
        }
      }
    } catch {
      if !error.isMissing { throw error }
    }
    return Outcome(progress: try body(current).progress, notice: notice, isKept: true)
  }

  private func failed(_ failure: SystemFailure) -> Outcome {
    Outcome(
      progress: Progress(), notice: .notKept(path: path, reason: failure.reason), isKept: false)
  }
}
