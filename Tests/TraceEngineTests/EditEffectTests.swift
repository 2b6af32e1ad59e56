import TestSamples
import Testing

@testable import TraceEngine

@Suite("What became of a feature map")
struct EditEffectTests {
  private func cell(_ row: Int, _ column: Int) -> CellPosition {
    CellPosition(row: row, column: column)
  }

  private func effect(
    of change: OperationChange, on operation: TracedOperation
  ) throws -> EditEffect {
    EditEffect(from: operation, to: try operation.applying(change))
  }

  @Test("changed, looked at and the same, untouched")
  func tellsFates() throws {
    // 1 in the middle: below it lies a weight of 0 in the window of (1, 0).
    let operation = try convolution([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0], [2, 3]])
    let effect = try effect(of: .input(cell(0, 1), 7), on: operation)
    // Under (0, 0) it has weight 0, under (0, 1) weight 1.
    #expect(effect.fate(of: cell(0, 0)) == .same)
    #expect(effect.fate(of: cell(0, 1)) == .changed(from: 30, to: 35))
    #expect(effect.fate(of: cell(1, 0)) == .stays)
    #expect(effect.counts == .init(stays: 2, same: 1, changed: 1))
    #expect(effect.differences == [.init(output: cell(0, 1), old: 30, new: 35)])
    #expect(!effect.isResized)
  }

  @Test("a maximum that still wins is looked at and the same")
  func looksAtLosers() throws {
    let effect = try effect(of: .input(cell(0, 0), 6), on: try pooling(.maximum))
    #expect(effect.fate(of: cell(0, 0)) == .same)
    #expect(effect.counts == .init(stays: 3, same: 1))
  }

  @Test("stride 2 keeps every other value and drops the rest")
  func keepsEveryOther() throws {
    let effect = try effect(of: .stride(2), on: try convolution())
    // (0, 1) is what (0, 2) was.
    #expect(effect.fate(of: cell(0, 1)) == .stays)
    #expect(effect.counts == .init(stays: 4, gone: 5))
    #expect(effect.counts.all == 4)
    #expect(effect.isResized)
  }

  @Test("padding makes new cells around those that stay")
  func countsWhatIsNew() throws {
    let operation = try convolution()
    let effect = try effect(of: .padding(.all(1)), on: operation)
    #expect(effect.counts == .init(stays: 9, new: 16))
    // 5 in the corner under weight 2.
    #expect(effect.fate(of: cell(0, 0)) == .new(10))
    #expect(effect.fate(of: cell(1, 1)) == .stays)
    #expect(effect.fate(of: cell(4, 4)) == .new(44))
  }

  @Test("what was typed shows where its window lies now")
  func comparesByPlace() throws {
    var parts = OperationParts(try convolution())
    parts.padding = .all(1)
    parts.input[cell(0, 0)] = 6
    let effect = EditEffect(from: try convolution(), to: try parts.made())
    #expect(effect.fate(of: cell(1, 1)) == .changed(from: 144, to: 155))
    #expect(effect.counts == .init(stays: 8, changed: 1, new: 16))
    #expect(effect.differences == [.init(output: cell(1, 1), old: 144, new: 155)])
  }

  @Test("strides 2 and 3 meet at every sixth cell")
  func comparesStrides() throws {
    let row = TracedOperation.convolution(
      try Convolution(
        input: Tensor([(0..<20).map(Double.init)]), filters: FilterBank([[1]]),
        stride: PerAxis(height: 1, width: 2),
        padding: .cells(top: 0, bottom: 0, left: 1, right: 0)))
    // Windows on -1, 1, 3, … 19; then on 0, 3, 6, … 18.
    var parts = OperationParts(row)
    (parts.stride, parts.padding) = (PerAxis(height: 1, width: 3), .all(0))
    let effect = EditEffect(from: row, to: try parts.made())
    #expect(effect.counts == .init(stays: 3, new: 4, gone: 8))
    #expect((0..<7).filter { effect.fate(of: cell(0, $0)) == .stays } == [1, 3, 5])
  }

  private func large() throws -> TracedOperation {
    let input = try Tensor(
      shape: TensorShape(channels: 1, height: 3000, width: 3000),
      values: Array(repeating: 1, count: 9_000_000))
    let filters = try FilterBank([[1, 1], [1, 1]])
    return .convolution(try Convolution(input: input, filters: filters))
  }

  @Test("of a large map, however large, a number's few values are counted and listed")
  func countsInALargeMap() throws {
    let large = try large()
    let effect = EditEffect(
      from: large, to: try large.applying(.input(cell(7, 7), 3)), mostProducts: 400)
    // 2,999 rows of as many.
    #expect(effect.counts == .init(stays: 8_993_997, changed: 4))
    let cells = [cell(6, 6), cell(6, 7), cell(7, 6), cell(7, 7)]
    #expect(effect.differences == cells.map { .init(output: $0, old: 4, new: 6) })
    #expect(effect.fate(of: cell(7, 6)) == .changed(from: 4, to: 6))
    #expect(effect.fate(of: cell(8, 8)) == .stays)
  }

  /// A 1×1 filter on one cell in so much padding.
  private func padded(_ height: Int, _ width: Int) throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor([[1]]), filters: FilterBank([[1]]), bias: [0],
        padding: .cells(top: height, bottom: height, left: width, right: width)))
  }

  @Test(
    "one value of a map as large as any is found at once", .timeLimit(.minutes(1)),
    arguments: [(500_000, 500_000), (1 << 38, 0), (0, 1 << 38), (1 << 19, 1 << 18)])
  func countsInTheLargestMaps(height: Int, width: Int) throws {
    let effect = try effect(
      of: .input(cell(0, 0), 5), on: try padded(height, width))
    let all = (2 * height + 1) * (2 * width + 1)
    #expect(effect.counts == .init(stays: all - 1, changed: 1))
    #expect(effect.differences == [.init(output: cell(height, width), old: 1, new: 5)])
  }

  @Test("a tap that goes through the padding of a map as large as any", .timeLimit(.minutes(1)))
  func countsWhatMovesInTheLargestMaps() throws {
    let far = 1 << 37
    let wide = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[1], [2]]), filters: FilterBank([[1], [3]]),
        padding: .cells(top: far, bottom: far, left: 0, right: 0),
        dilation: PerAxis(height: far, width: 1)))
    let effect = try effect(of: .dilation(1), on: wide)
    // 0, 1, far - 1 and far of the far + 2 values; 2 · far + 1 are there now.
    #expect(effect.counts == .init(stays: far - 2, changed: 4, new: far - 1))
    #expect(
      effect.differences == [
        .init(output: cell(0, 0), old: 3, new: 0), .init(output: cell(1, 0), old: 6, new: 0),
        .init(output: cell(far - 1, 0), old: 0, new: 3),
        .init(output: cell(far, 0), old: 1, new: 7),
      ])
  }

  @Test("an average whose window is too large to be computed is left open", .timeLimit(.minutes(1)))
  func leavesOpenLargeWindows() throws {
    let window = 1 << 38
    let large = TracedOperation.pooling(
      try Pooling(
        .average, input: Tensor([[1, 2]]), size: PerAxis(height: 1, width: window),
        stride: 1, padding: .cells(top: 0, bottom: 0, left: window - 2, right: 1)))
    #expect(try effect(of: .input(cell(0, 0), 7), on: large).counts == .init(open: 2))
    // As many windows as they are wide.
    let side = 1_000_000
    let many = TracedOperation.pooling(
      try Pooling(
        .average, input: Tensor([[1, 2]]), size: PerAxis(height: 1, width: side), stride: 1,
        padding: .cells(top: 0, bottom: 0, left: side - 1, right: side - 1)))
    #expect(
      try effect(of: .input(cell(0, 0), 7), on: many).counts == .init(stays: 1, open: side))
  }

  @Test("a geometry of the largest maps is compared at once", .timeLimit(.minutes(1)))
  func comparesTheLargestMaps() throws {
    let side = 500_000
    let large = try padded(side, side)
    // 2 · 500,000 + 1 windows a side, then every other of them; the one on the input stays.
    #expect(
      try effect(of: .stride(2), on: large).counts
        == .init(stays: 500_001 * 500_001, gone: 1_000_001 * 1_000_001 - 500_001 * 500_001))
    #expect(
      try effect(of: .padding(.all(side - 3)), on: large).counts
        == .init(
          stays: 999_995 * 999_995, gone: 1_000_001 * 1_000_001 - 999_995 * 999_995))
    // Every third window from the first: 333,334 of them; of the others none was there.
    let moved = try effect(of: .stride(PerAxis(height: 3, width: 1)), on: large)
    #expect(moved.counts.stays == 333_334 * 1_000_001)
    #expect(moved.counts.new == 0)
  }

  @Test("of a map as large as any, all of whose values depend, a few are counted")
  func leavesOpenMostOfTheLargestMaps() throws {
    let large = try padded(500_000, 500_000)
    let edited = try large.applying(.bias(filter: 0, 2))
    let effect = EditEffect(from: large, to: edited, mostProducts: 10_000_000)
    // A row has 1,000,001 values, each with a product and 2 more, before and after.
    #expect(effect.counts == .init(changed: 1_000_001, open: 1_000_000 * 1_000_001))
    #expect(effect.differences.count == 1024)
    #expect(effect.fate(of: cell(1_000_000, 3)) == .changed(from: 0, to: 2))
  }

  @Test("what takes longer than a blink is left open, and told cell by cell")
  func leavesOpen() throws {
    let operation = try convolution()
    // Two rows of 3 values with 4 products, before and after, and 2 for each value.
    let effect = EditEffect(
      from: operation, to: try operation.applying(.weight(filter: 0, cell(0, 0), 12)),
      mostProducts: 72)
    #expect(effect.counts == .init(changed: 6, open: 3))
    #expect(effect.counts.all == 9)
    #expect(effect.differences.count == 6)
    // Under its first weight lie 10, 6 and 4.
    #expect(effect.fate(of: cell(2, 0)) == .changed(from: 215, to: 225))
    #expect(effect.difference(of: cell(2, 2)) == .init(output: cell(2, 2), old: 136, new: 140))
    #expect(effect.difference(of: cell(0, 0)) == .init(output: cell(0, 0), old: 144, new: 149))
  }

  @Test("counts and differences are those of plain loops over both maps", arguments: 0..<3)
  func countsAsPlainLoopsDo(layer: Int) throws {
    let recipe = EditEffectTests.recipes[layer]
    let changed = CellPosition(channel: 1, row: 0, column: 1)
    let changes: [(OperationChange, (inout Recipe) -> Void)] = [
      (.input(changed, 50), { $0.values[100] = 50 }),
      (.stride(2), { $0.stride = [2, 2] }),
      (.padding(.all(1)), { $0.padding = [1, 1, 1, 1] }),
      (.dilation(2), { $0.dilation = [2, 2] }),
      (.padding(.cells(top: 0, bottom: 0, left: 0, right: 1)), { $0.padding = [0, 0, 0, 1] }),
      (.stride(PerAxis(height: 1, width: 3)), { $0.stride = [1, 3] }),
      (.padding(.cells(top: 1, bottom: 0, left: 0, right: 1)), { $0.padding = [1, 0, 0, 1] }),
    ]
    let old = try recipe.operation()
    for (change, apply) in changes {
      var edited = recipe
      apply(&edited)
      let effect = EditEffect(from: old, to: try old.applying(change))
      let (counts, differences) = EditEffectTests.counted(from: recipe, to: edited)
      #expect(effect.counts == counts, "\(change)")
      #expect(effect.differences == differences, "\(change)")
      for difference in differences {
        #expect(
          effect.fate(of: difference.output)
            == .changed(from: difference.old, to: difference.new), "\(change)")
      }
    }
  }

  /// Two channels of 9×11, in two groups under four filters, and pooled.
  private static var recipes: [Recipe] {
    let reflected = Recipe(
      layer: .convolution, input: [2, 9, 11],
      values: (0..<198).map { (place: Int) in Double(place * 37 % 19 - 7) }, filter: [4, 1, 2, 3],
      weights: (0..<24).map { (place: Int) in Double(place * 11 % 7 - 3) }, stride: [1, 1],
      dilation: [1, 1], padding: [0, 1, 1, 1], mode: .reflect, groups: 2)
    var rectified = reflected
    (rectified.padding, rectified.mode, rectified.relu) = ([0, 0, 0, 0], .zeros, true)
    var pooled = rectified
    (pooled.layer, pooled.filter, pooled.weights) = (.pooling(.average), [1, 1, 2, 2], [])
    (pooled.groups, pooled.relu, pooled.countsPadding) = (1, false, true)
    pooled.padding = [1, 1, 1, 1]
    return [reflected, rectified, pooled]
  }

  /// What became of the map, from the values of plain loops before and after. A value depends on the
  /// edit where it is made of other cells than before: cells that each have a number of their own, and
  /// another one after they were changed.
  private static func counted(
    from recipe: Recipe, to edited: Recipe
  ) -> (EditEffect.Counts, [EditEffect.Difference]) {
    var (names, newNames) = (recipe, edited)
    names.values = recipe.values.indices.map { Double($0 + 1) }
    newNames.values = zip(names.values, zip(recipe.values, edited.values)).map {
      $1.0 == $1.1 ? $0 : -$0
    }
    names.weights = recipe.weights.map { _ in 1 }
    (newNames.weights, names.relu, newNames.relu) = (names.weights, false, false)
    let (before, after) = (placed(recipe), placed(edited))
    let (cells, newCells) = (placed(names), placed(newNames))
    var counts = EditEffect.Counts()
    var differences: [EditEffect.Difference] = []
    let matches = after.map { edited.place(of: $0.0, in: recipe) }
    for ((place, value), match) in zip(after, matches) {
      guard let match,
        let old = before.first(where: { $0.0 == match })?.1
      else {
        counts.new += 1
        continue
      }
      let (one, other) = (
        cells.first { $0.0 == match }?.1, newCells.first { $0.0 == place }?.1
      )
      if one?.products == other?.products && one?.divisor == other?.divisor {
        counts.stays += 1
      } else if old.value == value.value {
        counts.same += 1
      } else {
        counts.changed += 1
        differences.append(.init(output: place, old: old.value, new: value.value))
      }
    }
    counts.gone = before.count { !matches.contains($0.0) }
    return (counts, differences)
  }

  /// The values of plain loops, each with its place.
  private static func placed(_ recipe: Recipe) -> [(CellPosition, PlainLoops<Double>.Value)] {
    let sides = (0..<2).map { axis in
      let reach = recipe.dilation[axis] * (recipe.filter[axis + 2] - 1) + 1
      let room = recipe.input[axis + 1] + recipe.padding[axis * 2] + recipe.padding[axis * 2 + 1]
      return (room - reach) / recipe.stride[axis] + 1
    }
    return PlainLoops<Double>(recipe).values().enumerated().map { index, value in
      let (line, column) = index.quotientAndRemainder(dividingBy: sides[1])
      let (channel, row) = line.quotientAndRemainder(dividingBy: sides[0])
      return (CellPosition(channel: channel, row: row, column: column), value)
    }
  }

  @Test("a vector's values are counted one by one")
  func countsVectors() throws {
    let dense = TracedOperation.dense(
      try Dense(input: Tensor([[2], [0], [1]]), weights: [[1, 5, 3], [-1, 0, 4]]))
    #expect(
      try effect(of: .weight(filter: 1, cell(0, 0), 2), on: dense).differences
        == [.init(output: cell(1, 0), old: 2, new: 8)])
    let flat = TracedOperation.flatten(Flatten(input: try Tensor([[1, 2], [3, 4]])))
    #expect(try effect(of: .input(cell(1, 0), 9), on: flat).counts == .init(stays: 3, changed: 1))
  }
}

extension Recipe {
  /// The output of `old` whose window lies where that of `output` lies here: it begins on the same row
  /// and column of the input, or, where the windows reach over more or fewer cells, as far from the first
  /// window. Found by trying; nil where there is none (beyond the map of `old` there may be one).
  func place(of output: CellPosition, in old: Recipe) -> CellPosition? {
    func match(_ output: Int, _ axis: Int) -> Int? {
      let reach = dilation[axis] * (filter[axis + 2] - 1)
      let isAlike = reach == old.dilation[axis] * (old.filter[axis + 2] - 1)
      let (here, there) = isAlike ? (padding[2 * axis], old.padding[2 * axis]) : (0, 0)
      let origin = output * stride[axis] - here
      for other in 0...20 where other * old.stride[axis] - there == origin { return other }
      return nil
    }
    guard let row = match(output.row, 0), let column = match(output.column, 1) else { return nil }
    return CellPosition(channel: output.channel, row: row, column: column)
  }
}
