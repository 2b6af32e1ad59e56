import Figures
import Testing
import TraceEngine
import TraceText

struct LayerTableTests {
  private func table() throws -> Figure {
    let network = try Network(
      input: TensorShape(channels: 3, height: 224, width: 224),
      [
        LayerSpecification(
          .convolution(filters: 96), size: 11, stride: 4,
          padding: .cells(top: 1, bottom: 2, left: 1, right: 2)),
        LayerSpecification(.pooling(.maximum), size: 3, stride: 2),
        LayerSpecification(.flatten), LayerSpecification(.dense(outputs: 10)),
      ])
    return .layers(LayerTable(network, names: ["CONV1", "POOL1", nil, "FC"]))
  }

  @Test func aRowIsDerivedWithItsNumbersInTheFormula() throws {
    let figure = try table()
    #expect(figure.moments == 5)
    #expect(figure.position(at: 0, in: .english) == "layer 1 of 4")
    #expect(
      figure.told(at: 0, in: .english) == [
        "CONV1: 96 of 11×11, stride 4, padding 1+2; input 224×224×3",
        "    height and width: (224 − 11 + 1 + 2) / 4 + 1 = 216 / 4 + 1 = 54 + 1 = 55",
        "    output: 55×55×96, a map for each of the 96 filters",
        "    parameters: (11×11×3 + 1)×96 = 364×96 = 34,944",
      ])
    #expect(
      figure.told(at: 1, in: .korean) == [
        "POOL1: 최대 풀링 3×3, 스트라이드 2, 입력 55×55×96",
        "    높이와 너비: (55 − 3) / 2 + 1 = 52 / 2 + 1 = 26 + 1 = 27",
        "    출력: 27×27×96, 채널마다 따로", "    매개변수: 0, 학습할 것이 없음",
      ])
  }

  @Test func flatteningAndDenseLayersAreDerivedToo() throws {
    let figure = try table()
    #expect(figure.told(at: 2, in: .english)[1] == "    output: 27·27·96 = 69,984")
    #expect(
      figure.told(at: 3, in: .english).last == "    parameters: 69,984·10 + 10 = 699,850")
  }

  @Test func theLastMomentAddsTheParametersUp() throws {
    #expect(
      try table().told(at: 4, in: .english) == [
        "Parameters in all:", "    34,944 + 699,850 = 734,794",
      ])
  }

  @Test func theTableStandsInColumns() throws {
    guard case .layers(let table) = try table() else { return }
    #expect(
      table.table(at: 4, in: .english).map { "    " + $0 } == [
        "           layer                                 output  parameters",
        "    CONV1  96 of 11×11, stride 4, padding 1+2  55×55×96      34,944",
        "    POOL1  max pooling 3×3, stride 2           27×27×96           0",
        "           flatten                               69,984           0",
        "    FC     dense, 10 outputs                         10     699,850",
        "           in all                                           734,794",
      ])
  }

  @Test func whereThereIsNoRoomNamesStandForWhatTheLayersDo() throws {
    guard case .layers(let table) = try table() else { return }
    #expect(
      table.table(at: 4, in: .english, width: 38) == [
        "layer      output  parameters", "CONV1    55×55×96      34,944",
        "POOL1    27×27×96           0", "flatten    69,984           0",
        "FC             10     699,850", "in all                734,794",
      ])
    #expect(table.table(at: 4, in: .korean, width: 38)[3] == "평탄화    69,984         0")
  }

  @Test func layersThatWereNotReachedHideTheirNumbersAndTheSum() throws {
    guard case .layers(let table) = try table() else { return }
    #expect(
      table.table(at: 1, in: .english).map { "    " + $0 } == [
        "           layer                                 output  parameters",
        "    CONV1  96 of 11×11, stride 4, padding 1+2  55×55×96      34,944",
        "    POOL1  max pooling 3×3, stride 2           27×27×96           0",
        "           flatten                                    ·           ·",
        "    FC     dense, 10 outputs                          ·           ·",
        "           in all                                                 ·",
      ])
    let last = try #require(table.table(at: 3, in: .korean, width: 38).last)
    #expect(last == "모두                     ·")
  }

  @Test func whatIsPrintedHidesNothing() throws {
    let printed = try table().printed(in: .english)
    #expect(
      printed.contains { $0.hasSuffix("in all                                           734,794") })
    #expect(!printed.contains { $0.contains("·   ") })
  }

  @Test func countsAreGroupedFromFourDigitsOnAndMapsOfOneNumberKeepTheirSides() throws {
    let network = try Network(
      input: TensorShape(channels: 20, height: 13, width: 13),
      [
        LayerSpecification(.convolution(filters: 1), size: 13),
        LayerSpecification(.rectification),
      ])
    let table = LayerTable(network, names: [nil, nil])
    #expect(table.row(0, in: .english).output == "1×1×1")
    #expect(table.row(1, in: .english).output == "1×1×1")
    #expect(table.row(0, in: .english).parameters == "3,381")
    #expect(
      Figure.layers(table).told(at: 0, in: .english).last
        == "    parameters: (13×13×20 + 1)×1 = 3,381×1 = 3,381")
    let flat = try Network(
      input: TensorShape(channels: 20, height: 13, width: 13),
      [LayerSpecification(.flatten), LayerSpecification(.dense(outputs: 1000))])
    let figure = Figure.layers(LayerTable(flat, names: [nil, nil]))
    #expect(figure.told(at: 0, in: .english)[1] == "    output: 13·13·20 = 3,380")
    #expect(
      figure.told(at: 1, in: .korean) == [
        "밀집층, 출력 1,000개, 입력 3,380", "    출력: 1,000",
        "    매개변수: 3,380·1,000 + 1,000 = 3,381,000",
      ])
  }
}
