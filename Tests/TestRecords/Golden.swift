import Foundation
import Testing

/// Compares `text` with the file `name` in the folder Goldens beside the test.
package func expectGolden(
  _ text: String, _ name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Goldens")
  expectRecorded(text, in: folder.appending(path: "\(name).txt"), sourceLocation: sourceLocation)
}

/// Compares `text` with what the file holds. A file that is missing fails; `RECORD_SNAPSHOTS=1`
/// writes it and fails too, so that nobody records unseen.
package func expectRecorded(
  _ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
) {
  let name = file.lastPathComponent
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); look at it, then run again", sourceLocation: sourceLocation)
    } catch { Issue.record(error, sourceLocation: sourceLocation) }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record(
      "no file \(name); make it with RECORD_SNAPSHOTS=1\n\(text)", sourceLocation: sourceLocation)
    return
  }
  let known = String(decoding: data, as: UTF8.self)
  let isSame = known == text
  #expect(
    isSame, "\(name) has changed:\n\(difference(known, text))\n\nIt is now\n\(text)",
    sourceLocation: sourceLocation)
}
