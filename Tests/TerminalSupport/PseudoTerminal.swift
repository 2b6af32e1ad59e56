#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program running in a terminal of ours: keys in, screen out.
///
///     let session = try PseudoTerminal(program, terminal: "xterm-256color")
///     try session.wait { $0.text.contains("합성곱") }
///     session.type("q")
///     #expect(try session.waitForEnd() == .exited(0))
///
/// Nothing here waits for a fixed time: it waits for what the screen must show, with a deadline
/// that only a failing test reaches. (A class, since it owns a process, and `#expect` copies.)
package final class PseudoTerminal {
  /// How a program ended.
  package enum Status: Equatable, Sendable {
    case exited(Int32)
    case signaled(Int32)
  }

  /// What went wrong, with the screen as it stood.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package private(set) var screen: ScreenEmulator
  package let processID: pid_t
  /// All bytes that the program has written.
  package private(set) var output: [UInt8] = []
  /// How long a wait may take before the test fails.
  package var deadline: Duration = .seconds(20)

  private var controller: Int32
  private let device: Int32
  private var status: Status?

  /// Starts `program` in a new session whose terminal has this size and, in its environment, this
  /// TERM and `environment`; nothing else but PATH is passed on. nil for TERM leaves it unset.
  package init(
    _ program: String, _ arguments: [String] = [], terminal: String? = "xterm-256color",
    environment: [String: String] = ["LANG": "C.UTF-8"], rows: Int = 12, columns: Int = 50,
    answersQuestions: Bool = true, ambiguousIsWide: Bool = false
  ) throws {
    screen = ScreenEmulator(rows: rows, columns: columns)
    screen.answersQuestions = answersQuestions
    screen.ambiguousIsWide = ambiguousIsWide
    var variables = inheritedEnvironment().merging(environment) { $1 }
    variables["TERM"] = terminal
    let size = windowSize(rows, columns)
    (controller, device, processID) = try start([program] + arguments, variables, size)
  }

  deinit {
    if status == nil {
      kill(processID, SIGKILL)
      kill(processID, SIGCONT)
      waitpid(processID, nil, 0)
    }
    if controller >= 0 { close(controller) }
    close(device)
  }

  /// Sends keys.
  package func type(_ text: String) { type(Array(text.utf8)) }

  package func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// Changes the terminal's size, as pulling at its window does.
  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    var size = windowSize(rows, columns)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  package func send(signal: Int32) { kill(processID, signal) }

  /// Takes the terminal away, as closing its window does.
  package func hangUp() {
    close(controller)
    controller = -1
  }

  /// Reads until the screen satisfies `condition`.
  ///
  /// - Throws: `Failure` with the whole screen when the deadline passes or the program is gone.
  package func wait(
    for what: String = "the expected screen", until condition: (ScreenEmulator) -> Bool
  ) throws {
    let end = ContinuousClock.now + deadline
    while !condition(screen) {
      if ContinuousClock.now > end { throw failure("waited in vain for \(what)") }
      let isOpen = read(within: 50)
      if !isOpen && !condition(screen) { throw failure("the program ended before \(what)") }
    }
  }

  /// Reads until `text` stands on the screen.
  package func wait(for text: String) throws {
    try wait(for: "'\(text)'") { $0.text.contains(text) }
  }

  /// Reads until nothing more comes for a moment; for tests that nothing comes.
  package func settle(milliseconds: Int32 = 60) {
    var count = -1
    while count != output.count {
      count = output.count
      guard read(within: milliseconds) else { return }
    }
  }

  /// Waits until the program has ended and returns how.
  package func waitForEnd() throws -> Status {
    let end = ContinuousClock.now + deadline
    while true {
      if let status = takeStatus(WNOHANG) {
        while controller >= 0, read(within: 0, untilEmpty: true) {}
        return status
      }
      if ContinuousClock.now > end { throw failure("waited in vain for the end") }
      _ = read(within: 5)
    }
  }

  /// Whether the terminal echoes and collects lines, as a shell left it.
  package var hasShellModes: Bool {
    var modes = termios()
    guard tcgetattr(device, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(ECHO) != 0 && modes.c_lflag & tcflag_t(ICANON) != 0
      && modes.c_iflag & tcflag_t(ICRNL) != 0
  }

  /// How often the program has been switched to or from; nil where the system does not tell.
  package var wakeUps: Int? {
    let lines = String(decoding: bytes(ofFile: "/proc/\(processID)/status"), as: UTF8.self).split(
      separator: "\n")
    let counts = lines.filter { $0.contains("ctxt_switches") }
      .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  /// Waits until the program sleeps: for half a second nothing wakes it and nothing is written.
  ///
  /// - Throws: `Failure` when it has not come to rest by the deadline.
  package func waitForRest() throws {
    let end = ContinuousClock.now + deadline
    while ContinuousClock.now < end {
      let (bytes, count) = (output.count, wakeUps)
      settle(milliseconds: 500)
      if output.count == bytes && wakeUps == count { return }
    }
    throw failure("waited in vain for rest")
  }

  /// Does `body` while the program is stopped.
  package func whileStopped(_ body: (PseudoTerminal) -> Void) {
    send(signal: SIGSTOP)
    body(self)
    send(signal: SIGCONT)
  }

  /// Takes in what the program has written; false when nothing more can come.
  private func read(within milliseconds: Int32, untilEmpty: Bool = false) -> Bool {
    guard controller >= 0 else { return takeWithoutTerminal(milliseconds) }
    var source = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else {
      return !untilEmpty && !hasEnded()
    }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = readBytes(controller, &bytes)
    guard count > 0 else { return false }
    output += bytes[..<count]
    screen.feed(bytes[..<count])
    if !screen.replies.isEmpty { type(screen.takeReplies()) }
    return true
  }

  private func takeWithoutTerminal(_ milliseconds: Int32) -> Bool {
    poll(nil, 0, milliseconds)
    return !hasEnded()
  }

  private func hasEnded() -> Bool { takeStatus(WNOHANG) != nil }

  private func takeStatus(_ options: Int32) -> Status? {
    if let status { return status }
    var code: Int32 = 0
    guard waitpid(processID, &code, options) == processID else { return nil }
    status = code & 0x7F == 0 ? .exited(code >> 8 & 0xFF) : .signaled(code & 0x7F)
    return status
  }

  private func failure(_ text: String) -> Failure {
    let status = status.map { ", the program \($0)" } ?? ""
    return Failure(description: "\(text)\(status); the screen:\n\(screen.text)")
  }
}

extension ScreenEmulator {
  mutating func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }
}
