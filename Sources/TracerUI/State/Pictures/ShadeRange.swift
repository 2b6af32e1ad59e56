/// Which numbers are black and white.
struct ShadeRange: Equatable, Sendable {
  let black: Double
  let white: Double

  /// Of an image: 0 to 1 or 0 to 255 where the numbers lie there, as files hold them; else the least
  /// and the largest.
  init(image values: [Double]) {
    let range = ShadeRange(values)
    if range.black >= 0 && range.white <= 1 {
      self.init(black: 0, white: 1)
    } else if range.black >= 0 && range.white <= 255 && range.white > 127 {
      self.init(black: 0, white: 255)
    } else {
      self = range
    }
  }

  /// The least and the largest of the finite ones; of a single number, it is black.
  init(_ values: [Double]) {
    var (least, most) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite {
      least = min(least, value)
      most = max(most, value)
    }
    guard least <= most else {
      self.init(black: 0, white: 1)
      return
    }
    self.init(black: least, white: most > least ? most : least + 1)
  }

  private init(black: Double, white: Double) { (self.black, self.white) = (black, white) }

  /// From 0 (black) to 1 (white); what lies beyond is cut off.
  func brightness(of value: Double) -> Double {
    // Halves first: the difference of two large numbers may be no finite one.
    let share = (value / 2 - black / 2) / (white / 2 - black / 2)
    return share.isNaN ? 0 : min(1, max(0, share))
  }
}
