import Testing
import TraceEngine

/// Which outputs depend on an edit, against recomputing everything by plain loops.
@Suite("What an edit reaches")
struct EditReachTests {
  /// A small geometry along the rows, one with padding on both sides along the columns; every cell of
  /// the input is changed in turn. All weights are positive and no two alike, so that a changed cell
  /// shows in every value that looks at it.
  @Test("a cell of the input", arguments: PaddingMode.allCases)
  func reachesWhatPlainLoopsChange(mode: PaddingMode) throws {
    var tried = 0
    for recipe in EditReachTests.geometries(.convolution) {
      var recipe = recipe
      recipe.mode = mode
      guard let operation = try? recipe.operation() else { continue }
      tried += 1
      try checkEveryCell(recipe, operation) { $0 + 1 }
    }
    #expect(tried > 110)
  }

  /// The largest number anywhere wins wherever it is looked at.
  @Test("a cell of a pooling", arguments: Pooling.Kind.allCases, [false, true])
  func reachesWhatPoolingChanges(kind: Pooling.Kind, ceilMode: Bool) throws {
    var tried = 0
    for recipe in EditReachTests.geometries(.pooling(kind)) {
      var recipe = recipe
      recipe.ceilMode = ceilMode
      recipe.countsPadding = recipe.stride[0] == 1
      guard let operation = try? recipe.operation() else { continue }
      tried += 1
      try checkEveryCell(recipe, operation) { $0 + (kind == .minimum ? -1000 : 1000) }
    }
    #expect(tried > 90)
  }

  private func checkEveryCell(
    _ recipe: Recipe, _ operation: TracedOperation, _ change: (Double) -> Double
  ) throws {
    let before = PlainLoops<Double>(recipe).values().map(\.value)
    for index in recipe.values.indices {
      var edited = recipe
      edited.values[index] = change(recipe.values[index])
      let after = PlainLoops<Double>(edited).values().map(\.value)
      let cell = EditReachTests.cell(index, recipe)
      let reach = EditReach(
        from: operation, to: try operation.applying(.input(cell, edited.values[index])))
      let told = operation.trace.map { reach.contains($0.output) }
      let faults = zip(told, zip(before, after)).filter { $0 != ($1.0 != $1.1) }
      if !faults.isEmpty { Issue.record("\(cell) of \(recipe)") }
    }
  }

  /// Other strides, paddings, dilations and modes: an output depends where other numbers lie under its
  /// window than before.
  @Test("a geometry", arguments: 1...12)
  func reachesWindowsThatMove(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var tried = 0
    while tried < 150 {
      var recipe = Recipe.random(using: &generator)
      recipe.precision = .float64
      recipe.relu = false
      // No two numbers alike, so that a window that moved shows in its products.
      recipe.values = recipe.values.indices.map { 2 + Double($0 * $0) / 7 }
      recipe.weights = recipe.weights.indices.map { 3 + Double($0) / 3 }
      let (change, edited) = EditReachTests.change(of: recipe, &generator)
      guard let old = try? recipe.operation(), let new = try? old.applying(change) else { continue }
      tried += 1
      let shape = new.outputShape
      let (before, after) = (
        PlainLoops<Double>(recipe).values(), PlainLoops<Double>(edited).values()
      )
      try #require(after.count == new.trace.count)
      let reach = EditReach(from: old, to: new)
      for (step, value) in zip(new.trace, after) {
        var depends = true
        if let place = edited.place(of: step.output, in: recipe),
          let index = old.trace.index(of: place)
        {
          depends =
            before[index].products != value.products || before[index].divisor != value.divisor
        }
        let isTold = reach.contains(step.output)
        // A window of padding alone looks at padding before and after: nothing shows whether it moved.
        let isBlank = value.products.allSatisfy { $0 == 0 }
        if isTold != depends && !isBlank {
          Issue.record("\(step.output) of \(shape): \(change) of \(recipe)")
        }
      }
    }
  }

  @Test("a geometry of a map as large as any", .timeLimit(.minutes(1)))
  func reachesInTheLargestMaps() throws {
    let far = 1 << 37
    let padding = Padding.cells(top: far, bottom: far, left: 0, right: 0)
    let old = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[1], [2]]), filters: FilterBank([[1], [3]]), padding: padding))
    func reached(_ change: OperationChange, _ rows: some Sequence<Int>) throws -> [Bool] {
      let reach = EditReach(from: old, to: try old.applying(change))
      return rows.map { reach.contains(CellPosition(row: $0, column: 0)) }
    }
    // Its windows are on 0, 0 but for three: 0, 1 and 1, 2 and 2, 0.
    let rows = [0, far - 2, far - 1, far, far + 1, far + 2, 2 * far]
    #expect(
      try reached(.paddingMode(.replicate), rows) == [true, true, true, false, true, true, true])
    // Windows on 0, 2 as well; the last one has no room any more.
    #expect(
      try reached(.dilation(2), rows.dropLast()) == [false, true, true, true, false, false])
    #expect(
      try reached(.input(CellPosition(row: 1, column: 0), 7), rows)
        == [false, false, false, true, true, false, false])
  }

  @Test("a tap that moves through as much padding as there can be", .timeLimit(.minutes(1)))
  func reachesWhatMovesInTheLargestMaps() throws {
    let far = 1 << 37
    let padding = Padding.cells(top: far, bottom: far, left: 0, right: 0)
    let old = TracedOperation.convolution(
      try Convolution(
        input: Tensor([[1], [2]]), filters: FilterBank([[1], [3]]), padding: padding,
        dilation: PerAxis(height: far, width: 1)))
    let reach = EditReach(from: old, to: try old.applying(.dilation(1)))
    // The second tap stands on the input in the windows 0 and 1, then in far - 1 and far; the first
    // one in far and far + 1 before and after. The old map ends there.
    let rows = [0, 1, 2, far / 2, far - 2, far - 1, far, far + 1, far + 2]
    #expect(
      rows.map { reach.contains(CellPosition(row: $0, column: 0)) }
        == [true, true, false, false, false, true, true, false, true])
  }

  @Test("a weight reaches its filter's map, a bias too, ReLU and the flip everything")
  func reachesWholeMaps() throws {
    let operation = try twoFilters()
    for (change, maps) in [
      (OperationChange.weight(filter: 1, CellPosition(row: 0, column: 0), 9), [1]),
      (.bias(filter: 0, 5), [0]), (.relu(true), [0, 1]), (.flip(true), [0, 1]),
    ] {
      let reach = EditReach(from: operation, to: try operation.applying(change))
      for step in operation.trace {
        #expect(reach.contains(step.output) == maps.contains(step.output.channel), "\(change)")
      }
    }
  }

  @Test("groups see their own channels only")
  func keepsToTheGroup() throws {
    let input = try Tensor(channels: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
    let filters = try FilterBank([Tensor([[1]]), Tensor([[1]])])
    let operation = TracedOperation.convolution(
      try Convolution(input: input, filters: filters, groups: 2))
    let cell = CellPosition(channel: 1, row: 0, column: 1)
    let reach = EditReach(from: operation, to: try operation.applying(.input(cell, 0)))
    #expect(operation.trace.map(\.output).filter(reach.contains) == [cell])
  }

  @Test("layers without a window")
  func reachesThroughLayers() throws {
    let map = try Tensor(channels: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]])
    let cell = CellPosition(channel: 1, row: 0, column: 1)
    let rectified = TracedOperation.rectification(Rectification(input: map))
    #expect(try reached(rectified, .input(cell, -1)) == [cell])
    let flat = TracedOperation.flatten(Flatten(input: map))
    #expect(try reached(flat, .input(cell, -1)) == [CellPosition(row: 5, column: 0)])
    let vector = try Tensor(shape: .vector(2), values: [2, 3])
    let dense = TracedOperation.dense(
      try Dense(input: vector, weights: [[1, 2], [3, 4], [5, 6]]))
    let rows = (0..<3).map { CellPosition(row: $0, column: 0) }
    #expect(try reached(dense, .input(CellPosition(row: 1, column: 0), 9)) == rows)
    let second = OperationChange.weight(filter: 2, CellPosition(row: 0, column: 0), 9)
    #expect(try reached(dense, second) == [rows[2]])
    let softmax = TracedOperation.softmax(try Softmax(input: vector))
    #expect(try reached(softmax, .input(CellPosition(row: 1, column: 0), 1)) == [rows[0], rows[1]])
  }

  private func reached(
    _ operation: TracedOperation, _ change: OperationChange
  ) throws -> [CellPosition] {
    let reach = EditReach(from: operation, to: try operation.applying(change))
    return operation.trace.map(\.output).filter(reach.contains)
  }

  private func twoFilters() throws -> TracedOperation {
    .convolution(
      try Convolution(
        input: Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
        filters: FilterBank([Tensor([[1, 2], [3, 4]]), Tensor([[5, 6], [7, 8]])])))
  }

  // MARK: Recipes

  private static func cell(_ index: Int, _ recipe: Recipe) -> CellPosition {
    let (height, width) = (recipe.input[1], recipe.input[2])
    return CellPosition(
      channel: index / (height * width), row: index / width % height, column: index % width)
  }

  /// Every small height, window, stride, dilation and padding; those that are refused among them.
  private static func geometries(_ layer: Recipe.Layer) -> [Recipe] {
    var recipes: [Recipe] = []
    for height in 1...4 {
      for window in 1...3 {
        for stride in 1...2 {
          for dilation in 1...2 {
            for padding in [[0, 0], [1, 1], [2, 1], [0, 2]] {
              let input = [1, height, 3]
              recipes.append(
                Recipe(
                  layer: layer, input: input,
                  values: (0..<height * 3).map { Double($0 * $0) / 11 },
                  filter: [1, 1, window, 2],
                  weights: (0..<window * 2).map { 1 + Double($0) / 3 },
                  stride: [stride, 1], dilation: [dilation, 1], padding: padding + [1, 1]))
            }
          }
        }
      }
    }
    return recipes
  }

  /// A change of the geometry, and the recipe with it.
  private static func change(
    of recipe: Recipe, _ generator: inout SplitMix64
  ) -> (OperationChange, Recipe) {
    var edited = recipe
    let pair = [generator.number(1...3), generator.number(1...3)]
    let perAxis = PerAxis(height: pair[0], width: pair[1])
    switch (generator.number(0...5), recipe.layer) {
    case (0, _):
      edited.stride = pair
      return (.stride(perAxis), edited)
    case (1, _):
      edited.dilation = pair
      return (.dilation(perAxis), edited)
    case (2, .convolution):
      edited.mode = generator.pick(PaddingMode.allCases)
      return (.paddingMode(edited.mode), edited)
    case (2, .pooling):
      edited.filter = [1, 1, pair[0], pair[1]]
      return (.size(perAxis), edited)
    case (3, .pooling(.average)):
      edited.countsPadding.toggle()
      return (.countsPadding(edited.countsPadding), edited)
    case (4, .pooling):
      edited.ceilMode.toggle()
      return (.ceilMode(edited.ceilMode), edited)
    default:
      edited.padding = (0..<4).map { _ in generator.number(0...2) }
      let cells = edited.padding
      return (
        .padding(.cells(top: cells[0], bottom: cells[1], left: cells[2], right: cells[3])), edited
      )
    }
  }
}

extension TracedOperation {
  /// The operation with one part exchanged, everything else as it is.
  func applying(_ change: OperationChange) throws -> TracedOperation {
    var parts = OperationParts(self)
    parts.apply(change)
    return try parts.made()
  }
}
