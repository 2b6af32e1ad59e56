import TraceEngine
import TraceText

/// Which pixels a value depends on, back through layers that follow one another.
///
/// A moment is a cell of the last map, row by row; of several maps the first.
package struct FieldMap: Equatable, Sendable {
  package let network: Network
  /// What the author calls each layer; nil where it has no name.
  package let names: [String?]
  /// The value shown first.
  package let start: CellPosition

  /// - Precondition: a name, or nil, for each layer; the last map has the cell.
  package init(_ network: Network, names: [String?], start: CellPosition) {
    precondition(names.count == network.layers.count, "a name for each layer")
    precondition(network.output.holds(start), "no cell \(start)")
    (self.network, self.names, self.start) = (network, names, start)
  }

  /// The cell that a moment is about.
  package func cell(at moment: Int) -> CellPosition {
    let (row, column) = moment.quotientAndRemainder(dividingBy: network.output.width)
    return CellPosition(row: row, column: column)
  }

  /// What that cell depends on: of the last layer's input first, of the network's input last.
  package func fields(at moment: Int) -> [ReceptiveField] {
    network.receptiveField(of: cell(at: moment))
  }
}
