/// How many terminal cells text takes.
///
///     cellWidth(of: "합성곱 3×3")   // 10: three Hangul of two cells, a space, "3×3"
///
/// The table is ours, not the C library's: `wcwidth` depends on the locale, which over SSH or in a
/// container is often not the learner's.

/// The cells that `text` takes on one line. Control characters take none.
///
/// - Complexity: O(*n*), where *n* is the length of `text`.
package func cellWidth(of text: some StringProtocol) -> Int {
  if let width = text.utf8.withContiguousStorageIfAvailable(simpleWidth) ?? nil { return width }
  return clusterWidth(of: text)
}

/// The cells of text in which every scalar is a grapheme; nil for any other.
private func simpleWidth(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var (offset, width) = (0, 0)
  while let scalar = SimpleScalar(bytes, at: offset) {
    if scalar.width == 0 { return nil }
    offset += scalar.length
    width += scalar.width
  }
  return width
}

private func clusterWidth(of text: some StringProtocol) -> Int {
  let bytes = text.utf8
  var width = 0
  var index = bytes.startIndex
  while index < bytes.endIndex {
    // A letter of ASCII with another byte of ASCII after it takes one cell.
    let next = bytes.index(after: index)
    if (0x20..<0x7F).contains(bytes[index]), next == bytes.endIndex || bytes[next] < 0x80 {
      width += 1
      index = next
    } else {
      width += cellWidth(of: text[index])
      index = text.index(after: index)
    }
  }
  return width
}

/// The cells that one grapheme takes: 0, 1 or 2. A cluster is as wide as its widest scalar; an
/// emoji variation selector makes it two.
package func cellWidth(of character: Character) -> Int {
  if let ascii = character.asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
  var width = 0
  for scalar in character.unicodeScalars {
    width = max(width, scalar.value == 0xFE0F ? 2 : cellWidth(of: scalar))
  }
  return width
}

/// The cells that one scalar takes when it stands alone: 0 for controls and combining marks, 2 for
/// wide East Asian characters, else 1.
package func cellWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
  // What every screen is full of: Hangul syllables, box lines.
  if (0xAC00...0xD7A3).contains(value) { return 2 }
  if (0x2500..<0x2580).contains(value) { return 1 }
  if contains(WideRanges.table, value) { return 2 }
  return isZeroWidth(scalar) ? 0 : 1
}

/// Whether terminals disagree about the width of `scalar` (East Asian Ambiguous).
package func hasAmbiguousWidth(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0xA0 && contains(AmbiguousRanges.table, scalar.value)
}

/// Combining marks, format characters, and the vowels and finals of decomposed Hangul, which stand
/// in the cells of the initial before them.
private func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return true
  default: return false
  }
}

private func contains(_ ranges: [(UInt32, UInt32)], _ value: UInt32) -> Bool {
  var low = 0
  var high = ranges.count
  while low < high {
    let middle = (low + high) / 2
    if ranges[middle].1 < value { low = middle + 1 } else { high = middle }
  }
  return low < ranges.count && ranges[low].0 <= value
}
