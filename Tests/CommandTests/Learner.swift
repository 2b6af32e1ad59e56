import Foundation
import TerminalSupport
import Testing

/// A learner's home, empty at first, and the program run in it.
///
///     let learner = try Learner()
///     let run = try learner.convtrace("quiz", "pooling", input: "7\n")
///     #expect(run.status == .exited(1))
///
/// (A class, since it owns a folder, and `#expect` copies.)
final class Learner {
  /// Home, state folder and current folder.
  let folder: URL
  var environment: [String: String]

  /// What a run came to.
  struct Run {
    let status: PseudoTerminal.Status
    let output: String
    let errors: String
  }

  init(_ environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "convtrace-learner-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = URL(filePath: builtProgram("convtrace"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    self.environment = inheritedEnvironment().merging([
      "PATH": program.deletingLastPathComponent().path + ":" + path,
      "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state", "LANG": "C.UTF-8",
      "TERM": "xterm-256color",
    ]) { $1 }.merging(environment) { $1 }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the program without a terminal. It never writes an escape sequence then.
  func convtrace(
    _ arguments: String..., input: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Run {
    try run(arguments, input: input, sourceLocation: sourceLocation)
  }

  /// - Parameter readerIsGone: whether nobody reads what is printed.
  func run(
    _ arguments: [String], input: String = "", readerIsGone: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Run {
    try run(
      [builtProgram("convtrace")] + arguments, input, readerIsGone: readerIsGone, sourceLocation)
  }

  /// Runs a command of the shell, which finds the program as `convtrace`.
  func shell(
    _ command: String, input: String = "", joinsErrors: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Run {
    try run(["/bin/sh", "-c", command], input, joinsErrors: joinsErrors, sourceLocation)
  }

  /// Opens the program's screen.
  func screen(
    _ arguments: String..., terminal: String? = "xterm-256color", rows: Int = 24,
    columns: Int = 80
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      builtProgram("convtrace"), arguments, terminal: terminal, environment: environment,
      rows: rows, columns: columns)
  }

  /// Puts a file into the folder.
  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func write(_ bytes: Data, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func read(_ name: String) -> String {
    String(decoding: bytes(ofFile: folder.appending(path: name).path), as: UTF8.self)
  }

  private func run(
    _ arguments: [String], _ input: String, joinsErrors: Bool = false, readerIsGone: Bool = false,
    _ sourceLocation: SourceLocation
  ) throws -> Run {
    let name = FileManager.default.temporaryDirectory.path + "/convtrace-run-\(UUID().uuidString)"
    let files = (input: name + ".in", output: name + ".out", errors: name + ".err")
    defer {
      for file in [files.input, files.output, files.errors] {
        try? FileManager.default.removeItem(atPath: file)
      }
    }
    try Data(input.utf8).write(to: URL(filePath: files.input))
    let status = try runToEnd(
      arguments, environment: environment, folder: folder.path, input: files.input,
      output: readerIsGone ? .closedPipe : .file(files.output),
      errors: joinsErrors ? files.output : files.errors)
    let output = bytes(ofFile: files.output)
    let errors = bytes(ofFile: files.errors)
    #expect(!output.contains(0x1B) && !errors.contains(0x1B), sourceLocation: sourceLocation)
    return Run(
      status: status, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }
}

/// The set of exercises w1-1-2-3, which is drawn the same on every machine: a row of two values, then
/// one value.
enum DrawnSet {
  static let row = "32 -5"
  static let value = "14"
  static let wrongValue = "13"
}

/// The lessons that are built in.
let shippedLessons = ["filter-slides", "nine-steps", "pooling"]

/// A small lesson, in English only: three steps with the values 0, 7 and 0.
let edges = """
  id: edges
  chapter: 1
  title: {en: "Where is the edge?"}
  pages:
    - convolution:
        input: [[2, 2, 9, 9]]
        filter: [[-1, 1]]
        expect: [[0, 7, 0]]

  """
