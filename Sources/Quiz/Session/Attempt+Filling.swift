/// Filling in blanks, and taking it back.
extension Attempt {
  /// Puts `text` into a blank. A blank that is right keeps what it has.
  package mutating func write(_ text: String, at blank: Int) {
    if fields[blank].text != text { write([(blank, text)]) }
  }

  /// Puts several texts into their blanks, to be checked, even if they were before; `undo` takes
  /// them back together.
  package mutating func write(_ texts: [(blank: Int, text: String)]) {
    let changes = texts.filter { !fields[$0.blank].isRight }
    guard isOpen, !changes.isEmpty else { return }
    history.append(fields)
    if history.count > Attempt.longestHistory { history.removeFirst() }
    for (blank, text) in changes { fields[blank] = Field(text: text) }
  }

  private static let longestHistory = 200

  /// Whether there is a `write` to take back.
  package var canUndo: Bool { isOpen && !history.isEmpty }

  /// Takes the last `write` back; what was found right since stays.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  package mutating func undo() -> Bool {
    guard isOpen else { return false }
    while let last = history.popLast() {
      let changed = fields.indices.filter {
        !fields[$0].isRight && fields[$0].text != last[$0].text
      }
      // What is right stays, so that there may be nothing left to take back in this one.
      if changed.isEmpty { continue }
      for index in changed { fields[index] = last[index] }
      // What was asked was about what is taken back.
      remark = nil
      return true
    }
    return false
  }
}
