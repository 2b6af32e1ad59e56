/// Large counts as they are read: 62,378,344.
package enum Grouped {
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
}
