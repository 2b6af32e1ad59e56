import Testing
import TraceEngine
import TraceText

/// A window inside the input is read in one call, any other tap by tap: both must tell the same.
@Suite("Windows inside the input and windows that touch padding are written alike")
struct StepTextPathsTests {
  /// - Parameter depth: channels of a filter; there are two groups of them.
  static func operations(depth: Int = 1) throws -> [TracedOperation] {
    var random = SeededGenerator(seed: 5)
    var operations: [TracedOperation] = []
    for filter in [1, 2, 3, 5, 6, 7] {
      for precision in [Precision.float64, .float32] {
        for flip in [false, true] {
          let side = filter + 6
          let values = (0..<2 * depth * side * side).map { place in
            let number = Int.random(in: -99...999, using: &random)
            return Double(number) / (place % 3 == 0 ? 10 : 1)
          }
          let weights = (0..<4 * depth * filter * filter).map { _ in
            Double(Int.random(in: -9...9, using: &random)) / 4
          }
          operations.append(
            .convolution(
              try Convolution(
                input: Tensor(
                  shape: TensorShape(channels: 2 * depth, height: side, width: side),
                  values: values),
                filters: FilterBank(
                  count: 4, shape: TensorShape(channels: depth, height: filter, width: filter),
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

  @Test("With several channels each has the line that its taps say, with subtotals or totals")
  func channelsEqualTaps() throws {
    var kinds: Set<String> = []
    for operation in try Self.operations(depth: 3) {
      let precision = operation.precision
      let perChannel = operation.rows.window * operation.columns.window
      for step in operation.trace where step.index % 7 == 0 {
        func number(_ value: Double) -> String { NumberText.text(value, precision: precision) }
        let taps = Array(step.taps)
        let subtotals = (0..<3).map { channel in
          taps[channel * perChannel..<(channel + 1) * perChannel]
            .reduce(0) { precision.rounded($0 + $1.product) }
        }
        let total = subtotals.reduce(0) { precision.rounded($0 + $1) }
        let addUp = number(total) == number(step.value)
        kinds.insert(addUp ? "subtotals" : "totals")
        let lines = text(operation, step: step.index).split(separator: "\n").dropFirst()
        for (channel, line) in lines.prefix(3).enumerated() {
          let last = taps[(channel + 1) * perChannel - 1]
          let end =
            !addUp
            ? "; total so far \(number(last.running))"
            : perChannel > 1 ? " = \(number(subtotals[channel]))" : ""
          let name = step.firstChannel + channel
          let first = taps[channel * perChannel]
          let factor = first.source == .input ? "\(number(first.input))×" : "×"
          #expect(line.hasPrefix("  channel \(name): ") && line.hasSuffix(end))
          #expect(line.replacing("(", with: "").replacing(")", with: "").contains(factor))
          #expect(line.matches(of: /×/).count == perChannel)
        }
      }
    }
    #expect(kinds == ["subtotals", "totals"])
  }

  @Test("A long text says what its steps say one by one, though factors are remembered")
  func longTexts() throws {
    for operation in try Self.operations(depth: 2) {
      let writer = StepText(language: .english)
      let steps = operation.trace.map { step in
        TextBuffer.string { writer.write(step, of: operation.trace.count, to: &$0) }
      }
      // Twice, so that more than a block is written and many factors come again.
      let long = TextBuffer.string { buffer in
        for _ in 0..<2 {
          for step in operation.trace {
            writer.write(step, of: operation.trace.count, to: &buffer)
          }
        }
      }
      #expect(long == (steps + steps).joined())
    }
  }
}
