/// A part of a worksheet, apart from the format it is written in.
enum SheetBlock: Equatable, Sendable {
  case paragraph(String)
  /// Lines of numbers that are not to be reflowed.
  case numbers([String])
  /// Set side by side where there is room.
  case grids([SheetGrid])
  /// A line to write on behind each label.
  case blanks([String])
  /// Empty space for so many lines of working.
  case room(Int)
}

/// A grid of numbers or of empty cells to fill in, rows and columns numbered from 0.
struct SheetGrid: Equatable, Sendable {
  let caption: String
  /// The number of the first row.
  let firstRow: Int
  /// Each as long as the first; nil is an empty cell.
  let rows: [[String?]]
  /// Whether it is a further channel of what the grid before it begins: where a line has room for
  /// all of them, they stand in one line.
  let continues: Bool

  init(_ caption: String, firstRow: Int = 0, rows: [[String?]], continues: Bool = false) {
    (self.caption, self.firstRow, self.rows) = (caption, firstRow, rows)
    self.continues = continues
  }

  var columns: Int { rows.first?.count ?? 0 }
  /// Whether there is something to fill in.
  var isForm: Bool { rows.contains { $0.contains(nil) } }
}

/// One numbered exercise, or its solution.
struct SheetItem: Equatable, Sendable {
  /// From 1.
  let number: Int
  let blocks: [SheetBlock]
}

extension [SheetGrid] {
  /// Those that are kept in one line.
  var groups: [[SheetGrid]] {
    reduce(into: []) { groups, grid in
      if grid.continues, !groups.isEmpty {
        groups[groups.count - 1].append(grid)
      } else {
        groups.append([grid])
      }
    }
  }
}
