import TestSamples

/// Slips of the hand: what goes wrong without any rule. Each learner draws its own.
enum HandSlip: CaseIterable {
  case digitsSwapped, signLost, timesTable, leftOut, offByOne, offByTen

  /// Out of 12 slips, how many are of this kind.
  var weight: Int {
    switch self {
    case .digitsSwapped, .signLost, .leftOut, .offByOne: return 2
    case .timesTable: return 3
    case .offByTen: return 1
    }
  }

  static func drawn(_ random: inout SeededGenerator) -> HandSlip {
    var rest = Int.random(in: 0..<12, using: &random)
    for slip in allCases {
      if rest < slip.weight { return slip }
      rest -= slip.weight
    }
    return .offByTen
  }
}

extension Paper {
  /// What someone writes who reckons rightly but slips once; never the right number. A slip that has
  /// no place there (one digit cannot be swapped) is drawn again.
  func slipped(at index: Int, _ random: inout SeededGenerator) -> Double {
    let truth = right[index]
    for _ in 0..<200 {
      let slip = HandSlip.drawn(&random)
      let number = slipped(slip, index, &random) ?? slipped(slip, number: truth, &random)
      // As it is typed, it must differ too.
      if let number, typed(number) != typed(truth) { return number }
    }
    return truth + 1
  }

  /// A slip on a number that is already there; nil where that kind has no place on it.
  func slipped(
    _ slip: HandSlip, number: Double, _ random: inout SeededGenerator
  ) -> Double? {
    switch slip {
    case .digitsSwapped: return swapped(number, &random)
    case .signLost: return number < 0 ? -number : nil
    case .offByOne: return number + (Bool.random(using: &random) ? 1 : -1)
    case .offByTen: return number + (Bool.random(using: &random) ? 10 : -10)
    case .timesTable, .leftOut: return nil
    }
  }

  /// A number with one slip on it, whatever it came from.
  func slipped(number: Double, _ random: inout SeededGenerator) -> Double {
    for _ in 0..<200 {
      let slip = HandSlip.drawn(&random)
      if let other = slipped(slip, number: number, &random), other != number { return other }
    }
    return number + 1
  }

  /// Two neighbouring digits of a whole number change places.
  private func swapped(_ number: Double, _ random: inout SeededGenerator) -> Double? {
    guard number == number.rounded(), abs(number) >= 10 else { return nil }
    var digits = Array("\(Int(abs(number)))")
    let place = Int.random(in: 1..<digits.count, using: &random)
    digits.swapAt(place - 1, place)
    return Double(String(digits)).map { number < 0 ? -$0 : $0 }
  }

  /// A slip inside the calculation of a cell of the map; nil where there is none to slip in.
  private func slipped(
    _ slip: HandSlip, _ index: Int, _ random: inout SeededGenerator
  ) -> Double? {
    guard let map else { return nil }
    let (i, j) = index.quotientAndRemainder(dividingBy: outputWidth)
    let patch = self.patch(i, j)
    return pool == nil
      ? slippedSum(slip, patch, &random) : slippedPooling(slip, patch[map], i, j, &random)
  }

  private func slippedSum(
    _ slip: HandSlip, _ patch: [[[Double]]], _ random: inout SeededGenerator
  ) -> Double? {
    let products = self.products(patch, ownFilter)
    let sum = products.reduce(0, +)
    let place = Int.random(in: products.indices, using: &random)
    let up: Double = Bool.random(using: &random) ? 1 : -1
    switch slip {
    case .timesTable:
      let numbers = Array(patch.joined().joined())
      let weights = Array(ownFilter.joined().joined())
      // One row of the table: one factor is taken as one more or one less.
      let row = Bool.random(using: &random) ? numbers[place] : weights[place]
      return products[place] == 0 ? nil : finished(sum + up * row)
    case .leftOut: return products[place] == 0 ? nil : finished(sum - products[place])
    case .signLost: return products[place] < 0 ? finished(sum - 2 * products[place]) : nil
    case .offByOne: return finished(sum + up)
    case .offByTen: return finished(sum + 10 * up)
    case .digitsSwapped: return nil
    }
  }

  private func slippedPooling(
    _ slip: HandSlip, _ patch: [[Double]], _ i: Int, _ j: Int, _ random: inout SeededGenerator
  ) -> Double? {
    var real: [Double] = []
    for u in 0..<f {
      for v in 0..<f {
        let (row, column) = (i * s - p + u, j * s - p + v)
        if (0..<h).contains(row), (0..<w).contains(column) { real.append(patch[u][v]) }
      }
    }
    let (index, up): (Int, Double) = (
      i * outputWidth + j, Bool.random(using: &random) ? 1 : -1
    )
    if pool == .maximum {
      guard slip == .leftOut, let winner = real.max() else { return nil }
      return real.filter { $0 < winner }.max()
    }
    let sum = real.reduce(0, +)
    guard sum != 0, right[index] != 0 else { return nil }
    let divisor = sum / right[index]
    switch slip {
    case .leftOut: return (sum - real[Int.random(in: real.indices, using: &random)]) / divisor
    case .offByOne: return (sum + up) / divisor
    case .offByTen: return (sum + 10 * up) / divisor
    case .signLost:
      let number = real[Int.random(in: real.indices, using: &random)]
      return number < 0 ? (sum - 2 * number) / divisor : nil
    case .digitsSwapped, .timesTable: return nil
    }
  }
}
