import TerminalText

/// The signs of step texts, in Unicode or ASCII. The ASCII ones are those of `Repertoire.fold`, so
/// that screen and text agree.
package struct Symbols: Sendable {
  let times: ShortText
  let dash: ShortText
  let dot: ShortText
  let arrow: ShortText
  let about: ShortText
  let plus = ShortText(" + ")
  let equals = ShortText(" = ")
  let comma = ShortText(", ")
  let open = ShortText("(")
  let close = ShortText(")")
  let openBracket = ShortText("[")
  let closeBracket = ShortText("]")
  let blank = ShortText(" ")
  let newline = ShortText("\n")

  private static let unicode = Symbols(foldedTo: .unicode)
  private static let unambiguous = Symbols(foldedTo: .unambiguous)
  private static let ascii = Symbols(foldedTo: .ascii)

  /// Those of a repertoire, made once.
  static func of(_ repertoire: Repertoire) -> Symbols {
    switch repertoire {
    case .unicode: unicode
    case .unambiguous: unambiguous
    case .ascii: ascii
    }
  }

  private init(foldedTo repertoire: Repertoire) {
    times = ShortText(repertoire.fold("×"))
    dash = ShortText(repertoire.fold("–"))
    dot = ShortText(" " + repertoire.fold("·") + " ")
    arrow = ShortText(" " + repertoire.fold("→") + " ")
    about = ShortText(" " + repertoire.fold("≈") + " ")
  }
}
