import Testing
import TraceEngine
import TraceText

/// A window inside the input is read in one call, any other tap by tap: both must tell the same.
@Suite("Windows inside the input and windows that touch padding are written alike")
struct StepTextPathsTests {
  static func operations() throws -> [TracedOperation] {
    var random = SeededGenerator(seed: 5)
    var operations: [TracedOperation] = []
    for filter in [1, 2, 3, 5, 6, 7] {
      for precision in [Precision.float64, .float32] {
        for flip in [false, true] {
          let side = filter + 6
          let values = (0..<2 * side * side).map { place in
            let number = Int.random(in: -99...999, using: &random)
            return Double(number) / (place % 3 == 0 ? 10 : 1)
          }
          let weights = (0..<4 * filter * filter).map { _ in
            Double(Int.random(in: -9...9, using: &random)) / 4
          }
          operations.append(
            .convolution(
              try Convolution(
                input: Tensor(
                  shape: TensorShape(channels: 2, height: side, width: side), values: values),
                filters: FilterBank(
                  count: 4, shape: TensorShape(channels: 1, height: filter, width: filter),
                  values: weights),
                stride: PerAxis(height: 1, width: 2), padding: .all(1),
                dilation: filter < 3 ? 2 : 1, groups: 2, flip: flip, precision: precision)))
        }
      }
    }
    return operations
  }

  @Test("Every line says what its taps say")
  func linesEqualTaps() throws {
    for operation in try Self.operations() {
      let precision = operation.precision
      for step in operation.trace {
        func number(_ value: Double) -> String { NumberText.text(value, precision: precision) }
        func term(_ value: Double) -> String { value < 0 ? "(\(number(value)))" : number(value) }
        let factors = step.taps.map { tap in
          let input = tap.source == .input ? term(tap.input) : "[\(number(tap.input))]"
          return "\(input)×\(term(tap.weight))"
        }
        let products = step.taps.map { term($0.product) }
        let sides = [factors, products].map { $0.joined(separator: " + ") }
        // One product is the sum already.
        let sum = factors.count == 1 ? "" : "\(sides[1]) = "
        let line = "  \(sides[0]) = \(sum)\(number(step.value))"
        #expect(text(operation, step: step.index).split(separator: "\n")[1] == line)
      }
    }
  }
}
