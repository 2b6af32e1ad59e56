import TerminalText
import TraceEngine
import TraceText

/// Makes the blocks of one operation.
struct GridBlockMaker {
  private let grids: WalkGrids
  private let scene: WalkScene
  private let words: Words
  private let naming: GridBlock.Naming
  private var isShort: Bool { naming != .full }
  /// Whether a filter that is flipped stands as it is written.
  var keepsFilter = false
  private var operation: TracedOperation { scene.walk.operation }
  private var target: Int { scene.walk.step.output.channel }

  init(_ scene: WalkScene, _ words: Words, isPlain: Bool, _ naming: GridBlock.Naming) {
    grids = WalkGrids(scene, isPlain: isPlain)
    (self.scene, self.words, self.naming) = (scene, words, naming)
  }

  /// What stands under the middle: what the window does, and what the sign says.
  private func settings(showsFlip: Bool, isBrief: Bool = false) -> [String] {
    let settings = words.settings(
      operation, filter: scene.walk.step.filter, hiding: scene.asked.setting,
      showsFlip: showsFlip, isBrief: isBrief)
    // The arithmetic of softmax has the same sign before nearly every number.
    if case .softmax = operation { return settings }
    return settings
      + (scene.walk.numbers.isRounded ? [words.roundedCells(isBrief: isBrief)] : [])
  }

  var input: GridBlock {
    let shape = operation.input.shape
    let channel = scene.walk.step.firstChannel + scene.walk.channel
    let (name, bare) = (words.input(of: operation), words.bareInput(of: operation))
    return GridBlock(
      name: naming == .bare ? bare : name,
      detail: shape.channels > 1
        ? words.channel(channel, of: shape.channels, isShort: isShort) : "",
      otherNames: (name, bare), isRounded: scene.walk.numbers.input.isRounded,
      part: .input(channel: channel), fewestColumns: scene.walk.step.window.width,
      panel: { [grids] in grids.input($0, $1) })
  }

  /// One channel of the input, whichever is at hand.
  func input(channel: Int) -> GridBlock {
    let name = words.channel(channel, of: operation.input.shape.channels, isShort: true)
    return GridBlock(
      name: channel == 0 ? words.input(of: operation) : "", detail: name,
      isRounded: channel == 0 && scene.walk.numbers.input.isRounded,
      part: .input(channel: channel), fewestColumns: scene.walk.step.window.width,
      panel: { [grids] in grids.input($0, $1, channel: channel) })
  }

  /// The filter, the kind of pooling, the weights of an output, or whatever else stands between input
  /// and output.
  var middle: GridBlock {
    let settings = settings(showsFlip: showsFlip)
    let brief = self.settings(showsFlip: showsFlip, isBrief: true)
    let isRounded = scene.walk.numbers.filter.isRounded
    switch operation {
    case .rectification, .flatten:
      return GridBlock(
        name: LayerNames(words.language).kind(operation), detail: "", settings: settings,
        joint: "→", fewestColumns: .max, panel: { _, _ in nil })
    case .dense:
      return GridBlock(
        name: words.weights(ofOutput: scene.walk.step.filter, isShort: isShort), detail: "",
        isRounded: isRounded, joint: "×", part: weights, fewestColumns: .max,
        panel: { [grids] in grids.filter($0, $1) })
    case .softmax:
      return GridBlock(
        name: words.say("powers of e", "e의 거듭제곱"), detail: "", isRounded: isRounded,
        settings: settings, keepsSettings: !isShort, joint: "→", fewestColumns: .max,
        panel: { [grids] in grids.filter($0, $1) })
    case .convolution(let convolution):
      let filters = convolution.filters
      let usual =
        showsFlip
        ? words.flippedFilter(filters, isShort: isShort)
        : words.filter(filters, isShort: isShort)
      let name = usual + (filters.count > 1 ? " #\(target)" : "")
      let bare = words.bareFilter(isFlipped: showsFlip)
      return GridBlock(
        name: naming == .bare ? bare : name, detail: detail(filters), otherNames: (name, bare),
        isRounded: isRounded, settings: settings, briefSettings: brief, joint: "∗",
        part: showsFlip ? nil : weights, fewestColumns: .max,
        panel: { [grids, showsFlip] in grids.filter($0, $1, isTurned: showsFlip) })
    case .pooling(let pooling):
      return GridBlock(
        name: words.kind(pooling.kind) + " \(pooling.rows.window)×\(pooling.columns.window)",
        detail: "", settings: settings, briefSettings: brief, joint: "→",
        fewestColumns: .max, panel: { _, _ in nil })
    }
  }

  /// Whether the filter is drawn as it slides, turned by 180°. Where one of its weights is asked for it
  /// stands as it is written.
  var showsFlip: Bool {
    guard case .convolution(let convolution) = operation, convolution.flip else { return false }
    return scene.asked.weight == nil && !keepsFilter
  }

  /// The filter as it is written, for the place before the flipped one.
  var written: GridBlock? {
    guard showsFlip, let filters = operation.weights else { return nil }
    return GridBlock(
      name: words.filter(filters, isShort: isShort) + (filters.count > 1 ? " #\(target)" : ""),
      detail: detail(filters), isRounded: scene.walk.numbers.filter.isRounded, joint: "∗",
      part: weights, fewestColumns: .max,
      panel: { [grids] in grids.filter($0, $1) })
  }

  private var weights: GridBlock.Part {
    .weights(filter: scene.walk.step.filter, channel: scene.walk.channel)
  }

  /// Filters to choose from, numbered.
  func candidates(_ banks: [FilterBank]) -> [GridBlock] {
    let settings = settings(showsFlip: false)
    return banks.enumerated().map { index, bank in
      GridBlock(
        name: words.candidate(index + 1, isShort: isShort), detail: detail(bank),
        settings: index == 0 ? settings : [], joint: index == 0 ? "∗" : "",
        fewestColumns: .max, panel: { [grids] in grids.filter($0, $1, bank) })
    }
  }

  var output: GridBlock {
    let map = operation.outputShape
    // A dense layer's outputs are mostly the shortest column: there is room under them.
    let isDense = if case .dense = operation { true } else { false }
    let isConvolution = if case .convolution = operation { true } else { false }
    let name =
      words.output(of: operation, isShort: isShort) + (map.channels > 1 ? " #\(target)" : "")
    let bare = words.bareOutput(of: operation)
    return GridBlock(
      name: naming == .bare ? bare : name, detail: "", otherNames: (name, bare),
      isRounded: scene.walk.numbers.output.isRounded,
      settings: isDense ? settings(showsFlip: false) : [],
      keepsSettings: isDense, joint: isConvolution ? "=" : "→",
      part: .output(channel: target), fewestColumns: 3,
      panel: { [grids] in grids.output($0, $1) })
  }

  private func detail(_ filters: FilterBank) -> String {
    let channels = filters.shape.channels
    guard channels > 1 else { return "" }
    return words.channel(scene.walk.channel, of: channels, isShort: isShort)
  }
}
