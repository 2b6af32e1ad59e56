import TraceEngine

/// A cell of a feature map as it is typed, counted from 0 as positions are shown.
enum TypedCell {
  /// No cell is longer, in bytes.
  private static let longest = 100

  /// Channel, row and column; row and column where the channel is known; of a vector the place
  /// alone. Commas, blanks and parentheses stand as the writer likes.
  ///
  ///     read("2, 0, 1", of: shape, channel: nil)      // (2, 0, 1)
  ///     read("(0, 1)", of: shape, channel: 2)         // (2, 0, 1)
  ///
  /// - Parameter channel: that of two numbers; nil where they name a cell of the only map or none.
  /// - Returns: nil where that is no cell; whether the map has it is not looked at.
  static func read(_ text: String, of shape: TensorShape, channel: Int?) -> CellPosition? {
    guard text.utf8.count <= longest else { return nil }
    let separators: Set<Character> = [",", " ", "(", ")", ":", "/"]
    let parts = text.split { separators.contains($0) }
    let numbers = parts.compactMap { wholeNumber($0) }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 3: return CellPosition(channel: numbers[0], row: numbers[1], column: numbers[2])
    case 2:
      guard let channel = channel ?? (shape.channels == 1 ? 0 : nil) else { return nil }
      return CellPosition(channel: channel, row: numbers[0], column: numbers[1])
    case 1 where shape.isVector: return CellPosition(row: numbers[0], column: 0)
    default: return nil
    }
  }

  /// Digits only: no sign.
  static func wholeNumber(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}
