import ArgumentParser
import PlainLines
import Quiz
import TraceText

/// `convtrace progress`: what was done, what was broken, what to practise.
struct ProgressSubcommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Your lessons, the rules you broke, and what to practise.")

  @Flag(help: "Print it as JSON.")
  var json = false

  @Flag(help: "Begin anew; the old progress is kept beside it under another name.")
  var reset = false

  @Flag(help: "With --reset: do not ask.")
  var yes = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if json && reset {
      throw common.usage(
        "--json prints and --reset begins anew; give one.",
        "--json은 출력하고 --reset은 새로 시작해요. 하나만 쓰세요.")
    }
    if yes && !reset {
      throw common.usage("--yes goes with --reset.", "--yes는 --reset과 함께 쓰세요.")
    }
    if common.noProgress {
      throw common.usage(
        "--no-progress leaves nothing to show; leave it out.",
        "--no-progress를 쓰면 보여 줄 기록이 없어요. 빼고 실행하세요.")
    }
  }

  func run() throws {
    if reset { return try begin() }
    let library = Library(common)
    if json {
      StandardOutput.write(try library.progressReport.json(common.language))
    } else {
      StandardOutput.write(library.progressText(common).text)
    }
  }

  private func begin() throws {
    let isEnglish = common.language == .english
    guard let store = ProgressStore(environment: Surroundings.environment) else {
      return StandardError.say(
        isEnglish ? "without a home no progress is kept" : "홈 폴더가 없어서 진행 기록도 없어요")
    }
    guard yes || confirms(isEnglish, store.path) else { throw ExitCode(1) }
    switch store.reset() {
    case .nothing:
      StandardOutput.write(isEnglish ? "There was no progress yet.\n" : "아직 진행 기록이 없어요.\n")
    case .moved(let path):
      StandardOutput.write(
        oneLine(
          isEnglish
            ? "Begun anew. The old progress is in \(path)"
            : "새로 시작해요. 이전 기록: \(path)") + "\n")
    case .failed(let reason):
      StandardError.say(oneLine("\(store.path): \(reason)"))
      throw ExitCode(74)
    }
  }

  /// Asks on a terminal; a script must say `--yes`.
  private func confirms(_ isEnglish: Bool, _ path: String) -> Bool {
    guard Surroundings.inputIsTerminal else {
      StandardError.say(
        isEnglish
          ? "--reset asks first, and there is no terminal to ask; add --yes"
          : "--reset은 먼저 물어보는데 물어볼 터미널이 없어요. --yes를 붙이세요")
      return false
    }
    StandardOutput.write(
      isEnglish
        ? "Set all progress aside and begin anew? (yes or no) "
        : "지금까지의 기록을 치워 두고 새로 시작할까요? (예 또는 아니요) ")
    if readLine().flatMap({ QuizCommand($0) }) == .yes { return true }
    StandardOutput.write(
      isEnglish ? "Nothing was removed.\n" : "아무것도 지우지 않았어요.\n")
    return false
  }
}

extension Library {
  /// What the progress comes to now.
  var progressReport: ProgressReport {
    ProgressReport(
      progress, lessons: entries.map { (id: $0.id, title: $0.title) }, at: Surroundings.now)
  }

  /// The same in words.
  func progressText(_ common: CommonOptions) -> ProgressText {
    ProgressText(
      progressReport, Voice(common.language, common.lineRepertoire), at: Surroundings.now)
  }
}
