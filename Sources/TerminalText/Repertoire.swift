/// The characters that the reader's terminal can be trusted with.
package enum Repertoire: Sendable, CaseIterable {
  /// Everything.
  case unicode
  /// Everything whose width is the same on every terminal; the rest is folded to ASCII.
  case unambiguous
  /// ASCII only.
  case ascii

  /// The grapheme that stands for `character` here, in as many cells as `cellWidth(of:)` gives for
  /// it (so that folding never moves what is drawn beside it): `×` becomes `x`, a box corner `+`, a
  /// Hangul syllable `??`.
  package func fold(_ character: Character) -> String {
    guard needsFold(character) else { return String(character) }
    if let ascii = asciiFold[character] { return String(ascii) }
    return String(repeating: "?", count: cellWidth(of: character))
  }

  /// `text` with every character folded.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  package func fold(_ text: String) -> String {
    if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.map { fold($0) }.joined()
  }

  private func needsFold(_ character: Character) -> Bool {
    switch self {
    case .unicode: return false
    case .ascii: return !character.isASCII
    case .unambiguous: return character.unicodeScalars.contains(where: hasAmbiguousWidth)
    }
  }
}

/// One ASCII character for each symbol that convtrace itself writes and for common punctuation.
private let asciiFold: [Character: Character] = {
  var fold: [Character: Character] = [
    "×": "x", "∗": "*", "·": ".", "→": ">", "←": "<", "↑": "^", "↓": "v", "–": "-", "—": "-",
    "−": "-", "…": "~", "“": "\"", "”": "\"", "‘": "'", "’": "'", "✓": "+", "✗": "!", "≥": ">",
    "≤": "<", "Σ": "S", "∞": "I", "▸": ">", "⏎": "/", "⌊": "[", "⌋": "]", "⌈": "[", "⌉": "]",
    "½": "?", "●": "o", "○": ".", "÷": "/", "⋆": "*", "≈": "~", "≠": "!", "█": "#", "░": ".",
  ]
  for character in "─━╸╺═" { fold[character] = "-" }
  for character in "│┃║" { fold[character] = "|" }
  for character in "┌┐└┘├┤┬┴┼╭╮╰╯╆╅╄╃╂┿┏┓┗┛┣┫┳┻╋┠┨┯┷┝┥" { fold[character] = "+" }
  return fold
}()
