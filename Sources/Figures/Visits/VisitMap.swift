import TraceEngine
import TraceText

/// How many windows use each pixel, counted up window by window.
///
///     1 2 2 1        4×4 input, 2×2 window, stride 1:
///     2 4 4 2        a corner is used once, the middle four times
///     2 4 4 2
///     1 2 2 1
///
/// A moment is a number of windows that have been laid on, from none to all of one feature map.
package struct VisitMap: Equatable, Sendable {
  package let operation: TracedOperation

  package init(_ operation: TracedOperation) { self.operation = operation }

  /// Windows of one feature map.
  package var windows: Int { operation.rows.outputs * operation.columns.outputs }

  /// How often the pixel was used after `windows` windows.
  package func count(row: Int, column: Int, after windows: Int) -> Int {
    operation.trace.visits(row: row, column: column, after: windows)
  }

  /// All counts when every window has been laid on, a row for each row of the input.
  package var counts: [[Int]] {
    (0..<operation.rows.input).map { row in
      (0..<operation.columns.input).map { count(row: row, column: $0, after: windows) }
    }
  }

  /// Digits of the largest count.
  package var countWidth: Int { counts.joined().map { String($0).count }.max() ?? 1 }
}
