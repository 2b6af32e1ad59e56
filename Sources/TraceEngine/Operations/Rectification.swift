/// ReLU as a layer of its own: what is below 0 becomes 0, everything else stays.
///
///     let map = try Tensor([[3, -1], [0, -7]])
///     TracedOperation.rectification(Rectification(input: map)).featureMap().values   // [3, 0, 0, 0]
///
/// - SeeAlso: PyTorch `ReLU`, ONNX `Relu`.
public struct Rectification: Equatable, Sendable {
  /// (C, H, W), and the shape of the result.
  public internal(set) var input: Tensor
  public let precision: Precision
  /// A window of one cell, on every cell in turn.
  public let rows: SpatialAxis
  public let columns: SpatialAxis

  public init(input: Tensor, precision: Precision = .float64) {
    self.input = input.rounded(to: precision)
    self.precision = precision
    rows = SpatialAxis(cellsOf: input.shape.height)
    columns = SpatialAxis(cellsOf: input.shape.width)
  }
}
