import Questions

@testable import Exercises

/// The first 300 items of each level, each made once: thirty sets of ten, of the seeds from 0.
struct Drawn: Sendable {
  let level: Int
  let searches: [Version1.Search]
  var items: [Question] { searches.map(\.question) }

  static let levels: [Drawn] = (1...5).map { level in
    let searches = (0..<300).map { index in
      Version1.search(
        level: level, seed: UInt32(index / 10), index: index % 10, tries: Version1.tries)
    }
    return Drawn(level: level, searches: searches)
  }

  static let all: [Question] = levels.flatMap(\.items)
}
