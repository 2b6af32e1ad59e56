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
  @OptionGroup(title: "The window") var layer: PoolingOptions
  @OptionGroup(title: "The window") var geometry: GeometryOptions
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
        "The kind of pooling is max, average or min; not “\(oneLine(self.kind))”.",
        "풀링 종류는 max, average, min 가운데 하나예요. 쓴 값: “\(oneLine(self.kind))”")
    }
    try operands.check(common)
    try geometry.check(common)
    try making.check(common, words: words)
    try layer.check(common, kind)
  }

  func run() throws {
    guard let kind = PoolingCommand.kinds[kind], let size = layer.sizeAsked else {
      return
    }
    let reader = OperandReader(operands, common)
    try making.run(common, reader, words: words) { () throws(ExitCode) in
      let images = try reader.images()
      let operations = try images.items.map { image throws(ExitCode) in
        let operation = try reader.operation { () throws(OperationError) in
          .pooling(try pooling(kind, size, of: image.tensor))
        } layouts: {
          OtherLayouts(input: operands.layout, filters: nil).options { layout, _ in
            let image = try? reader.again(operands.input)?.images(layout).first
            return image.flatMap { try? pooling(kind, size, of: $0) } != nil
          }
        }
        try geometry.refuseRest(of: operation, common.language)
        return OwnOperation(operation: operation, item: image.item, origin: images.origin)
      }
      if let remark = images.remark { StandardError.say(remark) }
      return operations
    }
  }

  private func pooling(
    _ kind: Pooling.Kind, _ size: PerAxis, of image: Tensor
  ) throws(OperationError) -> Pooling {
    try Pooling(
      kind, input: image, size: size, stride: geometry.strideAsked,
      padding: geometry.paddingAsked, dilation: geometry.dilationAsked, ceilMode: layer.ceil,
      countsPadding: layer.countsPadding,
      precision: operands.precision)
  }
}
