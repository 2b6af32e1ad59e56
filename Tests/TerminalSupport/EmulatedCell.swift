/// One cell of an emulated screen, as a terminal would show it.
package struct EmulatedCell: Equatable, Sendable {
  /// Empty for the right half of a wide character.
  package var text = " "
  package var look = Look()

  package struct Look: Equatable, Sendable {
    package var bold = false
    package var dim = false
    package var underline = false
    package var reverse = false
    package var foreground: Int?
    package var background: Int?
  }
}

/// How many cells a terminal gives a character. Deliberately not the program's own table: enough
/// ranges for what the tests show.
func emulatedWidth(_ scalar: Unicode.Scalar, ambiguousIsWide: Bool) -> Int {
  switch scalar.value {
  case 0x300...0x36F, 0x1160...0x11FF, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    return 2
  case 0xB1, 0xB7, 0xD7, 0xF7, 0x391...0x3C9, 0x2010...0x2026, 0x2190...0x2199, 0x2200...0x22FF,
    0x2500...0x25FF:
    return ambiguousIsWide ? 2 : 1
  default: return 1
  }
}
