/// Lets options stand on either side of a subcommand: `convtrace --lang ko quiz pooling`.
enum ArgumentOrder {
  static let subcommands = Set(
    Convtrace.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"])
  /// Options whose value is a word of its own.
  private static let optionsWithValue: Set<String> = [
    "--lang", "--ambiguous", "--level", "--count", "--seed", "--hand-in", "--format", "--table",
    "--roster", "--output", "--item", "--worksheet", "--name", "--input", "--filter", "--bias",
    "--stride", "--padding", "--padding-mode", "--dilation", "--groups", "--size", "--scale",
    "--layout", "--filter-layout", "--precision", "--steps", "--at", "--top", "--expect", "--page",
  ]

  /// `words` with the subcommand in front, if the first word that is neither an option nor an
  /// option's value is one.
  static func subcommandFirst(_ words: [String]) -> [String] {
    // A shell asks what may follow: that has an order of its own.
    if words.first == "---completion" { return words }
    var index = 0
    while index < words.count, words[index].hasPrefix("-") {
      if words[index] == "--" { return words }
      index += optionsWithValue.contains(words[index]) ? 2 : 1
    }
    guard index < words.count, subcommands.contains(words[index]) else { return words }
    // Help takes no options, and is the same in every language.
    if words[index] == "help" { return withoutOptions(words[index...]) }
    var rest = words
    let subcommand = rest.remove(at: index)
    return [subcommand] + rest
  }

  private static func withoutOptions(_ words: ArraySlice<String>) -> [String] {
    var (kept, isValue): ([String], Bool) = ([], false)
    for word in words {
      let isOption = word.hasPrefix("-")
      if !isOption && !isValue { kept.append(word) }
      isValue = isOption && optionsWithValue.contains(word)
    }
    return kept
  }
}
