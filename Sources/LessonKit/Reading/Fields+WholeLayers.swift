import TraceEngine

/// Layers that slide no window.
extension Fields {
  /// - Returns: nil where there is a fault, which is recorded; so for the others.
  func rectification(
    _ source: OperationInput, _ faults: inout FaultList
  ) -> Rectification? {
    let input = self.input(source, &faults)
    let precision = self.precision(&faults)
    guard let input else { return nil }
    return attempt(&faults) { () throws(OperationError) in
      let relu = Rectification(input: input, precision: precision ?? .float64)
      return (relu, .rectification(relu))
    }
  }

  func flatten(_ source: OperationInput, _ faults: inout FaultList) -> Flatten? {
    let before = faults.faults.count
    let input = self.input(source, &faults)
    let order = read("order", &faults) { (place) throws(LessonError) in
      try place.choice([
        ("channels-first", Flatten.Order.channelsFirst), ("channels-last", .channelsLast),
      ])
    }
    let precision = self.precision(&faults)
    guard let input, faults.faults.count == before else { return nil }
    return attempt(&faults) { () throws(OperationError) in
      let flatten = Flatten(
        input: input, order: order ?? .channelsFirst, precision: precision ?? .float64)
      return (flatten, .flatten(flatten))
    }
  }

  func dense(_ source: OperationInput, _ faults: inout FaultList) -> Dense? {
    let before = faults.faults.count
    let input = self.input(source, isVector: true, &faults)
    let weights = read("weights", &faults) { (place) throws(LessonError) in
      try place.weightRows()
    }
    let bias = read("bias", &faults, Located.biases)
    let relu = read("relu", &faults, Located.truth)
    let precision = self.precision(&faults)
    guard let input, let weights, faults.faults.count == before else { return nil }
    let full = bias.map { bias in
      bias.isOne ? Array(repeating: bias.values[0], count: weights.count) : bias.values
    }
    if let full, full.count != weights.count {
      faults.add(
        (self["bias"] ?? place).fault(
          "\(full.count == 1 ? "1 bias" : "\(full.count) biases") for"
            + " \(count(weights.count, "output")); one bias is needed for each output"))
      return nil
    }
    return attempt(&faults) { () throws(OperationError) in
      let dense = try Dense(
        input: input, weights: weights, bias: full, relu: relu ?? false,
        precision: precision ?? .float64)
      return (dense, .dense(dense))
    }
  }

  func softmax(_ source: OperationInput, _ faults: inout FaultList) -> Softmax? {
    let before = faults.faults.count
    let input = self.input(source, isVector: true, &faults)
    let precision = self.precision(&faults)
    guard let input, faults.faults.count == before else { return nil }
    return attempt(&faults) { () throws(OperationError) in
      let softmax = try Softmax(input: input, precision: precision ?? .float64)
      return (softmax, .softmax(softmax))
    }
  }
}

extension Located {
  /// A row of weights for each output, as filters of one column.
  fileprivate func weightRows() throws(LessonError) -> FilterBank {
    let matrix = try grid().tensor
    let shape = matrix.shape
    guard shape.channels == 1,
      let bank = try? FilterBank(
        count: shape.height, shape: .vector(shape.width), values: matrix.values)
    else {
      throw fault("the weights of a dense layer are one matrix: a row for each output")
    }
    return bank
  }
}
