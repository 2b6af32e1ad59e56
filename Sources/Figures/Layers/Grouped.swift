/// Large counts as they are read: 62,378,344. Numbers of four digits stay as they are, so that sizes
/// like 1920×1080 look as everywhere else.
package enum Grouped {
  private static let fewestDigits = 5

  /// `number` with a comma before every three digits.
  package static func text(_ number: Int) -> String {
    guard String(number.magnitude).count >= fewestDigits else { return String(number) }
    var digits = Array(String(number.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// `line` with all its whole numbers written so.
  package static func line(_ line: String) -> String {
    var grouped = ""
    var digits = ""
    for character in line + "\u{0}" {
      if character.isASCII && character.isNumber {
        digits.append(character)
        continue
      }
      grouped += Int(digits).map(text) ?? digits
      digits = ""
      if character != "\u{0}" { grouped.append(character) }
    }
    return grouped
  }
}
