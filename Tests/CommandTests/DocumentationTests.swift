import Foundation
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
      let learner = try Learner()
      for file in document.files { try learner.write(file.text, to: file.name) }
      for example in session {
        let printed = try learner.shell(example.command, joinsErrors: true).output
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
