import TerminalText

/// A key that may not stand where it does, and what its author may have meant.
struct UnknownKey {
  let entry: YAMLNode.Entry
  /// The keys that it may stand for.
  let meant: [String]
  private let keys: [String]

  /// - Parameter keys: those that may stand there.
  init(_ entry: YAMLNode.Entry, among keys: [String]) {
    (self.entry, self.keys) = (entry, keys)
    let word = entry.key.prefix { $0 != ":" && $0 != " " }
    meant = keys.contains(String(word)) ? [String(word)] : nearest(to: entry.key, among: keys)
  }

  /// What follows the fault: “; did you mean “stride”? The keys are …”.
  var cure: String {
    let key = entry.key
    if entry.value.isMissing {
      if let colon = key.firstIndex(of: ":"), keys.contains(String(key[..<colon])) {
        return "; a blank is missing after the colon: write “\(key[...colon]) "
          + "\(key[key.index(after: colon)...].prefix(30))”"
      }
      if key.allSatisfy({ $0.isASCII && $0.isNumber }) {
        return "; a comma begins another key, and decimals are written with a point, as 0.5"
      }
      if key.contains(" ") { return "; put a text with a comma in quotes" }
      if key.hasSuffix(")") { return "; write brackets, as in [0, 1]" }
    }
    return alternatives(for: key, among: keys, "the keys are")
  }
}

extension Located {
  /// What helps where a word stands in place of keys, with its colon but no blank after it.
  var blankCure: String {
    guard case .scalar(let text, .plain) = node.content, let colon = text.firstIndex(of: ":"),
      text.index(after: colon) < text.endIndex, text[..<colon].allSatisfy(\.isLetter)
    else { return "" }
    return "; a blank is missing after the colon"
  }
}
