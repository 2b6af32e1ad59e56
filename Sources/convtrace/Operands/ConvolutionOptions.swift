import ArgumentParser
import TraceEngine
import TraceText

/// What a convolution has besides its operands and the window's movement.
struct ConvolutionOptions: ParsableArguments {
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

  /// - Throws: `ValidationError` for a mode or a number of groups that there is not.
  func check(_ common: CommonOptions) throws {
    if let paddingMode, !GeometryWords.modes.contains(where: { $0.name == paddingMode }) {
      throw common.usage(
        "--padding-mode is zeros, reflect, replicate or circular; not “\(oneLine(paddingMode))”.",
        "--padding-mode에는 zeros, reflect, replicate, circular 가운데 하나를 쓰세요. 쓴 값: “\(oneLine(paddingMode))”"
      )
    }
    if let groups, Int(groups).map({ $0 < 1 }) ?? true {
      throw common.usage(
        "--groups is a whole number from 1; not “\(oneLine(groups))”.",
        "--groups에는 1 이상의 정수를 쓰세요. 쓴 값: “\(oneLine(groups))”")
    }
  }

  var mode: PaddingMode {
    GeometryWords.modes.first { $0.name == paddingMode }?.mode ?? .zeros
  }

  /// The number of groups that is asked for, if one is.
  var groupsAsked: Int? { groups.flatMap { Int($0) } }
}
