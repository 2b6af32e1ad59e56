/// Where the window stands along one axis: the one geometry of convolution and pooling.
///
///     input 5, window 3, stride 2, padding 1 before and 1 after
///
///     cell      -1  0  1  2  3  4  5        -1 and 5 are padding
///     output 0  [────────]
///     output 1         [────────]
///     output 2                [────────]
///
///     let axis = try SpatialAxis(.width, input: 5, window: 3, stride: 2, before: 1, after: 1)
///     axis.outputs        // 3
///     axis.origin(of: 1)  // 1
///
/// - SeeAlso: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", section 2;
///   the ONNX operators Conv and MaxPool.
public struct SpatialAxis: Equatable, Sendable {
  /// Cells of the input.
  public let input: Int
  /// Cells of the filter or pooling window that are used.
  public let window: Int
  /// Cells from one window to the next; 0 where every window covers the whole axis (a dense layer).
  public let stride: Int
  /// Cells from one tap to the next; 1 leaves none out.
  public let dilation: Int
  /// Padding cells before the first and after the last cell of the input.
  public let before: Int
  public let after: Int
  /// How many windows there are.
  public let outputs: Int

  /// Cells the window reaches over, gaps included: dilation · (window − 1) + 1.
  public var extent: Int { dilation * (window - 1) + 1 }
  /// Cells of the input with its padding.
  public var padded: Int { before + input + after }
  /// Whether there is padding on either side.
  public var isPadded: Bool { before > 0 || after > 0 }
  /// Every cell that a window may lie on: the padded input, and past it the overhang of ceil mode.
  public var cells: Range<Int> { -before..<input + after + max(0, -unreached) }
  /// Cells at the end of the padded input that no window reaches, because the stride does not
  /// divide the rest. Negative where a window overhangs (ceil mode).
  public var unreached: Int { padded - ((outputs - 1) * stride + extent) }

  /// The outputs are floor((before + input + after − extent) / stride) + 1. In ceil mode the
  /// division is rounded up, and a last window that would start past the input is dropped.
  ///
  /// - Throws: `.emptyShape` for an input below 1; `.notPositive`, `.negativePadding`,
  ///   `.sizeOverflow`, or `.windowTooLarge` when not even one window fits.
  public init(
    _ dimension: Dimension, input: Int, window: Int, stride: Int = 1, dilation: Int = 1,
    before: Int = 0, after: Int = 0, ceilMode: Bool = false
  ) throws(OperationError) {
    guard input >= 1 else { throw .emptyShape(sides: [input]) }
    let extent = try SpatialAxis.extent(dimension, window: window, dilation: dilation)
    guard stride >= 1 else { throw .notPositive(.stride, dimension, value: stride) }
    guard before >= 0 && after >= 0 else {
      throw .negativePadding(dimension, before: before, after: after)
    }
    let limit = Int.max / 4
    guard input <= limit && before <= limit && after <= limit && extent <= limit && stride <= limit
    else { throw .sizeOverflow(factors: [input, before, after, extent, stride]) }
    let room = before + input + after - extent
    // Before dividing: `/` rounds toward zero, so -1 / 2 would count a window that does not fit.
    guard room >= 0 else {
      throw .windowTooLarge(
        dimension, window: window, dilation: dilation, extent: extent, input: input,
        before: before, after: after)
    }
    var outputs = room / stride + 1
    if ceilMode && room % stride != 0 && outputs * stride < before + input { outputs += 1 }
    (self.input, self.window, self.stride, self.dilation) = (input, window, stride, dilation)
    (self.before, self.after, self.outputs) = (before, after, outputs)
  }

  /// An axis that is known to be possible, without padding.
  init(input: Int, window: Int, stride: Int, outputs: Int) {
    (self.input, self.window, self.stride, self.outputs) = (input, window, stride, outputs)
    (dilation, before, after) = (1, 0, 0)
  }

  /// Some of the windows of an axis that is known to be possible.
  init(_ axis: SpatialAxis, stride: Int, before: Int, outputs: Int) {
    (input, window, dilation, after) = (axis.input, axis.window, axis.dilation, axis.after)
    (self.stride, self.before, self.outputs) = (stride, before, outputs)
  }

  /// Cells that a dilated window reaches over.
  static func extent(
    _ dimension: Dimension, window: Int, dilation: Int
  ) throws(OperationError) -> Int {
    guard window >= 1 else { throw .notPositive(.size, dimension, value: window) }
    guard dilation >= 1 else { throw .notPositive(.dilation, dimension, value: dilation) }
    guard let gaps = product(of: [dilation, window - 1]), gaps < Int.max else {
      throw .sizeOverflow(factors: [dilation, window - 1])
    }
    return gaps + 1
  }

  /// The first cell of the window for `output`; negative where it begins in the padding.
  @inlinable @inline(__always)
  public func origin(of output: Int) -> Int { output &* stride &- before }

  /// The cell under tap `tap` (from 0) of the window for `output`; below 0 or past `input` in the
  /// padding.
  public func cell(output: Int, tap: Int) -> Int { output * stride - before + tap * dilation }

  /// Whether `cell` lies in the input.
  @inlinable @inline(__always)
  public func holds(_ cell: Int) -> Bool {
    UInt(bitPattern: cell) < UInt(bitPattern: input)
  }

  /// Whether `cell` lies past the padding: the overhang of ceil mode, which counts for nothing.
  @inlinable @inline(__always)
  public func overhangs(_ cell: Int) -> Bool { cell >= input + after }

  /// The first output whose window covers no cell of the input, if there is one.
  ///
  /// A window that begins in the padding before the input can step over all of it where the gaps of
  /// dilation are wider than the input. Where it comes down repeats after at most `dilation`
  /// windows (after one, if the stride is a multiple), and each later window reaches further, so no
  /// more than those need looking at. A window that begins in the input covers its first cell; all
  /// that begin past it cover nothing.
  ///
  /// - Complexity: O(*n*), where *n* is the input: where dilation is much wider, the windows soon
  ///   come down in a gap.
  func firstWindowOfPadding() -> Int? {
    let period = stride.isMultiple(of: dilation) ? 1 : dilation
    for output in 0..<min(outputs, period) {
      let origin = self.origin(of: output)
      if origin >= 0 { break }
      let firstTap = (-origin - 1) / dilation + 1
      if firstTap >= window || origin + firstTap * dilation >= input { return output }
    }
    let past = (input + before + stride - 1) / stride
    return past < outputs ? past : nil
  }
}
