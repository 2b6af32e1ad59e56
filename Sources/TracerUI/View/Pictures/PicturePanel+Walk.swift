import CellScreen
import TraceEngine

extension PicturePanel {
  /// The input: red, green and blue as one grey, as bright as the eye finds them; else the channel at
  /// hand.
  static func input(
    _ scene: WalkScene, _ pictures: WalkPictures, _ scale: PictureScale, _ rim: Rim
  ) -> PicturePanel {
    let walk = scene.walk
    let (sums, range) = (pictures.input, pictures.inputRange)
    let window = walk.step.window
    let channel = walk.step.firstChannel + walk.channel
    let isMixed = walk.mixesChannels
    return PicturePanel(
      scale: scale,
      brightness: { rows, columns in
        let value =
          isMixed
          ? 0.299 * sums.mean(channel: 0, rows: rows, columns: columns)
            + 0.587 * sums.mean(channel: 1, rows: rows, columns: columns)
            + 0.114 * sums.mean(channel: 2, rows: rows, columns: columns)
          : sums.mean(channel: channel, rows: rows, columns: columns)
        return range.brightness(of: value)
      },
      mark: scene.showsWindow
        ? (
          GridPanel.Area(
            row: window.row, column: window.column, rows: window.height, columns: window.width),
          .windowFrame
        ) : nil,
      rim: rim)
  }

  /// The map of a filter, as far as its values have landed.
  static func map(
    ofFilter filter: Int, _ scene: WalkScene, _ pictures: WalkPictures, _ scale: PictureScale
  ) -> PicturePanel {
    let walk = scene.walk
    let target = walk.step.output
    let values = LandedValues(walk, pictures, filter: filter)
    let isFresh = scene.isShown(walk.step.index)
    return PicturePanel(
      scale: scale,
      brightness: { rows, columns in
        values.mean(rows: rows, columns: columns).map(pictures.mapRange.brightness(of:))
      },
      mark: scene.showsTarget && filter == target.channel
        ? (
          GridPanel.Area(row: target.row, column: target.column, rows: 1, columns: 1),
          isFresh ? .fresh : .target
        ) : nil)
  }
}

/// Means of what the walk has reached of a map.
private struct LandedValues {
  private let map: PixelSums?
  private let coarse: CoarseMap?
  private let channel: Int
  /// Rows that are full, and how many values the next one has.
  private let full: Int
  private let rest: Int

  init(_ walk: WalkState, _ pictures: WalkPictures, filter: Int) {
    (map, coarse, channel) = (pictures.map, pictures.coarseMaps[filter], filter)
    (full, rest) = walk.landed(inMap: filter).quotientAndRemainder(
      dividingBy: walk.operation.outputShape.width)
  }

  /// - Returns: nil where none has landed.
  func mean(rows: Range<Int>, columns: Range<Int>) -> Double? {
    let whole = rows.clamped(to: 0..<full)
    let last = rows.contains(full) ? columns.clamped(to: 0..<rest) : 0..<0
    let count = whole.count * columns.count + last.count
    guard count > 0 else { return nil }
    guard let map else { return sampled(whole, columns, last) }
    var sum = 0.0
    if !whole.isEmpty {
      sum +=
        map.mean(channel: channel, rows: whole, columns: columns)
        * Double(whole.count * columns.count)
    }
    if !last.isEmpty {
      sum += map.mean(channel: channel, rows: full..<full + 1, columns: last) * Double(last.count)
    }
    return sum / Double(count)
  }

  /// Of a map that is not computed as a whole, one value stands for the others.
  private func sampled(_ whole: Range<Int>, _ columns: Range<Int>, _ last: Range<Int>) -> Double {
    let (row, within) = whole.isEmpty ? (full, last) : (whole.lowerBound, columns)
    let value = coarse?.value(row: row, column: within.lowerBound + within.count / 2) ?? 0
    return value.isFinite ? value : 0
  }
}
