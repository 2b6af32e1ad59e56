/// A line that asks for a term, where commands are typed: `? stride`, `t stride`, `용어 패딩`; `t` alone
/// lists them.
package enum TermRequest: Equatable, Sendable {
  /// Which terms there are.
  case list
  /// What this name means.
  case term(String)

  /// Nil where `line` asks for no term. A question mark alone asks for help, not for a term.
  package init?(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard var first = words.first?.lowercased() else { return nil }
    var name = words.dropFirst().joined(separator: " ")
    if first.count > 1, first.hasPrefix("?") {
      name = ([String(words[0].dropFirst())] + words.dropFirst()).joined(separator: " ")
      first = "?"
    }
    guard first == "?" ? !name.isEmpty : ["t", "ㅅ", "term", "terms", "용어"].contains(first) else {
      return nil
    }
    self = name.isEmpty ? .list : .term(name)
  }
}
