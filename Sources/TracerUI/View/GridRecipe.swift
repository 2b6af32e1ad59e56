/// How the grids of a scene are made for one beat after another, once it is known how they fit the
/// screen.
struct GridRecipe: Sendable {
  /// Which blocks stand side by side; nil where whoever draws them has them at hand.
  var lineup: GridBlock.Lineup?
  let style: WalkGrids.Style
  /// The most columns that each block may show; nil for all.
  var columns: [Int]?

  init(_ lineup: GridBlock.Lineup? = nil, style: WalkGrids.Style) {
    (self.lineup, self.style) = (lineup, style)
  }

  /// One for each block; nil where it has no grid.
  func panels(of blocks: [GridBlock]) -> [GridPanel?] {
    blocks.indices.map { blocks[$0].panel(style, columns?[$0] ?? .max) }
  }
}

extension GridBlock {
  /// Which blocks of a scene stand side by side.
  enum Lineup: Sendable {
    /// The usual ones, with names of this length and numbers of this tier.
    case usual(Naming, tier: Int)
    /// More than usual: an index into all rows that there may be.
    case row(Int)
  }

  static func blocks(
    of scene: WalkScene, _ lineup: Lineup, _ words: Words, isPlain: Bool
  ) -> [GridBlock] {
    switch lineup {
    case .usual(let naming, let tier):
      return blocks(of: scene, words, isPlain: isPlain, naming, tier: tier)
    case .row(let index): return rows(of: scene, words, isPlain: isPlain)[index].blocks
    }
  }
}
