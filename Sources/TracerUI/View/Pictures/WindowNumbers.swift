import TerminalText
import TraceEngine
import TraceText

/// What stands between the two pictures: the numbers under the window, the filter's, and the value they
/// make.
///
///      window          filter #0        map
///      12  14  15      ┃ 1  0 -1┃     31   7   ·
///      13┃ 15  18┃  ∗  ┃ 2  0 -2┃  =  12[ ·]  ·
///      …
struct WindowNumbers {
  /// One of the grids, from the top left of all of them.
  struct Piece {
    var panel: GridPanel
    var label: String
    /// The row of the label; the grid begins in the next.
    var row = 0
    var column = 0
    /// Between this grid and the one before.
    var joint = ""
    /// Whether it shows fewer columns than there are: then signs for that stand beside it.
    var isCut = false

    var width: Int { max(panel.width, cellWidth(of: label)) }
    var height: Int { panel.height + 1 }
  }

  private(set) var pieces: [Piece] = []
  /// The pieces of the channel at hand, and of the value.
  private(set) var window = 0
  private(set) var target = 0
  /// Whether cells show fewer digits than their numbers have.
  private(set) var isRounded = false

  /// Whether columns of the window or of the filter have no room.
  var isCut: Bool { pieces.contains(where: \.isCut) }
  var width: Int { pieces.map { $0.column + $0.width }.max() ?? 0 }
  var height: Int { pieces.map { $0.row + $0.height }.max() ?? 0 }

  private static let gap = 3

  /// Puts pieces side by side under what there is.
  private mutating func add(_ row: [Piece], isBeside: Bool = false, from column: Int = 0) {
    let top = isBeside ? 0 : height
    var column = column
    for var piece in row {
      if column > 0 { column += WindowNumbers.gap + (piece.isCut ? 1 : 0) }
      (piece.row, piece.column) = (top, column)
      column += piece.width + (piece.isCut ? 1 : 0)
      pieces.append(piece)
    }
  }
}

extension WindowNumbers {
  /// The ways to show them, from the richest to the leanest. Digits are given up before the window or
  /// the filter is cut.
  static func choices(_ scene: WalkScene, _ words: Words, isPlain: Bool) -> [WindowNumbers] {
    let makers = scene.walk.numberTiers.indices.map { tier in
      var scene = scene
      scene.walk.numberTier = tier
      return WindowPieces(scene, words, isPlain: isPlain)
    }
    let channels = scene.walk.operation.channelsPerStep
    return zip(makers, makers.indices).flatMap { maker, tier in
      let numbers =
        ((2...4).contains(channels) ? [maker.channelRows(channels)] : []) + maker.rows
        + [maker.column] + (tier == makers.count - 1 && cutsWindow(scene.walk) ? maker.narrow : [])
      return numbers.map { numbers in
        var numbers = numbers
        numbers.isRounded = maker.isRounded
        return numbers
      }
    }
  }

  /// Whether a window may be cut for the sake of pictures: where the learner asks for them, or it is so
  /// large that numbers alone would cut it, too.
  private static func cutsWindow(_ walk: WalkState) -> Bool {
    walk.wantsShades == true || max(walk.step.window.height, walk.step.window.width) > 5
  }

  /// Makes the pieces of one scene.
  private struct WindowPieces {
    let scene: WalkScene
    let words: Words
    let isPlain: Bool
    let grids: WalkGrids

    init(_ scene: WalkScene, _ words: Words, isPlain: Bool) {
      (self.scene, self.words, self.isPlain) = (scene, words, isPlain)
      grids = WalkGrids(scene, isPlain: isPlain)
    }

    var isRounded: Bool { scene.walk.numbers.isRounded }
    private var extent: Step.Window { scene.walk.step.window }
    private var hasChannels: Bool { scene.walk.operation.input.shape.channels > 1 }

    /// Over cells that show fewer digits than their numbers have.
    private func sign(_ grid: KeyPath<GridNumbers, AlignedNumbers>) -> String {
      scene.walk.numbers[keyPath: grid].isRounded ? " ≈" : ""
    }

    /// - Parameters:
    ///   - ring: cells around the window that are shown.
    ///   - most: rows and columns that are shown at most.
    func window(_ grids: WalkGrids, ring: Int, most: Int = .max) -> Piece {
      let rows = min(most, extent.height + 2 * ring)
      let columns = min(most, extent.width + 2 * ring)
      var panel = grids.input(.init(hasLines: false, rows: rows), columns)
      // That the input goes on is seen in the picture; a window that is cut must say so.
      if columns >= extent.width { panel.goesOn = (false, false) }
      return Piece(
        panel: panel,
        label: (hasChannels ? words.channelLabel(grids.inputChannel) : words.window)
          + sign(\.input), isCut: columns < extent.width)
    }

    /// The filter; where it is flipped, as it is written and as it slides. Of pooling none.
    func filter(_ grids: WalkGrids, most: Int = .max, isNamed: Bool = true) -> [Piece] {
      let isFlipped =
        if case .convolution(let operation) = grids.operation { operation.flip } else { false }
      return (isFlipped ? [false, true] : [false]).compactMap { isTurned in
        grids.filter(.init(hasLines: false, rows: most), most, isTurned: isTurned).map { panel in
          Piece(
            panel: panel,
            label: !isNamed
              ? "" : (isTurned ? words.flipped : words.filterAtHand(scene.walk)) + sign(\.filter),
            joint: isTurned ? "→" : "∗", isCut: panel.mayGoOn)
        }
      }
    }

    func value(side: Int) -> Piece {
      var panel = grids.output(.init(hasLines: false, rows: side), side)
      panel.goesOn = (false, false)
      return Piece(
        panel: panel, label: words.mapAtHand + sign(\.output),
        joint: scene.walk.operation.weights == nil ? "→" : "=")
    }

    /// All channels under one another, then the value.
    func channelRows(_ channels: Int) -> WindowNumbers {
      var numbers = WindowNumbers()
      for channel in 0..<channels {
        var looked = scene
        looked.walk.chosenChannel = channel
        let grids = WalkGrids(looked, isPlain: isPlain)
        if channel == scene.walk.channel { numbers.window = numbers.pieces.count }
        numbers.add(
          [window(grids, ring: 0)] + filter(grids, isNamed: channel == 0))
      }
      numbers.target = numbers.pieces.count
      numbers.add([value(side: 3)], isBeside: true, from: numbers.width)
      return numbers
    }

    /// Side by side, with the cells around them or without; with the value under them.
    var rows: [WindowNumbers] {
      [
        (1, 3, true), (1, 1, true), (1, 1, false), (0, 3, true), (0, 1, true), (0, 1, false),
      ].map { ring, side, isBeside in
        row(window(grids, ring: ring), filter(grids), value(side: side), isBeside: isBeside)
      }
    }

    /// Under one another.
    var column: WindowNumbers {
      var numbers = WindowNumbers()
      numbers.add([window(grids, ring: 0)])
      let filters = filter(grids)
      if let first = filters.first {
        numbers.add([WindowPieces.unjoined(first)] + filters.dropFirst())
      }
      numbers.target = numbers.pieces.count
      numbers.add([WindowPieces.unjoined(value(side: 1))])
      return numbers
    }

    /// Of large windows the cells around the product at hand.
    var narrow: [WindowNumbers] {
      [7, 5, 4, 3].flatMap { most in
        [true, false].map { isBeside in
          row(
            window(grids, ring: 0, most: most), filter(grids, most: most), value(side: 1),
            isBeside: isBeside)
        }
      }
    }

    private func row(
      _ window: Piece, _ filter: [Piece], _ value: Piece, isBeside: Bool
    ) -> WindowNumbers {
      var numbers = WindowNumbers()
      let operands = [window] + filter
      numbers.target = operands.count
      numbers.add(operands + (isBeside ? [value] : []))
      if !isBeside { numbers.add([WindowPieces.unjoined(value)]) }
      return numbers
    }

    /// What stands at the left has nothing before it.
    private static func unjoined(_ piece: Piece) -> Piece {
      var piece = piece
      piece.joint = ""
      return piece
    }
  }
}
