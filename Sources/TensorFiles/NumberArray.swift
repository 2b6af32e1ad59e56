/// Numbers as a file or a typed text holds them, with the lengths of their sides.
///
///     try TypedNumbers.read("5 1; 15 5")?.sides        // [2, 2]
///
/// What the sides mean, channels or columns, is asked of it later: `images`, `filters`, `numbers`.
package struct NumberArray: Equatable, Sendable {
  /// Whether the sides' meaning is known.
  package enum Order: Equatable, Sendable {
    /// An array of another program: the layout says which side is what.
    case asWritten
    /// Typed numbers, text, pictures: channels come before rows, whatever the layout.
    case channelsFirst
  }

  /// At most so many numbers are read: 2 GiB of them.
  package static let maximumCount = 1 << 28
  /// Batch or filters, channels, rows, columns.
  package static let maximumSides = 4

  /// One to four lengths, each at least 1.
  package let sides: [Int]
  /// In C order: the last side runs fastest.
  package let values: [Double]
  package let order: Order

  /// - Precondition: there are one to four sides, each at least 1, and their product is the number
  ///   of values.
  package init(sides: [Int], values: [Double], order: Order) {
    precondition((1...NumberArray.maximumSides).contains(sides.count), "\(sides.count) sides")
    precondition(
      sides.allSatisfy { $0 >= 1 } && sides.reduce(1, *) == values.count,
      "\(values.count) values for the sides \(sides)")
    self.sides = sides
    self.values = values
    self.order = order
  }

  /// How many numbers an array of these sides holds.
  ///
  /// - Throws: when there are more than four sides, one is 0, or the product is too large. Nothing
  ///   is allocated before this is known.
  static func count(of sides: [Int]) throws(ArrayError) -> Int {
    guard sides.count <= maximumSides else { throw ArrayError(.sides(.tooMany(sides))) }
    guard sides.allSatisfy({ $0 >= 1 }) else { throw ArrayError(.sides(.zero(sides))) }
    var count = 1
    for side in sides {
      let (product, overflow) = count.multipliedReportingOverflow(by: side)
      guard !overflow && product <= maximumCount else {
        throw ArrayError(.sides(.tooLarge(sides)))
      }
      count = product
    }
    return count
  }

  /// The array of what a file holds, scaled and looked through as the options say.
  ///
  /// - Parameters:
  ///   - values: those of `picked`, or all.
  ///   - picked: which part of the file's array is wanted.
  /// - Throws: at the first number that is not finite where that is not allowed.
  init(
    reading values: consuming [Double], _ picked: ReadingOptions.Picked, order: Order,
    _ options: ReadingOptions
  ) throws(ArrayError) {
    if values.count > picked.range.count { values = Array(values[picked.range]) }
    func cell(_ index: Int) -> [Int] {
      NumberArray.cell(at: picked.range.lowerBound + index, sides: picked.whole)
    }
    if !options.allowsNonfinite, let index = values.firstIndex(where: { !$0.isFinite }) {
      let name = NumberArray.name(of: values[index])
      throw ArrayError(.value(.notFinite(name, cell: cell(index))))
    }
    options.scale.apply(to: &values)
    if !options.allowsNonfinite, let index = values.firstIndex(where: { !$0.isFinite }) {
      throw ArrayError(.value(.scaledBeyond(cell: cell(index))))
    }
    self.init(sides: picked.sides, values: values, order: order)
  }

  /// Where the value at an index of C order stands: an index for each side, from 0.
  static func cell(at index: Int, sides: [Int]) -> [Int] {
    var rest = index
    var cell: [Int] = []
    for side in sides.reversed() {
      cell.append(rest % side)
      rest /= side
    }
    return cell.reversed()
  }

  private static func name(of value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }
}
