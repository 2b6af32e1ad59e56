/// A stream of random numbers that is the same on every machine and in every version of Swift.
///
///     var stream = SplitMix64(seed: 0)
///     stream.next()      // 0xE220A8397B1DCDAF
///
/// The standard library promises no such thing for `Int.random(in:using:)`, so numbers in a range
/// are drawn here as well, by integers only.
///
/// - SeeAlso: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
package struct SplitMix64: Equatable, Sendable {
  private var state: UInt64

  /// The stream of `seed`.
  package init(seed: UInt64) { state = seed }

  /// A stream of its own for every list of numbers: close numbers give unlike streams.
  package init(mixing numbers: [UInt64]) {
    state = numbers.reduce(0) { mixed, number in
      var stream = SplitMix64(seed: mixed ^ number)
      return stream.next()
    }
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of `range`: the upper half of the 128-bit product with the range's length. For the
  /// short ranges of exercises no number is likelier than another by more than 2⁻⁵⁶.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    let length = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(length.multipliedFullWidth(by: next()).high)
  }

  /// One of `choices`, of which there is at least one.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(in: 0...choices.count - 1)]
  }

  /// Whether something happens that happens once in `count` times.
  package mutating func once(in count: Int) -> Bool { number(in: 1...count) == 1 }

  /// `elements` in another order, each order as likely as any other.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    for last in shuffled.indices.reversed() where last > 0 {
      shuffled.swapAt(last, number(in: 0...last))
    }
    return shuffled
  }
}
