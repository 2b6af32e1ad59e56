import Exercises
import Testing

struct SplitMix64Tests {
  /// The first numbers of seed 0 and of seed 1234567, as the reference in C prints them.
  @Test func theStreamIsThatOfTheReference() {
    var zero = SplitMix64(seed: 0)
    #expect(zero.next() == 0xE220_A839_7B1D_CDAF)
    #expect(zero.next() == 0x6E78_9E6A_A1B9_65F4)
    var other = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in other.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func numbersOfARangeReachBothEndsAndStayInIt() {
    var stream = SplitMix64(seed: 7)
    var counts = [Int: Int]()
    for _ in 0..<7000 { counts[stream.number(in: -3...3), default: 0] += 1 }
    #expect(counts.keys.sorted() == [-3, -2, -1, 0, 1, 2, 3])
    #expect(counts.values.allSatisfy { (850...1150).contains($0) })
  }

  @Test func shufflingKeepsTheElements() {
    var stream = SplitMix64(seed: 7)
    let shuffled = stream.shuffled(Array(0..<50))
    #expect(shuffled != Array(0..<50))
    #expect(shuffled.sorted() == Array(0..<50))
  }

  @Test func listsOfCloseNumbersGiveUnlikeStreams() {
    let lists: [[UInt64]] = [[1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 1, 1], [1, 1, 2]]
    let firsts = lists.map { list in
      var stream = SplitMix64(mixing: list)
      return stream.next()
    }
    #expect(Set(firsts).count == 5)
  }
}
