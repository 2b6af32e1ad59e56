import Testing
import TraceEngine

@testable import TracerUI

struct PixelSumsTests {
  @Test func `a mean is that of the pixels`() throws {
    let shape = TensorShape(channels: 2, height: 5, width: 7)
    let values = (0..<70).map { Double($0 * $0 % 23) - 7 }
    let sums = PixelSums(try Tensor(shape: shape, values: values))
    for channel in 0..<2 {
      for rows in [0..<1, 1..<4, 0..<5, 4..<5] {
        for columns in [0..<7, 2..<3, 5..<7] {
          let pixels = rows.flatMap { row in
            columns.map { values[(channel * 5 + row) * 7 + $0] }
          }
          let mean = pixels.reduce(0, +) / Double(pixels.count)
          let found = sums.mean(channel: channel, rows: rows, columns: columns)
          #expect(abs(found - mean) < 1e-9)
        }
      }
    }
  }

  @Test func `what is no number does not spoil the rest`() throws {
    let sums = PixelSums(try Tensor([[1, .nan, 3], [.infinity, 5, 6]]))
    #expect(sums.mean(channel: 0, rows: 0..<2, columns: 1..<3) == 14.0 / 4)
    #expect(sums.mean(channel: 0, rows: 0..<1, columns: 1..<2) == 0)
  }

  @Test func `images are black and white where files say so`() {
    #expect(ShadeRange(image: [0, 12, 200]).white == 255)
    #expect(ShadeRange(image: [0.2, 0.7]).white == 1)
    #expect(ShadeRange(image: [-3, 5]).black == -3)
    #expect(ShadeRange(image: [0, 99]).white == 99)
    #expect(ShadeRange([-4, 4]).brightness(of: 0) == 0.5)
    #expect(ShadeRange([7, 7]).brightness(of: 7) == 0)
    #expect(ShadeRange([.nan]).brightness(of: 2) == 1)
    let huge = ShadeRange([-1e308, 1e308])
    #expect(huge.brightness(of: 0) == 0.5)
  }

  @Test func `a map too large is computed where it is looked at`() throws {
    let operation = try PictureSample.sixFilters.operation
    let whole = MapValues(operation)
    let lazy = MapValues(operation, mostProducts: 1000)
    #expect(whole.whole != nil && lazy.whole == nil)
    for cell in [(0, 0, 0), (5, 27, 27), (3, 14, 2)].map({
      CellPosition(channel: $0.0, row: $0.1, column: $0.2)
    }) {
      #expect(lazy[cell] == whole[cell])
    }
    #expect(lazy.sample.count == 1024)
    #expect(Set(lazy.sample).isSubset(of: Set(whole.sample)))
  }
}
