/// The shape of an image or a feature map: (C, H, W).
public struct TensorShape: Equatable, Sendable {
  public var channels: Int
  public var height: Int
  public var width: Int

  public init(channels: Int, height: Int, width: Int) {
    self.channels = channels
    self.height = height
    self.width = width
  }
}

/// A place in a (C, H, W) tensor, each from 0. Rows and columns of a window may be negative or past
/// the end: there they lie in the padding.
public struct CellPosition: Hashable, Sendable {
  public var channel: Int
  public var row: Int
  public var column: Int

  @inlinable
  public init(channel: Int = 0, row: Int, column: Int) {
    self.channel = channel
    self.row = row
    self.column = column
  }
}

/// An image or a feature map: numbers in the order (C, H, W).
///
///     let image = try Tensor([[5, 1], [15, 5]])     // one channel, 2 × 2
///     image[0, 1, 0]                                // 15
public struct Tensor: Equatable, Sendable {
  public let shape: TensorShape
  /// Channel by channel, each row by row: `channels * height * width` numbers.
  public internal(set) var values: [Double]

  /// - Parameter values: in the order (C, H, W).
  /// - Throws: `.emptyShape` when a side is below 1, `.sizeOverflow` when the product of the sides
  ///   is no `Int`, `.valueCount` when the number of values is not that product.
  public init(shape: TensorShape, values: [Double]) throws(OperationError) {
    let sides = [shape.channels, shape.height, shape.width]
    try checkCount(of: values, sides: sides)
    self.shape = shape
    self.values = values
  }

  /// One channel from its rows.
  ///
  /// - Throws: `.raggedRows` when a row is not as long as the first.
  public init(_ rows: [[Double]]) throws(OperationError) { try self.init(channels: [rows]) }

  /// Several channels, each from its rows, all of one height and width.
  ///
  /// - Throws: `.raggedRows` when a channel or a row is not as long as the first.
  public init(channels: [[[Double]]]) throws(OperationError) {
    let height = channels.first?.count ?? 0
    let width = channels.first?.first?.count ?? 0
    for (channel, rows) in channels.enumerated() {
      guard rows.count == height else {
        throw .raggedRows(channel: channel, row: nil, count: rows.count, expected: height)
      }
      for (row, numbers) in rows.enumerated() where numbers.count != width {
        throw .raggedRows(channel: channel, row: row, count: numbers.count, expected: width)
      }
    }
    try self.init(
      shape: TensorShape(channels: channels.count, height: height, width: width),
      values: channels.flatMap { $0.flatMap { $0 } })
  }

  /// The value in channel `channel`, row `row`, column `column`, each from 0.
  public subscript(channel: Int, row: Int, column: Int) -> Double {
    values[(channel * shape.height + row) * shape.width + column]
  }

  public internal(set) subscript(position: CellPosition) -> Double {
    get { self[position.channel, position.row, position.column] }
    set {
      let row = position.channel * shape.height + position.row
      values[row * shape.width + position.column] = newValue
    }
  }

  /// This tensor with every number rounded to `precision`.
  ///
  /// - Complexity: O(*n*) in float32, else O(1).
  func rounded(to precision: Precision) -> Tensor {
    precision == .float64 ? self : Tensor(unchecked: shape, values: precision.rounded(values))
  }

  /// The same shape of other numbers.
  package func map(_ number: (Double) -> Double) -> Tensor {
    Tensor(unchecked: shape, values: values.map(number))
  }

  init(unchecked shape: TensorShape, values: [Double]) {
    self.shape = shape
    self.values = values
  }
}

/// A bank of filters: numbers in the order (K, C, KH, KW), where C is the input's channels over the
/// number of groups.
public struct FilterBank: Equatable, Sendable {
  /// How many filters there are: the channels of the feature map.
  public let count: Int
  /// The shape of one filter: (C, KH, KW).
  public let shape: TensorShape
  public internal(set) var values: [Double]

  /// - Parameter values: in the order (K, C, KH, KW).
  /// - Throws: as `Tensor.init(shape:values:)`.
  public init(count: Int, shape: TensorShape, values: [Double]) throws(OperationError) {
    try checkCount(of: values, sides: [count, shape.channels, shape.height, shape.width])
    self.count = count
    self.shape = shape
    self.values = values
  }

  /// One filter of one channel, from its rows.
  public init(_ rows: [[Double]]) throws(OperationError) { try self.init([Tensor(rows)]) }

  /// Several filters of one shape.
  ///
  /// - Throws: `.filterShapes` when a filter is shaped unlike the first.
  public init(_ filters: [Tensor]) throws(OperationError) {
    let shape = filters.first?.shape ?? TensorShape(channels: 0, height: 0, width: 0)
    for (index, filter) in filters.enumerated() where filter.shape != shape {
      throw .filterShapes(filter: index, shape: filter.shape, first: shape)
    }
    try self.init(count: filters.count, shape: shape, values: filters.flatMap(\.values))
  }

  /// The weight of filter `filter` at a position within it, each from 0.
  public internal(set) subscript(filter: Int, position: CellPosition) -> Double {
    get { values[index(filter, position)] }
    set { values[index(filter, position)] = newValue }
  }

  private func index(_ filter: Int, _ position: CellPosition) -> Int {
    let channel = filter * shape.channels + position.channel
    return (channel * shape.height + position.row) * shape.width + position.column
  }

  func rounded(to precision: Precision) -> FilterBank {
    guard precision == .float32 else { return self }
    return FilterBank(unchecked: self, values: precision.rounded(values))
  }

  /// The same shapes of other numbers.
  package func map(_ number: (Double) -> Double) -> FilterBank {
    FilterBank(unchecked: self, values: values.map(number))
  }

  private init(unchecked bank: FilterBank, values: [Double]) {
    count = bank.count
    shape = bank.shape
    self.values = values
  }
}

private func checkCount(of values: [Double], sides: [Int]) throws(OperationError) {
  guard sides.allSatisfy({ $0 >= 1 }) else { throw .emptyShape(sides: sides) }
  guard let count = product(of: sides) else { throw .sizeOverflow(factors: sides) }
  guard values.count == count else { throw .valueCount(values.count, sides: sides) }
}

/// The product, or nil where it is no `Int`.
func product(of factors: [Int]) -> Int? {
  var product = 1
  for factor in factors {
    let (next, overflow) = product.multipliedReportingOverflow(by: factor)
    if overflow { return nil }
    product = next
  }
  return product
}
