import TraceEngine

/// The values of a feature map: all of them where they are computed in a blink, else each when it is
/// asked for.
struct MapValues: Sendable {
  /// Values that are kept.
  static let mostValues = 1 << 24
  /// Values that a map too large for that is judged by: how wide its columns are, and which are black
  /// and white.
  private static let sampleProducts = 1 << 20

  /// (K, OH, OW); nil where only what is shown is computed.
  let whole: Tensor?
  /// All values, or enough of them to know what the others look like.
  let sample: [Double]
  private let trace: Trace

  /// - Parameter mostProducts: beyond so many, values are computed when they are asked for.
  init(_ operation: TracedOperation, mostProducts: Int = TracedOperation.productsInABlink) {
    trace = operation.trace
    let taps = trace[0].taps.count
    // No operation has more than 2^40 products.
    if trace.count <= MapValues.mostValues && trace.count * taps <= mostProducts {
      let map = operation.featureMap()
      (whole, sample) = (map, map.values)
      return
    }
    let count = min(trace.count, min(1024, max(16, MapValues.sampleProducts / taps)))
    whole = nil
    // An odd stride meets rows and columns in many ways.
    sample = (0..<count).map { [trace] in trace[$0 * (trace.count / count)].value }
  }

  /// - Complexity: O(1) where all are known, else O(taps).
  subscript(cell: CellPosition) -> Double {
    if let whole { return whole[cell] }
    return trace.index(of: cell).map { trace[$0].value } ?? 0
  }
}
