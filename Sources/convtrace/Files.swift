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

/// `read`, again where a signal came between.
private func readAgain(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  while true {
    let count = read(file, buffer.baseAddress, buffer.count)
    if count >= 0 || errno != EINTR { return count }
  }
}
