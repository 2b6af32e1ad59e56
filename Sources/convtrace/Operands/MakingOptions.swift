import ArgumentParser
import TraceEngine
import TraceText

/// What is made of an operation on own numbers: a walk, text, records, the result in a file, a
/// comparison.
struct MakingOptions: ParsableArguments {
  @Flag(help: "Print every step's arithmetic.")
  var batch = false

  @Flag(help: "Walk in plain lines: Enter for the next beat, h for the other commands.")
  var plain = false

  @Flag(help: "Walk on the screen, and load the files again whenever they change.")
  var watch = false

  @OptionGroup var records: RecordOptions

  @Option(
    help: "Write the feature map (K, H, W) to this file: .npy, .csv or .pgm.", completion: .file())
  var output: String?

  @Flag(help: "Replace the file of --output if it is there already.")
  var force = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Compare the feature map with another program's, and say what explains a difference.",
      valueName: "numbers|file"), completion: .file())
  var expect: String?

  /// - Parameter words: of the operands.
  /// - Throws: `ValidationError`, which says what would be right.
  func check(_ common: CommonOptions, words: [String]) throws {
    try records.check(common)
    if (words + [expect].compactMap(\.self)).count(where: { $0 == "-" }) > 1 {
      throw common.usage(
        "Only one operand can come from standard input (-).",
        "표준 입력(-)에서는 피연산자 하나만 읽을 수 있어요.")
    }
    try checkPlain(common, words)
    if force && output == nil {
      throw common.usage("--force goes with --output.", "--force는 --output과 함께 쓰세요.")
    }
    if let output, ResultFormat(path: output) == nil {
      throw common.usage(
        "--output ends in .npy, .csv or .pgm, which says how to write it; not “\(oneLine(output))”.",
        "--output의 이름은 .npy, .csv, .pgm 가운데 하나로 끝나야 해요. 쓴 값: “\(oneLine(output))”")
    }
    if watch { try checkWatch(common, words) }
  }

  /// Whether a walk in plain lines can be had.
  private func checkPlain(_ common: CommonOptions, _ words: [String]) throws {
    if batch && plain {
      throw common.usage(
        "--batch prints and does not ask; leave out --plain.",
        "--batch는 출력만 하고 묻지 않아요. --plain을 빼세요.")
    }
    if plain && (records.isGiven || output != nil || expect != nil) {
      throw common.usage(
        "--plain walks; leave it out with --format, --steps, --at, --top, --output and --expect.",
        "--plain은 한 줄씩 따라가는 방법이에요. --format, --steps, --at, --top, --output, --expect와는 쓸 수 없어요.")
    }
    if plain && words.contains("-") {
      throw common.usage(
        "--plain reads commands from standard input, so no operand can come from there (-).",
        "--plain은 표준 입력에서 명령을 읽어서, 피연산자를 표준 입력(-)에서 읽을 수 없어요.")
    }
  }

  /// Whether there is something to watch, and a screen to show it on.
  private func checkWatch(_ common: CommonOptions, _ words: [String]) throws {
    if batch || plain || records.isGiven || output != nil || expect != nil {
      throw common.usage(
        "--watch goes with the walk on the screen alone.",
        "--watch는 화면에서 볼 때만 쓸 수 있어요.")
    }
    if !words.contains(where: { Files.isOrdinary(WatchedFiles.path(of: $0)) }) {
      throw common.usage(
        "--watch needs a file to watch; all operands are typed.",
        "--watch에는 지켜볼 파일이 필요해요. 피연산자를 모두 직접 썼어요.")
    }
    if words.contains("-") {
      throw common.usage(
        "--watch needs files; standard input (-) is read once.",
        "--watch에는 파일이 필요해요. 표준 입력(-)은 한 번만 읽어요.")
    }
    if !Surroundings.isInteractive {
      throw common.usage(
        "--watch needs a terminal to show the walk on; leave it out to print.",
        "--watch에는 따라가는 화면을 보여 줄 터미널이 필요해요. 출력만 하려면 --watch를 빼세요.")
    }
  }

  /// Makes what is asked for.
  ///
  /// - Parameters:
  ///   - reader: of the operands.
  ///   - words: those of the operands.
  ///   - make: reads the operands and makes the operations.
  /// - Throws: `ExitCode`, after saying what is wrong.
  func run(
    _ common: CommonOptions, _ reader: OperandReader, words: [String],
    _ make: @escaping () throws(ExitCode) -> [OwnOperation]
  ) throws {
    // What stands in the files now, before they are read: a change meanwhile is not missed.
    let watched = watch ? WatchedFiles(words) { try OwnLesson(make()).lesson } : nil
    let operations = try make()
    let file = output.map { ResultFile($0, replaces: force, common) }
    // A comparison can take long, and would be for nothing where the result has no place or there are
    // no such steps; and a file is not replaced by a command that cannot be carried out.
    try file?.check(operations)
    let text = records.isGiven || batch ? try OwnText(of: operations, records, common) : nil
    let agrees =
      try expect.map { word throws(ExitCode) in
        try Expectation(word, reader, common, besideRecords: text != nil)
          .check(operations)
      } ?? true
    try file?.write(operations)
    if let text {
      text.write()
    } else if output == nil && expect == nil {
      try walk(operations, common, words, watched)
    }
    if !agrees { throw ExitCode(1) }
  }

  private func walk(
    _ operations: [OwnOperation], _ common: CommonOptions, _ words: [String],
    _ watched: WatchedFiles?
  ) throws {
    var common = common
    // A walk on own numbers is no lesson whose progress is kept.
    common.noProgress = true
    let library = Library(common)
    let lesson = OwnLesson(operations).lesson
    if plain { return Modes.plainWalk(lesson, library, common) }
    guard Surroundings.outputIsTerminal, Surroundings.inputIsTerminal || words.contains("-") else {
      return try OwnText(of: operations, records, common).write()
    }
    try Modes.screen(
      library, common,
      from: .own(
        OwnWalk(
          lesson: lesson, watched: watched, readsControllingTerminal: words.contains("-"))))
  }
}
