import TerminalText
import TraceEngine
import TraceText

/// One of the grids that stand side by side, with its name and what belongs under it.
struct GridBlock {
  /// Above it; the second line only where there are several channels.
  var name: String
  var detail: String
  /// What the name is where there is more room than the block asks for, and where there is less.
  var otherNames: (roomy: String, bare: String) = ("", "")
  /// Whether its cells show fewer digits than their numbers have.
  var isRounded = false
  /// Under it, or in its place where it has none: what the window does.
  var settings: [String] = []
  /// The same, one for each, in the fewest words; empty where there are none that are fewer.
  var briefSettings: [String] = []
  /// Whether what stands under it has its width to itself also where that is wider than the grid.
  var keepsSettings = false
  /// Between this block and the one before.
  var joint = ""
  /// Which numbers stand in it; nil of those that cannot be told cell by cell.
  var part: Part?
  /// It keeps so many columns as long as another can be narrowed.
  let fewestColumns: Int
  /// Draws it with at most so many columns; nil where there is none, as in pooling.
  var panel: (_ style: WalkGrids.Style, _ columns: Int) -> GridPanel?

  /// How much a name says.
  enum Naming: Sendable { case full, short, bare }

  /// The numbers of an operation that one grid shows.
  enum Part: Equatable {
    case input(channel: Int)
    case weights(filter: Int, channel: Int)
    case output(channel: Int)
  }

  /// Cells of name and detail.
  var labelWidth: Int { max(cellWidth(of: name), cellWidth(of: detail)) }
  /// The columns it keeps when so much is given up: at 1 the map, at 2 the filter, at 3 the input is
  /// narrowed down to a single one.
  func fewestColumns(givingUp given: Int) -> Int {
    let place =
      switch part {
      case .output: 1
      case .input: 3
      case .weights, nil: 2
      }
    return given >= place ? 1 : fewestColumns
  }

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
    let makers = layers.map { GridBlockMaker($0, words, isPlain: isPlain, .short) }
    let blocks = makers.prefix(1).map(\.input) + makers.flatMap { [$0.middle, $0.output] }
    let row = Row(
      blocks: blocks.map(\.bare), source: 2 * layer, target: 2 * layer + 2)
    return [row]
  }

  private static func channels(
    of scene: WalkScene, _ words: Words, isPlain: Bool
  ) -> Row? {
    let channels = scene.walk.operation.input.shape.channels
    guard case .flatten = scene.walk.operation, case .walk = scene.board, channels > 1,
      channels <= 8
    else { return nil }
    let maker = GridBlockMaker(scene, words, isPlain: isPlain, .short)
    return Row(
      blocks: (0..<channels).map(maker.input(channel:)) + [maker.middle, maker.output],
      source: scene.walk.step.firstChannel, target: channels + 1)
  }

  private static func flipped(in scene: WalkScene, _ words: Words, isPlain: Bool) -> Row? {
    guard case .walk = scene.board, case .convolution(let convolution) = scene.walk.operation,
      convolution.flip
    else { return nil }
    let maker = GridBlockMaker(scene, words, isPlain: isPlain, .short)
    guard let written = maker.written else { return nil }
    return Row(
      blocks: [maker.input, written, maker.middle.joined("→"), maker.output.joined("=")],
      source: 0, target: 3)
  }

  /// The blocks of a scene, from left to right; of a chain those of the layer at hand.
  ///
  /// - Parameters:
  ///   - naming: without what a narrow screen has no room for.
  ///   - tier: how few digits the numbers have.
  static func blocks(
    of scene: WalkScene, _ words: Words, isPlain: Bool, _ naming: Naming, tier: Int = 0
  ) -> [GridBlock] {
    var scene = scene
    scene.walk.numberTier = tier
    var maker = GridBlockMaker(scene, words, isPlain: isPlain, naming)
    // Weights are typed where they stand in the filter as it is written.
    maker.keepsFilter = scene.openEdit != nil
    switch scene.board {
    case .walk, .chain: return [maker.input, maker.middle, maker.output]
    case .candidates(let banks): return [maker.input] + maker.candidates(banks) + [maker.output]
    }
  }
}
