/// One line being typed.
struct TextField: Equatable, Sendable {
  private(set) var text = ""
  /// More would not fit the field, and no answer is longer.
  static let longest = 60

  var isEmpty: Bool { text.isEmpty }

  mutating func type(_ character: Character) {
    guard text.count < TextField.longest else { return }
    text.append(character)
  }

  mutating func erase() { if !text.isEmpty { text.removeLast() } }

  mutating func clear() { text = "" }
}
