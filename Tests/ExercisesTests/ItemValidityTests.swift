import Exercises
import Questions
import Testing
import TraceEngine

struct ItemValidityTests {
  @Test func threeHundredItemsAreMadeForEachLevel() {
    #expect(Drawn.levels.map(\.items.count) == [300, 300, 300, 300, 300])
  }

  @Test func valuesAreThoseOfPlainLoops() {
    var checked = 0
    for item in Drawn.all where [.cell, .row, .map].contains(item.kind) {
      guard let plain = PlainMap(item.operations[0]) else { continue }
      for blank in item.blanks {
        guard case .cell(_, let cell) = blank else { continue }
        let value = plain.map[cell.channel][cell.row][cell.column]
        #expect(item.expected(blank).value == Double(value))
        checked += 1
      }
    }
    #expect(checked > 500)
  }

  @Test func exactlyOneFilterGivesTheMapAndEveryCellTells() {
    for item in Drawn.all {
      guard case .whichFilter(let operation, let filters, let right) = item,
        let shown = PlainMap(operation)
      else { continue }
      let maps = filters.map { bank in
        var plain = shown
        plain.filters = [nested(bank.values, bank.shape)]
        return plain.map.flatMap { $0.flatMap { $0 } }
      }
      let map = shown.map.flatMap { $0.flatMap { $0 } }
      #expect((2...3).contains(filters.count))
      #expect(maps.indices.filter { maps[$0] == map } == [right])
      for (index, other) in maps.enumerated() where index != right {
        #expect(zip(map, other).allSatisfy { $0 != $1 })
        #expect(filters[index].values.sorted() == filters[right].values.sorted())
      }
    }
  }

  @Test func exactlyOneSettingGivesTheMap() {
    for item in Drawn.all {
      guard case .setting(let operation, let setting) = item, let shown = PlainMap(operation)
      else { continue }
      let matches = (setting == .stride ? 1...4 : 0...3).filter { number in
        var other = shown
        if setting == .stride { other.stride = number } else { other.padding = number }
        return other.map == shown.map
      }
      #expect(matches.map { Double($0) } == [item.expected(item.blanks[0]).value])
    }
  }

  @Test func exactlyOneWeightGivesTheMap() {
    for item in Drawn.all {
      guard case .missingWeight(let operation, let filter, let place) = item,
        let shown = PlainMap(operation)
      else { continue }
      let matches = (-30...30).filter { weight in
        var other = shown
        other.filters[filter][place.channel][place.row][place.column] = weight
        return other.map == shown.map
      }
      #expect(matches.map { Double($0) } == [item.expected(.weight).value])
      #expect(matches != [0])
    }
  }

  /// Counted without the code that finds the mistake: terms that differ, a sum that is not that of
  /// the products shown, a value that is not sum and bias.
  @Test func aShownCalculationHasOneMistakeAndGoesOnRightly() {
    for item in Drawn.all {
      guard case .mistake(let operation, let cell, let shown) = item else { continue }
      let step = operation.step(at: cell)
      var wrong: [Int] = []
      for (index, (term, tap)) in zip(shown.terms, step.taps).enumerated() {
        let isRight =
          term.input == tap.input && term.weight == tap.weight
          && term.product == term.input * term.weight
        if !isRight { wrong.append(index + 1) }
      }
      let count = shown.terms.count
      if shown.sum != shown.terms.reduce(0, { $0 + $1.product }) { wrong.append(count + 1) }
      let isEnded = shown.bias == step.bias && shown.value == shown.sum + (shown.bias ?? 0)
      if !isEnded { wrong.append(count + 2) }
      #expect(count == step.taps.count)
      #expect(wrong.map { Double($0) } == [item.expected(item.blanks[0]).value])
      #expect(shown.value != step.value)
    }
  }

  @Test func aWinnerHasNoEqual() {
    for item in Drawn.all {
      guard case .winner(let operation, let cell) = item else { continue }
      let step = operation.step(at: cell)
      let competing = step.taps.filter(\.counts).map(\.input)
      #expect(competing.filter { $0 == step.value }.count == 1)
    }
  }

  @Test func aChainGoesOnFromItsOwnMap() {
    for item in Drawn.all {
      guard case .chain(let operations) = item else { continue }
      #expect(operations.count == 2)
      #expect(operations[1].input == operations[0].featureMap())
      #expect(item.blanks.count <= 12)
    }
  }

  @Test func aFormulaDividesWithoutRest() {
    for item in Drawn.all {
      guard case .sizeFormula(let layer) = item else { continue }
      let axis = layer.columns
      let room = axis.input + 2 * axis.before - axis.dilation * (axis.window - 1) - 1
      #expect(room.isMultiple(of: axis.stride))
      #expect(item.expected(.formula(.output)) == .count(room / axis.stride + 1))
    }
  }
}
