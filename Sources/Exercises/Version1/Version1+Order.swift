import Questions

extension Version1 {
  /// The kinds of a level: what fills a block of ten, and what stands at its fifth and tenth place.
  struct Kinds {
    let usual: [Question.Kind]
    let middle: [Question.Kind]
    let last: [Question.Kind]
  }

  static func kinds(_ level: Int) -> Kinds {
    switch level {
    case 1:
      return Kinds(
        usual: [.cell, .window, .cells, .row, .filter], middle: [.weight, .mistake],
        last: [.map, .mistake])
    case 2:
      return Kinds(
        usual: [.cell, .window, .size, .row, .cells, .formula], middle: [.filter, .mistake, .map],
        last: [.stride, .weight, .map])
    case 3:
      return Kinds(
        usual: [.cell, .winner, .size, .row, .window, .cells, .formula],
        middle: [.mistake, .weight, .stride], last: [.padding, .map, .filter])
    case 4:
      return Kinds(
        usual: [.cell, .parameters, .row, .size, .winner, .cells], middle: [.mistake, .filter],
        last: [.map, .weight])
    default:
      return Kinds(
        usual: [.cell, .parameters, .cells, .size, .row, .window, .formula],
        middle: [.mistake, .weight, .map], last: [.chain])
    }
  }

  /// The kind of item `index`. Items come in blocks of ten, each in an order of its own: whatever
  /// the number of items, none of the order depends on it.
  static func kind(level: Int, seed: UInt32, index: Int) -> Question.Kind {
    let (block, place) = index.quotientAndRemainder(dividingBy: 10)
    var stream = SplitMix64(mixing: [1, 0, UInt64(level), UInt64(seed), UInt64(block)])
    let kinds = kinds(level)
    let usual = stream.shuffled(kinds.usual)
    switch place {
    case 4: return stream.pick(kinds.middle)
    case 9:
      let first = stream.pick(kinds.middle)
      let others = kinds.last.filter { $0 != first }
      return stream.pick(others)
    default: return usual[(place - place / 5) % usual.count]
    }
  }
}
