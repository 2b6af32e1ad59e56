import TraceText

/// All terms, in the order in which they are listed.
package enum Vocabulary {
  /// Terms that belong together.
  package struct Group: Sendable {
    package let title: LocalizedText
    package let terms: [Term]

    init(_ english: String, _ korean: String, _ terms: [Term]) {
      title = LocalizedText(en: english, ko: korean)
      self.terms = terms
    }
  }

  package static let groups = [
    sliding, placing, channels, pooling, layers, learning, data,
  ]

  package static let all = groups.flatMap(\.terms)
}
