/// Rows stacked into channels and channels into filters, each as large as the first.
struct RowStack {
  /// In the channel at hand, the filter at hand, and the filters before it.
  private(set) var rows = 0
  private var channels = 0
  private var filters = 0
  /// Of the first channel, and of the first filter.
  private var height: Int?
  private var depth: Int?
  /// Whether the text names filters, be it one.
  private var hasChannels = false
  private var hasFilters = false

  mutating func addRow() { rows += 1 }

  /// The row added last.
  var place: RowPlace { RowPlace(row: rows, channel: channels + 1, filter: filters + 1) }

  /// - Returns: what is wrong, where the channel has not as many rows as the first.
  mutating func endChannel() -> TextFault? {
    defer { rows = 0 }
    channels += 1
    if channels > 1 { hasChannels = true }
    guard let height else {
      height = rows
      return nil
    }
    if rows == height { return nil }
    return .channelRows(channel: channels, rows: rows, expected: height)
  }

  /// - Returns: what is wrong, where the filter has not as many channels as the first.
  mutating func endFilter() -> TextFault? {
    defer { channels = 0 }
    filters += 1
    if filters > 1 { hasFilters = true }
    guard let depth else {
      depth = channels
      return nil
    }
    if channels == depth { return nil }
    return .filterChannels(filter: filters, channels: channels, expected: depth)
  }

  /// The lengths of the sides: rows and columns, with channels and filters where there are several.
  func sides(columns: Int) -> [Int] {
    let plane = [height ?? 0, columns]
    if hasFilters { return [filters, depth ?? 0] + plane }
    return hasChannels ? [depth ?? 0] + plane : plane
  }
}
