import CellScreen

/// Turns the bytes a terminal sends into keys, clicks and answers.
///
///     var decoder = InputDecoder()
///     decoder.decode([0x1B, 0x5B, 0x41])   // [.event(.key(.up))], from ESC [ A
///
/// A sequence may arrive in pieces. One that is known to no table is swallowed whole: its letters
/// never act as keys, and neither does the letter of an Alt key. Pasted text, which terminals put
/// in brackets, is no keys either: it arrives as one event.
package struct InputDecoder: Sendable {
  /// What bytes can mean.
  package enum Item: Equatable, Sendable {
    case event(InputEvent)
    /// The answer to a question for the cursor's place, from 1.
    case cursorReport(row: Int, column: Int)
  }

  /// How long to wait for the rest of what has arrived.
  package enum Patience: Equatable, Sendable {
    /// Nothing is missing, or nothing that time could decide.
    case none
    /// An ESC byte: the Escape key, or the beginning of a sequence.
    case short
    /// A sequence has begun for certain.
    case long
  }

  /// What this terminal sends for its keys, from its terminfo entry; each begins with ESC.
  private let sequences: [[UInt8]: Key]
  private let longestSequence: Int
  private var buffer: [UInt8] = []
  private var isPasting = false
  /// What has arrived of a pasted text.
  private var pasted: [UInt8] = []

  /// The longest control sequence and control string that are waited for.
  private static let longestControl = 64
  private static let longestString = 4096
  /// Of a pasted text, in bytes; what comes after is dropped.
  private static let longestPaste = 16_384

  package init(sequences: [[UInt8]: Key] = [:]) {
    self.sequences = sequences
    longestSequence = sequences.keys.map(\.count).max() ?? 0
  }

  /// How long the caller should wait before it calls `giveUp`.
  package var patience: Patience {
    if isPasting { return .long }
    guard buffer.first == Byte.escape else { return .none }
    return buffer.count == 1 ? .short : .long
  }

  /// Takes in bytes and returns what is complete.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Item] {
    buffer += bytes
    var items: [Item] = []
    var position = 0
    while position < buffer.count {
      guard let (length, found) = next(in: buffer[position...]) else { break }
      items += found
      position += length
    }
    buffer.removeFirst(position)
    return items
  }

  /// Settles what has begun and did not go on: a lone ESC was the Escape key, the rest is dropped.
  package mutating func giveUp() -> [Item] {
    defer {
      buffer = []
      isPasting = false
      pasted = []
    }
    return !isPasting && buffer == [Byte.escape] ? [.event(.key(.escape))] : []
  }

  /// The number of bytes that belong together and what they mean; nil while some are missing.
  private mutating func next(in bytes: ArraySlice<UInt8>) -> (Int, [Item])? {
    if isPasting { return paste(bytes) }
    guard let first = bytes.first else { return nil }
    if first == Byte.escape { return escape(bytes) }
    if first < 0x20 || first == 0x7F { return (1, controlKey(first).map(keys) ?? []) }
    return text(bytes)
  }

  private mutating func escape(_ bytes: ArraySlice<UInt8>) -> (Int, [Item])? {
    if let (length, key) = knownSequence(bytes) { return (length, keys(key)) }
    guard bytes.count > 1 else { return nil }
    switch bytes[bytes.startIndex + 1] {
    case Byte.escape: return (1, keys(.escape))
    case UInt8(ascii: "["): return controlSequence(bytes)
    case UInt8(ascii: "O"): return singleShift(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return controlString(bytes)
    case let other:
      // An Alt key: no key of ours.
      let length = 1 + scalarLength(lead: other)
      return bytes.count < length ? nil : (length, [])
    }
  }

  private func knownSequence(_ bytes: ArraySlice<UInt8>) -> (Int, Key)? {
    guard longestSequence >= 2 else { return nil }
    for length in stride(from: min(longestSequence, bytes.count), through: 2, by: -1) {
      if let key = sequences[Array(bytes.prefix(length))] { return (length, key) }
    }
    return nil
  }

  /// `ESC [ parameters final`.
  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> (Int, [Item])? {
    let start = bytes.startIndex + 2
    guard start < bytes.endIndex else { return nil }
    if bytes[start] == UInt8(ascii: "[") {  // The Linux console's function keys: ESC [ [ A.
      return bytes.count < 4 ? nil : (4, [])
    }
    let rest = bytes[start...]
    guard let end = rest.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return bytes.count > Self.longestControl ? (bytes.count, []) : nil
    }
    let length = end - bytes.startIndex + 1
    guard (0x40..<0x7F).contains(bytes[end]) else { return (length - 1, []) }
    if bytes[end] == UInt8(ascii: "M") && end == start {
      guard bytes.count >= length + 3 else { return nil }
      return (length + 3, mouse(oldReport: Array(bytes[(end + 1)..<(end + 4)])))
    }
    let sequence = ControlSequence(parameters: bytes[start..<end], final: bytes[end])
    isPasting = sequence.startsPaste
    return (length, sequence.item.map { [$0] } ?? [])
  }

  /// `ESC O letter`, with a number between for held modifiers.
  private func singleShift(_ bytes: ArraySlice<UInt8>) -> (Int, [Item])? {
    let rest = bytes.dropFirst(2)
    guard let end = rest.firstIndex(where: { !(0x30..<0x3C).contains($0) }) else {
      return bytes.count > Self.longestControl ? (bytes.count, []) : nil
    }
    let length = end - bytes.startIndex + 1
    guard (0x20..<0x7F).contains(bytes[end]) else { return (length - 1, []) }
    return (length, keypadKey(bytes[end]).map(keys) ?? [])
  }

  /// A string that a terminal answers with; it ends with ESC \ or BEL.
  private func controlString(_ bytes: ArraySlice<UInt8>) -> (Int, [Item])? {
    var previous: UInt8 = 0
    for index in bytes.indices.dropFirst(2) {
      let ends = bytes[index] == 0x07 || (previous == Byte.escape && bytes[index] == 0x5C)
      if ends { return (index - bytes.startIndex + 1, []) }
      previous = bytes[index]
    }
    return bytes.count > Self.longestString ? (bytes.count, []) : nil
  }

  /// Gathers pasted text up to the mark that ends it.
  private mutating func paste(_ bytes: ArraySlice<UInt8>) -> (Int, [Item])? {
    let mark: [UInt8] = Array("\u{1B}[201~".utf8)
    for index in bytes.indices where bytes[index] == Byte.escape {
      let candidate = bytes[index...].prefix(mark.count)
      if candidate.elementsEqual(mark) {
        keep(bytes[..<index])
        defer { (isPasting, pasted) = (false, []) }
        return (index - bytes.startIndex + mark.count, pastedItems)
      }
      if index + mark.count > bytes.endIndex && mark.starts(with: candidate) {
        keep(bytes[..<index])
        let taken = index - bytes.startIndex
        return taken == 0 ? nil : (taken, [])
      }
    }
    keep(bytes)
    return (bytes.count, [])
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    pasted += bytes.prefix(max(0, Self.longestPaste - pasted.count))
  }

  /// The pasted text on one line: whatever separates lines and columns is a space.
  private var pastedItems: [Item] {
    var text = ""
    for character in String(decoding: pasted, as: UTF8.self) {
      if character.isWhitespace {
        if !text.isEmpty && text.last != " " { text.append(" ") }
      } else if isTypable(character) {
        text.append(character)
      }
    }
    if text.last == " " { text.removeLast() }
    return text.isEmpty ? [] : [.event(.paste(text))]
  }

  /// A run of text; a character that has not wholly arrived waits.
  private func text(_ bytes: ArraySlice<UInt8>) -> (Int, [Item])? {
    var run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    if let lead = run.lastIndex(where: { $0 & 0xC0 != 0x80 }), run.endIndex == bytes.endIndex,
      lead + scalarLength(lead: run[lead]) > run.endIndex
    {
      run = run[..<lead]
    }
    guard !run.isEmpty else { return nil }
    let items = String(decoding: run, as: UTF8.self).filter(isTypable)
      .map { Item.event(.key(.character($0))) }
    return (run.count, items)
  }

  private func keys(_ key: Key) -> [Item] { [.event(.key(key))] }
}

/// Bytes that did not form a character, and control characters beyond ASCII, are no keys.
private func isTypable(_ character: Character) -> Bool {
  !character.unicodeScalars.contains {
    $0 == "\u{FFFD}" || $0.properties.generalCategory == .control
  }
}

/// The bytes of the UTF-8 scalar that begins with `lead`; 1 for what begins none.
private func scalarLength(lead: UInt8) -> Int {
  switch lead {
  case 0xC2..<0xE0: return 2
  case 0xE0..<0xF0: return 3
  case 0xF0..<0xF5: return 4
  default: return 1
  }
}
