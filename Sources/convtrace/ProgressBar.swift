#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far long work is, in a line of standard error, where that is a terminal and results go
/// elsewhere. Work that ends soon shows none.
final class ProgressBar {
  private let isShown: Bool
  private let clock = ContinuousClock()
  private var nextDrawing: ContinuousClock.Instant
  private var hasDrawn = false

  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  private static let width = 30

  /// - Parameter writesToOutput: whether results go to standard output meanwhile; on a terminal they
  ///   are progress enough.
  init(writesToOutput: Bool = false) {
    isShown = isatty(2) == 1 && !(writesToOutput && Surroundings.outputIsTerminal)
    nextDrawing = clock.now + ProgressBar.patience
  }

  /// `done` of `count` parts are done.
  func tell(_ done: Int, of count: Int) {
    guard isShown, count > 0, clock.now >= nextDrawing else { return }
    nextDrawing = clock.now + ProgressBar.interval
    hasDrawn = true
    let filled = ProgressBar.width * done / count
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: "-", count: ProgressBar.width - filled)
    let percent = 100 * done / count
    // Back to the beginning of the line, and away with what stood there.
    writeRaw("\r\u{1B}[K[\(bar)] \(percent)%")
  }

  /// Takes the line away.
  func end() {
    if hasDrawn { writeRaw("\r\u{1B}[K") }
    hasDrawn = false
  }

  /// Past `StandardError`, which lets no control character through.
  private func writeRaw(_ text: String) {
    var text = text
    text.withUTF8 { _ = writeAll(UnsafeRawBufferPointer($0), to: 2) }
  }
}
