/// Breaks prose into lines of at most `width` cells.
///
///     wrap("The filter slides.", width: 10)   // ["The filter", "slides."]
///
/// Paragraphs are separated by an empty line and reflowed; a line that begins with four spaces is
/// kept as it is (a formula, a small drawing). Words are kept whole; a single word wider than the
/// line is cut. Korean is broken between words, as Korean print does on narrow columns.
///
/// - Parameter width: in cells, at least 2.
/// - Complexity: O(*n*), where *n* is the length of `text`.
package func wrap(_ text: String, width: Int) -> [String] {
  precondition(width >= 2, "a line holds at least one wide character")
  var lines: [String] = []
  var paragraph: [Substring] = []
  func flush() {
    lines += fill(paragraph, width: width)
    paragraph = []
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("    ") {
      flush()
      lines += cut(line, width: width)
    } else if line.allSatisfy({ $0 == " " }) {
      flush()
      if let last = lines.last, !last.isEmpty { lines.append("") }
    } else {
      paragraph += line.split(separator: " ")
    }
  }
  flush()
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

/// `text` cut off at `width` cells, with an ellipsis where something was lost.
package func truncate(_ text: String, width: Int) -> String {
  if cellWidth(of: text) <= width { return text }
  guard width >= 1 else { return "" }
  return String(prefix(of: text[...], width: width - 1, atLeast: 0)) + "…"
}

/// The first of `wordings`, fullest first, that takes at most `width` cells; where none does, the last
/// cut off with an ellipsis.
///
///     firstThatFits(["Enter opens 8. Stride", "Enter: 8. Stride"], width: 18)   // "Enter: 8. Stride"
package func firstThatFits(_ wordings: [String], width: Int) -> String {
  wordings.first { cellWidth(of: $0) <= width } ?? truncate(wordings.last ?? "", width: width)
}

/// The first `limit` of `lines`; where more are left out, the last ends in an ellipsis.
package func cut(_ lines: [String], to limit: Int, width: Int) -> [String] {
  guard lines.count > max(1, limit) else { return lines }
  let kept = lines.prefix(max(1, limit))
  return kept.dropLast() + [truncate((kept.last ?? "") + " …", width: width)]
}

/// `text` followed by as many spaces as fill `width` cells.
package func pad(_ text: String, width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - cellWidth(of: text)))
}

private func fill(_ words: [Substring], width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var lineWidth = 0
  for word in words {
    let wordWidth = cellWidth(of: word)
    if lineWidth > 0 && lineWidth + 1 + wordWidth > width {
      lines.append(line)
      (line, lineWidth) = ("", 0)
    }
    if lineWidth > 0 {
      line += " " + word
      lineWidth += 1 + wordWidth
    } else if wordWidth <= width {
      (line, lineWidth) = (String(word), wordWidth)
    } else {
      let pieces = cut(word, width: width)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      lineWidth = cellWidth(of: line)
    }
  }
  if lineWidth > 0 { lines.append(line) }
  return lines
}

private func cut(_ text: Substring, width: Int) -> [String] {
  var lines: [String] = []
  var rest = text
  repeat {
    let head = prefix(of: rest, width: width, atLeast: 1)
    lines.append(String(head))
    rest = rest[head.endIndex...]
  } while !rest.isEmpty
  return lines
}

/// The longest beginning of `text` that takes at most `width` cells, but has no fewer than `minimum`
/// characters.
private func prefix(of text: Substring, width: Int, atLeast minimum: Int) -> Substring {
  var used = 0
  var count = 0
  var end = text.startIndex
  while end < text.endIndex {
    used += cellWidth(of: text[end])
    if used > width && count >= minimum { break }
    end = text.index(after: end)
    count += 1
  }
  return text[..<end]
}
