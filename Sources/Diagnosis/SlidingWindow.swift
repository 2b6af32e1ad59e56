import TraceEngine

/// Whatever a window slides over: what rules about padding need to know of it.
protocol SlidingWindow {
  var rows: SpatialAxis { get }
  var columns: SpatialAxis { get }
}

extension TracedOperation: SlidingWindow {}
extension Convolution: SlidingWindow {}
extension Pooling: SlidingWindow {}
extension Layer: SlidingWindow {}

extension SlidingWindow {
  /// Whether there is padding on any side. `same` may pad one axis only.
  var isPadded: Bool { rows.padding + columns.padding > 0 }
}

extension SpatialAxis {
  /// The padding at both ends together.
  var padding: Int { before + after }
}
