/// Code page 949, the encoding in which Korean Excel saves CSV: KS X 1001 in two bytes from A1 on,
/// and in the codes that this leaves free (Unified Hangul Code) the other 8,822 syllables of Hangul
/// in Unicode's order.
///
///     CP949.unit(0xB0, 0xA1)    // 가, in KS X 1001
///     CP949.unit(0x81, 0x41)    // 갂, the first syllable that is not
///
///     lead 81–A0   trail 41–5A 61–7A 81–FE    178 syllables each
///     lead A1–C6   trail 41–5A 61–7A 81–A0     84 each, the last 18
///     lead A1–FE   trail A1–FE                 KS X 1001
///
/// - SeeAlso: Microsoft's code page 949; Python's codec `cp949`, of which the table is made.
enum CP949 {
  private static let hole = UInt16(UInt8(ascii: "."))
  private static let side = 94

  /// The cells of KS X 1001, row by row.
  private static let cells: [UInt16] = KSX1001.cells.utf16.filter { $0 != 0x0A }

  /// The syllables that KS X 1001 lacks.
  private static let otherSyllables: [UInt16] = {
    let known = Set(cells)
    return (0xAC00...0xD7A3).filter { !known.contains($0) }
  }()

  /// The character of a two-byte code, of the basic plane; nil where there is none.
  static func unit(_ lead: UInt8, _ trail: UInt8) -> UInt16? {
    guard (0x81...0xFE).contains(lead), (0x41...0xFE).contains(trail) else { return nil }
    if lead >= 0xA1 && trail >= 0xA1 {
      let unit = cells[Int(lead - 0xA1) * side + Int(trail - 0xA1)]
      return unit == hole ? nil : unit
    }
    guard let place = place(ofTrail: trail) else { return nil }
    let index =
      lead < 0xA1
      ? Int(lead - 0x81) * 178 + place : 32 * 178 + Int(lead - 0xA1) * 84 + place
    return otherSyllables.indices.contains(index) ? otherSyllables[index] : nil
  }

  /// The place of a trail byte among those that may follow.
  private static func place(ofTrail trail: UInt8) -> Int? {
    switch trail {
    case 0x41...0x5A: return Int(trail - 0x41)
    case 0x61...0x7A: return Int(trail - 0x61) + 26
    case 0x81...0xFE: return Int(trail - 0x81) + 52
    default: return nil
    }
  }

  /// The text of `bytes`, or the offset of the first that begins no character.
  static func decode(_ bytes: some Collection<UInt8>) -> Decoding {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    var offset = 0
    while let lead = rest.next() {
      if lead < 0x80 {
        units.append(UInt16(lead))
        offset += 1
        continue
      }
      guard let trail = rest.next(), let unit = unit(lead, trail) else { return .stops(offset) }
      units.append(unit)
      offset += 2
    }
    return .text(String(decoding: units, as: UTF16.self))
  }
}

/// What an encoding makes of bytes.
enum Decoding: Equatable {
  case text(String)
  /// The first byte that it cannot read, from 0.
  case stops(Int)
}
