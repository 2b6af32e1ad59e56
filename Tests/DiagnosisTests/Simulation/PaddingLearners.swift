/// Learners who put the padding elsewhere, or other numbers into it.
enum PaddingLearners {
  static let all = places + fillings + [zeroWins]

  /// Windows begin at i · s − before, and must end within `after` cells behind the image.
  private static func placed(
    _ rule: String, _ way: String? = nil,
    _ cells: @escaping @Sendable (Paper) -> (before: Int, after: Int)
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.p > 0, paper.pool == nil else { return nil }
      let (before, after) = cells(paper)
      let s = paper.s
      if case .window(let row, let column) = paper.asked {
        return [Double(row * s - before), Double(column * s - before)]
      }
      return paper.fill { i, j in
        let (top, left) = (i * s - before, j * s - before)
        guard top + paper.f <= paper.h + after, left + paper.f <= paper.w + after else {
          return nil
        }
        return paper.patch(top, left, ring: max(before, after)).map {
          paper.finished(paper.products($0, paper.ownFilter).reduce(0, +))
        }
      }
    }
  }

  private static let places = [
    placed("padding-ignored") { _ in (0, 0) },
    placed("padding-bottom-right-only") { (0, 2 * $0.p) },
    placed("padding-top-left-only") { (2 * $0.p, 0) },
    placed("padding-as-total") { ($0.p / 2, $0.p - $0.p / 2) },
    placed("padding-counted-twice") { (2 * $0.p, 2 * $0.p) },
  ]

  private static let fillings = [
    SimulatedLearner("padding-copies-edge") { paper in
      guard paper.p > 0, paper.pool == nil else { return nil }
      return paper.fill { i, j in
        let patch = paper.image.map { channel in
          (0..<paper.f).map { u in
            (0..<paper.f).map { v in
              var (row, column) = (i * paper.s - paper.p + u, j * paper.s - paper.p + v)
              while row < 0 { row += 1 }
              while row >= paper.h { row -= 1 }
              while column < 0 { column += 1 }
              while column >= paper.w { column -= 1 }
              return channel[row][column]
            }
          }
        }
        return paper.finished(paper.products(patch, paper.ownFilter).reduce(0, +))
      }
    },
    SimulatedLearner("padding-of-ones") { paper in
      guard paper.p > 0 else { return nil }
      return paper.convolved(
        filler: 1, top: { $0 * paper.s - paper.p }, left: { $0 * paper.s - paper.p })
    },
  ]

  /// The zeros of the padding compete for the maximum.
  private static let zeroWins = SimulatedLearner("zeros-compete") { paper in
    guard paper.pool == .maximum, paper.p > 0, case .map(let channel) = paper.asked else {
      return nil
    }
    return paper.fill { i, j in paper.patch(i, j)[channel].joined().max() }
  }
}
