import TerminalText
import TraceText

/// A filter of 3×3 that has a name: `--filter @sharpen`.
package struct NamedFilter: Equatable, Sendable {
  /// Without the `@`.
  package let name: String
  package let rows: [[Double]]
  package let title: LocalizedText
  /// What it does to a picture, in a sentence.
  package let effect: LocalizedText

  /// The filter called `name`, with or without an `@`, or nil.
  package static func named(_ name: String) -> NamedFilter? {
    let name = name.hasPrefix("@") ? String(name.dropFirst()) : name
    return all.first { $0.name == name }
  }

  /// The names that may have been meant, at most three.
  package static func near(_ name: String) -> [String] {
    let name = name.hasPrefix("@") ? String(name.dropFirst()) : name
    return nearest(to: name, among: all.map(\.name))
  }
}
