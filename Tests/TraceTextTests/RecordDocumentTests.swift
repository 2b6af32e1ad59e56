import Foundation
import TestRecords
import Testing
import TraceEngine
import TraceText

/// `docs/records.md`: prose by hand, examples by the program.
enum RecordDocument {
  static func docs(_ name: String, testFile: String = #filePath) -> URL {
    URL(filePath: testFile).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs").appending(path: name)
  }

  /// What the fenced block after `<!-- name -->` holds, for each name.
  static func examples() throws -> [String: String] {
    let sheet = RecordSheet(try RecordSamples.note(bias: [3]), steps: StepSelection([4..<5]))
    let short = RecordSheet(
      try RecordSamples.note(bias: [3]), steps: StepSelection([4..<5]), top: 2)
    return [
      "jsonl": RecordSamples.text(.jsonl, [sheet]), "csv": RecordSamples.text(.csv, [sheet]),
      "markdown": RecordSamples.text(.markdown, [sheet]),
      "latex": RecordSamples.text(.latex, [sheet], isFragment: true),
      "text": RecordSamples.text(.text, [sheet]), "top": RecordSamples.text(.text, [short]),
    ]
  }

  /// `document` with every example as it is now.
  static func renewed(_ document: String) throws -> String {
    var lines: [Substring] = []
    var example: String?
    var isInside = false
    let examples = try examples()
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if isInside && line != "~~~~" { continue }
      if line.hasPrefix("<!-- ") { example = examples[String(line.dropFirst(5).dropLast(4))] }
      lines.append(line)
      if isInside {
        (isInside, example) = (false, nil)
      } else if line.hasPrefix("~~~~"), let example {
        lines += example.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        isInside = true
      }
    }
    return lines.joined(separator: "\n")
  }
}

@Suite("The document of records")
struct RecordDocumentTests {
  @Test("its examples are what the program writes")
  func examples() throws {
    let file = RecordDocument.docs("records.md")
    let document = try String(contentsOf: file, encoding: .utf8)
    for name in try RecordDocument.examples().keys {
      #expect(document.contains("<!-- \(name) -->\n\n~~~~"))
    }
    expectRecorded(try RecordDocument.renewed(document), in: file)
  }

  @Test(
    "documents for people, of every kind of layer", arguments: Language.allCases,
    [RecordFormat.text, .markdown, .latex])
  func documents(_ language: Language, _ format: RecordFormat) throws {
    let sheets = try RecordSamples.all().enumerated().map { index, operation in
      RecordSheet(
        operation, title: index == 0 ? "50% of A_1 & {x}" : nil, page: index + 1,
        steps: index == 0
          ? nil : StepSelection([0..<1, 3..<4].filter { $0.upperBound <= operation.trace.count }),
        top: index == 2 || index == 4 ? 2 : nil)
    }
    expectGolden(
      RecordSamples.text(format, sheets, language), "\(format.rawValue)-\(language.rawValue)")
  }
}
