import TraceText

extension Language {
  /// The language of this run where the words could not be parsed: the last `--lang`, English for
  /// `--ascii`, else as the environment says.
  static var asked: Language { asked(CommandLine.arguments) }

  static func asked(_ words: [String]) -> Language {
    var found: Language?
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--lang=") { found = Language(rawValue: String(word.dropFirst(7))) }
      if word == "--lang", index + 1 < words.count { found = Language(rawValue: words[index + 1]) }
    }
    return found ?? (words.contains("--ascii") ? .english : .fromEnvironment)
  }
}

/// What the argument parser says of words that it cannot use: the fault, then how the command is used.
///
/// The parser speaks English. Its sentences are few; those below are put into Korean, and a sentence
/// that is not among them stays as it is.
struct UsageMessage {
  private let english: String

  init(_ english: String) { self.english = english }

  func text(_ language: Language) -> String {
    guard language == .korean else { return english }
    return english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (label, korean) in UsageMessage.labels where line.hasPrefix(label) {
        let rest = String(line.dropFirst(label.count))
        return korean + (label == "Error: " ? UsageMessage.fault(rest) : rest)
      }
      return UsageMessage.translated(String(line), UsageMessage.closing) ?? String(line)
    }.joined(separator: "\n")
  }

  /// The usage's later lines stand seven cells in, as wide as `사용법:` is.
  private static let labels = [
    ("Error: ", "오류: "), ("Usage: ", "사용법: "), ("Help:  ", "설명:  "),
  ]

  private static let closing: [Pattern] = [
    Pattern(["  See '", "' for more information."], ["  자세한 설명: ", ""])
  ]

  /// A sentence in both languages: what stands between the parts is kept, in its order.
  private struct Pattern {
    let english: [String]
    let korean: [String]

    init(_ english: [String], _ korean: [String]) {
      (self.english, self.korean) = (english, korean)
    }
  }

  /// Longer sentences first, of those that begin alike.
  private static let faults: [Pattern] = [
    Pattern(
      ["Unknown option '", "'. Did you mean '", "'?"], ["모르는 옵션이에요: ", " (혹시 ", "?)"]),
    Pattern(["Unknown option '", "'"], ["모르는 옵션이에요: ", ""]),
    Pattern(["Unexpected argument '", "'"], ["여기에 쓸 수 없는 말이에요: ", ""]),
    Pattern(["", " unexpected arguments: '", "'"], ["여기에 쓸 수 없는 말이 ", "개 있어요: ", ""]),
    Pattern(["Missing value for '", "'"], ["값이 빠졌어요: ", ""]),
    Pattern(["Missing expected argument '", "'"], ["꼭 써야 하는 것이 빠졌어요: ", ""]),
    Pattern(
      ["The value '", "' is invalid for '", "'. Please provide one of '", "'."],
      ["‘", "’ 값은 ", "에 쓸 수 없어요. 쓸 수 있는 값: ", ""]),
    Pattern(
      ["The value '", "' is invalid for '", "'"], ["‘", "’ 값은 ", "에 쓸 수 없어요", ""]),
    Pattern(
      ["The option '", "' does not take any value, but '", "' was specified."],
      ["값을 받지 않는 옵션이에요: ", " (쓴 값: ", ")"]),
  ]

  private static func fault(_ sentence: String) -> String {
    let korean = translated(sentence, faults) ?? sentence
    return ["' and '", "' or '", "', '"].reduce(korean) { $0.replacing($1, with: ", ") }
  }

  private static func translated(_ sentence: String, _ patterns: [Pattern]) -> String? {
    for pattern in patterns {
      if let kept = kept(sentence[...], pattern.english[...]) {
        return zip(pattern.korean, kept + [""]).map { $0 + $1 }.joined()
      }
    }
    return nil
  }

  /// What stands between `parts`, of which the first begins and the last ends the sentence; nil where
  /// they are not there in this order.
  private static func kept(_ sentence: Substring, _ parts: ArraySlice<String>) -> [String]? {
    guard let first = parts.first, sentence.hasPrefix(first) else { return nil }
    let rest = sentence.dropFirst(first.count)
    guard let next = parts.dropFirst().first else { return rest.isEmpty ? [] : nil }
    if parts.count == 2 {
      return rest.hasSuffix(next) ? [String(rest.dropLast(next.count))] : nil
    }
    guard let end = rest.firstRange(of: next) else { return nil }
    return kept(rest[end.lowerBound...], parts.dropFirst()).map {
      [String(rest[..<end.lowerBound])] + $0
    }
  }
}
