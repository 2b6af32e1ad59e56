import TerminalText

/// What stands under grids where it has lines of its own: in one line, if need be in fewer words, else
/// in several.
struct SettingsLines {
  let lines: [String]
  private let width: Int

  init(_ blocks: [GridBlock], width: Int) {
    self.width = width
    // Under grids some are blank, to hold the lines of others.
    let settings = blocks.flatMap(\.settings).filter { !$0.isEmpty }
    let brief = blocks.flatMap { block in
      block.settings.count == block.briefSettings.count ? block.briefSettings : block.settings
    }.filter { !$0.isEmpty }
    let ways = [settings, brief].map { $0.joined(separator: " · ") }
    if let line = ways.first(where: { cellWidth(of: $0) <= width }) {
      lines = [line]
      return
    }
    lines = settings.reduce(into: []) { lines, setting in
      let joined = (lines.last ?? "") + " · " + setting
      if lines.isEmpty || cellWidth(of: joined) > width {
        lines.append(setting)
      } else {
        lines[lines.count - 1] = joined
      }
    }
  }

  /// At most so many of them; the last then tells that there is more.
  func cut(to height: Int) -> [String] {
    guard lines.count > height, height > 0 else {
      return lines.map { truncate($0, width: width) }
    }
    let rest = lines[(height - 1)...].joined(separator: " · ")
    return lines.prefix(height - 1) + [truncate(rest, width: width)]
  }
}

/// The room for what stands under grids of different heights: a label ends a blank before whatever
/// stands to the right of it in the same row.
///
///     ┌───┬───┐     ┌───┬───┐
///     │ 1 │ 2 │  =  │ 3 │ 4 │
///     └───┴───┘     ├───┼───┤
///     no padding    │ 5 │ 6 │
struct SettingsRoom {
  let blocks: [GridBlock]
  /// One for each block; nil where it has no grid.
  let panels: [GridPanel?]
  /// The left edges of the blocks.
  let columns: [Int]
  /// Where the last block ends at the latest.
  let end: Int

  /// The cells for a line under block `index`, counted from the top of the grids.
  func width(under index: Int, line: Int) -> Int {
    let next = blocks.indices.first { $0 > index && occupies($0, line) }
    guard let next else { return end - columns[index] }
    let sign = panels[next]?.goesOn.left == true ? 1 : 0
    return columns[next] - columns[index] - 1 - sign
  }

  /// Whether every line under block `index` has its width.
  func fits(_ index: Int) -> Bool {
    let first = panels[index]?.height ?? 0
    return blocks[index].settings.enumerated().allSatisfy { line, text in
      cellWidth(of: text) <= width(under: index, line: first + line)
    }
  }

  /// Whether a block has something in a line: its grid, or what stands under that.
  private func occupies(_ index: Int, _ line: Int) -> Bool {
    line < (panels[index]?.height ?? 0) + blocks[index].settings.count
  }
}
