/// How a role looks: a colour of the terminal's own sixteen, of pixels one of its greys, and marks
/// that need no colour.
package struct Attributes: Equatable, Hashable, Sendable {
  /// 0–7 in ANSI order (black, red, green, yellow, blue, magenta, cyan, white): colours that the
  /// learner's own theme makes readable; nil is the terminal's text colour. Above 15 a grey of 256
  /// colours, which themes leave as it is.
  package var foreground: UInt8?
  /// What lies behind the character; nil is the terminal's own. Only pixels have one.
  package var background: UInt8?
  package var bold = false
  package var reverse = false
  package var underline = false
  package var dim = false
}

/// How many colours may be used.
package enum ColorDepth: Equatable, Sendable {
  case none, eight, sixteen, many

  /// The depth for a terminal that offers `count` colours.
  package init(colors count: Int) {
    switch count {
    case ..<8: self = .none
    case 8..<16: self = .eight
    case 16..<256: self = .sixteen
    default: self = .many
    }
  }
}

/// The one table from roles to looks.
///
/// Colours are the terminal's own, so that they suit light and dark backgrounds: of text no background
/// is ever set; white, black and yellow (unreadable on one of the two) are never used for text; right
/// and wrong are blue and red plus a mark, for those who do not tell red from green.
package enum Palette {
  private static let red: UInt8 = 1
  private static let blue: UInt8 = 4
  private static let magenta: UInt8 = 5
  private static let cyan: UInt8 = 6

  /// The look of `role` at a depth of colour. What colour adds, the marks already say: without
  /// colour only `foreground` is lost.
  package static func attributes(for role: Role, depth: ColorDepth) -> Attributes {
    var look = marks(for: role)
    look.foreground = depth == .none ? nil : color(for: role)
    if depth == .many, let level = role.greyLevel {
      // The sign in the cell is not seen: black stays black and white white on any theme.
      (look.foreground, look.background) = (grey(level), grey(level))
    }
    return look
  }

  /// The look of a half block over two pixels; nil where there are no greys, and the sign that stands
  /// for them must be drawn.
  package static func pixels(upper: Role, lower: Role, depth: ColorDepth) -> Attributes? {
    guard depth == .many else { return nil }
    return Attributes(foreground: pixel(upper), background: pixel(lower))
  }

  private static func pixel(_ role: Role) -> UInt8? { role.greyLevel.map(grey) ?? color(for: role) }

  private static func marks(for role: Role) -> Attributes {
    switch role {
    case .plain, .output, .gridLine, .caption: return Attributes()
    case .title: return Attributes(bold: true)
    case .quiet, .padding, .faded: return Attributes(dim: true)
    case .key, .sum, .fresh, .window, .windowFrame, .progress, .notice, .correct,
      .differing:
      return Attributes(bold: true)
    case .tap, .selection: return Attributes(bold: role == .tap, reverse: true)
    case .winner, .answer, .target: return Attributes(bold: true, underline: true)
    case .bias: return Attributes(underline: true)
    case .wrong: return Attributes(bold: true, reverse: true)
    default: return Attributes()
    }
  }

  /// Of 256 colours, 232 to 255 are greys of brightness 8, 18 … 238; 16 is black and 231 white.
  private static func grey(_ level: Int) -> UInt8 {
    let last = Role.greys.count - 1
    if level <= 0 { return 16 }
    if level >= last { return 231 }
    return UInt8(232 + (255 * level / last - 8 + 5) / 10)
  }

  /// One hue for the window wherever it appears, one for the tap, one for right, one for wrong.
  private static func color(for role: Role) -> UInt8? {
    switch role {
    case .window, .windowFrame, .target, .progress: return cyan
    case .tap, .bias, .differing: return magenta
    case .fresh, .winner, .correct: return blue
    case .wrong, .notice: return red
    default: return nil
    }
  }
}
