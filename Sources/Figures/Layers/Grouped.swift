/// Large counts as they are read: 62,378,344.
package enum Grouped {
  /// In a line of arithmetic, where sizes like 1920×1080 stay as everywhere else.
  private static let fewestDigits = 5

  /// `number` with a comma before every three digits.
  package static func text(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// `line` with its large numbers written so.
  package static func line(_ line: String) -> String {
    var grouped = ""
    var digits = ""
    for character in line + "\u{0}" {
      if character.isASCII && character.isNumber {
        digits.append(character)
        continue
      }
      let isLarge = digits.count >= fewestDigits
      grouped += isLarge ? Int(digits).map(text) ?? digits : digits
      digits = ""
      if character != "\u{0}" { grouped.append(character) }
    }
    return grouped
  }
}
