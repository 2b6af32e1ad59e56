import TraceEngine

/// Reads the operation or layer that a question is about.
struct QuestionOperands {
  let fields: Fields
  let earlier: EarlierPages
  /// What is about the operation, in messages.
  var subject = "question"

  static let operationKeys = OperationKind.all.map(\.key) + ["of"]
  /// Those of questions about a window that slides.
  static let slidingKeys = OperationKind.sliding.map(\.key) + ["of"]

  /// The operation; nil where there is a fault, which is recorded, or in the page referred to.
  ///
  /// - Parameter keys: those that may stand for it.
  func operation(_ keys: [String], _ faults: inout FaultList) -> TracedOperation? {
    guard let key = key(among: keys, &faults), let place = fields[key] else { return nil }
    return operation(place, key, &faults)
  }

  /// The layer; of an operation its sizes.
  func layer(_ keys: [String], _ faults: inout FaultList) -> Layer? {
    guard let key = key(among: ["layer"] + keys, &faults), let place = fields[key] else {
      return nil
    }
    if key == "layer" {
      return Fields(layer: place, &faults).flatMap { $0.layer(&faults) }
    }
    return operation(place, key, &faults).map { Layer($0) }
  }

  /// The one of `keys` that is there.
  private func key(among keys: [String], _ faults: inout FaultList) -> String? {
    let found = keys.filter(fields.has)
    if found.count > 1 {
      faults.add(
        fields.place.fault(
          "“\(found[0])” stands here already; a \(subject) is about one of "
            + keys.joined(separator: ", "), at: fields.keyPosition(found[1])))
      return nil
    }
    if found.isEmpty && fields.unknown.isEmpty {
      let names = keys.map { "“\($0)”" }
      faults.add(
        fields.place.fault(
          "the \(subject) is about nothing; write \(names.dropLast().joined(separator: ", ")) or "
            + names[names.count - 1]))
    }
    return found.first
  }

  /// What is written below `key`.
  ///
  /// - Parameter input: in a chain the map of the layer before.
  func operation(
    _ place: Located, _ key: String, input: Tensor? = nil, _ faults: inout FaultList
  ) -> TracedOperation? {
    guard let kind = OperationKind.named(key) else { return referred(place, &faults) }
    let source = input.map(OperationInput.given) ?? .written(earlier)
    return operandFields(place, kind, hasInput: input != nil, &faults)
      .flatMap { kind.read($0, source, &faults) }
  }

  private func operandFields(
    _ place: Located, _ kind: OperationKind, hasInput: Bool, _ faults: inout FaultList
  ) -> Fields? {
    var hints = kind.hints
    if hasInput { hints["input"] = "its input is the map of the layer before" }
    for key in OperationDraft.pageKeys {
      hints[key] = "it belongs to a page that is walked through, not to a question"
    }
    func written(_ keys: [String]) -> [String] {
      hasInput ? keys.filter { $0 != "input" } : keys
    }
    do throws(LessonError) {
      return try Fields(
        place, owner: kind.owner, keys: written(kind.operands), required: written(kind.required),
        hints: hints, faults: &faults)
    } catch {
      faults.add(error)
      return nil
    }
  }

  private func referred(_ place: Located, _ faults: inout FaultList) -> TracedOperation? {
    let page = faults.attempt { () throws(LessonError) in try earlier.operation(place) }
    return page??.operation
  }

  // MARK: Chains

  private static let mostLayers = 6

  /// Layers that follow one another: the first with its input, the others on the map before.
  func chain(_ faults: inout FaultList) -> [TracedOperation]? {
    guard let place = fields["chain"] else { return nil }
    let layers = faults.attempt { () throws(LessonError) in
      let layers = try place.items(
        example: "- convolution: … and - pooling: {kind: maximum, size: 2}")
      guard (2...QuestionOperands.mostLayers).contains(layers.count) else {
        throw place.fault(
          "a chain has 2 to \(QuestionOperands.mostLayers) layers, not \(layers.count)")
      }
      return layers
    }
    guard let layers else { return nil }
    var operations: [TracedOperation] = []
    for (index, layer) in layers.enumerated() {
      let place = place.child(layer.node, "layer \(index + 1)")
      let operation = self.layer(place, after: operations.last, &faults)
      // What follows from a faulty layer is not known.
      guard let operation else { return nil }
      operations.append(operation)
    }
    return operations
  }

  private func layer(
    _ place: Located, after before: TracedOperation?, _ faults: inout FaultList
  ) -> TracedOperation? {
    let keys = QuestionOperands.operationKeys
    guard case .mapping(let entries) = place.node.content, entries.count == 1,
      let entry = entries.first, keys.contains(entry.key)
    else {
      faults.add(place.fault("a layer of a chain is one of \(keys.joined(separator: ", "))"))
      return nil
    }
    if entry.key == "of", before != nil {
      faults.add(
        place.fault(
          "only the first layer can be that of a page; the others take the map before as their"
            + " input", at: entry.keyPosition))
      return nil
    }
    return operation(
      place.child(entry.value, entry.key), entry.key, input: before?.featureMap(), &faults)
  }
}
