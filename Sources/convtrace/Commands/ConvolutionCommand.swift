import ArgumentParser
import TensorFiles
import TraceEngine
import TraceText

/// `convtrace conv`: a convolution of the learner's own numbers.
struct ConvolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conv",
    abstract: "Trace a convolution of your own numbers.",
    usage: """
      convtrace conv --input '5 1 7; 15 5 1; 10 6 4' --filter '11 4; 5 2' [OPTIONS]
      convtrace conv --input photo.ppm --filter @sobel-x --per-channel
      convtrace conv --input x.npy --filter w.npy --bias b.npy --at 3,7,7 --top 10
      """,
    discussion: """
      On a terminal the walk opens; --batch, --format, --steps and --at print, --output writes. \
      The filter is not flipped, as in PyTorch, TensorFlow and ONNX; --flip does it. \
      `convtrace filters` lists the filters that have a name.
      """)

  @OptionGroup(title: "Operands") var operands: OperandOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The filter: numbers (filters by ||), a file, or a name such as @sobel-x.",
      valueName: "numbers|file|@name"), completion: .filter)
  var filter: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "One number for every filter, or one for each: '1 0 -2', or a file.",
      valueName: "numbers|file"), completion: .file())
  var bias: String?

  @Flag(help: "Lay a filter of one channel on each channel of the input on its own (depthwise).")
  var perChannel = false

  @Flag(help: "Lay a filter of one channel on all channels of the input and add them up.")
  var sumChannels = false

  @OptionGroup(title: "The window") var geometry: GeometryOptions

  @Option(
    help: "What the padding holds: zeros, reflect, replicate or circular.",
    completion: .list(GeometryWords.modes.map(\.name)))
  var paddingMode: String?

  @Option(
    parsing: .unconditional,
    help: "Deal channels and filters into so many groups; as many as channels is depthwise.")
  var groups: String?

  @Flag(help: "Turn each filter by 180 degrees first, as mathematics does.")
  var flip = false

  @Flag(name: .customLong("relu"), help: "Make values below 0 zero, after the bias.")
  var relu = false

  @OptionGroup(title: "What is made of it") var making: MakingOptions
  @OptionGroup(title: "Language and terminal") var common: CommonOptions

  /// The words of the operands.
  private var words: [String] { [operands.input, filter, bias].compactMap { $0 } }

  func validate() throws {
    try operands.check(common)
    try geometry.check(common)
    try making.check(common, words: words)
    if let paddingMode, !GeometryWords.modes.contains(where: { $0.name == paddingMode }) {
      throw common.usage(
        "--padding-mode is zeros, reflect, replicate or circular; not “\(harmless(paddingMode))”.",
        "--padding-mode에는 zeros, reflect, replicate, circular 가운데 하나를 쓰세요. 쓴 값: “\(harmless(paddingMode))”"
      )
    }
    if let groups, Int(groups).map({ $0 < 1 }) ?? true {
      throw common.usage(
        "--groups is a whole number from 1; not “\(harmless(groups))”.",
        "--groups에는 1 이상의 정수를 쓰세요. 쓴 값: “\(harmless(groups))”")
    }
    if perChannel && (sumChannels || groups != nil) {
      throw common.usage(
        "--per-channel makes a group of each channel; leave out --sum-channels and --groups.",
        "--per-channel은 채널마다 그룹을 하나씩 만들어요. --sum-channels와 --groups를 빼세요.")
    }
    if [operands.input, filter, bias, making.expect].count(where: { $0 == "-" }) > 1 {
      throw common.usage(
        "Only one operand can come from standard input (-).",
        "표준 입력(-)에서는 피연산자 하나만 읽을 수 있어요.")
    }
  }

  func run() throws {
    let reader = OperandReader(operands, common)
    // Typed operands do not change; files are read again where --watch asks for it.
    try making.run(common, reader, words: words) { () throws(ExitCode) in
      let images = try reader.images()
      let bank = try bank(reader, channels: images.first?.tensor.shape.channels ?? 1)
      let bias = try bias.map { word throws(ExitCode) in
        try reader.bias(word, filters: bank.filters.count)
      }
      return try images.map { image throws(ExitCode) in
        let operation = try reader.operation { () throws(OperationError) in
          .convolution(
            try Convolution(
              input: image.tensor, filters: bank.filters, bias: bias,
              stride: geometry.strideAsked ?? 1, padding: geometry.paddingAsked,
              paddingMode: mode, dilation: geometry.dilationAsked, groups: bank.groups,
              flip: flip, relu: relu, precision: operands.precision))
        }
        try geometry.refuseRest(of: operation, common.language)
        return OwnOperation(operation: operation, item: image.item)
      }
    }
  }

  private var mode: PaddingMode {
    GeometryWords.modes.first { $0.name == paddingMode }?.mode ?? .zeros
  }

  /// The filters, dealt to the input's channels as asked.
  private func bank(
    _ reader: OperandReader, channels: Int
  ) throws(ExitCode) -> (filters: FilterBank, groups: Int) {
    let given = try reader.filters(filter, groups: groups.flatMap { Int($0) }, channels: channels)
    if (perChannel || sumChannels) && given.shape.channels > 1 {
      let option = perChannel ? "--per-channel" : "--sum-channels"
      StandardError.say(
        common.language == .english
          ? "\(option) lays a filter of one channel on several, and this filter has "
            + "\(given.shape.channels) channels; leave out \(option)"
          : "\(option): 채널이 하나인 필터에 쓰는 옵션인데, 이 필터는 채널이 \(given.shape.channels)개예요. "
            + "\(option) 옵션을 빼세요")
      throw ExitCode(2)
    }
    guard given.shape.channels == 1, channels > 1, groups == nil else {
      return (given, groups.flatMap { Int($0) } ?? 1)
    }
    if perChannel { return (try reader.filters(given, eachOn: channels), channels) }
    if sumChannels { return (try reader.filters(given, over: channels), 1) }
    throw unasked(filters: given.count, channels: channels)
  }

  /// Says how filters of one channel can be laid on several. Depthwise weights as frameworks save them,
  /// a filter or more for each channel, are told first.
  private func unasked(filters: Int, channels: Int) -> ExitCode {
    let isDepthwise = filters % channels == 0
    switch common.language {
    case .english:
      let depthwise =
        isDepthwise ? "--groups \(channels) if these are weights of a depthwise layer, " : ""
      StandardError.say(
        "--filter: each filter has one channel and the input \(channels); add \(depthwise)--per-channel "
          + "to lay each filter on each channel on its own, or --sum-channels to add the channels up"
      )
    case .korean:
      let depthwise = isDepthwise ? "깊이별 합성곱의 가중치라면 --groups \(channels), " : ""
      StandardError.say(
        "--filter: 필터는 채널이 하나인데 입력은 채널이 \(channels)개예요. 다음 가운데 하나를 붙이세요: \(depthwise)"
          + "필터마다 채널을 따로 계산하려면 --per-channel, 채널을 모두 더하려면 --sum-channels")
    }
    return ExitCode(2)
  }
}
