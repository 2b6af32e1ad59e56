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
  @OptionGroup(title: "Operands") var filters: FilterOptions
  @OptionGroup(title: "The window") var geometry: GeometryOptions
  @OptionGroup(title: "The window") var layer: ConvolutionOptions
  @OptionGroup(title: "What is made of it") var making: MakingOptions
  @OptionGroup(title: "Language and terminal") var common: CommonOptions

  /// The words of the operands.
  private var words: [String] { [operands.input, filters.filter, filters.bias].compactMap { $0 } }

  func validate() throws {
    try operands.check(common)
    try geometry.check(common)
    try making.check(common, words: words)
    try filters.check(common, hasGroups: layer.groups != nil)
    try layer.check(common)
  }

  func run() throws {
    let reader = OperandReader(operands, common)
    // Typed operands do not change; files are read again where --watch asks for it.
    try making.run(common, reader, words: words) { () throws(ExitCode) in
      let images = try reader.images()
      var origin = images.origin
      let bank = try bank(
        reader, channels: images.items.first?.tensor.shape.channels ?? 1, &origin)
      let bias = try filters.bias.map { word throws(ExitCode) in
        try reader.bias(word, filters: bank.filters.count)
      }
      let operations = try images.items.map { image throws(ExitCode) in
        let operation = try reader.operation { () throws(OperationError) in
          .convolution(try convolution(of: image.tensor, bank.filters, bank.groups, bias))
        } layouts: {
          otherLayouts(reader)
        }
        try geometry.refuseRest(of: operation, common.language)
        return OwnOperation(operation: operation, item: image.item, origin: origin)
      }
      if let remark = images.remark { StandardError.say(remark) }
      return operations
    }
  }

  private func convolution(
    of image: Tensor, _ filters: FilterBank, _ groups: Int, _ bias: [Double]?
  ) throws(OperationError) -> Convolution {
    try Convolution(
      input: image, filters: filters, bias: bias, stride: geometry.strideAsked ?? 1,
      padding: geometry.paddingAsked, paddingMode: layer.mode, dilation: geometry.dilationAsked,
      groups: groups, flip: layer.flip, relu: layer.relu, precision: operands.precision)
  }

  /// The options with which input and filters that do not fit one another would.
  private func otherLayouts(_ reader: OperandReader) -> [String] {
    guard !filters.filter.hasPrefix("@"), let input = reader.again(operands.input),
      let array = reader.again(filters.filter)
    else { return [] }
    let asked = layer.groupsAsked ?? 1
    let biases = filters.bias.flatMap { reader.again($0) }.flatMap { try? $0.numbers().count }
    return OtherLayouts(input: operands.layout, filters: filters.layout ?? operands.layout)
      .options { layout, filterLayout in
        guard let image = try? input.images(layout).first,
          let bank = try? array.filters(
            filterLayout, groups: asked, channels: image.shape.channels)
        else { return false }
        if let biases, biases > 1, biases != bank.count { return false }
        return (try? convolution(of: image, bank, asked, nil)) != nil
      }
  }
}
