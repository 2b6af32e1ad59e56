import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How far long work is, in a line of standard error, where that is a terminal and no results go
/// there meanwhile.
struct ProgressBar {
  private let isShown: Bool
  private let clock = ContinuousClock()
  private var line: ProgressLine

  /// - Parameter writesToOutput: whether results go to standard output meanwhile; on a terminal they
  ///   are progress enough.
  init(writesToOutput: Bool = false) {
    isShown = isatty(2) == 1 && !(writesToOutput && Surroundings.outputIsTerminal)
    line = ProgressLine(from: clock.now)
  }

  /// `done` of `count` parts are done.
  mutating func tell(_ done: Int, of count: Int) {
    guard isShown, let text = line.told(done, of: count, at: clock.now) else { return }
    writeRaw(text)
  }

  /// Takes the line away, so that something else can be written or because all is done.
  mutating func remove() {
    if let text = line.removed() { writeRaw(text) }
  }

  /// Past `StandardError`, which lets no control character through.
  private func writeRaw(_ text: String) {
    var text = text
    text.withUTF8 { _ = writeAll(UnsafeRawBufferPointer($0), to: 2) }
  }
}
