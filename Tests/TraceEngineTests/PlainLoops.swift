import TraceEngine

/// What to compute, in plain numbers: the options of both operations side by side.
struct Recipe: Sendable, CustomStringConvertible {
  enum Layer: Equatable, Sendable {
    case convolution
    case pooling(Pooling.Kind)
  }

  var layer: Layer
  /// channels, height, width
  var input: [Int]
  var values: [Double]
  /// filters, channels, height, width; for pooling 1, 1 and the size
  var filter: [Int]
  var weights: [Double] = []
  var bias: [Double]?
  var stride: [Int]
  var dilation: [Int]
  /// top, bottom, left, right
  var padding: [Int]
  var mode = PaddingMode.zeros
  var groups = 1
  var flip = false
  var relu = false
  var ceilMode = false
  var countsPadding = false
  var precision = Precision.float64

  var description: String {
    """
    \(layer) of \(input) with \(filter), bias \(bias ?? []), stride \(stride), \
    dilation \(dilation), padding \(padding) \(mode), groups \(groups), flip \(flip), \
    relu \(relu), ceil mode \(ceilMode), counts padding \(countsPadding), \(precision)
    """
  }

  func operation() throws -> TracedOperation {
    let shape = TensorShape(channels: input[0], height: input[1], width: input[2])
    let input = try Tensor(shape: shape, values: values)
    let stride = PerAxis(height: stride[0], width: stride[1])
    let dilation = PerAxis(height: dilation[0], width: dilation[1])
    let padding = Padding.cells(
      top: padding[0], bottom: padding[1], left: padding[2], right: padding[3])
    switch layer {
    case .convolution:
      let one = TensorShape(channels: filter[1], height: filter[2], width: filter[3])
      return .convolution(
        try Convolution(
          input: input, filters: FilterBank(count: filter[0], shape: one, values: weights),
          bias: bias, stride: stride, padding: padding, paddingMode: mode, dilation: dilation,
          groups: groups, flip: flip, relu: relu, precision: precision))
    case .pooling(let kind):
      return .pooling(
        try Pooling(
          kind, input: input, size: PerAxis(height: filter[2], width: filter[3]), stride: stride,
          padding: padding, dilation: dilation, ceilMode: ceilMode,
          countsPadding: countsPadding, precision: precision))
    }
  }
}

/// Convolution and pooling by nested loops over a padded copy of the input, in the arithmetic of
/// `Number`: nothing is shared with the engine.
///
/// Legend: c h w padded input, k filter, kh kw position in the filter, oh ow output.
struct PlainLoops<Number: BinaryFloatingPoint> {
  /// A cell of the padded copy: its number, and whether it is real, padding or overhang.
  struct Cell {
    var number: Number
    var isReal: Bool
    var isOverhang: Bool
  }

  /// One value, and all that led to it.
  struct Value {
    var products: [Number] = []
    var running: [Number] = []
    var subtotals: [Number] = []
    var value: Number = 0
    var winner: Int?
    var divisor: Int?
  }

  let recipe: Recipe
  private var padded: [[[Cell]]] = []

  init(_ recipe: Recipe) {
    self.recipe = recipe
    let (height, width) = (recipe.input[1], recipe.input[2])
    let rows = places(axis: 0)
    let columns = places(axis: 1)
    for c in 0..<recipe.input[0] {
      padded.append(
        rows.map { h in
          columns.map { w in
            let isOverhang = h.isOverhang || w.isOverhang
            var number: Number = 0
            if !isOverhang, let row = h.copied, let column = w.copied {
              number = Number(recipe.values[c * height * width + row * width + column])
            }
            return Cell(number: number, isReal: h.isReal && w.isReal, isOverhang: isOverhang)
          }
        })
    }
  }

  private typealias Place = (copied: Int?, isReal: Bool, isOverhang: Bool)

  /// The rows (axis 0) or columns of the padded copy, with room after them for a window that
  /// overhangs.
  private func places(axis: Int) -> [Place] {
    let count = recipe.input[axis + 1]
    let (begin, end) = (recipe.padding[axis * 2], recipe.padding[axis * 2 + 1])
    return (-begin..<count + end + 12).map { place in
      let isOverhang = place >= count + end
      return (isOverhang ? nil : copied(place, count), (0..<count).contains(place), isOverhang)
    }
  }

  /// Walks from outside into the input, one cell at a time.
  private func copied(_ place: Int, _ count: Int) -> Int? {
    let cells = Array(0..<count)
    if cells.contains(place) { return place }
    switch recipe.mode {
    case .zeros: return nil
    case .replicate: return place < 0 ? cells.first : cells.last
    case .circular: return (cells + cells + cells)[place + count]
    case .reflect:
      let mirrored = cells.dropFirst().reversed() + cells + cells.dropLast().reversed()
      return mirrored[place + count - 1]
    }
  }

  /// How many windows stand on an axis (0 is height).
  private func count(_ axis: Int) -> Int {
    let (size, reach) = (
      recipe.input[axis + 1], recipe.dilation[axis] * (recipe.filter[axis + 2] - 1)
    )
    let (begin, end) = (recipe.padding[axis * 2], recipe.padding[axis * 2 + 1])
    var (count, start) = (0, 0)
    while start + reach < begin + size + end {
      count += 1
      start += recipe.stride[axis]
    }
    let last = start - recipe.stride[axis] + reach
    if recipe.ceilMode, last < begin + size + end - 1, start < begin + size { count += 1 }
    return count
  }

  /// Every value, filter by filter and row by row.
  func values() -> [Value] {
    var values: [Value] = []
    let maps = recipe.layer == .convolution ? recipe.filter[0] : recipe.input[0]
    for k in 0..<maps {
      for oh in 0..<count(0) {
        for ow in 0..<count(1) {
          values.append(recipe.layer == .convolution ? convolved(k, oh, ow) : pooled(k, oh, ow))
        }
      }
    }
    return values
  }

  private func convolved(_ k: Int, _ oh: Int, _ ow: Int) -> Value {
    let (depth, height, width) = (recipe.filter[1], recipe.filter[2], recipe.filter[3])
    let first = k / (recipe.filter[0] / recipe.groups) * depth
    var (value, sum): (Value, Number) = (Value(), 0)
    for c in 0..<depth {
      var subtotal: Number = 0
      for kh in 0..<height {
        for kw in 0..<width {
          let cell = padded[first + c][oh * recipe.stride[0] + kh * recipe.dilation[0]][
            ow * recipe.stride[1] + kw * recipe.dilation[1]]
          let row = recipe.flip ? height - 1 - kh : kh
          let column = recipe.flip ? width - 1 - kw : kw
          let weight = recipe.weights[((k * depth + c) * height + row) * width + column]
          let product = cell.number * Number(weight)
          sum = sum + product
          subtotal = subtotal + product
          value.products.append(product)
          value.running.append(sum)
        }
      }
      value.subtotals.append(subtotal)
    }
    if let bias = recipe.bias { sum = sum + Number(bias[k]) }
    value.value = recipe.relu && sum < 0 ? 0 : sum
    return value
  }

  private func pooled(_ c: Int, _ oh: Int, _ ow: Int) -> Value {
    var value = Value()
    var cells: [Cell] = []
    for kh in 0..<recipe.filter[2] {
      for kw in 0..<recipe.filter[3] {
        cells.append(
          padded[c][oh * recipe.stride[0] + kh * recipe.dilation[0]][
            ow * recipe.stride[1] + kw * recipe.dilation[1]])
      }
    }
    value.products = cells.map(\.number)
    let real = cells.indices.filter { cells[$0].isReal }
    switch recipe.layer {
    case .pooling(.maximum):
      let best = real.map { cells[$0].number }.max() ?? 0
      value.winner = real.first { cells[$0].number == best }
      value.value = best
    case .pooling(.minimum):
      let best = real.map { cells[$0].number }.min() ?? 0
      value.winner = real.first { cells[$0].number == best }
      value.value = best
    default:
      let divisor = recipe.countsPadding ? cells.filter { !$0.isOverhang }.count : real.count
      value.divisor = divisor
      value.value = real.map { cells[$0].number }.reduce(0) { $0 + $1 } / Number(divisor)
    }
    return value
  }
}
