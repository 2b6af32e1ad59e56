/// How often a wrong rule was followed.
package struct RuleProgress: Equatable, Sendable, Codable {
  /// Times it was named for certain.
  package var named: Int
  /// Times it was only asked about, or could not be told from another.
  package var asked: Int
  /// When last, in seconds since 1970.
  package var last: Int

  package init(named: Int = 0, asked: Int = 0, last: Int = 0) {
    (self.named, self.asked, self.last) = (named, asked, last)
  }
}
