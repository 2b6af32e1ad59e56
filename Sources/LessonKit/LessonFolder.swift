#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder with lesson files.
package struct LessonFolder: Equatable, Sendable {
  static let maximumFiles = 1000

  package let path: String
  /// Whether its absence is worth a warning: someone asked for it.
  package let isRequired: Bool

  package init(path: String, isRequired: Bool) {
    self.path = path
    self.isRequired = isRequired
  }

  /// `$XDG_DATA_HOME/convtrace/lessons` (`~/.local/share` where it is unset or no absolute path),
  /// then the folders of `CONVTRACE_LESSONS`, which are separated by colons.
  package static func all(environment: [String: String]) -> [LessonFolder] {
    var folders: [LessonFolder] = []
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      folders.append(LessonFolder(path: data + "/convtrace/lessons", isRequired: false))
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folders.append(
        LessonFolder(path: home + "/.local/share/convtrace/lessons", isRequired: false))
    }
    for path in (environment["CONVTRACE_LESSONS"] ?? "").split(separator: ":") {
      let folder = LessonFolder(path: String(path), isRequired: true)
      if !folders.contains(where: { $0.path == folder.path }) { folders.append(folder) }
    }
    return folders
  }

  /// The paths of the lesson files, sorted by name; hidden files are passed over.
  ///
  /// - Throws: where the folder cannot be read, or is missing though it is required.
  func files() throws(LessonFaults) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT && !isRequired { return [] }
      throw LessonFaults(
        LessonError(
          file: path, message: "this folder cannot be read: " + String(cString: strerror(errno))))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) {
        names.append(name)
      }
    }
    guard names.count <= LessonFolder.maximumFiles else {
      throw LessonFaults(
        LessonError(
          file: path,
          message: "this folder has \(names.count) lesson files; at most "
            + "\(LessonFolder.maximumFiles) are read"))
    }
    return names.sorted().map { path + (path.hasSuffix("/") ? "" : "/") + $0 }
  }
}
