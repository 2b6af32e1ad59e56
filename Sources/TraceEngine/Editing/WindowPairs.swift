/// Which windows of an edited axis lie where a window lay before: those are compared, value by value.
///
///     stride 1, then 2                       padding 0, then 1
///
///     before  0   1   2   3   4              before      0   1   2
///     now     0       1       2              now     0   1   2   3   4
///
/// A window that reaches over more or fewer cells than before, because its size or dilation was
/// changed, covers other cells wherever it lies: it is compared with the one that lies as far from the
/// first window.
///
///     let pairs = WindowPairs(from: axis, to: edited)
///     pairs.count            // 3 with stride 2
///     pairs.before(1)        // 2
///     pairs.now.stride       // of the windows that have a pair: 2
struct WindowPairs: Equatable, Sendable {
  let count: Int
  /// The axes before and now with the windows that have a pair, and no other.
  let before: SpatialAxis
  let now: SpatialAxis
  private let outputsBefore: Progression
  private let outputsNow: Progression

  /// Every so many outputs of an axis.
  private struct Progression: Equatable {
    var first: Int
    var step: Int

    subscript(_ pair: Int) -> Int { first + pair * step }
  }

  init(from old: SpatialAxis, to new: SpatialAxis) {
    let (now, before) = WindowPairs.progressions(old, new)
    let rooms = [(now, new.outputs), (before, old.outputs)].map { progression, outputs in
      max(0, outputs - progression.first + progression.step - 1) / progression.step
    }
    count = min(rooms[0], rooms[1])
    (outputsBefore, outputsNow) = (before, now)
    self.before = SpatialAxis(old, from: before.first, every: before.step, count: count)
    self.now = SpatialAxis(new, from: now.first, every: now.step, count: count)
  }

  /// Of a layer that slides no window: every output with itself.
  init(unmoved axis: SpatialAxis, outputs: Int) {
    count = outputs
    (before, now) = (axis, axis)
    (outputsBefore, outputsNow) = (Progression(first: 0, step: 1), Progression(first: 0, step: 1))
  }

  /// The output of each pair, before and now.
  func outputBefore(_ pair: Int) -> Int { outputsBefore[pair] }
  func outputNow(_ pair: Int) -> Int { outputsNow[pair] }

  /// The pair of an output of the edited axis; nil where no window lay there before.
  func pair(ofNow output: Int) -> Int? {
    let (pair, rest) = (output - outputsNow.first).quotientAndRemainder(
      dividingBy: outputsNow.step)
    return rest == 0 && (0..<count).contains(pair) ? pair : nil
  }

  /// The outputs *now* and *before* of all pairs: with strides s and t, and windows that lie d cells
  /// further on than they did, those with now · s + d = before · t.
  ///
  /// They begin with the first that are not negative and go on by t / g and s / g, where g is the greatest
  /// common divisor of the strides.
  private static func progressions(
    _ old: SpatialAxis, _ new: SpatialAxis
  ) -> (now: Progression, before: Progression) {
    let none = (
      now: Progression(first: new.outputs, step: 1),
      before: Progression(first: old.outputs, step: 1)
    )
    let shift = old.extent == new.extent ? old.before - new.before : 0
    let (s, t) = (new.stride, old.stride)
    let divisor = greatestCommonDivisor(s, t)
    guard divisor > 0, shift.isMultiple(of: divisor) else { return none }
    let (nowStep, beforeStep) = (t / divisor, s / divisor)
    var now = product(
      remainder(-shift / divisor, nowStep), inverse(of: beforeStep, modulo: nowStep),
      modulo: nowStep)
    guard now < new.outputs else { return none }
    // Both are whole numbers of windows; `before` may still be negative.
    let start = (now * s + shift) / t
    if start < 0 { now += (-start + beforeStep - 1) / beforeStep * nowStep }
    guard now < new.outputs else { return none }
    return (
      Progression(first: now, step: nowStep),
      Progression(first: (now * s + shift) / t, step: beforeStep)
    )
  }

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }

  /// What is left of `number`, never negative.
  private static func remainder(_ number: Int, _ modulus: Int) -> Int {
    let rest = number % modulus
    return rest < 0 ? rest + modulus : rest
  }

  /// one · other, which may be larger than any `Int`.
  private static func product(_ one: Int, _ other: Int, modulo modulus: Int) -> Int {
    modulus.dividingFullWidth(one.multipliedFullWidth(by: other)).remainder
  }

  /// The number that gives 1 times `number`, by Euclid's algorithm; the two have no common divisor.
  private static func inverse(of number: Int, modulo modulus: Int) -> Int {
    var (old, rest) = (number % modulus, modulus)
    var (factor, next) = (1, 0)
    while rest != 0 {
      let quotient = old / rest
      (old, rest) = (rest, old - quotient * rest)
      (factor, next) = (next, factor - quotient * next)
    }
    return remainder(factor, modulus)
  }
}

extension SpatialAxis {
  /// Of another axis every `step`-th window, from `first` on. Its windows begin where they do there:
  /// the padding before them is negative where that is inside the input.
  fileprivate init(_ axis: SpatialAxis, from first: Int, every step: Int, count: Int) {
    self.init(
      axis, stride: count > 1 ? axis.stride * step : axis.stride,
      before: count > 0 ? axis.before - first * axis.stride : axis.before, outputs: count)
  }
}
