import Foundation
import TerminalSupport
import TestRecords
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
    for session in document.sessions {
      let learner = try Learner(document)
      if let program = session.needs, try !learner.has(program) { continue }
      for example in session.examples {
        let printed = try learner.shell(example.command, joinsErrors: true).output
        #expect(
          printed == example.shown,
          "\(path):\(example.line): \(example.command)\n\(difference(example.shown, printed))")
      }
    }
  }

  @Test("Every command that Python code of a document starts does its work", arguments: documents)
  func commandsInPython(path: String) throws {
    let document = try Document(path)
    #expect(document.pythonCommands.count >= (path == "docs/cookbook.md" ? 2 : 0))
    for example in document.pythonCommands {
      let run = try Learner(document).shell(example.command)
      #expect(
        run.status == .exited(0), "\(path):\(example.line): \(example.command)\n\(run.errors)")
    }
  }

  @Test("Every command that a document starts on a terminal opens its screen", arguments: documents)
  func commandsOnTerminals(path: String) throws {
    let document = try Document(path)
    #expect(document.terminalCommands.count >= (path == "docs/cookbook.md" ? 1 : 0))
    for example in document.terminalCommands {
      let learner = try Learner(document)
      let session = try PseudoTerminal(
        "/bin/sh", ["-c", "cd \(learner.folder.path) && \(example.command)"],
        terminal: "xterm-256color", environment: learner.environment, rows: 24, columns: 80)
      try session.wait(for: "q quit")
      session.type("q")
      #expect(
        try session.waitForEnd() == .exited(0), "\(path):\(example.line): \(example.command)")
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
let packageFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A command and what a document says it prints.
private struct Example {
  let line: Int
  let command: String
  var shown: String
}

/// Commands of a document that are run in one folder.
private struct Session {
  /// A program that the machine may lack; the session is left out then.
  let needs: String?
  var examples: [Example] = []
}

/// What a Markdown file holds for these tests.
///
/// - A block marked `console` is a session: each line that begins with `$ ` is a command, and the
///   lines up to the next one are all that it prints, on standard output and standard error. A line
///   `<!-- needs: PROGRAM -->` before it names a program that a machine may lack.
/// - The block after a line `<!-- file: NAME -->` is a file that the document's sessions find in
///   their folder; the files of the folder in `<!-- files: FOLDER -->` lie there, too.
/// - In a block marked `python` a line `!convtrace …` (of a notebook) and a text "convtrace …" are
///   commands; in a block marked `sh` those lines that begin with `convtrace ` are, and a terminal
///   is theirs.
private struct Document {
  private(set) var sessions: [Session] = []
  private(set) var files: [(name: String, text: String)] = []
  private(set) var folder: URL?
  private(set) var pythonCommands: [Example] = []
  private(set) var terminalCommands: [Example] = []
  /// Relative, without their fragments.
  private(set) var links: [String] = []

  init(_ path: String) throws {
    let text = try String(contentsOf: packageFolder.appending(path: path), encoding: .utf8)
    var block: Block?
    var fileName: String?
    var needs: String?
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
        block = Block(
          language: String(line.dropFirst(3)), file: fileName, needs: needs, firstLine: index + 2)
        (fileName, needs) = (nil, nil)
      } else if let mark = line.wholeMatch(of: /<!-- (file|files|needs): (\S+) -->/) {
        let value = String(mark.2)
        switch mark.1 {
        case "file": fileName = value
        case "needs": needs = value
        default: folder = packageFolder.appending(path: value)
        }
      } else {
        links += line.matches(of: /\]\(([^()#\s]+)[^()\s]*\)/).map { String($0.1) }
          .filter { !$0.contains("://") }
      }
    }
  }

  private struct Block {
    let language: String
    let file: String?
    let needs: String?
    let firstLine: Int
    var lines: [String] = []
  }

  private mutating func keep(_ block: Block) {
    if let file = block.file {
      files.append((file, block.lines.map { $0 + "\n" }.joined()))
    }
    switch block.language {
    case "console": sessions.append(session(block))
    case "python": pythonCommands += commands(in: block, /(?:^!|")(convtrace [^"]*)/)
    case "sh": terminalCommands += commands(in: block, /^(convtrace .*)/)
    default: break
    }
  }

  private func session(_ block: Block) -> Session {
    var session = Session(needs: block.needs)
    for (index, line) in block.lines.enumerated() {
      if line.hasPrefix("$ ") {
        session.examples.append(
          Example(line: block.firstLine + index, command: String(line.dropFirst(2)), shown: ""))
      } else if !session.examples.isEmpty {
        session.examples[session.examples.count - 1].shown += line + "\n"
      }
    }
    return session
  }

  /// What the pattern captures in each line it occurs in.
  private func commands(in block: Block, _ pattern: Regex<(Substring, Substring)>) -> [Example] {
    block.lines.enumerated().compactMap { index, line in
      line.firstMatch(of: pattern).map {
        Example(line: block.firstLine + index, command: String($0.1), shown: "")
      }
    }
  }
}

extension Learner {
  /// A learner with the files of a document.
  fileprivate convenience init(_ document: Document) throws {
    try self.init()
    for file in document.files { try write(file.text, to: file.name) }
    guard let source = document.folder else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      try FileManager.default.copyItem(
        at: source.appending(path: name), to: folder.appending(path: name))
    }
  }

  /// Whether the shell finds a program.
  fileprivate func has(_ program: String) throws -> Bool {
    try shell("command -v \(program)").status == .exited(0)
  }
}
