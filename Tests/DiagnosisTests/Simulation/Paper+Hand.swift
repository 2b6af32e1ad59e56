/// What every learner can do by hand, whatever rule is in the head. All of it works on `Paper`'s
/// nested arrays.
extension Paper {
  /// The map that is asked for, row by row; nil where it is not a map that is asked.
  var map: Int? {
    if case .map(let map) = asked { return map }
    return nil
  }

  /// Fills the map that is asked for, cell by cell. A learner leaves a cell empty by nil.
  func fill(_ cell: (_ i: Int, _ j: Int) -> Double?) -> [Double?]? {
    guard map != nil else { return nil }
    var written: [Double?] = []
    for i in 0..<outputHeight {
      for j in 0..<outputWidth { written.append(cell(i, j)) }
    }
    return written
  }

  /// The numbers under a window, (c, f, f), whose first cell is `top`, `left`. Around the image lie
  /// `ring` rows and columns of `filler`; nil where the window reaches past them.
  func patch(_ top: Int, _ left: Int, ring: Int, filler: Double = 0) -> [[[Double]]]? {
    guard top >= -ring, left >= -ring, top + f <= h + ring, left + f <= w + ring else {
      return nil
    }
    return image.map { channel in
      (top..<top + f).map { row in
        (left..<left + f).map { column in
          row >= 0 && row < h && column >= 0 && column < w ? channel[row][column] : filler
        }
      }
    }
  }

  /// The numbers under the window of output cell (i, j), rightly placed.
  func patch(_ i: Int, _ j: Int) -> [[[Double]]] {
    patch(i * s - p, j * s - p, ring: p + f) ?? []
  }

  /// The products of a patch with a filter, in reading order, channel by channel.
  func products(_ patch: [[[Double]]], _ filter: [[[Double]]]) -> [Double] {
    var products: [Double] = []
    for (numbers, weights) in zip(patch, filter) {
      for (row, weightRow) in zip(numbers, weights) {
        for (number, weight) in zip(row, weightRow) { products.append(number * weight) }
      }
    }
    return products
  }

  /// The bias of the map that is asked for, 0 for none.
  var ownBias: Double { (map.flatMap { map in bias.map { $0[map] } }) ?? 0 }

  /// ReLU where the problem has one.
  func rectified(_ value: Double) -> Double { relu && value < 0 ? 0 : value }

  /// A sum finished rightly: bias, then ReLU.
  func finished(_ sum: Double) -> Double { rectified(sum + ownBias) }

  /// The filter of the map that is asked for; empty in pooling.
  var ownFilter: [[[Double]]] { map.map { filters.indices.contains($0) ? filters[$0] : [] } ?? [] }

  /// A convolution done rightly but for where its windows begin; `ring` cells of `filler` around.
  func convolved(
    ring: Int? = nil, filler: Double = 0, top: (Int) -> Int, left: (Int) -> Int
  ) -> [Double?]? {
    guard pool == nil else { return nil }
    return fill { i, j in
      patch(top(i), left(j), ring: ring ?? p, filler: filler).map {
        finished(products($0, ownFilter).reduce(0, +))
      }
    }
  }
}
