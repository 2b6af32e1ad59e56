import Questions
import TraceEngine

extension Version1 {
  /// Whether a hand has no tedious arithmetic to do.
  static func isClean(_ question: Question, level: Int) -> Bool {
    let limits = Limits(level: level)
    guard question.operations.allSatisfy(limits.allowInput) else { return false }
    switch question {
    case .values, .chain:
      let steps = question.blanks.compactMap { question.step(for: $0) }
      return steps.count <= limits.cells && limits.allow(steps)
        && steps.reduce(0) { $0 + products($1) } <= limits.productsInAll
        && steps.reduce(0) { $0 + hardProducts($1) } <= limits.hardProducts
    case .whichFilter(let operation, _, _), .setting(let operation, _),
      .missingWeight(let operation, _, _):
      let steps = Array(operation.trace)
      return steps.count <= limits.cells && limits.allow(steps)
    case .mistake(let operation, let cell, let shown):
      return limits.allow([operation.step(at: cell)]) && abs(shown.value) <= limits.value
    case .outputSize(let layer), .sizeFormula(let layer):
      return max(layer.input.height, layer.input.width) <= 64
    case .parameters(let layer): return layer.parameters <= 1000
    case .window, .dependence, .winner: return true
    }
  }

  /// What may be asked of a hand.
  private struct Limits {
    let level: Int
    var cells: Int { level == 5 ? 12 : 9 }
    /// Products of all cells that are not 0, and those of them that take thinking.
    var productsInAll: Int { level == 5 ? 48 : 40 }
    var hardProducts: Int { level == 5 ? 32 : 28 }
    /// Products of a cell that are not 0.
    var products: Int { level >= 4 ? 12 : 9 }
    /// Products of a cell that take thinking.
    var hardProductsPerCell: Int { level >= 4 ? 6 : 7 }
    let value = 150.0

    /// Few enough numbers to read.
    func allowInput(_ operation: TracedOperation) -> Bool {
      let shape = operation.input.shape
      return max(shape.height, shape.width) <= 8 && operation.input.values.count <= 64
    }

    func allow(_ steps: [Step]) -> Bool { steps.allSatisfy(allow) }

    private func allow(_ step: Step) -> Bool {
      guard abs(step.value) <= value, isWholeOrHalf(step.value) else { return false }
      guard case .convolution = step.operation else { return true }
      let taps = step.taps
      let long = taps.filter { abs($0.input) >= 10 && abs($0.weight) > 1 }
      return taps.allSatisfy { abs($0.running) <= value } && long.count <= 1
        && Version1.products(step) <= products
        && Version1.hardProducts(step) <= hardProductsPerCell
    }
  }

  /// Products that are not 0.
  private static func products(_ step: Step) -> Int {
    guard case .convolution = step.operation else { return 0 }
    return step.taps.filter { $0.product != 0 }.count
  }

  /// Products of which neither factor is 0, 1 or −1.
  private static func hardProducts(_ step: Step) -> Int {
    guard case .convolution = step.operation else { return 0 }
    return step.taps.filter { abs($0.input) > 1 && abs($0.weight) > 1 }.count
  }

  private static func isWholeOrHalf(_ value: Double) -> Bool {
    let twice = value * 2
    return twice == twice.rounded()
  }
}
