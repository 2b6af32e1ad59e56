import Foundation
import Testing

/// Compares `text` with the file `name` in Goldens. With `RECORD_SNAPSHOTS=1` writes the file and
/// fails; a file that is missing fails.
func expectGolden(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); look at it", sourceLocation: sourceLocation)
    } catch { Issue.record(error, sourceLocation: sourceLocation) }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record(
      "no golden \(name); make it with RECORD_SNAPSHOTS=1\n\(text)",
      sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: data, as: UTF8.self)
  #expect(
    text == golden, "\(name):\n\(difference(golden, text))", sourceLocation: sourceLocation)
}
