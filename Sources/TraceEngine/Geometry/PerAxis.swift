/// A number for each of the two spatial axes: a stride, a dilation, a window's size.
///
///     let stride: PerAxis = 2                       // both axes
///     let size = PerAxis(height: 3, width: 2)
public struct PerAxis: Equatable, Sendable, ExpressibleByIntegerLiteral {
  public var height: Int
  public var width: Int

  public init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  public init(integerLiteral value: Int) { self.init(height: value, width: value) }
}

/// One of the two spatial axes, as errors name it.
public enum Dimension: Equatable, Sendable { case height, width }
