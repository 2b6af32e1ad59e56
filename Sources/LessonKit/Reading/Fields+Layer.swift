import TraceEngine

extension Fields {
  static let layerKeys = [
    "kind", "input", "size", "filters", "stride", "padding", "dilation", "groups", "bias",
    "ceil_mode",
  ]
  /// Sides, channels and filters of a layer of which only the sizes are asked.
  fileprivate static let largestSide = 65_536

  /// A layer without its numbers; nil where there is a fault, which is recorded.
  init?(layer place: Located, _ faults: inout FaultList) {
    self.init(
      reading: place, owner: "a layer", keys: Fields.layerKeys,
      required: ["kind", "input", "size"], &faults)
  }

  /// The layer that these keys describe; nil where there is a fault, which is recorded.
  func layer(_ faults: inout FaultList) -> Layer? {
    let before = faults.faults.count
    let pooling = read("kind", &faults) { (place) throws(LessonError) in
      try place.choice([
        ("convolution", Pooling.Kind?.none), ("maximum", .maximum), ("average", .average),
        ("minimum", .minimum),
      ])
    }
    let input = read("input", &faults, Located.layerShape)
    let size = read("size", &faults, Located.perAxis)
    let geometry = self.geometry(&faults)
    let ceil = read("ceil_mode", &faults, Located.truth)
    guard let pooling else { return nil }
    refuseKeys(of: pooling, &faults)
    let kind = pooling.map(Layer.Kind.pooling) ?? convolutionKind(&faults)
    guard let kind, let input, let size, faults.faults.count == before else { return nil }
    do throws(OperationError) {
      return try Layer(
        kind, input: input, size: size, stride: geometry.stride ?? (pooling == nil ? 1 : size),
        padding: geometry.padding ?? .valid, dilation: geometry.dilation ?? 1,
        ceilMode: ceil ?? false)
    } catch {
      faults.add(fault(for: error))
      return nil
    }
  }

  private func convolutionKind(_ faults: inout FaultList) -> Layer.Kind? {
    guard has("filters") else {
      faults.add(place.fault("the key “filters” is missing; write how many there are"))
      return nil
    }
    func count(_ key: String, _ faults: inout FaultList) -> Int? {
      read(key, &faults) { (place) throws(LessonError) in
        try place.integer(in: 1...Fields.largestSide)
      }
    }
    let groups = count("groups", &faults)
    let bias = read("bias", &faults, Located.truth)
    return count("filters", &faults).map {
      .convolution(filters: $0, groups: groups ?? 1, hasBias: bias ?? false)
    }
  }

  /// Keys that the other kind of layer has.
  private func refuseKeys(of pooling: Pooling.Kind?, _ faults: inout FaultList) {
    let foreign = pooling == nil ? ["ceil_mode"] : ["filters", "groups", "bias"]
    for key in foreign where has(key) {
      faults.add(
        place.fault(
          pooling == nil
            ? "a convolution has no “\(key)”; it is for pooling"
            : "a pooling layer has no “\(key)”; leave it out", at: keyPosition(key)))
    }
  }
}

extension Located {
  /// `[height, width]` or `[height, width, channels]`.
  fileprivate func layerShape() throws(LessonError) -> TensorShape {
    let sides = try items(example: "[227, 227, 3]").map { (place) throws(LessonError) in
      try place.integer(in: 1...Fields.largestSide)
    }
    guard sides.count == 2 || sides.count == 3 else {
      throw fault(
        "the input of a layer is [height, width] or [height, width, channels], not "
          + count(sides.count, "number"))
    }
    return TensorShape(
      channels: sides.count == 3 ? sides[2] : 1, height: sides[0], width: sides[1])
  }
}
