/// Text in which nothing means anything to TeX, and that every engine can set: characters that
/// convtrace writes as formulas, Latin letters and Hangul as they are, others through `\rare`, which
/// pdflatex prints as a question mark.
///
/// - Parameter keepsSpaces: whether several spaces stay several.
package func laTeX(_ text: String, keepsSpaces: Bool = false) -> String {
  var escaped = ""
  var wasSpace = true
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    if scalar == " " {
      escaped += keepsSpaces && wasSpace ? "~" : " "
      wasSpace = true
      continue
    }
    wasSpace = false
    if scalar == "-", isSign(at: index, of: scalars) {
      escaped += #"\ensuremath{-}"#
    } else if let known = replacements[scalar] {
      escaped += known
    } else if scalar.value < 0x7F || isLatin(scalar) || isEastAsian(scalar) {
      escaped.unicodeScalars.append(scalar)
    } else {
      escaped += "\\rare{\(scalar)}"
    }
  }
  return escaped
}

/// Whether the hyphen at `index` is the sign of a number: `-5`, `(-1)`, but not `w1-3`.
private func isSign(at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
  let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
  guard index + 1 < scalars.count, digits.contains(scalars[index + 1]) else { return false }
  return index == 0
    || !(scalars[index - 1].properties.isAlphabetic
      || digits.contains(scalars[index - 1]))
}

/// Whether kotex is needed to set the character: Hangul, hanja, kana and what stands with them.
package func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
    0xFF00...0xFFEF, 0x20000...0x2FA1F:
    return true
  default: return false
  }
}

/// Whether the T1 encoding has the letter.
private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
  (0xC0...0x17F).contains(scalar.value) && scalar.properties.isAlphabetic
    && !(0x126...0x12B).contains(scalar.value)
}

private let replacements: [Unicode.Scalar: String] = [
  "\\": #"\textbackslash{}"#, "{": #"\{"#, "}": #"\}"#, "$": #"\$"#, "&": #"\&"#, "#": "\\#",
  "%": #"\%"#, "_": #"\_"#, "^": #"\textasciicircum{}"#, "~": #"\textasciitilde{}"#,
  "<": #"\ensuremath{<}"#, ">": #"\ensuremath{>}"#, "|": #"\ensuremath{|}"#,
  "\"": #"\textquotedbl{}"#, "-": "{-}", "'": "{'}", "`": "{`}", "[": "{[}", "]": "{]}",
  "×": #"\ensuremath{\times}"#, "·": #"\ensuremath{\cdot}"#, "−": #"\ensuremath{-}"#,
  "÷": #"\ensuremath{\div}"#, "→": #"\ensuremath{\rightarrow}"#,
  "≈": #"\ensuremath{\approx}"#, "≤": #"\ensuremath{\leq}"#, "≥": #"\ensuremath{\geq}"#,
  "≠": #"\ensuremath{\neq}"#,
  "°": #"\ensuremath{^\circ}"#, "∞": #"\ensuremath{\infty}"#, "Σ": #"\ensuremath{\Sigma}"#,
  "⌊": #"\ensuremath{\lfloor}"#, "⌋": #"\ensuremath{\rfloor}"#, "∗": #"\ensuremath{\ast}"#,
  "⌈": #"\ensuremath{\lceil}"#, "⌉": #"\ensuremath{\rceil}"#,
  "–": "--", "—": "---", "…": #"\ldots{}"#, "“": "``", "”": "''", "‘": "{`}", "’": "{'}",
  "\u{A0}": "~",
]
