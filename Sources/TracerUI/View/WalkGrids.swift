import CellScreen
import TraceEngine
import TraceText

/// The three grids of a walk, in a given style and within given limits.
struct WalkGrids {
  let scene: WalkScene
  let isPlain: Bool
  let operation: TracedOperation
  let step: Step
  let taps: [Tap]
  /// The tap of this beat.
  let currentTap: Int?
  /// How many taps are done, that of this beat included.
  let tapsDone: Int
  /// Whether numbers were changed, or are being changed.
  let hasEdit: Bool
  /// Maximum and minimum: the tap that is best so far.
  let leader: Int?

  /// How grids are drawn, from the roomiest to the tightest.
  struct Style: Equatable, Sendable {
    var hasLines: Bool
    /// The most rows of each grid that are shown.
    var rows = Int.max
    /// Whether the cells of the feature map have room for a sign besides their number.
    var hasSigns = false
  }

  init(_ scene: WalkScene, isPlain: Bool) {
    self.scene = scene
    self.isPlain = isPlain
    hasEdit = scene.edit != nil
    operation = scene.walk.operation
    step = scene.walk.step
    taps = Array(step.taps)
    currentTap = if case .tap(let tap) = scene.walk.current.stage { tap } else { nil }
    switch scene.walk.current.stage {
    case .window: tapsDone = 0
    case .tap(let tap): tapsDone = tap + 1
    case .subtotal(let channel): tapsDone = (channel + 1) * scene.walk.tapsPerChannel
    case .bias, .relu, .division, .value: tapsDone = taps.count
    }
    let isSeen = scene.showsWindow && operation.isContest
    leader = isSeen ? taps.prefix(tapsDone).last(where: \.leads)?.index : nil
  }

  /// The channel of the input that is shown.
  var inputChannel: Int {
    step.firstChannel + scene.walk.channel
  }

  /// The cells of one axis that are shown: all of it, or as many as `maximum` with the window in
  /// their middle; where not even the window fits, with `focus` in the middle. From there `shifted`
  /// cells on.
  static func viewport(
    _ all: Range<Int>, maximum: Int, around window: Range<Int>, focus: Int?, shifted: Int = 0
  ) -> Range<Int> {
    guard all.count > maximum else { return all }
    let middle = window.count <= maximum ? window.lowerBound : focus ?? window.lowerBound
    let size = window.count <= maximum ? window.count : 1
    let wanted = middle - (maximum - size) / 2
    let last = all.upperBound - maximum
    let first = min(max(all.lowerBound, min(max(all.lowerBound, wanted), last) + shifted), last)
    return first..<first + maximum
  }

  /// `text` filled up from the left.
  static func right(_ text: String, width: Int) -> String {
    let missing = width - text.utf8.count
    // Numbers are ASCII; only the signs are not.
    if missing >= 0 && text.utf8.count == text.count {
      return missing == 0 ? text : String(repeating: " ", count: missing) + text
    }
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension TracedOperation {
  /// Whether values compete instead of being added up.
  var isContest: Bool {
    if case .pooling(let pooling) = self { return pooling.kind != .average }
    return false
  }

  /// The number that stands in a cell of padding; nil where padding takes no part.
  func paddingValue(_ channel: Int, _ row: Int, _ column: Int) -> Double? {
    switch self {
    case .convolution(let convolution):
      return convolution.paddedValue(channel: channel, row: row, column: column)
    case .pooling(let pooling):
      return pooling.kind == .average && pooling.countsPadding ? 0 : nil
    case .rectification, .flatten, .dense, .softmax: return nil
    }
  }
}
