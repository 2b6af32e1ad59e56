import TraceText

extension Vocabulary {
  /// The terms whose words occur in `text`, in the order of the table.
  ///
  /// English words count whole, also with a plural s; Korean ones where a word begins with them, for a
  /// particle may follow.
  ///
  /// - Complexity: O(the length of `text` × the number of terms).
  package static func mentioned(in text: String) -> [Term] {
    let text = " " + words(text) + " "
    return all.filter { term in
      term.allNames.contains { name in
        !everyday.contains(name) && occurs(words(name), in: text)
      }
    }
  }

  /// Names that stand in sentences without the meaning that they have here.
  private static let everyday: Set = [
    "same", "full", "valid", "no padding", "패딩 없음", "map", "size", "모양", "크기", "배치", "단계", "step",
    "depth",
    "깊이", "맵",
  ]

  private static func occurs(_ name: String, in text: String) -> Bool {
    if name.utf8.contains(where: { $0 >= 0x80 }) { return text.contains(" " + name) }
    return text.contains(" \(name) ") || text.contains(" \(name)s ")
      || text.contains(" \(name)es ") || koreanFollows(name, in: text)
  }

  /// An English word with a Korean particle, such as `ReLU를`.
  private static func koreanFollows(_ name: String, in text: String) -> Bool {
    text.ranges(of: " " + name).contains { range in
      text[range.upperBound...].unicodeScalars.first.map {
        $0.value >= 0xAC00 && $0.value <= 0xD7A3
      }
        == true
    }
  }

  /// Letters and digits in lower case, words with one space between.
  private static func words(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: " ")
  }
}
