import ArgumentParser
import BuiltInLessons
import LessonKit
import TensorFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension CompletionKind {
  /// Ids of lessons, those in the learner's folders among them, and lesson files.
  static var lesson: CompletionKind {
    .custom { words, index, _ in
      let typed = Candidates.word(words, index)
      let ids = LessonLibrary(builtIn: .builtIn, environment: Surroundings.environment).entries
        .map(\.id)
      return Candidates.these(ids, from: typed)
        + Candidates.files(from: typed, endings: ["yaml", "yml"])
    }
  }

  /// `@sobel-x` and the other names, and files.
  static var filter: CompletionKind {
    .custom { words, index, _ in
      let typed = Candidates.word(words, index)
      return Candidates.names(from: typed) + Candidates.files(from: typed)
    }
  }

  /// The names of filters alone.
  static var filterName: CompletionKind {
    .custom { words, index, _ in Candidates.names(from: Candidates.word(words, index)) }
  }
}

/// What a shell may offer for a word that has been typed in part.
private enum Candidates {
  /// The word at hand; empty where none has been begun.
  static func word(_ words: [String], _ index: Int) -> String {
    words.indices.contains(index) ? words[index] : ""
  }

  static func these(_ words: [String], from typed: String) -> [String] {
    words.filter { $0.hasPrefix(typed) && isHarmless($0) }
  }

  static func names(from typed: String) -> [String] {
    these(NamedFilter.all.map { "@" + $0.name }, from: typed)
  }

  /// Files with one of `endings`, or with any, and folders, which end in a slash.
  static func files(from typed: String, endings: [String] = []) -> [String] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let begun = String(typed.dropFirst(folder.count))
    let path = folder.isEmpty ? "." : folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let found = names.filter { name in
      name.hasPrefix(begun) && name.hasPrefix(".") == begun.hasPrefix(".")
    }
    return found.sorted().compactMap { name in
      guard isHarmless(folder + name) else { return nil }
      if Files.isFolder(folder + name) { return folder + name + "/" }
      let ending = name.split(separator: ".").last.map(String.init) ?? ""
      return endings.isEmpty || endings.contains(ending) ? folder + name : nil
    }
  }

  /// Bash expands what it is offered: a file's name must not be a command.
  private static func isHarmless(_ word: String) -> Bool {
    word.allSatisfy { $0.isLetter || $0.isNumber || "._-+,@%=/ ".contains($0) }
  }
}
