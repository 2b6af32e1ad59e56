import ArgumentParser
import TraceEngine
import TraceText

/// What a pooling has besides its input and the window's movement.
struct PoolingOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "The window: 2, or 3,2 for height and width.")
  var size: String

  @Flag(
    name: [.customLong("ceil"), .customLong("ceil-mode")],
    help: "Round the number of windows up: the last may reach past the input.")
  var ceil = false

  @Flag(help: "Average: divide by the cells of padding, too.")
  var includePadding = false

  @Flag(help: "Average: divide by the real cells alone.")
  var excludePadding = false

  /// - Throws: `ValidationError` for a size that is none, or divisors that do not go with `kind`.
  func check(_ common: CommonOptions, _ kind: Pooling.Kind) throws {
    try GeometryOptions.read(size, as: "--size", common)
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

  var sizeAsked: PerAxis? { GeometryWords.perAxis(size) }

  /// Whether padding counts in the divisor, where that is asked for.
  var countsPadding: Bool? { includePadding ? true : excludePadding ? false : nil }
}
