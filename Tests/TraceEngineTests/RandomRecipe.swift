import TraceEngine

extension Recipe {
  /// A random operation over all options. It may be one that is refused: then another is drawn.
  static func random(using generator: inout SplitMix64) -> Recipe {
    while true {
      let recipe = generator.chance(60) ? convolution(&generator) : pooling(&generator)
      if recipe.fits { return recipe }
    }
  }

  private static func convolution(_ generator: inout SplitMix64) -> Recipe {
    let groups = generator.pick([1, 1, 1, 2, 3])
    let depth = generator.number(1...3)
    var recipe = common(&generator, layer: .convolution, channels: groups * depth)
    let filters = groups * generator.number(1...2)
    recipe.filter = [filters, depth, recipe.filter[2], recipe.filter[3]]
    recipe.groups = groups
    recipe.weights = numbers(&generator, count: recipe.filter.reduce(1, *))
    recipe.bias = generator.chance(50) ? numbers(&generator, count: filters) : nil
    recipe.mode = generator.pick(PaddingMode.allCases)
    recipe.flip = generator.chance(30)
    recipe.relu = generator.chance(30)
    return recipe
  }

  private static func pooling(_ generator: inout SplitMix64) -> Recipe {
    let kind = generator.pick(Pooling.Kind.allCases)
    var recipe = common(
      &generator, layer: .pooling(kind), channels: generator.number(1...3))
    recipe.ceilMode = generator.chance(50)
    recipe.countsPadding = generator.chance(50)
    return recipe
  }

  private static func common(
    _ generator: inout SplitMix64, layer: Layer, channels: Int
  ) -> Recipe {
    let input = [channels, generator.number(1...7), generator.number(1...7)]
    let isPadded = generator.chance(60)
    return Recipe(
      layer: layer, input: input, values: numbers(&generator, count: input.reduce(1, *)),
      filter: [1, 1, generator.number(1...4), generator.number(1...4)],
      stride: [generator.number(1...3), generator.number(1...3)],
      dilation: generator.chance(40)
        ? [generator.number(1...3), generator.number(1...3)] : [1, 1],
      padding: (0..<4).map { _ in isPadded ? generator.number(0...3) : 0 },
      precision: generator.chance(50) ? .float32 : .float64)
  }

  /// Small whole numbers (so that winners tie) or decimals (so that rounding shows).
  private static func numbers(_ generator: inout SplitMix64, count: Int) -> [Double] {
    let isWhole = generator.chance(40)
    return (0..<count).map { _ in
      isWhole
        ? Double(generator.number(-4...4)) : Double(generator.number(-999_983...999_983)) / 99_991
    }
  }

  /// Whether the operation is to be accepted, found by trying every window.
  private var fits: Bool {
    for axis in 0...1 {
      let (size, window) = (input[axis + 1], filter[axis + 2])
      let (begin, end) = (padding[axis * 2], padding[axis * 2 + 1])
      if dilation[axis] * (window - 1) >= begin + size + end { return false }
      if mode == .reflect && max(begin, end) >= size { return false }
      if mode == .circular && max(begin, end) > size { return false }
      guard layer != .convolution else { continue }
      var start = -begin
      while start + dilation[axis] * (window - 1) < size + end || (ceilMode && start < size) {
        let taps = (0..<window).map { start + $0 * dilation[axis] }
        if !taps.contains(where: { (0..<size).contains($0) }) { return false }
        start += stride[axis]
      }
    }
    return true
  }
}
