/// Large counts as they are read: 3,380 and 62,378,344. The one writer of them.
///
/// A count is how many there are of something: parameters, values of a vector, weights. Sizes
/// (1920×1080) and the numbers of an image are none and stay as they are.
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
