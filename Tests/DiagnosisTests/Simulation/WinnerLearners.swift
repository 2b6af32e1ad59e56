/// Learners who say wrongly which cell wins the maximum.
enum WinnerLearners {
  static let all = [
    SimulatedLearner("position-in-window") { paper in
      guard case .winner(let i, let j) = paper.asked else { return nil }
      let (top, left) = (i * paper.s - paper.p, j * paper.s - paper.p)
      return [paper.right[0] - Double(top), paper.right[1] - Double(left)]
    },
    SimulatedLearner("winner-by-absolute-value") { paper in
      guard case .winner = paper.asked else { return nil }
      var other = paper
      other.image = paper.image.map { $0.map { $0.map { $0 < 0 ? -$0 : $0 } } }
      return other.right
    },
    SimulatedLearner("output-cell-named") { paper in
      guard case .winner(let i, let j) = paper.asked else { return nil }
      return [Double(i), Double(j)]
    },
    SimulatedLearner("opposite-winner") { paper in
      guard case .winner = paper.asked else { return nil }
      var other = paper
      other.image = paper.image.map { $0.map { $0.map { -$0 } } }
      return other.right
    },
    SimulatedLearner("counted-from-one") { paper in
      guard case .winner = paper.asked else { return nil }
      return paper.right.map { $0 + 1 }
    },
  ]
}
