/// One line being typed.
struct TextField: Equatable, Sendable {
  private(set) var text: String
  /// More characters are not taken.
  private let longest: Int

  /// - Parameter longest: usually more than any number takes.
  init(_ text: String = "", longest: Int = 60) {
    (self.text, self.longest) = (text, longest)
  }

  var isEmpty: Bool { text.isEmpty }

  mutating func type(_ character: Character) {
    guard text.count < longest else { return }
    text.append(character)
  }

  mutating func erase() { if !text.isEmpty { text.removeLast() } }
}
