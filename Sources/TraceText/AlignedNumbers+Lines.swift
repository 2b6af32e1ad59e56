import TraceEngine

extension AlignedNumbers {
  /// One channel of `map` as lines of text that begin with four spaces: numbers in columns, two
  /// spaces apart.
  package func lines(of map: Tensor, channel: Int = 0) -> [String] {
    lines(of: map, channel: channel, joint: "  ") { text, _ in text }
  }

  /// The same with something of its own in some cells, such as a sign before the number.
  ///
  /// - Parameters:
  ///   - joint: between two cells.
  ///   - cell: the text of a cell, all of one width, from the aligned number and the place.
  package func lines(
    of map: Tensor, channel: Int = 0, joint: String,
    cell: (_ number: String, _ place: CellPosition) -> String
  ) -> [String] {
    (0..<map.shape.height).map { row in
      let cells = (0..<map.shape.width).map { column in
        let place = CellPosition(channel: channel, row: row, column: column)
        return cell(text(of: map[place]), place)
      }
      return "    " + cells.joined(separator: joint)
    }
  }
}
