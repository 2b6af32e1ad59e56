/// A number for each of the two spatial axes: a stride, a dilation, a window's size.
///
///     let stride: PerAxis = 2                       // both axes
///     let size = PerAxis(height: 3, width: 2)
package struct PerAxis: Equatable, Sendable, ExpressibleByIntegerLiteral {
  package var height: Int
  package var width: Int

  package init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  package init(integerLiteral value: Int) { self.init(height: value, width: value) }
}

/// One of the two spatial axes, as errors name it.
package enum Dimension: Equatable, Sendable { case height, width }
