import TerminalText
import TraceEngine

/// What stands above the three grids: a name, and with several channels a line that says which.
struct WalkLabels: Equatable {
  /// Input, filter or kind of pooling, feature map.
  let names: [String]
  let details: [String]

  /// Rows of the screen.
  var height: Int { details.allSatisfy(\.isEmpty) ? 1 : 2 }

  /// Cells of each, left to right.
  var widths: [Int] {
    zip(names, details).map { max(cellWidth(of: $0), cellWidth(of: $1)) }
  }

  /// - Parameter isShort: without what a narrow screen has no room for.
  init(_ walk: WalkState, _ words: Words, isShort: Bool) {
    let operation = walk.operation
    let target = walk.step.output.channel
    let channel = operation.firstChannel(ofOutput: target) + walk.channel
    let input = operation.input.shape
    let map = operation.outputShape
    let name: String
    var detail = ""
    switch operation {
    case .convolution(let convolution):
      let filters = convolution.filters
      name = words.filter(filters, isShort: isShort) + (filters.count > 1 ? " #\(target)" : "")
      if filters.shape.channels > 1 {
        detail = words.channel(walk.channel, of: filters.shape.channels, isShort: isShort)
      }
    case .pooling(let pooling):
      name = words.kind(pooling.kind) + " \(pooling.rows.window)×\(pooling.columns.window)"
    }
    names = [
      words.input(input), name,
      words.featureMap(map, isShort: isShort) + (map.channels > 1 ? " #\(target)" : ""),
    ]
    details = [
      input.channels > 1 ? words.channel(channel, of: input.channels, isShort: isShort) : "",
      detail, "",
    ]
  }
}
