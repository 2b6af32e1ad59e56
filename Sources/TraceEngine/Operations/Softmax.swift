/// Scores become probabilities: each is raised to a power of e and divided by the sum of all.
///
///     p[i] = e^x[i] / Σ e^x[j]   over j
///
///     let scores = try Tensor([[2], [1], [0]])
///     try TracedOperation.softmax(Softmax(input: scores)).featureMap().values
///     // about 0.665, 0.245, 0.090; together 1
///
/// Frameworks subtract the largest score from all of them first. That changes no probability and
/// keeps e^x within bounds; here the scores stay as they are, and what would be too large is refused.
///
/// - SeeAlso: PyTorch `Softmax`, ONNX `Softmax`.
public struct Softmax: Equatable, Sendable {
  /// The largest absolute value of a score: e^80 and sums of it fit float32 too.
  public static let largestScore = 80.0

  /// A vector, (1, N, 1), and the shape of the result.
  public internal(set) var input: Tensor
  public let precision: Precision
  /// Each of the N windows covers all N scores.
  public let rows: SpatialAxis
  public let columns: SpatialAxis

  /// - Throws: `.vectorNeeded` where the input is no vector, `.scoreTooLarge` where a score is beyond
  ///   `largestScore` or not a number, and where there are too many.
  public init(input: Tensor, precision: Precision = .float64) throws(OperationError) {
    guard input.shape.isVector else { throw .vectorNeeded(input.shape) }
    if let score = input.values.first(where: { !(abs($0) <= Softmax.largestScore) }) {
      throw .scoreTooLarge(score)
    }
    self.input = input.rounded(to: precision)
    self.precision = precision
    rows = SpatialAxis(wholeOf: input.shape.height, outputs: input.shape.height)
    columns = SpatialAxis(cellsOf: 1)
    try checkSize(input.shape, tapsPerStep: input.shape.height)
  }
}
