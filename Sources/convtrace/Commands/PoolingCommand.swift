import ArgumentParser
import TraceEngine
import TraceText

/// `convtrace pool`: a pooling of the learner's own numbers.
struct PoolingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pool",
    abstract: "Trace a pooling of your own numbers: the maximum, average or minimum of windows.",
    usage: """
      convtrace pool max --input '5 1 7 13; 15 5 1 13; 10 6 4 6; 15 3 12 4' --size 2 [OPTIONS]
      convtrace pool average --input x.npy --size 3 --stride 2 --padding 1
      """,
    discussion: """
      On a terminal the walk opens; --batch, --format, --steps and --at print, --output writes. \
      With padding given in cells an average counts it (PyTorch), with same it does not \
      (TensorFlow).
      """)

  @Argument(help: "max, average or min.", completion: .list(["max", "average", "min"]))
  var kind: String

  @OptionGroup(title: "Operands") var operands: OperandOptions

  @Option(parsing: .unconditional, help: "The window: 2, or 3,2 for height and width.")
  var size: String

  @OptionGroup(title: "The window") var geometry: GeometryOptions

  @Flag(help: "Round the number of windows up: the last may reach past the input (ceil_mode).")
  var ceil = false

  @Flag(help: "Average: divide by the cells of padding, too.")
  var includePadding = false

  @Flag(help: "Average: divide by the real cells alone.")
  var excludePadding = false

  @OptionGroup(title: "What is made of it") var making: MakingOptions
  @OptionGroup(title: "Language and terminal") var common: CommonOptions

  private static let kinds: [String: Pooling.Kind] = [
    "max": .maximum, "maximum": .maximum, "average": .average, "avg": .average, "mean": .average,
    "min": .minimum, "minimum": .minimum,
  ]

  /// The words of the operands.
  private var words: [String] { [operands.input] }

  func validate() throws {
    guard let kind = PoolingCommand.kinds[kind] else {
      throw common.usage(
        "The kind of pooling is max, average or min; not “\(harmless(self.kind))”.",
        "풀링 종류는 max, average, min 가운데 하나예요. 쓴 값: “\(harmless(self.kind))”")
    }
    try operands.check(common)
    try geometry.check(common)
    try making.check(common, words: words)
    _ = try geometry.read(size, as: "--size", common)
    if includePadding && excludePadding {
      throw common.usage(
        "Give one of --include-padding and --exclude-padding, not both.",
        "--include-padding과 --exclude-padding 가운데 하나만 쓰세요.")
    }
    if kind != .average && (includePadding || excludePadding) {
      throw common.usage(
        "--include-padding and --exclude-padding go with average: a maximum or minimum never "
          + "takes padding.",
        "--include-padding과 --exclude-padding은 average와 함께 쓰세요. 최댓값과 최솟값은 패딩을 보지 않아요.")
    }
  }

  func run() throws {
    guard let kind = PoolingCommand.kinds[kind], let size = GeometryWords.perAxis(size) else {
      return
    }
    let reader = OperandReader(operands, common)
    let counts: Bool? = includePadding ? true : excludePadding ? false : nil
    try making.run(common, reader, words: words) { () throws(ExitCode) in
      try reader.images().map { image throws(ExitCode) in
        let operation = try reader.operation { () throws(OperationError) in
          .pooling(
            try Pooling(
              kind, input: image.tensor, size: size, stride: geometry.strideAsked,
              padding: geometry.paddingAsked, dilation: geometry.dilationAsked, ceilMode: ceil,
              countsPadding: counts, precision: operands.precision))
        }
        try geometry.refuseRest(of: operation, common.language)
        return OwnOperation(operation: operation, item: image.item)
      }
    }
  }
}
