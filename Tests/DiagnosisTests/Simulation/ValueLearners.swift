/// Learners who place the window rightly and then do something wrong with its numbers.
enum ValueLearners {
  static let all = filterTurned + otherArithmetic + productsLost + biasWrong + reluWrong

  /// A convolution's cells from the products of its patch with a filter put on otherwise.
  private static func laidOn(
    _ rule: String, _ filter: @escaping @Sendable ([[Double]]) -> [[Double]]
  ) -> SimulatedLearner {
    SimulatedLearner(rule) { paper in
      paper.pool != nil
        ? nil
        : paper.fill { i, j in
          let turned = paper.ownFilter.map(filter)
          return paper.finished(paper.products(paper.patch(i, j), turned).reduce(0, +))
        }
    }
  }

  private static let filterTurned = [
    laidOn("flipped-filter") { filter in filter.reversed().map { $0.reversed() } },
    laidOn("transposed-filter") { filter in
      filter.indices.map { v in filter.map { $0[v] } }
    },
    laidOn("filter-mirrored-left-right") { filter in filter.map { $0.reversed() } },
    laidOn("filter-mirrored-up-down") { filter in filter.reversed() },
  ]

  /// A convolution's cells from patch and filter.
  private static func reckoned(
    _ rule: String, _ way: String? = nil,
    _ value: @escaping @Sendable (Paper, [[[Double]]], [[[Double]]]) -> Double?
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      if paper.pool != nil { return nil }
      return paper.fill { i, j in value(paper, paper.patch(i, j), paper.ownFilter) }
    }
  }

  private static func total(_ numbers: [[[Double]]]) -> Double {
    numbers.joined().joined().reduce(0, +)
  }

  private static let otherArithmetic = [
    reckoned("matrix-product") { paper, patch, filter in
      var sum = 0.0
      for channel in 0..<paper.c {
        for row in 0..<paper.f {
          for column in 0..<paper.f {
            for n in 0..<paper.f {
              sum += patch[channel][row][n] * filter[channel][n][column]
            }
          }
        }
      }
      return paper.finished(sum)
    },
    reckoned("sums-multiplied") { paper, patch, filter in
      var sum = 0.0
      for channel in 0..<paper.c { sum += total([patch[channel]]) * total([filter[channel]]) }
      return paper.finished(sum)
    },
    reckoned("sums-of-all-channels-multiplied") { paper, patch, filter in
      paper.c < 2 ? nil : paper.finished(total(patch) * total(filter))
    },
    reckoned("added-not-multiplied") { paper, patch, filter in
      paper.finished(total(patch) + total(filter))
    },
    reckoned("inputs-picked-not-weighted") { paper, patch, filter in
      let kept = zip(patch.joined().joined(), filter.joined().joined()).filter { $1 != 0 }
      return paper.finished(kept.reduce(0) { $0 + $1.0 })
    },
    reckoned("weight-sign-lost") { paper, patch, filter in
      let bare = filter.map { $0.map { $0.map { $0 < 0 ? -$0 : $0 } } }
      return paper.finished(paper.products(patch, bare).reduce(0, +))
    },
    reckoned("product-sign-lost") { paper, patch, filter in
      paper.finished(paper.products(patch, filter).reduce(0) { $0 + ($1 < 0 ? -$1 : $1) })
    },
    reckoned("mean-of-products") { paper, patch, filter in
      let products = paper.products(patch, filter)
      return paper.finished(products.reduce(0, +) / Double(paper.f * paper.f))
    },
    reckoned("largest-product-kept") { paper, patch, filter in
      paper.products(patch, filter).max().map(paper.finished)
    },
  ]

  private static let productsLost = [
    reckoned("last-product-left-out") { paper, patch, filter in
      paper.finished(paper.products(patch, filter).dropLast().reduce(0, +))
    },
    reckoned("first-product-left-out") { paper, patch, filter in
      paper.finished(paper.products(patch, filter).dropFirst().reduce(0, +))
    },
  ]

  /// A convolution's cells from the sum of its products, where there is a bias.
  private static func biased(
    _ rule: String, _ way: String? = nil,
    _ value: @escaping @Sendable (Paper, Double, Double) -> Double?
  ) -> SimulatedLearner {
    SimulatedLearner(rule, way) { paper in
      guard paper.bias != nil, paper.pool == nil else { return nil }
      return paper.fill { i, j in
        let sum = paper.products(paper.patch(i, j), paper.ownFilter).reduce(0, +)
        return value(paper, sum, paper.ownBias).map(paper.rectified)
      }
    }
  }

  private static let biasWrong = [
    biased("bias-left-out") { _, sum, _ in sum },
    biased("bias-per-product") { paper, sum, bias in
      sum + bias * Double(paper.f * paper.f * paper.c)
    },
    biased("bias-per-window-cell") { paper, sum, bias in
      sum + bias * Double(paper.f * paper.f)
    },
    biased("bias-per-channel") { paper, sum, bias in
      paper.c < 2 ? nil : sum + bias * Double(paper.c)
    },
    biased("first-filters-bias") { paper, sum, _ in
      paper.map == 0 ? nil : paper.bias.map { sum + $0[0] }
    },
    biased("bias-subtracted") { _, sum, bias in sum - bias },
  ]

  private static let reluWrong = [
    reckoned("negative-products-dropped") { paper, patch, filter in
      guard paper.relu else { return nil }
      return paper.finished(paper.products(patch, filter).reduce(0) { $0 + ($1 < 0 ? 0 : $1) })
    },
    reckoned("relu-before-bias") { paper, patch, filter in
      guard paper.relu, paper.bias != nil else { return nil }
      let sum = paper.products(patch, filter).reduce(0, +)
      return (sum < 0 ? 0 : sum) + paper.ownBias
    },
    reckoned("relu-uninvited") { paper, patch, filter in
      guard !paper.relu else { return nil }
      let value = paper.products(patch, filter).reduce(0, +) + paper.ownBias
      return value < 0 ? 0 : value
    },
    reckoned("relu-left-out") { paper, patch, filter in
      guard paper.relu else { return nil }
      return paper.products(patch, filter).reduce(0, +) + paper.ownBias
    },
  ]
}
