import TraceEngine
import TraceText

/// A bias that only one of both programs adds, or another one.
enum BiasVariations {
  /// A smaller map says too little: with a bias of its own almost any would agree.
  private static let fewestCells = 4
  /// So many cells of a map are looked at: their mean is nearer than any of them.
  private static let mostSamples = 64
  /// So many numbers are told, of more the first.
  private static let mostTold = 8

  static func all(of parts: OperationParts) -> [Variation] {
    var all = [another(parts)]
    if parts.bias != nil {
      let difference = Difference(
        .bias, LocalizedText(en: "the other program adds no bias", ko: "상대 프로그램은 편향을 더하지 않아요"),
        without: "--bias")
      all.insert(Variation(difference, \.bias, nil), at: 0)
    }
    return all
  }

  private static func another(_ parts: OperationParts) -> Variation {
    let finding =
      parts.bias == nil
      ? LocalizedText(en: "the other program adds a bias", ko: "상대 프로그램은 편향을 더해요")
      : LocalizedText(en: "the other program adds another bias", ko: "상대 프로그램은 다른 편향을 더해요")
    func difference(_ bias: [Double]) -> Difference {
      Difference(.bias, finding, remedy: remedy(bias))
    }
    return Variation(difference([]), found: { difference($0.bias ?? []) }) { parts, theirs in
      parts.bias = bias(of: parts, theirs) ?? parts.bias
    }
  }

  /// What is left of their result over our sums: a number for each filter.
  ///
  /// - Returns: nil where their map is another or says too little, or adds no bias at all.
  private static func bias(of parts: OperationParts, _ theirs: Tensor) -> [Double]? {
    guard let trace = (try? parts.made())?.trace, trace.operation.outputShape == theirs.shape,
      theirs.shape.height * theirs.shape.width >= fewestCells
    else { return nil }
    let cells = theirs.shape.height * theirs.shape.width
    var bias: [Double] = []
    for start in stride(from: 0, to: theirs.values.count, by: cells) {
      // ReLU has cut nothing off where something is left.
      let places = stride(from: start, to: start + cells, by: max(1, cells / mostSamples))
        .filter { !parts.relu || theirs.values[$0] > 0 }
      let rests = places.map { theirs.values[$0] - trace[$0].outcome.sum }
      guard let least = rests.min(), let most = rests.max(), (most - least).isFinite else {
        return nil
      }
      bias.append(shortest(rests.reduce(0, +) / Double(rests.count), within: most - least))
    }
    return bias.allSatisfy { $0 == 0 } ? nil : bias
  }

  /// The decimal with the fewest places that is no farther than `bound` from `value`.
  private static func shortest(_ value: Double, within bound: Double) -> Double {
    var power = 1.0
    while power <= 1e12 {
      // A sum with 0 is never −0.
      let short = (value * power).rounded() / power + 0
      if (short - value).magnitude <= max(bound, value.magnitude * 0x1p-50) { return short }
      power *= 10
    }
    return value
  }

  private static func remedy(_ bias: [Double]) -> LocalizedText {
    let numbers = bias.map { ExactNumber.text($0) }
    if bias.count <= mostTold {
      let isOne = Set(bias).count == 1
      let option = isOne ? "--bias \(numbers[0])" : "--bias '\(numbers.joined(separator: " "))'"
      return LocalizedText(en: option, ko: option)
    }
    let first = numbers.prefix(mostTold).joined(separator: " ")
    return LocalizedText(
      en: "--bias with \(bias.count) numbers, the first \(first)",
      ko: "--bias에 수 \(bias.count)개, 처음은 \(first)")
  }
}
