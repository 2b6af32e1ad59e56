import ArgumentParser
import TensorFiles
import TraceText

/// The filters of a convolution and their bias.
struct FilterOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The filter: numbers (filters by ||), a file, or a name such as @sobel-x.",
      valueName: "numbers|file|@name"), completion: .filter)
  var filter: String

  @Option(
    name: .customLong("filter-layout"),
    help: "What the sides of the filters' array are, where --layout does not say so.")
  var layout: Layout?

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

  /// - Throws: `ValidationError` for two ways to lay filters on channels.
  func check(_ common: CommonOptions, hasGroups: Bool) throws {
    if perChannel && (sumChannels || hasGroups) {
      throw common.usage(
        "--per-channel makes a group of each channel; leave out --sum-channels and --groups.",
        "--per-channel은 채널마다 그룹을 하나씩 만들어요. --sum-channels와 --groups를 빼세요.")
    }
  }
}
