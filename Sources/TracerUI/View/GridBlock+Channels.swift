import TraceEngine
import TraceText

extension GridBlock {
  /// Channels, filters and maps that stand side by side at most; more are turned through.
  private static let most = (channels: 8, filters: 4)

  /// All channels of the input with the slices of the filter that lie on them, and all feature maps;
  /// then the same with the map at hand only. Of groups, the window lies on the channels of the group
  /// at hand, and so do the slices.
  ///
  ///     channel 0   channel 1      filter #1   channel 1      map #0    #1
  ///      1  0  2    ┃ 4  1┃ 0      ┃ 1 -1┃     ┃ 0  2┃         7  2      3 [·]
  static func sideBySide(_ scene: WalkScene, _ words: Words, isPlain: Bool) -> [Row] {
    let operation = scene.walk.operation
    let channels = operation.input.shape.channels
    guard case .convolution(let convolution) = operation, case .walk = scene.board,
      channels <= most.channels, scene.asked.weight == nil
    else { return [] }
    let filters = convolution.filters.count
    let allFilters = (2...most.filters).contains(filters) ? Array(0..<filters) : nil
    guard allFilters != nil || channels > 1 else { return [] }
    let maker = SideBySide(scene, words, isPlain: isPlain)
    var rows: [Row] = []
    if let allFilters { rows.append(maker.row(maps: allFilters)) }
    if channels > 1 { rows.append(maker.row(maps: [scene.walk.step.output.channel])) }
    return rows
  }

  fileprivate func named(_ name: String, detail: String) -> GridBlock {
    changed { ($0.name, $0.detail, $0.otherNames) = (name, detail, (name, name)) }
  }
}

/// Puts the blocks of a convolution into one row.
private struct SideBySide {
  let scene: WalkScene
  let words: Words
  let isPlain: Bool
  private let operation: TracedOperation
  private let step: Step
  private var channels: Int { operation.input.shape.channels }

  init(_ scene: WalkScene, _ words: Words, isPlain: Bool) {
    (self.scene, self.words, self.isPlain) = (scene, words, isPlain)
    (operation, step) = (scene.walk.operation, scene.walk.step)
  }

  func row(maps: [Int]) -> GridBlock.Row {
    let inputs = (0..<channels).map { looking(atChannel: $0).input(channel: $0) }
    let slices = self.slices(maps)
    let outputs = maps.map { map in
      let block = looking(atFilter: map).output
      return block.joined(map == maps[0] ? "=" : "").named(
        map == maps[0] ? block.name : "#\(map)",
        detail: map == step.output.channel ? group : "")
    }
    let at = maps.firstIndex(of: step.output.channel) ?? 0
    return GridBlock.Row(
      blocks: inputs + slices + outputs, source: step.firstChannel + scene.walk.channel,
      target: inputs.count + slices.count + at)
  }

  /// The slices of the filter at hand; where filters have one each, all filters.
  private func slices(_ maps: [Int]) -> [GridBlock] {
    if operation.channelsPerStep == 1 && maps.count > 1 {
      let first = looking(atFilter: maps[0]).middle
      return maps.map { filter in
        let isFirst = filter == maps[0]
        let block = isFirst ? first : looking(atFilter: filter).middle
        return (isFirst ? block : block.unjoined(beside: first)).named(
          isFirst ? block.name : "#\(filter)", detail: filter == step.filter ? group : "")
      }
    }
    return (0..<operation.channelsPerStep).map { slice in
      let channel = step.firstChannel + slice
      let block = looking(atChannel: channel).middle
      // The name stands once; which channel a slice belongs to, always.
      return (slice == 0 ? block : block.unjoined).named(
        slice == 0 ? block.name : "",
        detail: channels > 1 ? words.channel(channel, of: channels, isShort: true) : "")
    }
  }

  /// Which group is at hand, where there are several.
  private var group: String {
    guard case .convolution(let convolution) = operation, convolution.groups > 1 else { return "" }
    return words.group(of: scene.walk)
  }

  private func looking(atChannel channel: Int) -> GridBlockMaker {
    var looked = scene
    let slice = channel - step.firstChannel
    looked.walk.chosenChannel = (0..<operation.channelsPerStep).contains(slice) ? slice : 0
    return GridBlockMaker(looked, words, isPlain: isPlain, .short)
  }

  /// The blocks as if the walk stood at the same place of another filter; what is seen of its map
  /// depends on where the walk really is.
  private func looking(atFilter filter: Int) -> GridBlockMaker {
    var looked = scene
    let cell = CellPosition(channel: filter, row: step.output.row, column: step.output.column)
    if filter != step.output.channel, let index = scene.walk.timeline.trace.index(of: cell) {
      looked.walk.beat = looked.walk.timeline.start(ofStep: index)
      looked.showsTarget = false
    }
    return GridBlockMaker(looked, words, isPlain: isPlain, .short)
  }
}

extension GridBlock {
  /// Without what stands before and under it.
  fileprivate var unjoined: GridBlock { changed { ($0.settings, $0.joint) = ([], "") } }

  /// The same, but for what is another here than under the first block, such as the bias: that stands
  /// on its line.
  fileprivate func unjoined(beside first: GridBlock) -> GridBlock {
    let own = zip(settings, first.settings).map { $0 == $1 ? "" : $0 }
    return changed {
      $0.settings = own.allSatisfy(\.isEmpty) ? [] : own
      ($0.briefSettings, $0.joint) = ([], "")
    }
  }
}
