/// What a layer does, whatever its input: how a network is described.
public struct LayerSpecification: Equatable, Sendable {
  public var kind: Layer.Kind
  /// The window of a convolution or pooling. This and what follows mean nothing to other layers.
  public var size: PerAxis
  public var stride: PerAxis
  public var padding: Padding
  public var dilation: PerAxis
  /// Whether a size that does not divide is rounded up.
  public var ceilMode: Bool

  public init(
    _ kind: Layer.Kind, size: PerAxis = 1, stride: PerAxis = 1, padding: Padding = .valid,
    dilation: PerAxis = 1, ceilMode: Bool = false
  ) {
    (self.kind, self.size, self.stride) = (kind, size, stride)
    (self.padding, self.dilation, self.ceilMode) = (padding, dilation, ceilMode)
  }
}
