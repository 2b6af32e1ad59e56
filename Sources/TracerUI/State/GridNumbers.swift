import TraceEngine
import TraceText

/// How the numbers of the three grids of a walk are written.
struct GridNumbers: Sendable {
  let input: AlignedNumbers
  /// Of softmax the powers of e, which stand where other layers have their weights.
  let filter: AlignedNumbers
  let output: AlignedNumbers

  /// Whether cells show fewer digits than their numbers have.
  var isRounded: Bool { input.isRounded || filter.isRounded || output.isRounded }

  /// Beyond so many numbers their texts are not looked at, only their ends and how many decimals they
  /// have.
  private static let most = 1 << 16
  /// The significant digits of the number that is farthest from 0, from many to few.
  private static let digits = [4, 3, 2]

  /// From the usual way to the narrowest: what a screen has no room for is given up in digits before
  /// it is given up in columns.
  static func tiers(of operation: TracedOperation, _ map: MapValues) -> [GridNumbers] {
    var weights = operation.weights?.values ?? []
    if case .softmax = operation { weights = operation.trace[0].taps.map(\.product) }
    let precision = operation.precision
    let grids = [operation.input.values, weights, map.sample].map { Grid($0, precision) }
    let usual = GridNumbers(
      input: grids[0].usual, filter: grids[1].usual, output: grids[2].usual)
    return digits.reduce(into: [usual]) { tiers, digits in
      let next = GridNumbers(
        input: grids[0].numbers(digits: digits), filter: grids[1].numbers(digits: digits),
        output: grids[2].numbers(digits: digits))
      if let last = tiers.last, next.isNarrower(than: last) { tiers.append(next) }
    }
  }

  private func isNarrower(than other: GridNumbers) -> Bool {
    let pairs = zip(
      [input, filter, output].map(\.width), [other.input, other.filter, other.output].map(\.width))
    return pairs.allSatisfy { $0 <= $1 } && pairs.contains { $0 < $1 }
  }

  /// The numbers of one grid.
  private struct Grid {
    private let span: NumberSpan
    private let precision: Precision
    let usual: AlignedNumbers

    init(_ values: [Double], _ precision: Precision) {
      (span, self.precision) = (NumberSpan(values), precision)
      guard values.count > most else {
        usual = AlignedNumbers(values, precision: precision, isBrief: true)
        return
      }
      // An odd stride meets rows and columns in many ways.
      let few = stride(from: 0, to: values.count, by: values.count / (most / 16) | 1)
        .map { values[$0] }
      let sample = AlignedNumbers(few + [span.least, span.most], precision: precision)
      usual = AlignedNumbers(
        span, digits: digits[0], precision: precision, termWidth: sample.termWidth)
    }

    /// As long in a sum as usual.
    func numbers(digits: Int) -> AlignedNumbers {
      AlignedNumbers(span, digits: digits, precision: precision, termWidth: usual.termWidth)
    }
  }
}
