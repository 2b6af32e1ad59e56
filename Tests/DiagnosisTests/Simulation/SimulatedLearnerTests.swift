import Testing

/// The learners write what was worked out for them by hand.
struct SimulatedLearnerTests {
  private func answers(
    _ rule: String, _ way: String? = nil, to paper: Paper
  ) throws -> [Double?]? {
    let everyone = SimulatedFamily.allCases.flatMap(\.learners)
    let learner = try #require(everyone.first { $0.rule == rule && $0.way == way })
    return learner.answers(paper)
  }

  /// The item whose first cell separates the single-channel value rules.
  @Test(
    arguments: [
      ("flipped-filter", nil, 7), ("transposed-filter", nil, -2),
      ("filter-mirrored-left-right", nil, 11),
      ("filter-mirrored-up-down", nil, 17), ("matrix-product", nil, 10),
      ("sums-multiplied", nil, 26),
      ("added-not-multiplied", nil, 12), ("inputs-picked-not-weighted", nil, 8),
      ("weight-sign-lost", nil, 13), ("last-product-left-out", nil, -4),
      ("mean-of-products", nil, 0.75), ("largest-product-kept", nil, 4), ("bias-left-out", nil, -5),
      ("bias-per-product", nil, 3), ("bias-subtracted", nil, -7), ("relu-uninvited", nil, 0),
    ] as [(String, String?, Double)])
  func eachValueRuleGivesItsFirstCell(_ rule: String, _ way: String?, _ value: Double) throws {
    var paper = Paper()
    paper.image = [[[4, 1, 3, 3], [0, 1, 4, 4], [3, 3, 4, 3], [5, 1, 5, 0]]]
    paper.filters = [[[[-2, 2], [3, 1]]]]
    paper.bias = [2]
    #expect(paper.right == [-3, 13, 18, 16, 21, 17, 18, 12, 15])
    #expect(try answers(rule, way, to: paper)?.first == value)
  }

  /// A filter that shows the first cell of each window: where the window stands is what is written.
  private func pointer(stride: Int = 1, padding: Int = 0) -> Paper {
    var paper = Paper()
    paper.image = [[[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]]
    paper.filters = [[[[1, 0], [0, 0]]]]
    (paper.s, paper.p) = (stride, padding)
    return paper
  }

  @Test func windowsGoWhereTheRuleSendsThem() throws {
    let two = pointer(stride: 2)
    #expect(two.right == [1, 3, 9, 11])
    #expect(try answers("stride-ignored", to: two) == [1, 2, 5, 6])
    #expect(try answers("stride-across-only", to: two) == [1, 3, 5, 7])
    #expect(try answers("stride-one-too-far", to: two) == [1, nil, nil, nil])
    #expect(try answers("walked-down-first", to: two) == [1, 9, 3, 11])
    let one = [1, 3, nil, 9, 11, nil, nil, nil, nil] as [Double?]
    #expect(try answers("stride-as-window", to: pointer()) == one)
  }

  @Test func paddingGoesWhereTheRulePutsIt() throws {
    let paper = pointer(stride: 2, padding: 1)
    #expect(paper.right == [0, 0, 0, 0, 6, 8, 0, 14, 16])
    let unpadded = [1, 3, nil, 9, 11, nil, nil, nil, nil] as [Double?]
    #expect(try answers("padding-ignored", to: paper) == unpadded)
    #expect(try answers("padding-as-total", to: paper) == unpadded)
    #expect(
      try answers("padding-bottom-right-only", to: paper)
        == [1, 3, 0, 9, 11, 0, 0, 0, 0])
    #expect(
      try answers("padding-top-left-only", to: paper)
        == [0, 0, 0, 0, 1, 3, 0, 9, 11])
    #expect(try answers("padding-copies-edge", to: paper) == [1, 2, 4, 5, 6, 8, 13, 14, 16])
    #expect(try answers("padding-of-ones", to: paper) == [1, 1, 1, 1, 6, 8, 1, 14, 16])
  }

  @Test func channelsAreMixedAsTheRuleHasIt() throws {
    var paper = Paper()
    (paper.c, paper.h, paper.w, paper.f) = (2, 1, 2, 1)
    paper.image = [[[1, 2]], [[3, 5]]]
    paper.filters = [[[[2]], [[10]]]]
    #expect(paper.right == [32, 54])
    #expect(try answers("first-channel-only", to: paper) == [2, 4])
    #expect(try answers("last-channel-only", to: paper) == [30, 50])
    #expect(try answers("first-slice-for-all", to: paper) == [8, 14])
    #expect(try answers("channels-averaged", to: paper) == [16, 27])
    #expect(try answers("largest-channel-kept", to: paper) == [30, 50])
    #expect(try answers("channels-reversed", to: paper) == [16, 30])
  }

  @Test func poolingGoesWrongAsTheRuleHasIt() throws {
    var paper = Paper()
    paper.image = [[[5, 1, 7, 13], [15, 5, 1, 13], [10, 6, 4, 6], [15, 3, 12, 4]]]
    (paper.s, paper.pool) = (2, .maximum)
    #expect(paper.right == [15, 13, 15, 12])
    #expect(try answers("average-for-maximum", to: paper) == [6.5, 8.5, 8.5, 6.5])
    #expect(try answers("stride-ignored", "in pooling", to: paper) == [15, 7, 15, 6])
    paper.pool = .average
    #expect(paper.right == [6.5, 8.5, 8.5, 6.5])
    #expect(try answers("maximum-for-average", to: paper) == [15, 13, 15, 12])
    #expect(try answers("sum-not-average", to: paper) == [26, 34, 34, 26])
    #expect(try answers("average-decimals-dropped", to: paper) == [6, 8, 8, 6])
  }

  /// 227 pixels under a filter of 11 with stride 4 come to 55.
  @Test func sizesFollowTheWrongFormula() throws {
    var paper = Paper()
    (paper.h, paper.w, paper.f, paper.s) = (227, 227, 11, 4)
    paper.asked = .size
    #expect(paper.right == [55, 55])
    #expect(try answers("stride-left-out-of-size", to: paper) == [217, 217])
    #expect(try answers("one-not-added", to: paper) == [54, 54])
    #expect(try answers("input-over-stride", to: paper) == [56, 56])
    #expect(try answers("as-large-as-the-filter", to: paper) == [11, 11])
  }

  /// 3 channels, 32 filters of 3 × 3, and the first layer of LeNet-5.
  @Test func parametersAreMiscounted() throws {
    var paper = Paper()
    (paper.c, paper.k, paper.f, paper.asked) = (3, 32, 3, .parameters)
    paper.bias = Array(repeating: 0, count: 32)
    #expect(paper.right == [896])
    #expect(try answers("channels-and-biases-left-out", to: paper) == [288])
    #expect(try answers("biases-left-out-of-count", to: paper) == [864])
    #expect(try answers("bias-counted-per-channel", to: paper) == [960])
    (paper.c, paper.k, paper.f, paper.h, paper.w) = (1, 6, 5, 32, 32)
    paper.bias = Array(repeating: 0, count: 6)
    #expect(try answers("counted-at-every-position", to: paper) == [122_304])
  }
}
