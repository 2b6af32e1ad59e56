/// Cuts what a program writes into characters, controls and sequences.
struct EscapeParser: Sendable {
  enum Action: Equatable, Sendable {
    case character(Unicode.Scalar)
    case control(UInt8)
    /// ESC, intermediate bytes, a final byte.
    case escape(intermediates: String, final: Character)
    /// ESC [, a private mark, numbers, intermediate bytes, a final byte.
    case sequence(mark: Character?, numbers: [Int?], intermediates: String, final: Character)
    case invalid(UInt8)
  }

  private enum State: Sendable {
    case ground, escape, control, string, stringEscape
    case utf8(value: UInt32, missing: Int)
  }

  private var state = State.ground
  private var collected = ""
  private var isAtStringStart = false

  mutating func take(_ byte: UInt8) -> Action? {
    switch state {
    case .ground: return ground(byte)
    case .utf8(let value, let missing): return continuation(byte, value, missing)
    case .escape: return escape(byte)
    case .control: return control(byte)
    case .string:
      // The Linux console's `ESC ] R` (palette reset) ends without a terminator.
      if byte == 0x52 && isAtStringStart { state = .ground }
      isAtStringStart = false
      if byte == 0x07 { state = .ground }
      if byte == 0x1B { state = .stringEscape }
      return nil
    case .stringEscape:
      state = byte == 0x5C ? .ground : .string
      return nil
    }
  }

  private mutating func ground(_ byte: UInt8) -> Action? {
    switch byte {
    case 0x1B:
      state = .escape
      collected = ""
      return nil
    case ..<0x20, 0x7F: return .control(byte)
    case ..<0x80: return .character(Unicode.Scalar(byte))
    case 0xC2..<0xE0: state = .utf8(value: UInt32(byte & 0x1F), missing: 1)
    case 0xE0..<0xF0: state = .utf8(value: UInt32(byte & 0x0F), missing: 2)
    case 0xF0..<0xF5: state = .utf8(value: UInt32(byte & 0x07), missing: 3)
    default: return .invalid(byte)
    }
    return nil
  }

  private mutating func continuation(_ byte: UInt8, _ value: UInt32, _ missing: Int) -> Action? {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return .invalid(byte)
    }
    let value = value << 6 | UInt32(byte & 0x3F)
    state = missing == 1 ? .ground : .utf8(value: value, missing: missing - 1)
    guard missing == 1 else { return nil }
    return Unicode.Scalar(value).map { .character($0) } ?? .invalid(byte)
  }

  private mutating func escape(_ byte: UInt8) -> Action? {
    let character = Character(Unicode.Scalar(byte))
    switch byte {
    case 0x5B where collected.isEmpty:
      state = .control
      return nil
    case 0x5D, 0x50, 0x5E, 0x5F:
      guard collected.isEmpty else { break }
      state = .string
      isAtStringStart = byte == 0x5D
      return nil
    case 0x20..<0x30:
      collected.append(character)
      return nil
    default: break
    }
    state = .ground
    return .escape(intermediates: collected, final: character)
  }

  private mutating func control(_ byte: UInt8) -> Action? {
    if byte < 0x20 { return .control(byte) }
    let character = Character(Unicode.Scalar(byte))
    guard (0x40..<0x7F).contains(byte) else {
      collected.append(character)
      return nil
    }
    state = .ground
    var parameters = Substring(collected)
    var mark: Character?
    if let first = parameters.first, "<=>?".contains(first) {
      mark = first
      parameters.removeFirst()
    }
    let digits = parameters.prefix { $0.isNumber || $0 == ";" || $0 == ":" }
    let numbers =
      digits.isEmpty ? [] : digits.split(separator: ";", omittingEmptySubsequences: false)
    return .sequence(
      mark: mark, numbers: numbers.map { Int($0) },
      intermediates: String(parameters.dropFirst(digits.count)), final: character)
  }
}
