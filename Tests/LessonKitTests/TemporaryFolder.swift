import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one test, removed at its end.
final class TemporaryFolder {
  let path: String
  private var files: [String] = []
  private var folders: [String] = []

  init() throws {
    var name = Array("/tmp/convtrace-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&name)))
  }

  deinit {
    for file in files { unlink(file) }
    for folder in folders.reversed() + [path] { rmdir(folder) }
  }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = try #require(fopen(path + "/" + name, "w"))
    files.append(path + "/" + name)
    fputs(text, file)
    fclose(file)
    return path + "/" + name
  }

  /// Makes a folder within and gives its path.
  func folder(_ name: String) -> String {
    mkdir(path + "/" + name, 0o700)
    folders.append(path + "/" + name)
    return path + "/" + name
  }

  /// Makes a pipe with a name and gives its path.
  func pipe(_ name: String) -> String {
    mkfifo(path + "/" + name, 0o600)
    files.append(path + "/" + name)
    return path + "/" + name
  }

  /// Makes a link and gives its path.
  func link(_ name: String, to target: String) -> String {
    symlink(target, path + "/" + name)
    files.append(path + "/" + name)
    return path + "/" + name
  }
}
