#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a file is put in its place.
extension Files {
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
    let path = try resolved(path)
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

  /// Looks whether `write` finds a place.
  ///
  /// - Throws: where a folder stands there, its own folder is missing, or nothing may be written there.
  static func checkPlace(_ path: String) throws(Failure) {
    if isFolder(path) { throw Failure(path: path, code: EISDIR) }
    let status =
      mayBeNew(path) ? access(folder(of: try resolved(path)), W_OK | X_OK) : access(path, W_OK)
    if status != 0 { throw Failure(path: path, code: errno) }
  }

  /// Up to the last slash; `./` where there is none.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  /// A name that no file has, so that none of the learner's is in the way, and not much longer than a
  /// name may be.
  private static func freshName(beside path: String) -> String {
    let folder = folder(of: path)
    let base = path.unicodeScalars.split(separator: "/").last?.prefix(longestBase) ?? []
    let name = folder + String(String.UnicodeScalarView(base)) + ".new-\(getpid())"
    var status = stat()
    guard lstat(name, &status) == 0 else { return name }
    // A program with this number was killed outright once.
    return (1...99).lazy.map { "\(name)-\($0)" }.first { lstat($0, &status) != 0 } ?? name
  }

  /// Of four bytes each at most, a name has 255 with what is put behind it.
  private static let longestBase = 50

  /// The file that a link leads to, whether or not it is there yet; the path itself where it is none.
  ///
  /// - Throws: where links lead in a circle.
  private static func resolved(_ path: String) throws(Failure) -> String {
    var place = path
    for _ in 0..<40 {
      guard let link = target(of: place) else { return place }
      // Bytes that are no text would be repaired, and name another file.
      guard let link = String(validating: link, as: UTF8.self) else {
        throw Failure(path: path, code: EILSEQ)
      }
      place = link.hasPrefix("/") ? link : folder(of: place) + link
    }
    throw Failure(path: path, code: ELOOP)
  }

  /// What stands in a link; nil where there is none.
  private static func target(of path: String) -> [UInt8]? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let count = readlink(path, start, buffer.count)
      return count < 0 ? nil : Array(UnsafeRawBufferPointer(buffer).prefix(count))
    }
  }

  /// - Parameter old: the file whose place is taken, whose permissions the new one has before the
  ///   first byte is in it. Without one they are as the umask leaves them.
  private static func put(
    _ bytes: [UInt8], into file: String, flags: Int32, inPlaceOf old: stat? = nil,
    naming path: String
  ) throws(Failure) {
    let descriptor = open(file, flags | O_CLOEXEC, old == nil ? 0o666 : 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    if let old { permit(descriptor, as: old) }
    var error = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    // Over a network it is told here that there was no room.
    if close(descriptor) != 0, error == nil { error = errno }
    if let error {
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
