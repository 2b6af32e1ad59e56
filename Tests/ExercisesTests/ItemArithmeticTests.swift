import Questions
import Testing
import TraceEngine

/// Nothing a hand has to reckon is tedious.
struct ItemArithmeticTests {
  @Test(arguments: Drawn.levels)
  func calculationsAreShortAndTheirNumbersSmall(drawn: Drawn) {
    for item in drawn.items {
      for blank in item.blanks {
        guard let step = step(of: item, blank), case .convolution = step.operation else { continue }
        let taps = Array(step.taps)
        let long = taps.filter { abs($0.input) > 9 && abs($0.weight) > 1 }
        #expect(taps.filter { $0.product != 0 }.count <= (drawn.level < 4 ? 9 : 12))
        #expect(long.count <= 1)
        #expect(taps.allSatisfy { abs($0.weight) <= 9 && abs($0.running) <= 150 })
        #expect(abs(step.value) <= 150)
      }
    }
  }

  @Test(arguments: Drawn.levels)
  func mapsAreSmall(drawn: Drawn) {
    for item in drawn.items where [.cell, .row, .map, .chain].contains(item.kind) {
      #expect(item.blanks.count <= (drawn.level < 5 ? 9 : 12))
      let products = item.blanks.compactMap { item.step(for: $0) }.flatMap { step in
        step.taps.filter { $0.weight != 1 && $0.product != 0 }
      }
      #expect(products.count <= (drawn.level < 5 ? 40 : 48))
    }
  }

  @Test func averagesAreWholeOrHalf() {
    for item in Drawn.all where [.cell, .row, .map, .chain].contains(item.kind) {
      for blank in item.blanks {
        let twice = (item.expected(blank).value ?? 0.1) * 2
        #expect(twice == twice.rounded())
      }
    }
  }

  @Test func sizesAndCountsStayInTheHead() {
    for item in Drawn.all {
      guard let layer = item.layer, item.operations.isEmpty else { continue }
      #expect(max(layer.input.height, layer.input.width) <= 64)
      #expect(layer.parameters <= 1000 || item.kind != .parameters)
    }
  }

  private func step(of item: Question, _ blank: Blank) -> Step? {
    switch item {
    case .values, .chain, .mistake: return item.step(for: blank)
    default: return nil
    }
  }
}
