/// Numbers put into another order of sides.
///
///     n   the picture or the filter        c   the channel
///     h   the row                          w   the column
enum Rearranging {
  /// The numbers of a (n, c, h, w) array in C order, where number (n, c, h, w) stands at
  /// n · strides[0] + c · strides[1] + h · strides[2] + w · strides[3] of `values`.
  ///
  /// - Precondition: there are four sides and four strides.
  /// - Complexity: O(*n*)
  static func gather(_ values: [Double], sides: [Int], strides: [Int]) -> [Double] {
    let count = sides.reduce(1, *)
    let columns = sides[3]
    let stride = strides[3]
    return Array(unsafeUninitializedCapacity: count) { numbers, initialized in
      var next = 0
      for n in 0..<sides[0] {
        for c in 0..<sides[1] {
          for h in 0..<sides[2] {
            var place = n * strides[0] + c * strides[1] + h * strides[2]
            for _ in 0..<columns {
              numbers.initializeElement(at: next, to: values[place])
              next += 1
              place += stride
            }
          }
        }
      }
      initialized = count
    }
  }

  /// From Fortran order, where the first side runs fastest.
  ///
  /// - Precondition: there are at most four sides.
  static func fromFortranOrder(_ values: [Double], sides: [Int]) -> [Double] {
    var strides: [Int] = []
    var product = 1
    for side in sides {
      strides.append(product)
      product *= side
    }
    let missing = Array(repeating: 1, count: NumberArray.maximumSides - sides.count)
    return gather(values, sides: missing + sides, strides: missing + strides)
  }
}
