import Testing
import TraceEngine

/// W20 and W21: the notes' image filters, applied to a small image and compared with the sum over
/// neighbours written out.
@Suite("The notes' image filters")
struct FilterEffectTests {
  static let filters: [(name: String, filter: [[Double]])] = [
    ("identity", [[0, 0, 0], [0, 1, 0], [0, 0, 0]]),
    ("edge, diagonal", [[1, 0, -1], [0, 0, 0], [-1, 0, 1]]),
    ("edge, cross", [[0, 1, 0], [1, -4, 1], [0, 1, 0]]),
    ("edge, all round", [[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]),
    ("sharpen", [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
    ("box blur", Array(repeating: Array(repeating: 1.0 / 9, count: 3), count: 3)),
    ("vertical edge", [[0, 0, 0], [-1, 1, 0], [0, 0, 0]]),
    ("horizontal edge", [[0, -1, 0], [0, 1, 0], [0, 0, 0]]),
  ]
  private static let image: [[Double]] = [
    [10, 10, 10, 80, 80, 80], [10, 12, 10, 80, 79, 80], [10, 10, 11, 80, 80, 81],
    [50, 50, 50, 20, 20, 20], [50, 49, 50, 20, 22, 20],
  ]

  @Test("equals the sum over neighbours, border cells taken as 0", arguments: filters.indices)
  func equalsNeighbours(_ index: Int) throws {
    let filter = Self.filters[index].filter
    var expected: [Double] = []
    for row in 0..<5 {
      for column in 0..<6 {
        var sum = 0.0
        for down in -1...1 {
          for right in -1...1
          where (0..<5).contains(row + down) && (0..<6).contains(column + right) {
            sum += Self.image[row + down][column + right] * filter[down + 1][right + 1]
          }
        }
        expected.append(sum)
      }
    }
    let map = TracedOperation.convolution(
      try Convolution(input: Tensor(Self.image), filters: FilterBank(filter), padding: .same)
    ).featureMap()
    #expect(map.values == expected, "\(Self.filters[index].name)")
  }

  @Test("the identity changes nothing")
  func identity() throws {
    let map = TracedOperation.convolution(
      try Convolution(
        input: Tensor(Self.image), filters: FilterBank(Self.filters[0].filter), padding: .same)
    ).featureMap()
    #expect(try map == Tensor(Self.image))
  }

  @Test("the vertical-edge mask answers to the step from 10 to 80 with 70, to even ground with 0")
  func edge() throws {
    let map = TracedOperation.convolution(
      try Convolution(input: Tensor(Self.image), filters: FilterBank(Self.filters[6].filter))
    ).featureMap()
    #expect(map.shape == TensorShape(channels: 1, height: 3, width: 4))
    #expect(Array(map.values.prefix(4)) == [2, -2, 70, -1])
  }
}
