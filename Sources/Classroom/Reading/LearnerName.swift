/// A learner's name as it is compared and printed: no control characters, single spaces, and Hangul
/// in syllables, as file names on macOS do not have it.
///
///     learnerName("  Kim\t Hana ")    // "Kim Hana"
package func learnerName(_ text: String) -> String {
  let composed = composingHangul(text.unicodeScalars)
  let plain = String(String.UnicodeScalarView(composed.map { isControl($0) ? " " : $0 }))
  return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The name of the learner whose answers a file holds: the file's name without folders and ending.
package func learnerName(ofFile path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let point = name.lastIndex(of: "."), point > name.startIndex else {
    return learnerName(String(name))
  }
  return learnerName(String(name[..<point]))
}

/// Whether a terminal might take the character for a command, or lay text out backwards for it.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
  default: return false
  }
}

/// Letters of Hangul that follow one another, put together: syllable = ((L·21) + V)·28 + T.
///
/// - SeeAlso: The Unicode Standard, section 3.12, Conjoining Jamo Behavior.
private func composingHangul(_ scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
  var composed: [Unicode.Scalar] = []
  for scalar in scalars {
    guard let last = composed.last?.value else {
      composed.append(scalar)
      continue
    }
    var joined: UInt32?
    if (0x1100...0x1112).contains(last), (0x1161...0x1175).contains(scalar.value) {
      joined = 0xAC00 + ((last - 0x1100) * 21 + scalar.value - 0x1161) * 28
    } else if (0xAC00...0xD7A3).contains(last), (last - 0xAC00).isMultiple(of: 28),
      (0x11A8...0x11C2).contains(scalar.value)
    {
      joined = last + scalar.value - 0x11A7
    }
    if let syllable = joined.flatMap(Unicode.Scalar.init) {
      composed[composed.count - 1] = syllable
    } else {
      composed.append(scalar)
    }
  }
  return composed
}

/// `text` in one line that can be printed: an answer as the learner typed it.
func printable(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
}
