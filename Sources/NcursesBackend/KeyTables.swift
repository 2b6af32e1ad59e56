import CellScreen

enum Byte {
  static let escape: UInt8 = 0x1B
}

/// `ESC [ parameters final`, the form of most keys and of every answer.
struct ControlSequence {
  private let isPrivate: Bool
  private let numbers: [Int]
  private let final: UInt8

  init(parameters: ArraySlice<UInt8>, final: UInt8) {
    isPrivate = parameters.first.map { (0x3C..<0x40).contains($0) } ?? false
    numbers = parameters.drop { (0x3C..<0x40).contains($0) }
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    self.final = parameters.first == UInt8(ascii: "<") || !isPrivate ? final : 0
  }

  var startsPaste: Bool { !isPrivate && final == UInt8(ascii: "~") && numbers == [200] }

  /// What the sequence means; nil if it is not known.
  var item: InputDecoder.Item? {
    if isPrivate { return mouse }
    switch final {
    case UInt8(ascii: "~"): return numbers.first.flatMap(numberedKey).map { .event(.key($0)) }
    case UInt8(ascii: "R"):
      return numbers.count == 2 ? .cursorReport(row: numbers[0], column: numbers[1]) : nil
    case UInt8(ascii: "Z"): return .event(.key(.backTab))
    case UInt8(ascii: "P"): return .event(.key(.function(1)))
    case UInt8(ascii: "Q"): return .event(.key(.function(2)))
    case UInt8(ascii: "S"): return .event(.key(.function(4)))
    default: return cursorKey(final).map { .event(.key($0)) }
    }
  }

  /// `ESC [ < button ; column ; row M`: M for a press, m for a release.
  private var mouse: InputDecoder.Item? {
    guard final == UInt8(ascii: "M"), numbers.count == 3 else { return nil }
    return click(button: numbers[0], column: numbers[1], row: numbers[2])
  }
}

/// `ESC [ M` and three bytes, each 32 more than what it stands for: older terminals' mouse.
func mouse(oldReport bytes: [UInt8]) -> [InputDecoder.Item] {
  let numbers = bytes.map { Int($0) - 32 }
  return click(button: numbers[0], column: numbers[1], row: numbers[2]).map { [$0] } ?? []
}

/// - Parameter button: 0 the first, 64 and 65 the wheel; held modifiers add 4, 8 and 16, a moving
///   mouse 32.
private func click(button: Int, column: Int, row: Int) -> InputDecoder.Item? {
  guard row >= 1, column >= 1 else { return nil }
  switch button & ~0b11100 {
  case 0: return .event(.click(row: row - 1, column: column - 1))
  case 64: return .event(.wheel(up: true))
  case 65: return .event(.wheel(up: false))
  default: return nil
  }
}

private func cursorKey(_ final: UInt8) -> Key? {
  switch final {
  case UInt8(ascii: "A"): return .up
  case UInt8(ascii: "B"): return .down
  case UInt8(ascii: "C"): return .right
  case UInt8(ascii: "D"): return .left
  case UInt8(ascii: "H"): return .home
  case UInt8(ascii: "F"): return .end
  default: return nil
  }
}

private func numberedKey(_ number: Int) -> Key? {
  switch number {
  case 1, 7: return .home
  case 4, 8: return .end
  case 3: return .delete
  case 5: return .pageUp
  case 6: return .pageDown
  case 11...15: return .function(number - 10)
  case 17...21: return .function(number - 11)
  case 23, 24: return .function(number - 12)
  default: return nil
  }
}

/// `ESC O letter`: cursor keys, the first function keys, and the number pad, whose digits count as
/// typed.
func keypadKey(_ letter: UInt8) -> Key? {
  switch letter {
  case UInt8(ascii: "P")...UInt8(ascii: "S"): return .function(Int(letter) - 0x4F)
  case UInt8(ascii: "M"): return .enter
  case UInt8(ascii: "I"): return .tab
  case UInt8(ascii: " "): return .character(" ")
  case UInt8(ascii: "X"): return .character("=")
  case UInt8(ascii: "j")...UInt8(ascii: "y"):
    return .character(Character(Unicode.Scalar(letter - 0x40)))
  default: return cursorKey(letter)
  }
}

/// A byte below 0x20, or DEL.
func controlKey(_ byte: UInt8) -> Key? {
  switch byte {
  case 0x08, 0x7F: return .backspace
  case 0x09: return .tab
  case 0x0A, 0x0D: return .enter
  case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
  default: return nil
  }
}

/// terminfo's names for the keys that have one here.
let terminfoKeys: [(name: String, key: Key)] =
  [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
    ("kent", .enter),
  ] + (1...12).map { ("kf\($0)", .function($0)) }
