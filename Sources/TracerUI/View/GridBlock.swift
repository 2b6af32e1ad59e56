import TerminalText
import TraceEngine

/// One of the grids that stand side by side, with its name and what belongs under it.
struct GridBlock {
  /// Above it; the second line only where there are several channels.
  let name: String
  let detail: String
  /// Under it, or in its place where it has none: what the window does.
  var settings: [String] = []
  /// Between this block and the one before.
  var joint = ""
  /// It keeps so many columns as long as another can be narrowed.
  let fewestColumns: Int
  /// Draws it with at most so many columns; nil where there is none, as in pooling.
  let panel: (_ style: WalkGrids.Style, _ columns: Int) -> GridPanel?

  /// Cells of name and detail.
  var labelWidth: Int { max(cellWidth(of: name), cellWidth(of: detail)) }
  var settingsWidth: Int { settings.map { cellWidth(of: $0) }.max() ?? 0 }
}

extension GridBlock {
  /// All layers of a chain side by side, without the settings, which the text below has; nil for
  /// other scenes.
  static func chain(_ scene: WalkScene, _ words: Words, isPlain: Bool) -> [GridBlock]? {
    guard case .chain(let layers, _) = scene.board else { return nil }
    let makers = layers.map { GridBlockMaker($0, words, isPlain: isPlain, isShort: true) }
    let blocks = makers.prefix(1).map(\.input) + makers.flatMap { [$0.middle, $0.output] }
    return blocks.map { block in
      var block = block
      block.settings = []
      return block
    }
  }

  /// The blocks of a scene, from left to right; of a chain those of the layer at hand.
  ///
  /// - Parameter isShort: without what a narrow screen has no room for.
  static func blocks(
    of scene: WalkScene, _ words: Words, isPlain: Bool, isShort: Bool
  ) -> [GridBlock] {
    let maker = GridBlockMaker(scene, words, isPlain: isPlain, isShort: isShort)
    switch scene.board {
    case .walk, .chain: return [maker.input, maker.middle, maker.output]
    case .candidates(let banks): return [maker.input] + maker.candidates(banks) + [maker.output]
    }
  }
}

/// Makes the blocks of one operation.
private struct GridBlockMaker {
  private let grids: WalkGrids
  private let scene: WalkScene
  private let words: Words
  private let isShort: Bool
  private var operation: TracedOperation { scene.walk.operation }
  private var target: Int { scene.walk.step.output.channel }

  init(_ scene: WalkScene, _ words: Words, isPlain: Bool, isShort: Bool) {
    grids = WalkGrids(scene, isPlain: isPlain)
    (self.scene, self.words, self.isShort) = (scene, words, isShort)
  }

  var input: GridBlock {
    let shape = operation.input.shape
    let channel = operation.firstChannel(ofOutput: target) + scene.walk.channel
    return GridBlock(
      name: words.input(shape),
      detail: shape.channels > 1
        ? words.channel(channel, of: shape.channels, isShort: isShort) : "",
      fewestColumns: scene.walk.step.window.width, panel: { [grids] in grids.input($0, $1) })
  }

  /// The filter, or the kind of pooling.
  var middle: GridBlock {
    let settings = words.settings(operation, filter: target, hiding: scene.asked.setting)
    switch operation {
    case .convolution(let convolution):
      let filters = convolution.filters
      return GridBlock(
        name: words.filter(filters, isShort: isShort)
          + (filters.count > 1 ? " #\(target)" : ""),
        detail: detail(filters), settings: settings, joint: "∗", fewestColumns: .max,
        panel: { [grids] in grids.filter($0, $1) })
    case .pooling(let pooling):
      return GridBlock(
        name: words.kind(pooling.kind) + " \(pooling.rows.window)×\(pooling.columns.window)",
        detail: "", settings: settings, joint: "→", fewestColumns: .max,
        panel: { _, _ in nil })
    }
  }

  /// Filters to choose from, numbered.
  func candidates(_ banks: [FilterBank]) -> [GridBlock] {
    let settings = words.settings(operation, filter: target)
    return banks.enumerated().map { index, bank in
      GridBlock(
        name: words.candidate(index + 1, isShort: isShort), detail: detail(bank),
        settings: index == 0 ? settings : [], joint: index == 0 ? "∗" : "",
        fewestColumns: .max, panel: { [grids] in grids.filter($0, $1, bank) })
    }
  }

  var output: GridBlock {
    let map = operation.outputShape
    return GridBlock(
      name: words.featureMap(map, isShort: isShort) + (map.channels > 1 ? " #\(target)" : ""),
      detail: "", joint: middle.joint == "∗" ? "=" : "→", fewestColumns: 3,
      panel: { [grids] in grids.output($0, $1) })
  }

  private func detail(_ filters: FilterBank) -> String {
    let channels = filters.shape.channels
    guard channels > 1 else { return "" }
    return words.channel(scene.walk.channel, of: channels, isShort: isShort)
  }
}
