import TerminalText
import TraceText

/// The columns of a layer table, each as wide as its widest entry.
package struct LayerColumns: Equatable, Sendable {
  private let widths: [Int]

  package init(_ rows: [LayerTable.Row]) {
    widths = [\LayerTable.Row.name, \.layer, \.output, \.parameters].map { column in
      rows.map { cellWidth(of: $0[keyPath: column]) }.max() ?? 0
    }
  }

  /// Cells of every line.
  package var width: Int { widths.reduce(0, +) + 2 * (widths.filter { $0 > 0 }.count - 1) }

  /// `C1  6 of 5×5  28×28×6  156`: words to the left, numbers to the right.
  package func line(_ row: LayerTable.Row) -> String {
    let cells = [
      left(row.name, widths[0]), left(row.layer, widths[1]), right(row.output, widths[2]),
      right(row.parameters, widths[3]),
    ]
    return zip(cells, widths).filter { $1 > 0 }.map(\.0).joined(separator: "  ")
  }

  private func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - cellWidth(of: text)))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - cellWidth(of: text))) + text
  }
}
