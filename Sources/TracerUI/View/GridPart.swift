import TraceEngine

/// Viewports side by side, and what they cost.
struct GridPart {
  var choice: GridChoice
  /// What had to be given up beyond columns around the window: 1 is columns of the map around the
  /// target, 2 of the filter, 3 of the window.
  var given: Int
  /// Columns of the screen that are missing all the same.
  var overflow: Int

  func isRicher(than other: GridPart) -> Bool { cost < other.cost }

  /// The window with a column around it, the filter, and the target with its neighbours.
  var isEnough: Bool { cost == (0, 1, 0) }

  private var cost: (Int, Int, Int) { (overflow, max(1, given), missing) }

  /// Columns that one would like to see, too.
  private var missing: Int {
    zip(choice.blocks, choice.panels).reduce(0) { missing, pair in
      guard let panel = pair.1, let whole = panel.whole else { return missing }
      let ring = if case .input = pair.0.part { 2 } else { 0 }
      let wanted = min(whole.columns, min(pair.0.fewestColumns, whole.columns) + ring)
      return missing + max(0, wanted - panel.visible.columns)
    }
  }
}

extension GridPart {
  /// The richest way to write the numbers in which the whole window, filter and target are to
  /// be seen; where there is none, that which gives up least.
  ///
  /// - Parameter labels: lines that labels may take even without details.
  static func richest(
    _ scene: WalkScene, _ words: Words, isPlain: Bool, room: Int, width: Int,
    below: GridChoice.Below,
    labels most: Int
  ) -> GridChoice {
    // What takes in a whole vector has no window to keep in sight.
    let window = scene.walk.operation.takesVector ? 1 : scene.walk.step.window.height
    // A name that is cut short still stands there in full where it fits: it goes before digits do.
    let ways = scene.walk.numberTiers.indices.flatMap { tier in
      [(GridBlock.Naming.short, tier), (.bare, tier)]
    }
    var best: GridPart?
    for (naming, tier) in ways {
      let blocks = GridBlock.blocks(of: scene, words, isPlain: isPlain, naming, tier: tier)
      let least = blocks.allSatisfy(\.detail.isEmpty) ? 1 : 2
      let parts = (least...max(least, most)).compactMap { labels -> GridPart? in
        let rows = viewportHeight(room: room - labels, below: below, window: window)
        let recipe = GridRecipe(
          .usual(naming, tier: tier), style: .init(hasLines: false, rows: rows))
        var part = narrowed(blocks, recipe, within: width)
        let isPartial = part.choice.panels.contains { $0?.isPartial == true }
        // A second line says which cells are shown, unless it takes a row of the window.
        guard labels == least || isPartial && rows >= window else { return nil }
        part.choice.isWhole = !isPartial && part.overflow == 0 && part.choice.height <= room
        part.choice.labelHeight = labels
        return part
      }
      guard let part = parts.last else { continue }
      if best.map(part.isRicher(than:)) ?? true { best = part }
      if part.isEnough { break }
    }
    guard let best else { preconditionFailure("there is always one way") }
    return best.choice
  }

  /// Blocks whose widest grids show fewer columns until all fit.
  static func narrowed(
    _ blocks: [GridBlock], _ recipe: GridRecipe, within width: Int
  ) -> GridPart {
    // None can show more, and of a large input they would be taken away one by one.
    var columns = Array(repeating: max(1, width), count: blocks.count)
    var recipe = recipe
    recipe.columns = columns
    var choice = GridChoice(blocks, recipe, isNarrow: true)
    let floors = (0...3).map { given in blocks.map { $0.fewestColumns(givingUp: given) } }
    var given = 0
    while choice.width > width {
      if let widest = choice.widest(above: floors[given]) {
        columns[widest] = (choice.panels[widest]?.visible.columns ?? 1) - 1
      } else {
        guard given + 1 < floors.count else { break }
        given += 1
      }
      recipe.columns = columns
      choice = GridChoice(blocks, recipe, isNarrow: true)
    }
    return GridPart(choice: choice, given: given, overflow: max(0, choice.width - width))
  }

  /// The rows of grids that leave all below them its place if they show the window and a row
  /// around it; else that leave its last lines.
  private static func viewportHeight(room: Int, below: GridChoice.Below, window: Int) -> Int {
    for (kept, shown) in [
      (below.wanted, window + 2), (below.least, window + 2), (min(below.wanted, 3), window),
    ]
    where room - kept >= shown {
      return below.isFirm ? max(window, room - below.least) : room - kept
    }
    return max(1, room - min(below.wanted, 2))
  }
}

extension GridChoice {
  /// Blocks whose widest grids show fewer columns until all fit.
  static func narrowed(
    _ blocks: [GridBlock], _ recipe: GridRecipe, to width: Int
  ) -> GridChoice {
    GridPart.narrowed(blocks, recipe, within: width).choice
  }
}
