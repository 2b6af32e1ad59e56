import Diagnosis
import TraceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A record as JSON, the same for the same values: a member a line, sorted by name, ended by a line
/// break. Files that are kept and reports for programs are written so.
package func recordText(_ record: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
}

/// A wrong rule in a report for programs: its name, its sentence in the reader's language, and how
/// often it was followed. What a report does not count is left out of it.
package struct RuleRecord: Encodable, Sendable {
  package let name: String
  package let sentence: String
  /// Named for certain; one of several that could not be told apart; asked about.
  package let named: Int
  package let either: Int?
  package let asked: Int
  /// When last, in seconds since 1970.
  package let last: Int?

  package init(
    _ rule: WrongRule, _ language: Language, named: Int, either: Int? = nil, asked: Int,
    last: Int? = nil
  ) {
    (self.name, self.sentence) = (rule.name, rule.rule[language])
    (self.named, self.either, self.asked, self.last) = (named, either, asked, last)
  }
}
