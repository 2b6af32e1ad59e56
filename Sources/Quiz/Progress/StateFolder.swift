#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder that progress is kept in, and the few things done to files there.
struct StateFolder: Equatable, Sendable {
  /// Absolute.
  let path: String

  func file(_ name: String) -> String { path + "/" + name }

  /// Makes the folder and those above it, for the learner alone; those that stand are left as they
  /// are.
  func create() throws(SystemFailure) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST, errno != EISDIR { throw .last }
    }
  }

  /// The bytes of a regular file.
  ///
  /// - Throws: `SystemFailure`, `isMissing` where there is no file.
  func contents(of name: String) throws(SystemFailure) -> [UInt8] {
    // Without waiting, should someone have put a pipe there.
    let file = try OpenFile(file(name), O_RDONLY | O_NONBLOCK)
    guard try file.isRegular() else { throw .invalid }
    return try file.readAll()
  }

  /// Does `body` while no other program does under the same lock file.
  func locked<Result>(
    by name: String, within seconds: Double = 10, _ body: () throws(SystemFailure) -> Result
  ) throws(SystemFailure) -> Result {
    let file = try OpenFile(file(name), O_RDWR | O_CREAT | O_NOFOLLOW)
    try file.lock(within: seconds)
    return try body()
  }

  /// Puts `bytes` in the place of the file in one step: another program sees the old file or the
  /// new, never a part. What was interrupted leaves a `.new` file, which the next writer removes.
  /// A link in the file's place is replaced, not followed. To be called under the lock.
  func replace(_ name: String, with bytes: [UInt8]) throws(SystemFailure) {
    let fresh = file(name + ".new")
    unlink(fresh)
    do throws(SystemFailure) {
      try OpenFile(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW).writeAll(bytes)
      guard rename(fresh, file(name)) == 0 else { throw .last }
    } catch {
      unlink(fresh)
      throw error
    }
    syncFolder()
  }

  /// Renames a file to the first free of `name.damaged-1`, `-2`, … To be called under the lock.
  ///
  /// - Returns: the new path.
  func setAside(_ name: String, as label: String = "damaged") throws(SystemFailure) -> String {
    var number = 1
    var status = stat()
    while lstat(file("\(name).\(label)-\(number)"), &status) == 0 { number += 1 }
    let aside = file("\(name).\(label)-\(number)")
    guard rename(file(name), aside) == 0 else { throw .last }
    return aside
  }

  /// Makes the renaming last through a power cut, where the file system can.
  private func syncFolder() {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
