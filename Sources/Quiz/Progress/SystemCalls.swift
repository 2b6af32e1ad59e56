#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A call to the system that failed, with its `errno`.
struct SystemFailure: Error, Equatable {
  let code: Int32

  static var last: SystemFailure { SystemFailure(code: errno) }
  /// A thing of the wrong kind: no regular file.
  static let invalid = SystemFailure(code: EINVAL)
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// The system's own words.
  var reason: String { String(cString: strerror(code)) }
}

/// An open file, closed when it goes out of scope. A lock on it ends with it, and with the process.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `SystemFailure`, `isMissing` where there is no such file.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(SystemFailure) {
    descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { close(descriptor) }

  func isRegular() throws(SystemFailure) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    return status.st_mode & S_IFMT == S_IFREG
  }

  func readAll() throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { space in
        untilUninterrupted { read(descriptor, space.baseAddress, space.count) }
      }
      guard count >= 0 else { throw .last }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes all of `bytes` and waits until they lie on the disk.
  func writeAll(_ bytes: [UInt8]) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        untilUninterrupted { write(descriptor, bytes.baseAddress, bytes.count) }
      }
      guard count > 0 else { throw .last }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw .last }
  }

  /// Waits for the lock, for at most `seconds`. A file system that knows no locks counts as locked:
  /// one learner at one program is kept there all the same.
  ///
  /// - Throws: `EWOULDBLOCK` where another program kept it for so long.
  func lock(within seconds: Double) throws(SystemFailure) {
    let pause = 0.002
    for _ in 0...Int(seconds / pause) {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      switch errno {
      case EWOULDBLOCK: usleep(useconds_t(pause * 1_000_000))
      case EINTR: continue
      case ENOLCK, EOPNOTSUPP, ENOSYS: return
      default: throw .last
      }
    }
    throw SystemFailure(code: EWOULDBLOCK)
  }

  /// Calls `body` again as long as a signal interrupted it.
  private func untilUninterrupted(_ body: () -> Int) -> Int {
    while true {
      let count = body()
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
