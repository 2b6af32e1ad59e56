import TensorFiles
import Testing
import TraceEngine
import TraceText

/// What is written, and that the readers read it again.
struct WriterTests {
  private func csv(_ images: [Tensor], _ precision: Precision = .float64) -> String {
    TextBuffer.string { CSVWriter.write(images, precision, to: &$0) }
  }

  /// The very bytes that `numpy.save` wrote for the same numbers.
  @Test func npyIsWrittenAsNumPyWritesIt() throws {
    for sides in [[5], [2, 3], [2, 3, 4], [2, 3, 2, 3]] {
      let values = signedNumbers(sides.reduce(1, *)).map { $0 / 4 }
      let name = "shape-\(sides.map(String.init).joined(separator: "x")).npy"
      #expect(try NPYWriter.bytes(of: values, sides: sides) == Fixtures.bytes(name))
    }
    let values = signedNumbers(6).map { $0 / 4 }
    #expect(
      try NPYWriter.bytes(of: values, sides: [2, 3], as: .float32)
        == Fixtures.bytes("type-little-f4.npy"))
  }

  @Test func csvHasARowALineAndABlankLineBetweenChannels() throws {
    let image = try Tensor(channels: [[[1, -2.5], [0.1, 4]], [[5, 6], [7, 1e300]]])
    #expect(csv([image]) == "1,-2.5\n0.1,4\n\n5,6\n7,1e+300\n")
    #expect(csv([image, image]).contains("7,1e+300\n\n\n1,-2.5\n"))
    #expect(csv([try Tensor([[Double(Float(0.1)), -0.0]])], .float32) == "0.1,-0\n")
  }

  /// What 0 · ∞ gives has a sign on many machines, and may hold other bits.
  @Test func aNaNIsWrittenWithoutItsBits() throws {
    let bits: [UInt64] = [0x7FF8_0000_0000_0000, 0xFFF8_0000_0000_0000, 0xFFF3_DFFF_5950_4D55]
    let text = csv([try Tensor([bits.map(Double.init(bitPattern:)) + [-.infinity]])])
    #expect(text == "nan,nan,nan,-inf\n")
    let again = try ArrayFile.read(
      Array(text.utf8), named: "x.csv", ReadingOptions(allowsNonfinite: true))
    #expect(again.values.prefix(3).allSatisfy { $0.isNaN })
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    var random = Scramble(seed: 3)
    let values = (0..<24).map { _ in Double.random(in: -1e6...1e6, using: &random) }
    let image = try Tensor(
      shape: TensorShape(channels: 2, height: 3, width: 4), values: values)
    let text = try ArrayFile.read(Array(csv([image]).utf8), named: "x.csv")
    #expect(try text.images(.hwc) == [image])
    let npy = try ArrayFile.read(NPYWriter.bytes(of: image), named: "x.npy")
    #expect(try npy.images(.chw) == [image])
  }

  @Test func aBatchOfOneChannelIsReadAgain() throws {
    let images = [try Tensor([[1, 2]]), try Tensor([[3, 4]])]
    let text = try ArrayFile.read(Array(csv(images).utf8), named: "x.csv")
    #expect(try text.images(.chw) == images)
  }

  @Test func aPictureIsRoundedAndClampedAndSaysSo() throws {
    let writer = try PGMWriter(Tensor([[0, 254.5, 255], [-1, 300, 0.4]]))
    #expect(writer.bytes == Array("P5\n3 2\n255\n".utf8) + [0, 255, 255, 0, 255, 0])
    #expect(writer.roundedCount == 2)
    #expect(writer.clampedCount == 2)
    let array = try ArrayFile.read(writer.bytes, named: "x.pgm")
    #expect(array.values == [0, 255, 255, 0, 255, 0])
    #expect(try PGMWriter(Tensor([[.nan, .infinity]])).clampedCount == 2)
  }

  @Test func aPictureHasOneChannel() throws {
    let image = try Tensor(channels: [[[1]], [[2]]])
    #expect(throws: ArrayError(.image(.channels(2)))) { try PGMWriter(image) }
  }
}
