/// How often a wrong rule was followed.
package struct RuleProgress: Equatable, Sendable, Codable {
  /// Times it was named for certain.
  package var named: Int
  /// Times it was only asked about, or could not be told from another.
  package var asked: Int
  /// When last, in seconds since 1970.
  package var last: Int

  /// Counts beyond this are not counted on.
  static let most = 1 << 30

  /// - Throws: `DecodingError` for counts that this program never writes.
  package init(from decoder: any Decoder) throws {
    let rule = try decoder.container(keyedBy: CodingKeys.self)
    named = try rule.decodeIfPresent(Int.self, forKey: .named) ?? 0
    asked = try rule.decodeIfPresent(Int.self, forKey: .asked) ?? 0
    last = try rule.decodeIfPresent(Int.self, forKey: .last) ?? 0
    guard (0...RuleProgress.most).contains(named), (0...RuleProgress.most).contains(asked) else {
      throw DecodingError.dataCorruptedError(
        forKey: .named, in: rule, debugDescription: "named \(named), asked \(asked)")
    }
  }

  private enum CodingKeys: String, CodingKey { case named, asked, last }

  package init(named: Int = 0, asked: Int = 0, last: Int = 0) {
    (self.named, self.asked, self.last) = (named, asked, last)
  }
}
