/// What stands on the terminal while something takes long: `[######----] 61%` on a line of its own,
/// drawn over and over, and in the end taken away.
///
///     var line = ProgressLine(from: clock.now)
///     line.told(5, of: 10, at: clock.now)    // nil: what ends soon shows nothing
///     // half a second later
///     line.told(6, of: 10, at: clock.now)    // the text to write
///     line.removed()                         // the text that takes it away
package struct ProgressLine: Sendable {
  /// When it may be drawn next.
  private var next: ContinuousClock.Instant
  /// Whether it stands on the terminal.
  private var isDrawn = false

  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  private static let width = 30
  /// Back to the beginning of the line, and away with what stands there.
  private static let erasure = "\r\u{1B}[K"

  /// - Parameter start: when the work began.
  package init(from start: ContinuousClock.Instant) {
    next = start + ProgressLine.patience
  }

  /// Takes note that `done` of `count` parts are done.
  ///
  /// - Returns: what to write now; nil where there is nothing new to be seen.
  package mutating func told(
    _ done: Int, of count: Int, at now: ContinuousClock.Instant
  ) -> String? {
    guard count > 0, now >= next else { return nil }
    next = now + ProgressLine.interval
    isDrawn = true
    let part = min(1, max(0, Double(done) / Double(count)))
    let filled = Int(part * Double(ProgressLine.width))
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: "-", count: ProgressLine.width - filled)
    return ProgressLine.erasure + "[\(bar)] \(Int(part * 100))%"
  }

  /// Makes room for other text, or ends. What is told later draws it anew.
  ///
  /// - Returns: what to write; nil where no line stands there.
  package mutating func removed() -> String? {
    guard isDrawn else { return nil }
    isDrawn = false
    return ProgressLine.erasure
  }
}
