import TerminalText
import TraceEngine
import TraceText

/// One of the grids that stand side by side, with its name and what belongs under it.
struct GridBlock {
  /// Above it; the second line only where there are several channels.
  let name: String
  let detail: String
  /// Under it, or in its place where it has none: what the window does.
  var settings: [String] = []
  /// Whether what stands under it has its width to itself also where that is wider than the grid.
  var keepsSettings = false
  /// Between this block and the one before.
  var joint = ""
  /// Which numbers stand in it; nil of those that cannot be told cell by cell.
  var part: Part?
  /// It keeps so many columns as long as another can be narrowed.
  let fewestColumns: Int
  /// Draws it with at most so many columns; nil where there is none, as in pooling.
  let panel: (_ style: WalkGrids.Style, _ columns: Int) -> GridPanel?

  /// The numbers of an operation that one grid shows.
  enum Part: Equatable {
    case input(channel: Int)
    case weights(filter: Int, channel: Int)
    case output(channel: Int)
  }

  /// Cells of name and detail.
  var labelWidth: Int { max(cellWidth(of: name), cellWidth(of: detail)) }
  var settingsWidth: Int { settings.map { cellWidth(of: $0) }.max() ?? 0 }
}

extension GridBlock {
  /// More blocks than usual, for a screen that is wide enough.
  struct Row {
    let blocks: [GridBlock]
    /// The block of the input at hand, and that of the output.
    let source: Int
    let target: Int
  }

  /// All layers of a chain side by side, without the settings, which the text below has; all
  /// channels that are flattened or convolved; a filter before and after it is flipped; none for other
  /// scenes. The fullest come first.
  static func rows(of scene: WalkScene, _ words: Words, isPlain: Bool) -> [Row] {
    guard case .chain(let layers, let layer) = scene.board else {
      return sideBySide(scene, words, isPlain: isPlain)
        + [
          channels(of: scene, words, isPlain: isPlain),
          flipped(in: scene, words, isPlain: isPlain),
        ].compactMap { $0 }
    }
    let makers = layers.map { GridBlockMaker($0, words, isPlain: isPlain, isShort: true) }
    let blocks = makers.prefix(1).map(\.input) + makers.flatMap { [$0.middle, $0.output] }
    let row = Row(
      blocks: blocks.map { block in
        var block = block
        block.settings = []
        return block
      }, source: 2 * layer, target: 2 * layer + 2)
    return [row]
  }

  private static func channels(
    of scene: WalkScene, _ words: Words, isPlain: Bool
  ) -> Row? {
    let channels = scene.walk.operation.input.shape.channels
    guard case .flatten = scene.walk.operation, case .walk = scene.board, channels > 1,
      channels <= 8
    else { return nil }
    let maker = GridBlockMaker(scene, words, isPlain: isPlain, isShort: true)
    return Row(
      blocks: (0..<channels).map(maker.input(channel:)) + [maker.middle, maker.output],
      source: scene.walk.step.firstChannel, target: channels + 1)
  }

  private static func flipped(in scene: WalkScene, _ words: Words, isPlain: Bool) -> Row? {
    let maker = GridBlockMaker(scene, words, isPlain: isPlain, isShort: true)
    guard case .walk = scene.board, let written = maker.written else { return nil }
    return Row(
      blocks: [maker.input, written, maker.middle.joined("→"), maker.output.joined("=")],
      source: 0, target: 3)
  }

  /// The blocks of a scene, from left to right; of a chain those of the layer at hand.
  ///
  /// - Parameter isShort: without what a narrow screen has no room for.
  static func blocks(
    of scene: WalkScene, _ words: Words, isPlain: Bool, isShort: Bool
  ) -> [GridBlock] {
    var maker = GridBlockMaker(scene, words, isPlain: isPlain, isShort: isShort)
    // Weights are typed where they stand in the filter as it is written.
    maker.keepsFilter = scene.openEdit != nil
    switch scene.board {
    case .walk, .chain: return [maker.input, maker.middle, maker.output]
    case .candidates(let banks): return [maker.input] + maker.candidates(banks) + [maker.output]
    }
  }
}

/// Makes the blocks of one operation.
struct GridBlockMaker {
  private let grids: WalkGrids
  private let scene: WalkScene
  private let words: Words
  private let isShort: Bool
  /// Whether a filter that is flipped stands as it is written.
  var keepsFilter = false
  private var operation: TracedOperation { scene.walk.operation }
  private var target: Int { scene.walk.step.output.channel }

  init(_ scene: WalkScene, _ words: Words, isPlain: Bool, isShort: Bool) {
    grids = WalkGrids(scene, isPlain: isPlain)
    (self.scene, self.words, self.isShort) = (scene, words, isShort)
  }

  var input: GridBlock {
    let shape = operation.input.shape
    let channel = scene.walk.step.firstChannel + scene.walk.channel
    return GridBlock(
      name: words.input(of: operation),
      detail: shape.channels > 1
        ? words.channel(channel, of: shape.channels, isShort: isShort) : "",
      part: .input(channel: channel), fewestColumns: scene.walk.step.window.width,
      panel: { [grids] in grids.input($0, $1) })
  }

  /// One channel of the input, whichever is at hand.
  func input(channel: Int) -> GridBlock {
    let name = words.channel(channel, of: operation.input.shape.channels, isShort: true)
    return GridBlock(
      name: channel == 0 ? words.input(of: operation) : "", detail: name,
      part: .input(channel: channel), fewestColumns: scene.walk.step.window.width,
      panel: { [grids] in grids.input($0, $1, channel: channel) })
  }

  /// The filter, the kind of pooling, the weights of an output, or whatever else stands between input
  /// and output.
  var middle: GridBlock {
    let settings = words.settings(
      operation, filter: scene.walk.step.filter, hiding: scene.asked.setting,
      showsFlip: showsFlip)
    switch operation {
    case .rectification, .flatten:
      return GridBlock(
        name: LayerNames(words.language).kind(operation), detail: "", settings: settings,
        joint: "→", fewestColumns: .max, panel: { _, _ in nil })
    case .dense:
      return GridBlock(
        name: words.weights(ofOutput: scene.walk.step.filter, isShort: isShort), detail: "",
        joint: "×", part: weights, fewestColumns: .max,
        panel: { [grids] in grids.filter($0, $1) })
    case .softmax:
      return GridBlock(
        name: words.say("powers of e", "e의 거듭제곱"), detail: "", settings: settings,
        keepsSettings: !isShort, joint: "→", fewestColumns: .max,
        panel: { [grids] in grids.filter($0, $1) })
    case .convolution(let convolution):
      let filters = convolution.filters
      let name =
        showsFlip
        ? words.flippedFilter(filters, isShort: isShort)
        : words.filter(filters, isShort: isShort)
      return GridBlock(
        name: name + (filters.count > 1 ? " #\(target)" : ""),
        detail: detail(filters), settings: settings, joint: "∗",
        part: showsFlip ? nil : weights, fewestColumns: .max,
        panel: { [grids, showsFlip] in grids.filter($0, $1, isTurned: showsFlip) })
    case .pooling(let pooling):
      return GridBlock(
        name: words.kind(pooling.kind) + " \(pooling.rows.window)×\(pooling.columns.window)",
        detail: "", settings: settings, joint: "→", fewestColumns: .max,
        panel: { _, _ in nil })
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
      detail: detail(filters), joint: "∗", part: weights, fewestColumns: .max,
      panel: { [grids] in grids.filter($0, $1) })
  }

  private var weights: GridBlock.Part {
    .weights(filter: scene.walk.step.filter, channel: scene.walk.channel)
  }

  /// Filters to choose from, numbered.
  func candidates(_ banks: [FilterBank]) -> [GridBlock] {
    let settings = words.settings(operation, filter: scene.walk.step.filter)
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
    return GridBlock(
      name: words.output(of: operation, isShort: isShort) + (map.channels > 1 ? " #\(target)" : ""),
      detail: "",
      settings: isDense ? words.settings(operation, filter: scene.walk.step.filter) : [],
      keepsSettings: isDense, joint: middle.joint == "∗" ? "=" : "→",
      part: .output(channel: target), fewestColumns: 3,
      panel: { [grids] in grids.output($0, $1) })
  }

  private func detail(_ filters: FilterBank) -> String {
    let channels = filters.shape.channels
    guard channels > 1 else { return "" }
    return words.channel(scene.walk.channel, of: channels, isShort: isShort)
  }
}
