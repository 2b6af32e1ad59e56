/// What a running program holds: the progress as far as it is known, and the way to keep it.
///
///     var keeper = ProgressKeeper(ProgressStore(environment: environment))
///     keeper.takeNotice()                  // what to tell the learner, once
///     keeper.keep(.finished(lesson: "pooling", at: now))
///
/// Where nothing can be kept the learner goes on all the same: the progress of this sitting is held
/// in memory, and tried again with every change.
package struct ProgressKeeper: Sendable {
  package private(set) var progress: Progress
  private let store: ProgressStore?
  private var isStopped: Bool
  private var waiting: [ProgressChange] = []
  private var notice: ProgressNotice?
  private var hasFailed = false

  /// Changes that wait for a disk with room; more are held in memory only.
  private static let mostWaiting = 1000

  /// - Parameter store: nil where nothing is to be kept, which is no error.
  package init(_ store: ProgressStore?) {
    self.store = store
    let outcome = store?.load()
    progress = outcome?.progress ?? Progress()
    notice = outcome?.notice
    isStopped = store == nil
    if let outcome, !outcome.isKept {
      hasFailed = true
      // Never write over what could not be read.
      isStopped = true
    }
  }

  /// Merges `change` in and writes it.
  package mutating func keep(_ change: ProgressChange) {
    change.apply(to: &progress)
    guard let store, !isStopped else { return }
    if waiting.count < ProgressKeeper.mostWaiting { waiting.append(change) }
    let outcome = store.keep(waiting)
    if outcome.isKept {
      waiting = []
      progress = outcome.progress
    }
    if case .newer = outcome.notice { isStopped = true }
    guard let told = outcome.notice else { return }
    if case .setAside = told {
      notice = told
    } else if !hasFailed {
      hasFailed = true
      notice = told
    }
  }

  /// What the learner has not been told yet; failing to write is told once.
  package mutating func takeNotice() -> ProgressNotice? {
    defer { notice = nil }
    return notice
  }
}
