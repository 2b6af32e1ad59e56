import ArgumentParser
import TraceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that commands read and write, and what is said where they cannot be.
enum Files {
  /// Longer files are read no further; whoever reads them refuses them.
  private static let longest = 1 << 26

  /// The system's reason why a file could not be read or written.
  struct Failure: Error {
    let path: String
    let code: Int32

    /// Whether no file stands there.
    var isMissing: Bool { code == ENOENT }

    /// `answers.csv: No such file or directory`.
    var message: String { oneLine(path) + ": " + String(cString: strerror(code)) }
  }

  /// The bytes of a file or a pipe; of standard input for `-`.
  ///
  /// - Parameters:
  ///   - most: it is read no further.
  ///   - refusesMore: whether `EFBIG` is thrown where there is as much: of a file that tells its size
  ///     before a byte of it is read.
  static func read(
    _ path: String, atMost most: Int = longest, refusesMore: Bool = false
  ) throws(Failure) -> [UInt8] {
    let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(path: path, code: errno) }
    defer { if file != 0 { close(file) } }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(file, &status) == 0, status.st_size > 0 {
      let isTooLong = Int(status.st_size) - max(0, Int(lseek(file, 0, SEEK_CUR))) >= most
      if refusesMore && isTooLong { throw Failure(path: path, code: EFBIG) }
      bytes.reserveCapacity(min(most, Int(status.st_size)))
    }
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < most {
      let count = block.withUnsafeMutableBytes { readAgain(file, $0) }
      guard count >= 0 else { throw Failure(path: path, code: errno) }
      if count == 0 { break }
      bytes += block[..<count]
    }
    if refusesMore && bytes.count >= most { throw Failure(path: path, code: EFBIG) }
    return bytes
  }

  /// Puts `text` in the place of the file in one step: whenever the program is killed, there is the
  /// old file or the new one. What is no ordinary file, such as a device, is written to.
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// The same for bytes.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if !mayBeNew(path) {
      return try put(bytes, into: path, flags: O_WRONLY, naming: path)
    }
    let path = resolved(path)
    // What ends the program waits until nothing half written is left behind.
    let signals = HeldSignals()
    defer { signals.release() }
    let fresh = freshName(beside: path)
    var old = stat()
    let standing = stat(path, &old) == 0 ? old : nil
    try put(
      bytes, into: fresh, flags: O_WRONLY | O_CREAT | O_EXCL, inPlaceOf: standing, naming: path)
    guard rename(fresh, path) == 0 else {
      let code = errno
      unlink(fresh)
      throw Failure(path: path, code: code)
    }
  }

  /// A name that no file has, so that none of the learner's is in the way.
  private static func freshName(beside path: String) -> String {
    let name = path + ".new-\(getpid())"
    var status = stat()
    guard lstat(name, &status) == 0 else { return name }
    // A program with this number was killed outright once.
    return (1...99).lazy.map { "\(name)-\($0)" }.first { lstat($0, &status) != 0 } ?? name
  }

  /// The file that a link leads to; the path itself where it is none, or leads nowhere.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// - Parameter old: the file whose place is taken, whose permissions the new one has before the
  ///   first byte is in it. Without one they are as the umask leaves them.
  private static func put(
    _ bytes: [UInt8], into file: String, flags: Int32, inPlaceOf old: stat? = nil,
    naming path: String
  ) throws(Failure) {
    let descriptor = open(file, flags | O_CLOEXEC, old == nil ? 0o666 : 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(descriptor) }
    if let old { permit(descriptor, as: old) }
    if let error = bytes.withUnsafeBytes({ writeAll($0, to: descriptor) }) {
      if file != path { unlink(file) }
      throw Failure(path: path, code: error)
    }
  }

  /// Gives the file the owner, the group and the permissions of another, as far as the system lets
  /// us. Where it could not be given the group, what either the group or all others were not granted
  /// is granted to neither: but for whoever writes it, nobody can read it who could not read the other.
  private static func permit(_ descriptor: Int32, as old: stat) {
    if fchown(descriptor, old.st_uid, old.st_gid) != 0 {
      fchown(descriptor, uid_t.max, old.st_gid)
    }
    var new = stat()
    guard fstat(descriptor, &new) == 0 else { return }
    var mode = old.st_mode & 0o7777
    if new.st_gid != old.st_gid {
      let both = (mode >> 3) & mode & 0o7
      mode = (mode & 0o5700) | (both << 3) | both
    }
    if new.st_uid != old.st_uid { mode &= ~0o4000 }
    fchmod(descriptor, mode)
  }

  /// Whether both paths lead to one file that exists.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Whether a file stands there that is no folder, device or pipe.
  static func isOrdinary(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// What changes whenever a file is written.
  struct Stamp: Equatable {
    fileprivate let inode: UInt64
    fileprivate let size: Int
    fileprivate let seconds: Int
    fileprivate let nanoseconds: Int
  }

  /// The stamp of the file as it is now; nil where there is none.
  static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Stamp(
      inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: time.tv_sec,
      nanoseconds: time.tv_nsec)
  }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Whether nothing stands there but what a document may replace.
  static func mayBeNew(_ path: String) -> Bool { kind(of: path).map { $0 == S_IFREG } ?? true }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Makes the folder where there is none.
  static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw Failure(path: path, code: errno) }
  }
}

/// The signals that end a program, kept waiting.
private struct HeldSignals {
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  /// Those that came meanwhile do their work now.
  func release() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}

/// `read`, again where a signal came between.
private func readAgain(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  while true {
    let count = read(file, buffer.baseAddress, buffer.count)
    if count >= 0 || errno != EINTR { return count }
  }
}
