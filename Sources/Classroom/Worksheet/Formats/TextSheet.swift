import TerminalText

/// A worksheet as plain text of at most 78 columns, in pages with the id at the head of each.
///
///     feature map 3×3
///            0       1       2
///        ┌───────┬───────┬───────┐
///        │       │       │       │
///      0 │       │       │       │
///        ├───────┼───────┼───────┤
struct TextSheet {
  /// Cells of a line, and lines of a page without its head.
  private static let width = 78
  private static let height = 58

  private let document: SheetDocument

  init(_ document: SheetDocument) { self.document = document }

  var text: String {
    let pages = self.pages
    return pages.enumerated().map { index, lines in
      let number = "\(document.id)  \(index + 1)/\(pages.count)"
      let title = truncate(document.title, width: TextSheet.width - cellWidth(of: number) - 2)
      let head = pad(title, width: TextSheet.width - cellWidth(of: number)) + number
      return ([head, ""] + lines).map { $0.trimmingEnd() + "\n" }.joined()
    }.joined(separator: "\u{C}")
  }

  /// Items whole on a page where they fit on one.
  private var pages: [[String]] {
    var pages: [[String]] = [nameLine]
    for item in document.items {
      let lines = self.lines(item) + [""]
      let used = pages[pages.count - 1].count
      if used > 0, used + lines.count > TextSheet.height, lines.count <= TextSheet.height {
        pages.append([])
      }
      for line in lines {
        if pages[pages.count - 1].count >= TextSheet.height { pages.append([]) }
        pages[pages.count - 1].append(line)
      }
    }
    return pages.map { page in
      var page = page
      while page.last?.isEmpty == true { page.removeLast() }
      return page
    }
  }

  private var nameLine: [String] {
    guard let line = document.nameLine else { return [] }
    let name = line.learner ?? String(repeating: "_", count: 30)
    return ["\(line.name): \(pad(name, width: 34)) \(line.date): " + dashes(20, "_"), ""]
  }

  private func lines(_ item: SheetItem) -> [String] {
    let number = "\(item.number). "
    let indent = String(repeating: " ", count: number.count)
    var lines: [String] = []
    for (index, block) in item.blocks.enumerated() {
      let content = self.lines(block)
      lines += content.map { $0.isEmpty ? $0 : indent + $0 }
      // Grids stand apart; sentences follow one another.
      if index < item.blocks.count - 1 { lines.append("") }
    }
    guard let first = lines.first else { return [number] }
    return [number + first.dropFirst(number.count)] + lines.dropFirst()
  }

  /// A line for the number before is taken off.
  private static let room = width - 4

  private func lines(_ block: SheetBlock) -> [String] {
    switch block {
    case .paragraph(let text): return wrap(text, width: TextSheet.room)
    case .numbers(let lines):
      return lines.flatMap { line in
        let folded = wrap(line, width: TextSheet.room - 4)
        return folded.enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
      }
    case .grids(let grids): return beside(grids.groups)
    case .blanks(let labels): return labels.map { "\($0): " + dashes(24, "_") }
    case .room(let count): return Array(repeating: "", count: count)
    }
  }

  /// The grid, or if it is too wide its columns in several.
  private func fitting(_ grid: SheetGrid) -> [(grid: SheetGrid, firstColumn: Int)] {
    let whole = (grid: grid, firstColumn: 0)
    let room = TextSheet.room - 4
    let drawn = TextGrid(whole)
    guard drawn.width > room else { return [whole] }
    let most = max(1, (room - drawn.margin) / drawn.pitch)
    return stride(from: 0, to: grid.columns, by: most).map { first in
      let rows = grid.rows.map { Array($0[first..<min($0.count, first + most)]) }
      return (SheetGrid(grid.caption, firstRow: grid.firstRow, rows: rows), first)
    }
  }

  /// Grids set side by side as far as they fit; a group that fits into a line is not parted.
  private func beside(_ groups: [[SheetGrid]]) -> [String] {
    var lines: [String] = []
    var row: [TextGrid] = []
    func width(_ grids: [TextGrid]) -> Int { grids.reduce(-4) { $0 + $1.width + 4 } }
    func flush() {
      if !lines.isEmpty, !row.isEmpty { lines.append("") }
      let height = row.map(\.lines.count).max() ?? 0
      for line in 0..<height {
        lines.append(
          row.map { pad(line < $0.lines.count ? $0.lines[line] : "", width: $0.width) }
            .joined(separator: "    ").trimmingEnd())
      }
      row = []
    }
    for group in groups {
      let grids = group.flatMap(fitting).map(TextGrid.init)
      if width(row + grids) > TextSheet.room { flush() }
      for grid in grids {
        if width(row + [grid]) > TextSheet.room { flush() }
        row.append(grid)
      }
    }
    flush()
    return lines
  }
}

/// A grid in lines.
private struct TextGrid {
  let lines: [String]
  let width: Int
  /// Cells before the first column, and from one column to the next.
  let margin: Int
  let pitch: Int

  init(_ part: (grid: SheetGrid, firstColumn: Int)) {
    let (grid, first) = part
    margin = "\(grid.firstRow + grid.rows.count - 1)".count + 1
    let texts = grid.rows.flatMap { $0 }.compactMap { $0 } + ["\(first + grid.columns - 1)"]
    let widest = texts.map { cellWidth(of: $0) }.max() ?? 1
    pitch = grid.isForm ? 8 : widest + 2
    let body =
      grid.isForm
      ? TextGrid.form(grid, first, margin, pitch) : TextGrid.numbers(grid, first, margin, pitch)
    lines = [grid.caption] + body
    width = lines.map { cellWidth(of: $0) }.max() ?? 0
  }

  private static func numbers(
    _ grid: SheetGrid, _ first: Int, _ margin: Int, _ pitch: Int
  ) -> [String] {
    let head = (0..<grid.columns).map { left("\(first + $0)", pitch) }.joined()
    let line = dashes(grid.columns * pitch + 1, "─")
    let space = String(repeating: " ", count: margin)
    return [space + " " + head, space + "┌" + line]
      + grid.rows.enumerated().map { index, row in
        left("\(grid.firstRow + index)", margin - 1) + " │"
          + row.map { left($0 ?? "", pitch) }.joined()
      }
  }

  private static func form(
    _ grid: SheetGrid, _ first: Int, _ margin: Int, _ pitch: Int
  ) -> [String] {
    let space = String(repeating: " ", count: margin)
    func border(_ start: String, _ middle: String, _ end: String) -> String {
      let cells = Array(repeating: dashes(pitch - 1, "─"), count: grid.columns)
      return space + start + cells.joined(separator: middle) + end
    }
    func row(_ margin: String, _ texts: [String?]) -> String {
      margin + "│" + texts.map { left($0 ?? "", pitch - 2) + " │" }.joined()
    }
    var lines = [
      space + (0..<grid.columns).map { left("\(first + $0)", pitch / 2 + 1) + "   " }.joined()
    ]
    for (index, texts) in grid.rows.enumerated() {
      lines.append(index == 0 ? border("┌", "┬", "┐") : border("├", "┼", "┤"))
      lines.append(row(space, texts.map { _ in nil }))
      lines.append(row(left("\(grid.firstRow + index)", margin - 1) + " ", texts))
    }
    return lines + [border("└", "┴", "┘")]
  }

  private static func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - cellWidth(of: text))) + text
  }
}

private func dashes(_ count: Int, _ sign: String) -> String {
  String(repeating: sign, count: max(0, count))
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
