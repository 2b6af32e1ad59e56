import CellScreen
import TracerUI

/// The frames of all beats as `plain_screen` reads them: of each its kind and its cursor, then its
/// pieces of one look.
func printFrames() throws {
  var state = try Page.state(Page.size, .unicode)
  printFrame(state.render(), "other")
  for beat in Page.beats {
    _ = state.handle(.key(.down))
    printFrame(state.render(), Kind(beat: beat)?.rawValue ?? "other")
  }
}

private func printFrame(_ frame: Frame, _ kind: String) {
  print("frame \(kind) \(frame.cursor?.row ?? -1) \(frame.cursor?.column ?? -1)")
  for row in 0..<frame.size.rows {
    let cells = Array(frame.row(row))
    for piece in pieces(of: cells) {
      let text = String(cells[piece].filter { $0.width > 0 }.map(\.glyph))
      print("piece \(row) \(piece.lowerBound) \(cells[piece.lowerBound].look.words) \(text)")
    }
  }
}

/// Where something must be written into a row that was erased. A single blank between plain words
/// is written with them.
private func pieces(of row: [Cell]) -> [Range<Int>] {
  var pieces: [Range<Int>] = []
  for (column, cell) in row.enumerated() where !cell.isErased {
    let most = cell.look == .plain ? 1 : 0
    if let last = pieces.last, row[last.lowerBound].look == cell.look,
      column - last.upperBound <= most
    {
      pieces[pieces.count - 1] = last.lowerBound..<column + 1
    } else {
      pieces.append(column..<column + 1)
    }
  }
  return pieces
}

extension Cell {
  fileprivate var look: Attributes { Palette.attributes(for: role, depth: .many) }

  /// Whether it is as `erase` leaves it.
  fileprivate var isErased: Bool { ascii == 0x20 && look == .plain }
}

extension Attributes {
  fileprivate static let plain = Palette.attributes(for: .plain, depth: .many)

  fileprivate var words: String {
    let marks = [bold, reverse, underline, dim].map { $0 ? 1 : 0 }
    let colours = [foreground, background].map { $0.map { Int($0) } ?? -1 }
    return (marks + colours).map(String.init).joined(separator: " ")
  }
}
