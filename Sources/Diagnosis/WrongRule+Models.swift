import TraceEngine

// Shapes that the models of several rules share.
extension WrongRule.Model {
  /// A rule about convolutions, silent on pooling.
  static func convolution(
    _ model: @escaping @Sendable (Convolution, Step) -> WrongValue?
  ) -> Self {
    .value { operation, cell in
      guard case .convolution(let convolution) = operation else { return nil }
      return model(convolution, operation.step(at: cell))
    }
  }

  /// The right windows, the bias and ReLU as they should be, but other products.
  static func terms(
    _ terms: @escaping @Sendable (Convolution, Step) -> [WrongValue.Term]?
  ) -> Self {
    .convolution { convolution, step in
      terms(convolution, step).map {
        WrongValue(finishing: $0, of: convolution, at: step.output)
      }
    }
  }

  /// The filter as it was given (not turned, even where the convolution turns it), laid on so that
  /// `place` of it comes to lie on each place of the window. Nil where that cannot be done.
  static func laying(
    _ place: @escaping @Sendable (Convolution, CellPosition) -> CellPosition?
  ) -> Self {
    .terms { convolution, step in
      var terms: [WrongValue.Term] = []
      terms.reserveCapacity(step.taps.count)
      for tap in step.taps {
        guard let laid = place(convolution, convolution.windowPlace(ofTap: tap.index))
        else { return nil }
        let weight = convolution.filters[step.output.channel, laid]
        terms.append(WrongValue.Term(input: tap.input, weight: weight))
      }
      return terms
    }
  }

  /// The right products, but something else than their sum before the bias. Such a calculation is
  /// no sum of products.
  static func gathering(
    _ gather: @escaping @Sendable (Convolution, Step) -> Double?
  ) -> Self {
    .convolution { convolution, step in
      gather(convolution, step).map {
        WrongValue(convolution.finished($0, channel: step.output.channel))
      }
    }
  }

  /// The right products and their sum, then `end` in place of bias and ReLU. A rule about whatever
  /// may have these: convolutions, dense layers, ReLU alone.
  static func ending(
    _ end: @escaping @Sendable (Ending, _ sum: Double) -> Double?
  ) -> Self {
    .value { operation, cell in
      guard let ending = Ending(operation.step(at: cell)) else { return nil }
      let terms = ending.step.terms
      return end(ending, operation.precision.sum(of: terms)).map {
        WrongValue($0, terms: operation.weights == nil ? nil : terms)
      }
    }
  }

  /// The right products and their sum, then ReLU after another bias; nil where there is no bias.
  static func bias(
    _ wrong: @escaping @Sendable (Ending, _ bias: Double) -> Double?
  ) -> Self {
    .ending { ending, sum in
      guard let right = ending.bias, let bias = wrong(ending, right) else { return nil }
      return ending.rectified(ending.precision.rounded(sum + bias))
    }
  }

  /// A rule about pooling, silent on convolutions.
  static func pooling(_ model: @escaping @Sendable (Pooling, Step) -> Double?) -> Self {
    .value { operation, cell in
      guard case .pooling(let pooling) = operation else { return nil }
      return model(pooling, operation.step(at: cell)).map { WrongValue($0) }
    }
  }
}

/// What comes after the sum of a step: bias and ReLU.
struct Ending {
  let step: Step
  /// Of the filter or output at hand.
  let bias: Double?
  let relu: Bool
  let precision: Precision

  /// Nil for layers that can have neither.
  init?(_ step: Step) {
    let operation = step.operation
    guard operation.weights != nil || operation.endsInReLU else { return nil }
    self.step = step
    (bias, relu, precision) = (step.bias, operation.endsInReLU, operation.precision)
  }

  /// `sum` with the bias and ReLU.
  func finished(_ sum: Double) -> Double { rectified(precision.rounded(sum + (bias ?? 0))) }

  /// `value` after ReLU, if there is one.
  func rectified(_ value: Double) -> Double { relu ? max(0, value) : value }
}

extension Convolution {
  /// Where in the window, and in which channel of the filter, tap `index` of a step lies.
  func windowPlace(ofTap index: Int) -> CellPosition {
    let (channel, place) = index.quotientAndRemainder(dividingBy: tapsPerChannel)
    let (row, column) = place.quotientAndRemainder(dividingBy: filters.shape.width)
    return CellPosition(channel: channel, row: row, column: column)
  }
}
