/// How numbers are taken from a file.
package struct ReadingOptions: Equatable, Sendable {
  /// Whether nan and infinity are read, too.
  package var allowsNonfinite: Bool
  /// What every number is multiplied by.
  package var scale: NumberScale
  /// Which one of a batch of four sides is read, from 0; nil for all. The others of an `.npy` or
  /// IDX file are never turned into numbers.
  package var item: Int?

  package init(
    allowsNonfinite: Bool = false, scale: NumberScale = .one, item: Int? = nil
  ) {
    self.allowsNonfinite = allowsNonfinite
    self.scale = scale
    self.item = item
  }

  /// Which numbers of an array in C order are read.
  ///
  /// - Throws: where the batch has no such item. What is no batch has one.
  func picked(of sides: [Int]) throws(ArrayError) -> Picked {
    let count = try NumberArray.count(of: sides)
    guard let item else { return Picked(sides: sides, whole: sides, range: 0..<count) }
    let items = sides.count == NumberArray.maximumSides ? sides[0] : 1
    guard (0..<items).contains(item) else {
      throw ArrayError(.sides(.noItem(item, count: items)))
    }
    let size = count / items
    let picked = items == 1 ? sides : [1] + sides.dropFirst()
    return Picked(sides: picked, whole: sides, range: item * size..<(item + 1) * size)
  }

  /// A part of an array: all of it, or one item of a batch.
  struct Picked {
    let sides: [Int]
    /// The sides of the array that it is a part of.
    let whole: [Int]
    let range: Range<Int>
  }
}

/// A factor as it was written: `1/255` divides by 255, which gives the very doubles that dividing
/// gives elsewhere; multiplying by the double next to 1/255 would not.
package struct NumberScale: Equatable, Sendable {
  package let numerator: Double
  package let denominator: Double

  /// Leaves numbers as they are.
  package static let one = NumberScale(1)

  /// - Precondition: both are finite, and the denominator is not 0.
  package init(_ numerator: Double, over denominator: Double = 1) {
    precondition(numerator.isFinite && denominator.isFinite && denominator != 0, "no factor")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `0.5`, `1/255` or `2e-3`.
  ///
  /// - Returns: nil for what is no finite number.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let last = parts.last,
      case .value(let numerator) = DecimalNumber.read(bytes, first.startIndex..<first.endIndex)
    else { return nil }
    if parts.count == 1 {
      self.init(numerator)
      return
    }
    guard case .value(let denominator) = DecimalNumber.read(bytes, last.startIndex..<last.endIndex),
      denominator != 0
    else { return nil }
    self.init(numerator, over: denominator)
  }

  /// - Complexity: O(*n*), and O(1) for a factor of 1.
  func apply(to values: inout [Double]) {
    if self == .one { return }
    for index in values.indices { values[index] = values[index] * numerator / denominator }
  }
}
