import TraceEngine

/// Writes a picture of 256 greys, a raw PGM.
package struct PGMWriter: Equatable, Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// How many values were no whole numbers and had to be rounded.
  package let roundedCount: Int
  /// How many lay below 0 or above 255, or were nan, and were drawn black or white.
  package let clampedCount: Int

  /// - Throws: where a picture of this shape has more than one channel, and so cannot be written.
  package static func check(_ shape: TensorShape) throws(ArrayError) {
    guard shape.channels == 1 else { throw ArrayError(.image(.channels(shape.channels))) }
  }

  /// - Throws: where the picture has more than one channel.
  package init(_ picture: Tensor) throws(ArrayError) {
    let shape = picture.shape
    try PGMWriter.check(shape)
    var bytes = Array("P5\n\(shape.width) \(shape.height)\n255\n".utf8)
    bytes.reserveCapacity(bytes.count + picture.values.count)
    var (roundedCount, clampedCount) = (0, 0)
    for value in picture.values {
      let whole = value.rounded()
      if !(whole >= 0 && whole <= 255) {
        clampedCount += 1
        bytes.append(whole > 255 ? 255 : 0)
      } else {
        if whole != value { roundedCount += 1 }
        bytes.append(UInt8(whole))
      }
    }
    self.bytes = bytes
    self.roundedCount = roundedCount
    self.clampedCount = clampedCount
  }
}
