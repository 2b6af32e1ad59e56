import Testing
import TraceEngine

@testable import Quiz

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct ProgressStoreTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore
  private let finished = ProgressChange.finished(lesson: "pooling", at: 5)

  init() throws {
    folder = try TemporaryFolder()
    store = ProgressStore(folder: folder.path)
  }

  @Test(arguments: [
    (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/convtrace/progress.json"),
    (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/convtrace/progress.json"),
    (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/convtrace/progress.json"),
    (["HOME": "h"], nil), (["HOME": ""], nil), ([:], nil),
  ])
  func whereTheFileIs(environment: [String: String], path: String?) {
    #expect(ProgressStore(environment: environment)?.path == path)
  }

  @Test func noFileIsNoProgress() throws {
    #expect(store.load() == .init(progress: Progress(), notice: nil, isKept: true))
    #expect(try folder.names() == [])
  }

  @Test func whatIsKeptIsReadAgain() throws {
    let nested = ProgressStore(folder: folder.path + "/state/convtrace")
    let kept = nested.keep([finished])
    #expect(kept.isKept && kept.notice == nil)
    #expect(nested.load() == kept)
    #expect(kept.progress.lessons["pooling"]?.finished == true)
    #expect(folder.mode(of: "state/convtrace") == 0o700)
    #expect(folder.mode(of: "state/convtrace/progress.json") == 0o600)
    #expect(folder.mode(of: "state/convtrace/progress.lock") == 0o600)
  }

  @Test func resettingSetsTheFileAside() throws {
    #expect(store.reset() == .nothing)
    _ = store.keep([finished])
    let before = try folder.text(of: "progress.json")
    let aside = folder.path + "/progress.json.before-reset-1"
    #expect(store.reset() == .moved(to: aside))
    #expect(try folder.text(of: "progress.json.before-reset-1") == before)
    #expect(store.load() == .init(progress: Progress(), notice: nil, isKept: true))
    _ = store.keep([finished])
    #expect(store.reset() == .moved(to: folder.path + "/progress.json.before-reset-2"))
    #expect(store.reset() == .nothing)
  }

  @Test(arguments: [true, false])
  func aDamagedFileIsSetAsideAndNeverLost(byReading: Bool) throws {
    for number in 1...2 {
      try folder.write("broken \(number)", to: "progress.json")
      let aside = folder.path + "/progress.json.damaged-\(number)"
      let outcome = byReading ? store.load() : store.keep([finished])
      #expect(outcome.notice == .setAside(path: store.path, to: aside))
      #expect(outcome.isKept)
      #expect(try folder.text(of: "progress.json.damaged-\(number)") == "broken \(number)")
    }
    #expect(folder.exists("progress.json") == !byReading)
    #expect(store.load().notice == nil)
  }

  @Test func aLaterVersionIsLeftAlone() throws {
    let text = "{\"version\": 3, \"lessons\": 7}"
    try folder.write(text, to: "progress.json")
    let notice = ProgressNotice.newer(path: store.path, version: 3)
    #expect(store.load().notice == notice)
    #expect(store.keep([finished]).notice == notice)
    #expect(try folder.text(of: "progress.json") == text)
    var keeper = ProgressKeeper(store)
    #expect(keeper.takeNotice() == notice)
    keeper.keep(finished)
    #expect(keeper.takeNotice() == nil)
    #expect(keeper.progress.lessons["pooling"]?.finished == true)
    #expect(try folder.text(of: "progress.json") == text)
  }

  @Test func aCrashInBetweenIsHarmless() throws {
    _ = store.keep([finished])
    try folder.write("{\"version\": 1, \"less", to: "progress.json.new")
    #expect(store.load().progress.lessons.count == 1)
    let kept = store.keep([.finished(lesson: "nine-steps", at: 6)])
    #expect(kept.progress.lessons.count == 2)
    #expect(try folder.names() == ["progress.json", "progress.lock"])
  }

  @Test func aLinkIsReplacedAndNotWrittenThrough() throws {
    try folder.write("precious", to: "other")
    #expect(symlink(folder.path + "/other", folder.path + "/progress.json.new") == 0)
    #expect(store.keep([finished]).isKept)
    #expect(try folder.text(of: "other") == "precious")
  }

  @Test func whatCannotBeWrittenIsToldOnceAndTheLearnerGoesOn() throws {
    try folder.write("", to: "file")
    var keeper = ProgressKeeper(ProgressStore(folder: folder.path + "/file/convtrace"))
    #expect(keeper.takeNotice() == nil)
    keeper.keep(finished)
    guard case .notKept(_, let reason) = keeper.takeNotice() else {
      Issue.record("nothing was said")
      return
    }
    #expect(reason == "Not a directory")
    keeper.keep(.finished(lesson: "nine-steps", at: 6))
    #expect(keeper.takeNotice() == nil)
    #expect(keeper.progress.lessons.count == 2)
  }

  @Test func whatWaitedIsWrittenOnceItCan() throws {
    try folder.write("", to: "state")
    var keeper = ProgressKeeper(ProgressStore(folder: folder.path + "/state/convtrace"))
    keeper.keep(finished)
    #expect(unlink(folder.path + "/state") == 0)
    keeper.keep(.finished(lesson: "nine-steps", at: 6))
    let again = ProgressKeeper(ProgressStore(folder: folder.path + "/state/convtrace"))
    #expect(again.progress.lessons.keys.sorted() == ["nine-steps", "pooling"])
  }

  @Test func aFolderOrPipeInTheFilesPlaceIsNoCrash() throws {
    #expect(mkfifo(store.path, 0o600) == 0)
    #expect(!store.load().isKept)
    #expect(!store.keep([finished]).isKept)
    #expect(unlink(store.path) == 0 && mkdir(store.path, 0o700) == 0)
    #expect(!store.load().isKept)
    #expect(!store.keep([finished]).isKept)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func aReadOnlyFolder() throws {
    _ = store.keep([finished])
    #expect(chmod(folder.path, 0o500) == 0)
    defer { chmod(folder.path, 0o700) }
    #expect(store.load().progress.lessons.count == 1)
    guard case .notKept = store.keep([finished]).notice else {
      Issue.record("nothing was said")
      return
    }
  }

  @Test func withoutAHomeNothingIsKeptAndNothingSaid() {
    var keeper = ProgressKeeper(nil)
    keeper.keep(finished)
    #expect(keeper.takeNotice() == nil)
    #expect(keeper.progress.lessons["pooling"]?.finished == true)
  }

  @Test func noticesHaveWordsInBothLanguages() {
    let notices: [ProgressNotice] = [
      .setAside(path: "/p", to: "/q"), .newer(path: "/p", version: 2),
      .notKept(path: "/p", reason: "No space left on device"),
    ]
    for notice in notices {
      #expect(QuizPhrases(.english).notice(notice).hasPrefix("/p: "))
      #expect(QuizPhrases(.korean).notice(notice).contains("진도"))
    }
  }
}
