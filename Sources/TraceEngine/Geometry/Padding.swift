/// How much padding surrounds the input, and how it is chosen.
public enum Padding: Equatable, Sendable {
  /// Cells on each side.
  case cells(top: Int, bottom: Int, left: Int, right: Int)
  /// None: the window stays inside the input.
  case valid
  /// As many as give ceil(input / stride) outputs; an odd cell goes to the bottom and right, as in
  /// TensorFlow's SAME and ONNX's SAME_UPPER.
  case same
  /// The same with the odd cell at the top and left: ONNX's SAME_LOWER.
  case sameLower
  /// extent − 1 on every side, so that the window meets the input in every way it can.
  case full

  /// The same number of cells on all four sides.
  public static func all(_ cells: Int) -> Padding {
    .cells(top: cells, bottom: cells, left: cells, right: cells)
  }

  /// Whether the padding follows from the input's size.
  public var isSame: Bool { self == .same || self == .sameLower }

  /// Whether it counts in the divisor of an average, unless told otherwise: padding given in cells does
  /// (as in PyTorch), `same` does not (as in TensorFlow).
  var countsInAverage: Bool { !isSame }

  /// The cells before and after the input along one axis.
  ///
  /// For `same`: total = max(0, (ceil(input / stride) − 1) · stride + extent − input).
  ///
  /// - Throws: `.notPositive` for a stride, size or dilation below 1; `.sizeOverflow`.
  func cells(
    _ dimension: Dimension, input: Int, window: Int, stride: Int, dilation: Int
  ) throws(OperationError) -> (before: Int, after: Int) {
    let extent = try SpatialAxis.extent(dimension, window: window, dilation: dilation)
    guard stride >= 1 else { throw .notPositive(.stride, dimension, value: stride) }
    guard extent <= Int.max / 4 else { throw .sizeOverflow(factors: [dilation, window - 1]) }
    switch self {
    case .cells(let top, let bottom, let left, let right):
      return dimension == .height ? (top, bottom) : (left, right)
    case .valid: return (0, 0)
    case .full: return (extent - 1, extent - 1)
    case .same, .sameLower:
      let outputs = (input - 1) / stride + 1
      let total = max(0, (outputs - 1) * stride + extent - input)
      return self == .same ? (total / 2, total - total / 2) : (total - total / 2, total / 2)
    }
  }
}

/// What the padding holds.
public enum PaddingMode: Equatable, Sendable, CaseIterable {
  case zeros
  /// The input mirrored at its border, the border cell not repeated: 3 2 | 1 2 3 | 2 1.
  case reflect
  /// The border cell again and again: 1 1 | 1 2 3 | 3 3.
  case replicate
  /// The input from its other end: 2 3 | 1 2 3 | 1 2.
  case circular

  /// The cell of an axis of `count` cells that `cell` copies; nil where the padding is zero.
  /// A cell of the input is its own source.
  @inlinable
  func source(of cell: Int, count: Int) -> Int? {
    if cell >= 0 && cell < count { return cell }
    switch self {
    case .zeros: return nil
    case .reflect: return cell < 0 ? -cell : 2 * (count - 1) - cell
    case .replicate: return cell < 0 ? 0 : count - 1
    case .circular: return cell < 0 ? cell + count : cell - count
    }
  }

  /// - Throws: `.paddingTooWide` where the input is too small to be copied from.
  func check(_ axis: SpatialAxis, _ dimension: Dimension) throws(OperationError) {
    let limit: Int
    switch self {
    case .zeros, .replicate: return
    case .reflect: limit = axis.input - 1
    case .circular: limit = axis.input
    }
    let padding = max(axis.before, axis.after)
    guard padding <= limit else {
      throw .paddingTooWide(self, dimension, padding: padding, input: axis.input)
    }
  }
}
