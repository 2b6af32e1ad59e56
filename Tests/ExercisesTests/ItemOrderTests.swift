import Exercises
import Questions
import Testing

struct ItemOrderTests {
  @Test func aSetOfTenHasFiveKindsAtLeast() {
    for drawn in Drawn.levels {
      for start in stride(from: 0, to: 300, by: 10) {
        let kinds = Set(drawn.items[start..<start + 10].map(\.kind))
        #expect(kinds.count >= 5)
      }
    }
  }

  @Test func aSetOfTenEndsWithAHarderOne() {
    let easy: Set<Question.Kind> = [.cell, .row, .window, .cells, .size, .formula, .parameters]
    for drawn in Drawn.levels {
      for start in stride(from: 0, to: 300, by: 10) {
        #expect(!easy.contains(drawn.items[start + 9].kind))
      }
    }
    #expect(
      Drawn.levels[4].items.enumerated().allSatisfy { index, item in
        (item.kind == .chain) == (index % 10 == 9)
      })
  }

  @Test func everyKindAppearsAndWhereItBelongs() {
    func kinds(_ level: Int) -> Set<Question.Kind> {
      Set(Drawn.levels[level - 1].items.map(\.kind))
    }
    let first: Set<Question.Kind> = [
      .cell, .row, .map, .window, .cells, .mistake, .weight, .filter,
    ]
    #expect(kinds(1) == first)
    #expect(kinds(2) == first.union([.size, .formula, .stride]))
    #expect(kinds(3).isSuperset(of: [.winner, .padding]))
    #expect(kinds(4).contains(.parameters))
    #expect(kinds(5).isSuperset(of: [.chain, .parameters]))
    #expect(Set(Drawn.all.map(\.kind)) == Set(Question.Kind.allCases))
  }

  @Test func levelsGrowByWhatTheyBring() {
    for item in Drawn.levels[0].items {
      #expect(item.layer?.input.channels == 1)
      #expect(item.layer?.columns.before == 0 && item.layer?.columns.stride == 1)
    }
    for item in Drawn.levels[1].items where item.kind != .padding {
      #expect(item.layer?.input.channels == 1 && item.layer?.columns.before == 0)
    }
    for item in Drawn.levels[2].items { #expect(item.layer?.input.channels == 1) }
    for item in Drawn.levels[3].items {
      #expect((item.layer?.input.channels ?? 0) >= 2 && item.layer?.columns.dilation == 1)
    }
    let fifth = Drawn.levels[4].items
    #expect(fifth.contains { ($0.layer?.columns.dilation ?? 1) > 1 })
    #expect(fifth.contains { isGrouped($0) })
  }

  private func isGrouped(_ item: Question) -> Bool {
    guard case .convolution(let convolution) = item.operations.first else { return false }
    return convolution.groups > 1
  }

  @Test func anItemDoesNotDependOnHowManyThereAre() throws {
    let ten = ExerciseSet(try ExerciseID("w1-2-10-7"))
    let hundred = ExerciseSet(try ExerciseID("w1-2-100-7"))
    #expect(Array(hundred[0..<10]) == Array(ten))
    #expect(hundred.count == 100)
  }

  @Test func otherSeedsAndLevelsGiveOtherItems() throws {
    let ids = ["w1-2-10-7", "w1-2-10-8", "w1-3-10-7"]
    let texts = try ids.map { ExerciseSet(try ExerciseID($0)).map { itemText($0) } }
    #expect(Set(texts.flatMap { $0 }).count == 30)
  }
}
