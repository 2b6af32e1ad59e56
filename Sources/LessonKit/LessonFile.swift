#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lesson files on disk.
package enum LessonFile {
  /// The lesson in the file at `path`.
  ///
  /// - Throws: the faults of the file, or the one reason why it cannot be read.
  package static func load(
    path: String, languages: LessonLanguages = .any
  ) throws(LessonFaults) -> Lesson {
    try LessonReader.read(bytes: try bytes(path: path), file: path, languages: languages)
  }

  /// The bytes of the file at `path`, at most 1 MiB and one more. Never waits: a pipe or a device
  /// is refused.
  package static func bytes(path: String) throws(LessonFaults) -> [UInt8] {
    do { return try contents(path) } catch {
      throw LessonFaults(LessonError(file: path, message: error.message))
    }
  }

  private struct Failure: Error {
    let message: String
  }

  private static func contents(_ path: String) throws(Failure) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw Failure(message: "no file has such a name") }
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(message: reason(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Failure(message: reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw Failure(message: "this is a folder, not a lesson file")
    default: throw Failure(message: "this is no ordinary file")
    }
    return try contents(of: file)
  }

  private static func contents(of file: Int32) throws(Failure) -> [UInt8] {
    let limit = SourceText.maximumBytes + 1
    var bytes: [UInt8] = []
    while bytes.count < limit {
      var result = 0
      bytes += [UInt8](unsafeUninitializedCapacity: min(65_536, limit - bytes.count)) {
        result = readAgain(file, $0)
        $1 = max(0, result)
      }
      guard result >= 0 else { throw Failure(message: reason(errno)) }
      if result == 0 { break }
    }
    return bytes
  }

  private static func reason(_ error: Int32) -> String {
    switch error {
    case ENOENT: return "there is no such file"
    case ENOTDIR: return "there is no such file: a part of its path is no folder"
    case EACCES, EPERM: return "it may not be read; its permissions forbid it"
    case ELOOP: return "its links lead in a circle"
    case ENAMETOOLONG: return "no file has so long a name"
    default: return "it cannot be read: " + String(cString: strerror(error))
    }
  }
}

/// `read`, again where a signal came between.
private func readAgain(_ file: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  while true {
    let count = read(file, buffer.baseAddress, buffer.count)
    if count >= 0 || errno != EINTR { return count }
  }
}
