/// Text as a manual page writes it: man(7) in ASCII, for groff and mandoc alike.
enum Roff {
  /// One line of running text; what stands between backticks is bold.
  static func text(_ text: String) -> String {
    var result = ""
    var isBold = false
    for character in text {
      if character == "`" {
        isBold.toggle()
        result += isBold ? "\\fB" : "\\fR"
      } else {
        result += escaped(character)
      }
    }
    return result
  }

  /// A paragraph's line, which must not be taken for a request.
  static func paragraph(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    return text.split(separator: "\n").map { line in
      let written = Roff.text(String(line))
      return written.hasPrefix(".") || written.hasPrefix("\\(aq") ? "\\&" + written : written
    }
  }

  /// Lines that stay as they are, their columns too: an ellipsis becomes two cells wider.
  static func verbatim(_ lines: [String]) -> [String] {
    [".nf"]
      + lines.map { line in
        Roff.text(line.replacing("…  ", with: "…").replacing("…]  ", with: "…]"))
      } + [".fi"]
  }

  /// The rows of two columns in the first table under a heading of Markdown, as tagged paragraphs.
  static func table(in markdown: String, under heading: String) -> [String] {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.drop { $0 != heading }.drop { !$0.hasPrefix("|") }
      .prefix { $0.hasPrefix("|") }.dropFirst(2)
      .flatMap { row in
        let cells = row.replacing("\\|", with: "\u{1}").split(separator: "|")
          .map { $0.replacing("\u{1}", with: "|").trimming() }
        return [".TP", bold(cells[0])] + paragraph(cells[1])
      }
  }

  /// All of it bold, whether or not it is written as code.
  private static func bold(_ text: String) -> String {
    "\\fB" + Roff.text(text.replacing("`", with: "")) + "\\fR"
  }

  private static func escaped(_ character: Character) -> String {
    if let written = special[character] { return written }
    if character.isASCII { return String(character) }
    return character.unicodeScalars
      .map { "\\[u" + hexadecimal($0.value) + "]" }.joined()
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static let special: [Character: String] = [
    "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
    "×": "\\(mu", "…": "...", "“": "\\(lq", "”": "\\(rq", "·": "\\(pc",
  ]
}

extension StringProtocol {
  /// Without the blanks around it.
  fileprivate func trimming() -> String {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
