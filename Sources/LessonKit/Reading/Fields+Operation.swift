import TraceEngine
import TraceText

extension Fields {
  /// The largest number of products on a page: a lesson is for watching. With at most 100 pages it
  /// also bounds what a hostile file can make the reader compute and hold.
  static let maximumTaps = 1 << 17
  private static let cells = -1_000_000...1_000_000

  /// - Returns: nil where there is a fault, which is recorded.
  func convolution(_ source: OperationInput, _ faults: inout FaultList) -> Convolution? {
    let before = faults.faults.count
    let input = self.input(source, &faults)
    let filters = self.filters(&faults)
    let bias = read("bias", &faults, Located.biases)
    let geometry = self.geometry(&faults)
    let mode = read("padding_mode", &faults) { (place) throws(LessonError) in
      try place.choice(GeometryWords.modes.map { ($0.name, $0.mode) })
    }
    let groups = read("groups", &faults) { (place) throws(LessonError) in
      try place.integer(in: Fields.cells)
    }
    let flip = read("flip", &faults, Located.truth)
    let relu = read("relu", &faults, Located.truth)
    guard let input, let filters, faults.faults.count == before else { return nil }
    let full = bias.map { bias in
      bias.isOne ? Array(repeating: bias.values[0], count: filters.count) : bias.values
    }
    return attempt(&faults) { () throws(OperationError) in
      let convolution = try Convolution(
        input: input, filters: filters, bias: full, stride: geometry.stride ?? 1,
        padding: geometry.padding ?? .valid, paddingMode: mode ?? .zeros,
        dilation: geometry.dilation ?? 1, groups: groups ?? 1, flip: flip ?? false,
        relu: relu ?? false, precision: geometry.precision ?? .float64)
      return (convolution, .convolution(convolution))
    }
  }

  /// - Returns: nil where there is a fault, which is recorded.
  func pooling(_ source: OperationInput, _ faults: inout FaultList) -> Pooling? {
    let before = faults.faults.count
    let input = self.input(source, &faults)
    let kind = read("kind", &faults) { (place) throws(LessonError) in
      try place.choice([
        ("maximum", Pooling.Kind.maximum), ("average", .average), ("minimum", .minimum),
      ])
    }
    let size = read("size", &faults, Located.perAxis)
    let geometry = self.geometry(&faults)
    let ceil = read("ceil_mode", &faults, Located.truth)
    let counts = read("count_include_pad", &faults, Located.truth)
    guard let input, let kind, let size, faults.faults.count == before else { return nil }
    return attempt(&faults) { () throws(OperationError) in
      let pooling = try Pooling(
        kind, input: input, size: size, stride: geometry.stride,
        padding: geometry.padding ?? .valid, dilation: geometry.dilation ?? 1,
        ceilMode: ceil ?? false, countsPadding: counts,
        precision: geometry.precision ?? .float64)
      return (pooling, .pooling(pooling))
    }
  }

  /// How the window moves, for both kinds of operation.
  struct Geometry {
    let stride: PerAxis?
    let padding: Padding?
    let dilation: PerAxis?
    let precision: Precision?
  }

  func geometry(_ faults: inout FaultList) -> Geometry {
    Geometry(
      stride: read("stride", &faults, Located.perAxis),
      padding: read("padding", &faults, Located.padding),
      dilation: read("dilation", &faults, Located.perAxis),
      precision: precision(&faults))
  }

  func precision(_ faults: inout FaultList) -> Precision? {
    read("precision", &faults) { (place) throws(LessonError) in
      try place.choice([("float64", Precision.float64), ("float32", .float32)])
    }
  }

  private func filters(_ faults: inout FaultList) -> FilterBank? {
    if has("filter") && has("filters") {
      faults.add(
        place.fault(
          "“filter” stands here already; write “filter” for one, “filters” for a list of them",
          at: keyPosition("filters")))
      return nil
    }
    guard has("filter") || has("filters") else {
      let isMeant = OperationKind.otherNamesOfFilter.contains(where: has)
      if !isMeant && lacks("filter") && lacks("filters") {
        faults.add(place.fault("the key “filter” or “filters” is missing"))
      }
      return nil
    }
    return read(has("filter") ? "filter" : "filters", &faults) { (place) throws(LessonError) in
      try place.bank(isList: has("filters"))
    }
  }
}

extension Fields {
  /// What the engine builds; nil with the engine's objection recorded at the key that is guilty, and
  /// where a key is not known.
  func attempt<Value>(
    _ faults: inout FaultList, _ build: () throws(OperationError) -> (Value, TracedOperation)
  ) -> Value? {
    // What a misspelt key says is missing: the engine would object to what nobody wrote.
    guard unknown.isEmpty else { return nil }
    do {
      let (value, operation) = try build()
      let taps = operation.tapCount
      guard taps <= Fields.maximumTaps else {
        faults.add(
          place.fault(
            "this operation has \(taps) products; a page has at most \(Fields.maximumTaps)"))
        return nil
      }
      return value
    } catch {
      faults.add(fault(for: error))
      return nil
    }
  }

  /// The engine's objection at the key that is guilty.
  func fault(for error: OperationError) -> LessonError {
    let key = self.key(guiltyOf: error)
    return (self[key] ?? place).fault(error.explanation(in: .english), at: keyPosition(key))
  }

  private func key(guiltyOf error: OperationError) -> String {
    let window = has("size") ? "size" : has("filters") ? "filters" : "filter"
    switch error {
    case .notPositive(.stride, _, _): return "stride"
    case .notPositive(.dilation, _, _): return "dilation"
    case .notPositive(.groups, _, _), .groupsDoNotDivide: return "groups"
    case .notPositive(.size, _, _), .filterShapes: return window
    case .negativePadding, .paddingTooWide, .windowOfPadding: return "padding"
    case .windowTooLarge(_, _, let dilation, _, _, _, _):
      return has("padding") ? "padding" : dilation > 1 ? "dilation" : window
    case .channelMismatch(_, _, let groups): return groups > 1 ? "groups" : window
    case .biasCount: return "bias"
    case .inputCount: return has("weights") ? "weights" : "input"
    case .vectorNeeded, .scoreTooLarge: return has("input") ? "input" : "kind"
    case .emptyShape, .valueCount, .raggedRows, .sizeOverflow, .tooManyTaps, .tooManyValues:
      return "input"
    }
  }
}

extension TracedOperation {
  /// Products of all steps; cannot overflow, since the engine refuses more than 2^40.
  fileprivate var tapCount: Int {
    let shape = outputShape
    return shape.channels * shape.height * shape.width
      * channelsPerStep * rows.window * columns.window
  }
}
