import TensorFiles
import Testing
import TraceEngine

/// What the sides of an array mean.
struct LayoutTests {
  /// An array whose values are their own index in C order.
  private func counting(
    _ sides: [Int], _ order: NumberArray.Order = .asWritten
  ) -> NumberArray {
    NumberArray(
      sides: sides, values: (0..<sides.reduce(1, *)).map(Double.init), order: order)
  }

  @Test func twoSidesAreRowsAndColumns() throws {
    for layout in Layout.allCases {
      let images = try counting([2, 3]).images(layout)
      #expect(images == [try Tensor([[0, 1, 2], [3, 4, 5]])])
    }
  }

  @Test func channelsComeFirstOrLast() throws {
    let array = counting([2, 3, 2])
    #expect(
      try array.images(.chw) == [
        try Tensor(channels: [[[0, 1], [2, 3], [4, 5]], [[6, 7], [8, 9], [10, 11]]])
      ])
    #expect(
      try array.images(.hwc) == [
        try Tensor(channels: [[[0, 2, 4], [6, 8, 10]], [[1, 3, 5], [7, 9, 11]]])
      ])
  }

  @Test func fourSidesAreABatch() throws {
    let array = counting([2, 1, 2, 2])
    #expect(
      try array.images(.chw) == [
        try Tensor(channels: [[[0, 1], [2, 3]]]), try Tensor(channels: [[[4, 5], [6, 7]]]),
      ])
    #expect(
      try array.images(.hwc) == [
        try Tensor(channels: [[[0, 2]], [[1, 3]]]), try Tensor(channels: [[[4, 6]], [[5, 7]]]),
      ])
  }

  @Test func typedNumbersKnowTheirChannelsWhateverTheLayout() throws {
    let array = counting([2, 3, 2], .channelsFirst)
    #expect(try array.images(.hwc) == array.images(.chw))
    #expect(try array.filters(.hwc, channels: 2) == array.filters(.chw, channels: 2))
  }

  @Test func aBankIsFiltersFirstOrFiltersLast() throws {
    let first = try counting([2, 2, 1, 2]).filters(.chw, channels: 2)
    #expect(first.count == 2)
    #expect(first.shape == TensorShape(channels: 2, height: 1, width: 2))
    #expect(first.values == [0, 1, 2, 3, 4, 5, 6, 7])

    // (KH, KW, C, K) = (1, 2, 2, 3): weight (w, c, k) is w · 6 + c · 3 + k.
    let last = try counting([1, 2, 2, 3]).filters(.hwc, channels: 2)
    #expect(last.count == 3)
    #expect(last.shape == TensorShape(channels: 2, height: 1, width: 2))
    #expect(last.values == [0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11])
  }

  @Test func twoAndThreeSidesAreOneFilter() throws {
    let plane = try counting([2, 2]).filters(.hwc, channels: 1)
    #expect(plane.count == 1)
    #expect(plane.shape == TensorShape(channels: 1, height: 2, width: 2))
    let deep = try counting([1, 2, 3]).filters(.hwc, channels: 3)
    #expect(deep.count == 1)
    #expect(deep.shape == TensorShape(channels: 3, height: 1, width: 2))
    #expect(deep.values == [0, 3, 1, 4, 2, 5])
  }

  @Test func tensorFlowsDepthwiseFiltersBelongToTheirChannels() throws {
    // (KH, KW, C, M) = (1, 2, 3, 2): filter c · 2 + m has the weights w · 6 + c · 2 + m.
    let bank = try counting([1, 2, 3, 2]).filters(.hwc, groups: 3, channels: 3)
    #expect(bank.count == 6)
    #expect(bank.shape == TensorShape(channels: 1, height: 1, width: 2))
    #expect(bank.values == [0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11])
  }

  @Test func groupsOfSeveralChannelsAreNoDepthwiseFilters() throws {
    let bank = try counting([1, 2, 2, 4]).filters(.hwc, groups: 2, channels: 4)
    #expect(bank.count == 4)
    #expect(bank.shape == TensorShape(channels: 2, height: 1, width: 2))
  }

  @Test func aBiasIsOneRowOfNumbers() throws {
    #expect(try counting([3]).numbers() == [0, 1, 2])
    #expect(try counting([1, 3]).numbers() == [0, 1, 2])
    #expect(try counting([3, 1]).numbers() == [0, 1, 2])
    #expect(try counting([1, 1]).numbers() == [0])
    #expect(throws: ArrayError(.sides(.noList([2, 2])))) { try counting([2, 2]).numbers() }
  }

  @Test func oneSideIsNeitherImageNorFilter() {
    #expect(throws: ArrayError(.sides(.noImage([4])))) { try counting([4]).images(.chw) }
    #expect(throws: ArrayError(.sides(.noFilter([4])))) {
      try counting([4]).filters(.chw, channels: 1)
    }
    #expect(
      SidesFault.noImage([1]).explanation[.english]
        == "an image has rows and columns, but this array is a single number; use 2, 3 or 4 axes")
    #expect(
      SidesFault.noFilter([4]).explanation[.korean]
        == "필터에는 행과 열이 있어야 하는데 이 배열은 축이 하나뿐이에요(4). 축이 2개에서 4개인 배열을 쓰세요")
  }
}
