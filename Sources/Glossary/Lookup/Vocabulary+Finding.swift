import TerminalText
import TraceText

extension Vocabulary {
  /// The terms that `name` means: a word or another name in either language, in any case; else what a
  /// framework calls so, such as `kernel_size`, which may be several.
  ///
  ///     Vocabulary.find("커널").map(\.id)          // ["filter"]
  ///     Vocabulary.find("kernel_size").map(\.id)   // ["filter", "window"]
  ///
  /// - Returns: nothing where no term is meant.
  package static func find(_ name: String) -> [Term] {
    let wanted = key(name)
    guard !wanted.isEmpty else { return [] }
    if let index = byName[wanted] ?? byName[key(typed(name))] { return [all[index]] }
    return all.filter { $0.names.keys.contains(wanted) }
  }

  /// The names that someone may have meant by `name`, at most three.
  package static func near(_ name: String, in language: Language) -> [String] {
    let known = all.map { $0.word[language] } + all.map { $0.word[language.other] }
    let names = known + all.flatMap { $0.also.english + $0.also.korean }
    var found: [String] = []
    for word in [name, typed(name)] {
      for near in nearest(to: word, among: names) where !found.contains(near) { found.append(near) }
    }
    return Array(found.prefix(3))
  }

  /// Index into `all` for each key of a word or other name.
  private static let byName: [String: Int] = {
    var found: [String: Int] = [:]
    for (index, term) in all.enumerated() {
      for name in term.allNames { found[key(name)] = index }
    }
    return found
  }()

  /// `name` without case, spaces, hyphens and underscores.
  static func key(_ name: String) -> String {
    name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" && $0 != "=" }
  }

  /// The keys that were pressed for what was typed with the Korean keyboard on.
  private static func typed(_ name: String) -> String {
    String(name.flatMap { HangulKeys.latinKeys(for: $0) ?? [$0] })
  }
}

extension Term {
  /// Every name of its own; no other term has one of them.
  package var allNames: [String] {
    [id, word[.english], word[.korean]] + also.english + also.korean
  }
}

extension Term.FrameworkNames {
  /// What can be typed for a name: of `Conv2d(stride=)` the parameter, of `tf.nn.relu` the whole and
  /// its last part.
  var keys: [String] {
    all.flatMap { $0.names.flatMap(Term.FrameworkNames.keys) }.map(Vocabulary.key)
  }

  private static func keys(of name: String) -> [String] {
    if let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")") {
      let inside = name[name.index(after: open)..<close]
      return [name] + inside.split(separator: ",").map { String($0.prefix { $0 != "=" }) }
    }
    return [name] + (name.split(separator: ".").last.map { [String($0)] } ?? [])
  }
}
