/// A problem as it stands on paper, in plain nested arrays. Nothing here knows the engine: what is
/// right is found by the loops below, so that learner and engine share no code.
///
///     c h w  channels, height, width of the image      f  side of the filter or pooling window
///     k      filters                                    s p d  stride, padding a side, dilation
struct Paper {
  /// What the learner is asked to write down.
  enum Asked: Equatable {
    /// The whole map of this filter, or of this channel in pooling.
    case map(Int)
    /// The first row and column of the window of an output cell.
    case window(row: Int, column: Int)
    /// The row and column of the winner of a pooling window, in channel 0.
    case winner(row: Int, column: Int)
    /// Height and width of the output.
    case size
    case parameters
  }

  enum Pool { case maximum, average }

  var c = 1
  var h = 4
  var w = 4
  var k = 1
  var f = 2
  var s = 1
  var p = 0
  var d = 1
  var groups = 1
  /// (c, h, w); empty where only sizes are asked.
  var image: [[[Double]]] = []
  /// (k, c, f, f); empty in pooling and where only sizes are asked.
  var filters: [[[[Double]]]] = []
  /// One a filter; nil for none. Where only sizes are asked, its numbers mean nothing.
  var bias: [Double]?
  var relu = false
  /// Nil for a convolution.
  var pool: Pool?
  /// Whether the average divides by padding cells too.
  var countsPadding = true
  /// Whether a window may hang over the end.
  var ceil = false
  /// Whether there is as much padding as makes the output input / stride, rounded up. Only sizes are
  /// asked then.
  var same = false
  var asked = Asked.map(0)

  /// Cells that the window reaches over: counted, not multiplied out.
  var reach: Int {
    var last = 0
    for _ in 1..<f { last += d }
    return last + 1
  }

  /// How many windows find room along `length` cells: the window is pushed on until it falls off.
  func windows(along length: Int) -> Int {
    var count = 0
    if same {
      for _ in stride(from: 0, to: length, by: s) { count += 1 }
      return count
    }
    var start = -p
    while start + reach <= length + p {
      count += 1
      start += s
    }
    let hangsOver = start < length && start - s + reach < length + p
    return ceil && hangsOver ? count + 1 : count
  }

  var outputHeight: Int { windows(along: h) }
  var outputWidth: Int { windows(along: w) }
}

extension Paper {
  /// What should be written down.
  var right: [Double] {
    switch asked {
    case .map(let map): return rightMap(map)
    case .window(let row, let column): return [Double(row * s - p), Double(column * s - p)]
    case .winner(let row, let column): return rightWinner(row, column)
    case .size: return [Double(outputHeight), Double(outputWidth)]
    case .parameters:
      if pool != nil { return [0] }
      var count = 0
      for _ in 0..<k { count += f * f * (c / groups) + (bias == nil ? 0 : 1) }
      return [Double(count)]
    }
  }

  private func rightMap(_ map: Int) -> [Double] {
    var numbers: [Double] = []
    for i in 0..<outputHeight {
      for j in 0..<outputWidth {
        numbers.append(pool == nil ? rightSum(map, i, j) : rightPooled(map, i, j))
      }
    }
    return numbers
  }

  private func rightSum(_ map: Int, _ i: Int, _ j: Int) -> Double {
    var sum = 0.0
    for channel in 0..<c {
      for u in 0..<f {
        for v in 0..<f {
          let (row, column) = (i * s - p + u, j * s - p + v)
          guard row >= 0, row < h, column >= 0, column < w else { continue }
          sum += image[channel][row][column] * filters[map][channel][u][v]
        }
      }
    }
    if let bias { sum += bias[map] }
    return relu && sum < 0 ? 0 : sum
  }

  private func rightPooled(_ channel: Int, _ i: Int, _ j: Int) -> Double {
    var real: [Double] = []
    var padding = 0.0
    for row in (i * s - p)..<(i * s - p + f) {
      for column in (j * s - p)..<(j * s - p + f) {
        if row >= 0, row < h, column >= 0, column < w {
          real.append(image[channel][row][column])
        } else if row < h + p, column < w + p {
          padding += 1
        }
      }
    }
    if pool == .maximum { return real.max() ?? .nan }
    return real.reduce(0, +) / (Double(real.count) + (countsPadding ? padding : 0))
  }

  /// The first of the largest, in reading order.
  private func rightWinner(_ i: Int, _ j: Int) -> [Double] {
    var best: (value: Double, row: Int, column: Int)?
    for row in (i * s - p)..<(i * s - p + f) where row >= 0 && row < h {
      for column in (j * s - p)..<(j * s - p + f) where column >= 0 && column < w {
        let value = image[0][row][column]
        if let leader = best, leader.value >= value { continue }
        best = (value, row, column)
      }
    }
    return best.map { [Double($0.row), Double($0.column)] } ?? []
  }
}
