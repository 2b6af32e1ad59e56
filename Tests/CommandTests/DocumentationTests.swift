import Foundation
import Testing

/// The documentation says what the program prints: every example in it is run.
@Suite struct DocumentationTests {
  /// Documents that would teach little without an example.
  private static let withExamples = ["README.md", "docs/README.ko.md"]

  /// `README.md` and what lies in `docs/`, as paths from the package's folder.
  static let documents: [String] = {
    let folder = packageFolder.appending(path: "docs").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    return Set(withExamples + found).sorted()
  }()

  @Test("Every example prints what the document shows", arguments: documents)
  func examples(path: String) throws {
    let document = try Document(path)
    #expect(
      !document.sessions.isEmpty || !DocumentationTests.withExamples.contains(path),
      "\(path) has no example")
    let programs = try #require(programFolder, "no convtrace was built beside these tests")
    for session in document.sessions {
      let folder = try ExampleFolder(document.files)
      for example in session {
        let printed = try folder.run(example.command, programs: programs)
        #expect(
          printed == example.shown,
          "\(path):\(example.line): \(example.command)\n\(difference(example.shown, printed))")
      }
    }
  }

  @Test("Every link within the documentation leads to a file", arguments: documents)
  func links(path: String) throws {
    let document = try Document(path)
    let folder = packageFolder.appending(path: path).deletingLastPathComponent()
    for link in document.links {
      let target = folder.appending(path: link).path
      #expect(FileManager.default.fileExists(atPath: target), "\(path): \(link)")
    }
  }
}

/// The folder that holds `Package.swift`.
private let packageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The folder with the program that was built beside the running tests.
private let programFolder: String? = {
  var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  while folder.pathComponents.count > 1 {
    let program = folder.appending(path: "convtrace").path
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: program, isDirectory: &isFolder)
    if isThere && !isFolder.boolValue { return folder.path }
    folder.deleteLastPathComponent()
  }
  return nil
}()

/// A command and what a document says it prints.
private struct Example {
  let line: Int
  let command: String
  var shown: String
}

/// What a Markdown file holds for these tests.
///
/// - A block marked `console` is a session: each line that begins with `$ ` is a command, and the
///   lines up to the next one are all that it prints, on standard output and standard error.
/// - The block after a line `<!-- file: NAME -->` is a file that the document's sessions find in
///   their folder.
private struct Document {
  private(set) var sessions: [[Example]] = []
  private(set) var files: [(name: String, text: String)] = []
  /// Relative, without their fragments.
  private(set) var links: [String] = []

  init(_ path: String) throws {
    let text = try String(contentsOf: packageFolder.appending(path: path), encoding: .utf8)
    var block: Block?
    var fileName: String?
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if var open = block {
        if line.hasPrefix("```") {
          keep(open)
          block = nil
        } else {
          open.lines.append(line)
          block = open
        }
      } else if line.hasPrefix("```") {
        block = Block(language: String(line.dropFirst(3)), file: fileName, firstLine: index + 2)
        fileName = nil
      } else if let name = line.wholeMatch(of: /<!-- file: (\S+) -->/)?.1 {
        fileName = String(name)
      } else {
        links += line.matches(of: /\]\(([^()#\s]+)[^()\s]*\)/).map { String($0.1) }
          .filter { !$0.contains("://") }
      }
    }
  }

  private struct Block {
    let language: String
    let file: String?
    let firstLine: Int
    var lines: [String] = []
  }

  private mutating func keep(_ block: Block) {
    if let file = block.file {
      files.append((file, block.lines.map { $0 + "\n" }.joined()))
    }
    guard block.language == "console" else { return }
    var session: [Example] = []
    for (index, line) in block.lines.enumerated() {
      if line.hasPrefix("$ ") {
        session.append(
          Example(line: block.firstLine + index, command: String(line.dropFirst(2)), shown: ""))
      } else if !session.isEmpty {
        session[session.count - 1].shown += line + "\n"
      }
    }
    sessions.append(session)
  }
}

/// A new folder, home and current folder of the commands of one session, removed with this value.
private struct ExampleFolder: ~Copyable {
  private let folder: URL

  init(_ files: [(name: String, text: String)]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "convtrace-examples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      try Data(file.text.utf8).write(to: folder.appending(path: file.name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What the shell's `command` prints, on standard output and standard error together.
  func run(_ command: String, programs: String) throws -> String {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = environment(programs: programs)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }

  /// A learner's in English, with nothing kept; and what sanitizers, coverage and the loader need.
  private func environment(programs: String) -> [String: String] {
    let inherited = ProcessInfo.processInfo.environment
    var environment = [
      "PATH": programs + ":" + (inherited["PATH"] ?? "/usr/bin:/bin"),
      "HOME": folder.path, "XDG_STATE_HOME": folder.appending(path: "state").path,
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no",
      "ASAN_OPTIONS": "detect_leaks=0",
    ]
    for name in ["LLVM_PROFILE_FILE", "LD_LIBRARY_PATH", "TSAN_OPTIONS", "TMPDIR"] {
      environment[name] = inherited[name]
    }
    return environment
  }
}

/// The lines of both texts in order: `-` what is only shown, `+` what is only printed.
private func difference(_ shown: String, _ printed: String) -> String {
  let shown = shown.components(separatedBy: "\n")
  let printed = printed.components(separatedBy: "\n")
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in printed.difference(from: shown) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var lines: [String] = []
  var next = 0
  for (index, line) in shown.enumerated() {
    if removed.contains(index) {
      lines.append("- " + line)
      continue
    }
    while inserted.contains(next) {
      lines.append("+ " + printed[next])
      next += 1
    }
    lines.append("  " + line)
    next += 1
  }
  while next < printed.count {
    lines.append("+ " + printed[next])
    next += 1
  }
  return lines.joined(separator: "\n")
}
