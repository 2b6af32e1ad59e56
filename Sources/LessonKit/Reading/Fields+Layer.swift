import TraceEngine

extension Fields {
  static let layerKeys = [
    "kind", "input", "size", "filters", "stride", "padding", "dilation", "groups", "bias",
    "ceil_mode", "outputs",
  ]
  /// Sides, channels and filters of a layer of which only the sizes are asked.
  fileprivate static let largestSide = 65_536

  /// A layer without its numbers; nil where there is a fault, which is recorded.
  init?(layer place: Located, _ faults: inout FaultList) {
    self.init(
      reading: place, owner: "a layer", keys: Fields.layerKeys,
      required: ["kind", "input"], &faults)
  }

  /// The layer that these keys describe; nil where there is a fault, which is recorded.
  func layer(_ faults: inout FaultList) -> Layer? {
    let before = faults.faults.count
    let input = read("input", &faults, Located.layerShape)
    let specification = specification(&faults)
    guard let input, let specification, unknown.isEmpty, faults.faults.count == before else {
      return nil
    }
    guard specification.kind.slides else {
      faults.add(
        place.fault(
          "a question about a layer is about a convolution or a pooling", at: keyPosition("kind")))
      return nil
    }
    do throws(OperationError) {
      return try Layer(specification, input: input)
    } catch {
      faults.add(fault(for: error))
      return nil
    }
  }

  /// The kinds of layer by the words that a file has for them.
  private enum Word {
    case convolution
    case pooling(Pooling.Kind)
    case dense
    case other(Layer.Kind)
  }

  /// What the layer does; nil where there is a fault, which is recorded.
  func specification(_ faults: inout FaultList) -> LayerSpecification? {
    let before = faults.faults.count
    let word = read("kind", &faults) { (place) throws(LessonError) in
      try place.choice([
        ("convolution", Word.convolution), ("maximum", .pooling(.maximum)),
        ("average", .pooling(.average)), ("minimum", .pooling(.minimum)), ("dense", .dense),
        ("relu", .other(.rectification)), ("normalisation", .other(.normalisation)),
        ("flatten", .other(.flatten)), ("softmax", .other(.softmax)),
      ])
    }
    let size = read("size", &faults, Located.perAxis)
    let geometry = self.geometry(&faults)
    let ceil = read("ceil_mode", &faults, Located.truth)
    guard let word else { return nil }
    refuseKeys(of: word, &faults)
    for missing in missingKeys(of: word) { faults.add(place.fault(missing)) }
    guard let kind = kind(word, &faults), faults.faults.count == before else { return nil }
    var stride = geometry.stride ?? 1
    if case .pooling = word { stride = geometry.stride ?? size ?? 1 }
    return LayerSpecification(
      kind, size: size ?? 1, stride: stride, padding: geometry.padding ?? .valid,
      dilation: geometry.dilation ?? 1, ceilMode: ceil ?? false)
  }

  /// What is said of each key that is missing.
  private func missingKeys(of word: Word) -> [String] {
    let size = "the key “size” is missing"
    switch word {
    case .convolution:
      let filters = "the key “filters” is missing; write how many there are"
      return (lacks("size") ? [size] : []) + (lacks("filters") ? [filters] : [])
    case .pooling: return lacks("size") ? [size] : []
    case .dense:
      return lacks("outputs") ? ["the key “outputs” is missing; write how many there are"] : []
    case .other: return []
    }
  }

  private func kind(_ word: Word, _ faults: inout FaultList) -> Layer.Kind? {
    func count(_ key: String, _ faults: inout FaultList) -> Int? {
      read(key, &faults) { (place) throws(LessonError) in
        try place.integer(in: 1...Fields.largestSide)
      }
    }
    switch word {
    case .pooling(let kind): return .pooling(kind)
    case .other(let kind): return kind
    case .dense:
      let bias = read("bias", &faults, Located.truth)
      return count("outputs", &faults).map { .dense(outputs: $0, hasBias: bias ?? false) }
    case .convolution:
      let groups = count("groups", &faults)
      let bias = read("bias", &faults, Located.truth)
      return count("filters", &faults).map {
        .convolution(filters: $0, groups: groups ?? 1, hasBias: bias ?? false)
      }
    }
  }

  /// Keys that another kind of layer has.
  private func refuseKeys(of word: Word, _ faults: inout FaultList) {
    let window = ["size", "stride", "padding", "dilation"]
    let (name, foreign): (String, [String])
    switch word {
    case .convolution: (name, foreign) = ("a convolution", ["ceil_mode", "outputs"])
    case .pooling: (name, foreign) = ("a pooling layer", ["filters", "groups", "bias", "outputs"])
    case .dense:
      (name, foreign) = ("a dense layer", window + ["filters", "groups", "ceil_mode"])
    case .other:
      (name, foreign) = (
        "this kind of layer", window + ["filters", "groups", "bias", "ceil_mode", "outputs"]
      )
    }
    for key in foreign where has(key) {
      faults.add(
        place.fault(
          key == "ceil_mode" && name == "a convolution"
            ? "a convolution has no “ceil_mode”; it is for pooling"
            : "\(name) has no “\(key)”; leave it out", at: keyPosition(key)))
    }
  }
}

extension Located {
  /// `[height, width]` or `[height, width, channels]`.
  func layerShape() throws(LessonError) -> TensorShape {
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
