import TraceEngine

extension TracedOperation {
  /// The same numbers under another geometry; nil where no window fits.
  ///
  /// What is nil stays as it is.
  func with(
    stride: PerAxis? = nil, padding: Padding? = nil, dilation: PerAxis? = nil
  ) -> TracedOperation? {
    let stride = stride ?? PerAxis(height: rows.stride, width: columns.stride)
    let padding = padding ?? self.padding
    let dilation = dilation ?? PerAxis(height: rows.dilation, width: columns.dilation)
    switch self {
    case .convolution(let old):
      let new = try? Convolution(
        input: old.input, filters: old.filters, bias: old.bias, stride: stride, padding: padding,
        paddingMode: old.paddingMode, dilation: dilation, groups: old.groups, flip: old.flip,
        relu: old.relu, precision: old.precision)
      return new.map { .convolution($0) }
    case .pooling(let old):
      let new = try? Pooling(
        old.kind, input: old.input,
        size: PerAxis(height: rows.window, width: columns.window),
        stride: stride, padding: padding, dilation: dilation, ceilMode: overhangs,
        countsPadding: old.countsPadding, precision: old.precision)
      return new.map { .pooling($0) }
    }
  }

  /// The value at `cell` as a wrong rule's; nil where the feature map has no such cell.
  func wrongValue(at cell: CellPosition) -> WrongValue? {
    let trace = self.trace
    return trace.index(of: cell).map { WrongValue(trace[$0]) }
  }

  var padding: Padding {
    .cells(
      top: rows.before, bottom: rows.after, left: columns.before, right: columns.after)
  }

  var isPadded: Bool { rows.padding > 0 || columns.padding > 0 }

  /// Whether a window hangs over the end, as only ceil mode lets it.
  var overhangs: Bool { rows.unreached < 0 || columns.unreached < 0 }
}

extension SpatialAxis {
  /// The padding at both ends together.
  var padding: Int { before + after }
}
