import Questions
import TraceEngine
import TraceText

/// The numbers that a question shows.
extension SheetBuilder {
  /// Input, filters, and the feature map where it is given.
  var operandGrids: [SheetGrid] {
    guard let first = question.operations.first else { return [] }
    let isChain = question.operations.count > 1
    var grids = inputGrids(first)
    for (layer, operation) in question.operations.enumerated() {
      if case .whichFilter = question { continue }
      guard let bank = operation.weights else { continue }
      grids += filterGrids(bank, operation, layer: isChain ? layer : nil)
    }
    guard let map = question.shownMap else { return grids }
    return grids
      + (0..<map.shape.channels).map { channel in
        SheetGrid(
          mapCaption(first, channel, layer: nil),
          rows: texts(map.shape, first.precision) { map[channel, $0, $1] })
      }
  }

  /// The filters that are to be chosen from.
  var choiceGrids: [SheetGrid] {
    guard case .whichFilter(let operation, let filters, _) = question else { return [] }
    return filters.enumerated().flatMap { index, bank in
      (0..<bank.shape.channels).map { channel in
        let name = "(\(index + 1)) " + say("filter", "필터") + part(channel, of: bank.shape.channels)
        return SheetGrid(
          name,
          rows: texts(bank.shape, operation.precision) { row, column in
            bank[0, CellPosition(channel: channel, row: row, column: column)]
          }, continues: channel > 0)
      }
    }
  }

  private func inputGrids(_ operation: TracedOperation) -> [SheetGrid] {
    let input = operation.input
    if operation.takesVector {
      return [
        SheetGrid(
          names.input(of: operation) + " " + names.inputSize(of: operation),
          rows: [input.values.map { NumberText.text($0, precision: operation.precision) }])
      ]
    }
    return (0..<input.shape.channels).map { channel in
      SheetGrid(
        say("input ", "입력 ") + size(input.shape) + part(channel, of: input.shape.channels),
        rows: texts(input.shape, operation.precision) { input[channel, $0, $1] },
        continues: channel > 0)
    }
  }

  private func filterGrids(
    _ bank: FilterBank, _ operation: TracedOperation, layer: Int?
  ) -> [SheetGrid] {
    if case .dense = operation { return [matrix(of: bank, operation, layer: layer)] }
    return (0..<bank.count).flatMap { filter in
      (0..<bank.shape.channels).map { channel in
        let first = operation.firstChannel(ofOutput: filter)
        let caption =
          layerName(layer) + say("filter ", "필터 ") + size(bank.shape)
          + (bank.count > 1 ? " #\(filter)" : "")
          + (operation.input.shape.channels > 1
            ? say(", channel ", ", 채널 ") + "\(first + channel)" : "")
        var rows = texts(bank.shape, operation.precision) { row, column in
          bank[filter, CellPosition(channel: channel, row: row, column: column)]
        }
        if case .missingWeight(_, filter, let hidden) = question, hidden.channel == channel {
          rows[hidden.row][hidden.column] = "?"
        }
        return SheetGrid(caption, rows: rows, continues: channel > 0)
      }
    }
  }

  /// The weights of a dense layer, a row for each output.
  private func matrix(
    of bank: FilterBank, _ operation: TracedOperation, layer: Int?
  ) -> SheetGrid {
    let shape = TensorShape(channels: 1, height: bank.count, width: bank.shape.height)
    return SheetGrid(
      layerName(layer)
        + say(
          "weights \(shape.height)×\(shape.width), a row for each output",
          "가중치 \(shape.height)×\(shape.width), 출력마다 한 행"),
      rows: texts(shape, operation.precision) { bank[$0, CellPosition(row: $1, column: 0)] })
  }

  private var names: LayerNames { LayerNames(language) }

  func mapCaption(_ operation: TracedOperation, _ channel: Int, layer: Int?) -> String {
    let shape = operation.outputShape
    return layerName(layer) + names.output(of: operation) + " " + names.outputSize(of: operation)
      + (shape.channels > 1 ? " #\(channel)" : "")
  }

  private func layerName(_ layer: Int?) -> String {
    layer.map { say("layer \($0 + 1): ", "\($0 + 1)층 ") } ?? ""
  }

  private func size(_ shape: TensorShape) -> String { "\(shape.height)×\(shape.width)" }

  private func part(_ channel: Int, of count: Int) -> String {
    count > 1 ? say(", channel \(channel)", ", 채널 \(channel)") : ""
  }

  /// Numbers row by row.
  func texts(
    _ shape: TensorShape, _ precision: Precision, _ value: (Int, Int) -> Double
  ) -> [[String?]] {
    (0..<shape.height).map { row in
      (0..<shape.width).map { NumberText.text(value(row, $0), precision: precision) }
    }
  }
}
