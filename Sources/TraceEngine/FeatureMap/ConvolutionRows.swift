/// Rows of a convolution's feature map.
///
/// Legend: c input channel, k filter, kh kw position in the filter as it lies, oh ow output.
///
///     outputs of a row    0 │ 1 2 3 4 5 6 │ 7
///                    border │   inside    │ border     inside: no tap of any window in padding
struct ConvolutionRows<Number: BinaryFloatingPoint>: RowsOfValues {
  private let convolution: Convolution
  private let rows: SpatialAxis
  private let columns: SpatialAxis
  private let input: UnsafePointer<Number>
  private let weights: UnsafePointer<Number>
  /// Of these outputs no window stands on padding at the left or right.
  private let inside: Range<Int>
  /// Then a row of zeros adds nothing.
  private let weightsAreFinite: Bool
  /// From one weight to the next as they are laid on: flipped, backwards.
  private let weightStep: Int

  init(
    _ convolution: Convolution, input: UnsafePointer<Number>, weights: UnsafePointer<Number>
  ) {
    (self.convolution, self.input, self.weights) = (convolution, input, weights)
    (rows, columns) = (convolution.rows, convolution.columns)
    inside = columns.outputsInside
    weightsAreFinite = convolution.filters.values.allSatisfy(\.isFinite)
    weightStep = convolution.flip ? -1 : 1
  }

  func write(_ k: Int, _ oh: Int, to place: UnsafeMutablePointer<Number>) {
    place.update(repeating: 0, count: columns.outputs)
    let channels = convolution.filters.shape.channels
    let firstChannel = convolution.firstChannel(of: k)
    let perChannel = rows.window * columns.window
    for c in 0..<channels {
      let filter = weights + (k * channels + c) * perChannel
      let channel = input + (firstChannel + c) * rows.input * columns.input
      for kh in 0..<rows.window {
        let start = kh * columns.window
        let row = filter + (convolution.flip ? perChannel - 1 - start : start)
        let cell = rows.cell(output: oh, tap: kh)
        if let source = convolution.paddingMode.source(of: cell, count: rows.input) {
          add(channel + source * columns.input, row, to: place)
        } else if !weightsAreFinite {
          addZeros(row, to: place)
        }
      }
    }
    finish(k, place)
  }

  /// Adds a row of the input, multiplied by a row of the filter.
  private func add(
    _ row: UnsafePointer<Number>, _ weights: UnsafePointer<Number>,
    to place: UnsafeMutablePointer<Number>
  ) {
    addAtBorder(row, weights, 0..<inside.lowerBound, to: place)
    addAtBorder(row, weights, inside.upperBound..<columns.outputs, to: place)
    guard !inside.isEmpty else { return }
    let first = place + inside.lowerBound
    let count = inside.count
    var tap = 0
    var cells = row + columns.origin(of: inside.lowerBound)
    var weight = weights
    while tap < columns.window {
      let taps = columns.window - tap >= 4 ? 4 : columns.window - tap >= 2 ? 2 : 1
      switch taps {
      case 4: addFour(cells, weight, count, to: first)
      case 2: addTwo(cells, weight, count, to: first)
      default: addOne(cells, weight, count, to: first)
      }
      tap += taps
      cells += taps * columns.dilation
      weight += taps * weightStep
    }
  }

  /// Four taps in one go: a sum is fetched and put back once for four products.
  @inline(__always)
  private func addFour(
    _ cells: UnsafePointer<Number>, _ weight: UnsafePointer<Number>, _ count: Int,
    to sums: UnsafeMutablePointer<Number>
  ) {
    let (w0, w1) = (weight[0], weight[weightStep])
    let (w2, w3) = (weight[2 &* weightStep], weight[3 &* weightStep])
    let (x0, x1) = (cells, cells + columns.dilation)
    let (x2, x3) = (cells + 2 &* columns.dilation, cells + 3 &* columns.dilation)
    let stride = columns.stride
    if stride == 1 {
      for ow in 0..<count {
        sums[ow] = sums[ow] + x0[ow] * w0 + x1[ow] * w1 + x2[ow] * w2 + x3[ow] * w3
      }
    } else {
      for ow in 0..<count {
        let at = ow &* stride
        sums[ow] = sums[ow] + x0[at] * w0 + x1[at] * w1 + x2[at] * w2 + x3[at] * w3
      }
    }
  }

  @inline(__always)
  private func addTwo(
    _ cells: UnsafePointer<Number>, _ weight: UnsafePointer<Number>, _ count: Int,
    to sums: UnsafeMutablePointer<Number>
  ) {
    let (w0, w1) = (weight[0], weight[weightStep])
    let (x0, x1) = (cells, cells + columns.dilation)
    let stride = columns.stride
    if stride == 1 {
      for ow in 0..<count { sums[ow] = sums[ow] + x0[ow] * w0 + x1[ow] * w1 }
    } else {
      for ow in 0..<count {
        sums[ow] = sums[ow] + x0[ow &* stride] * w0 + x1[ow &* stride] * w1
      }
    }
  }

  @inline(__always)
  private func addOne(
    _ cells: UnsafePointer<Number>, _ weight: UnsafePointer<Number>, _ count: Int,
    to sums: UnsafeMutablePointer<Number>
  ) {
    let w0 = weight[0]
    let stride = columns.stride
    if stride == 1 {
      for ow in 0..<count { sums[ow] = sums[ow] + cells[ow] * w0 }
    } else {
      for ow in 0..<count { sums[ow] = sums[ow] + cells[ow &* stride] * w0 }
    }
  }

  /// Outputs whose windows stand on padding: tap by tap.
  private func addAtBorder(
    _ row: UnsafePointer<Number>, _ weights: UnsafePointer<Number>, _ outputs: Range<Int>,
    to place: UnsafeMutablePointer<Number>
  ) {
    for ow in outputs {
      var sum = place[ow]
      for kw in 0..<columns.window {
        let cell = columns.cell(output: ow, tap: kw)
        let source = convolution.paddingMode.source(of: cell, count: columns.input)
        sum = sum + (source.map { row[$0] } ?? 0) * weights[kw * weightStep]
      }
      place[ow] = sum
    }
  }

  /// A row of zero padding: 0 times an infinite weight is not-a-number.
  private func addZeros(
    _ weights: UnsafePointer<Number>, to place: UnsafeMutablePointer<Number>
  ) {
    for kw in 0..<columns.window {
      let product = 0 * weights[kw * weightStep]
      for ow in 0..<columns.outputs { place[ow] = place[ow] + product }
    }
  }

  private func finish(_ k: Int, _ place: UnsafeMutablePointer<Number>) {
    if let bias = convolution.bias {
      let bias = Number(bias[k])
      for ow in 0..<columns.outputs { place[ow] = place[ow] + bias }
    }
    guard convolution.relu else { return }
    for ow in 0..<columns.outputs {
      let value = place[ow]
      place[ow] = value > 0 || value.isNaN ? value : 0
    }
  }
}

extension SpatialAxis {
  /// The outputs whose windows cover no cell outside the input. (They follow one another; where there
  /// is none the range is empty, wherever it stands.)
  var outputsInside: Range<Int> {
    let first = min(outputs, (before + stride - 1) / stride)
    let room = input + before - extent
    let end = room < 0 ? 0 : min(outputs, room / stride + 1)
    return first..<max(first, end)
  }
}

extension Convolution {
  func withRows<Number: BinaryFloatingPoint>(
    of type: Number.Type, _ body: (ConvolutionRows<Number>) -> Void
  ) {
    _ = withNumbers(input.values, as: type) { input in
      withNumbers(filters.values, as: type) { weights in
        body(ConvolutionRows(self, input: input, weights: weights))
      }
    }
  }
}
