/// The letters by which one of several rules that are asked about is chosen: digits are answers.
package enum RuleLetter {
  /// In the order of the rules.
  package static let all = Array("abcdefghijklmnopqrstuvwxyz")

  /// The rule that `letter` stands for, from 0; nil where it is none of `count`.
  package static func index(of letter: Character, among count: Int) -> Int? {
    all.prefix(count).firstIndex(of: letter)
  }
}
