import Synchronization
import TraceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Results go here, as bytes, at once or through a `TextBuffer`.
enum StandardOutput {
  /// The exit status that a failed write asks for, once one has failed: 0 when the reader went away
  /// (`| head`), 74 when the output could not be written.
  static var failure: Int32? {
    let status = state.load(ordering: .relaxed)
    return status < 0 ? nil : status
  }

  /// −1 while all went well.
  private static let state = Atomic<Int32>(-1)

  /// A buffer whose blocks are written to standard output.
  static func buffer() -> TextBuffer {
    TextBuffer(blockSize: WidePipe.blockSize(for: 1)) { send($0) }
  }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = send(UnsafeRawBufferPointer($0)) }
  }

  /// Writes all of `bytes`.
  ///
  /// - Returns: false once nothing more can be written. The first failure but a vanished reader is
  ///   told on standard error.
  static func send(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard failure == nil else { return false }
    guard let error = writeAll(bytes, to: 1) else { return true }
    if error == EPIPE {
      state.store(0, ordering: .relaxed)
    } else {
      state.store(74, ordering: .relaxed)
      StandardError.say(
        Language.fromEnvironment == .korean ? "출력을 쓸 수 없어요" : "cannot write the output", error)
    }
    return false
  }
}

/// A pipe that takes large blocks.
///
/// Whoever reads a pipe is woken at every block that is written to it, and that costs as much as making
/// the block's text. Fewer, larger blocks help only where the pipe takes a whole one at once.
private enum WidePipe {
  /// How many bytes to write to `descriptor` at once; a pipe is widened for them where the system
  /// allows it.
  static func blockSize(for descriptor: Int32) -> Int {
    #if os(Linux)
      // F_SETPIPE_SZ, which Glibc's module leaves out. What is no pipe refuses it.
      if fcntl(descriptor, 1031, Int32(1 << 20)) >= 1 << 18 { return 1 << 18 }
    #endif
    return 1 << 16
  }
}

/// Messages go here.
enum StandardError {
  /// What is being written by work whose messages are wanted elsewhere; nil at all other times.
  private static let caught = Mutex<String?>(nil)

  /// Does the work and keeps what it would have said.
  static func catching<Value>(_ work: () -> Value) -> (value: Value, said: String) {
    caught.withLock { $0 = "" }
    let value = work()
    let said = caught.withLock { caught in
      defer { caught = nil }
      return caught ?? ""
    }
    return (value, said)
  }

  static func write(_ text: String) {
    var text = harmless(text)
    let isCaught = caught.withLock { caught in
      caught?.append(text)
      return caught != nil
    }
    if isCaught { return }
    text.withUTF8 { _ = writeAll(UnsafeRawBufferPointer($0), to: 2) }
  }

  /// `convtrace: message`, with the system's reason where there is one.
  static func say(_ message: String, _ error: Int32? = nil) {
    let reason = error.map { ": " + String(cString: strerror($0)) } ?? ""
    write("convtrace: \(message)\(reason)\n")
  }
}

/// `text`, whose lines are ours, with `?` in place of what could drive the terminal or turn the
/// writing around: control and format characters.
func harmless(_ text: String) -> String {
  // Scalars, because a carriage return would make one character with the line feed after it.
  text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    .map { oneLine(String($0)) }.joined(separator: "\n")
}

/// `text` with `?` in place of line breaks, too: a file name or an argument that is quoted, or a
/// message that is one line whatever is quoted in it.
func oneLine(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return "?"
    default: return scalar
    }
  }
  return String(String.UnicodeScalarView(scalars))
}

/// - Returns: the system's error number, or nil when all was written.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
  var rest = bytes[...]
  while !rest.isEmpty {
    #if canImport(Glibc)
      let written = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    #else
      let written = Darwin.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    #endif
    if written > 0 {
      rest = rest.dropFirst(written)
    } else if written == 0 {
      return EIO
    } else if errno != EINTR && errno != EAGAIN {
      return errno
    } else if errno == EAGAIN {
      var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    }
  }
  return nil
}
