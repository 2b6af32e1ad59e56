import Questions
import Quiz

/// Typing into the blanks and moving among them.
extension Answering {
  /// Whether `character` may begin what is typed into the blank at hand. Letters remain commands,
  /// but for those that calculations and choices begin with.
  func begins(with character: Character) -> Bool {
    guard isOpen, attempt?.fields[blank].isRight == false else { return false }
    if character.isNumber || "-+.−(".contains(character) { return true }
    if character == "[" { return blanks[blank].takesWorking }
    guard case .cell = blanks[blank] else { return false }
    return "ma".contains(character)
  }

  mutating func type(_ character: Character) {
    if draft == nil { draft = TextField(longest: Answering.longest) }
    draft?.type(character)
  }

  /// Takes the last character back, also of what was typed before.
  mutating func erase() {
    guard isOpen, attempt?.fields[blank].isRight == false else { return }
    var field = draft ?? TextField(text(at: blank), longest: Answering.longest)
    field.erase()
    guard field.isEmpty else {
      draft = field
      return
    }
    draft = nil
    session.write("", at: blank)
  }

  /// Drops what is being typed; what stood there before stands there again.
  mutating func cancel() { draft = nil }

  /// What is being typed stands in its blank. Several numbers, such as a row that was pasted, fill
  /// the blanks that follow, too.
  mutating func commit() {
    guard let text = draft?.text else { return }
    draft = nil
    let values = text.split { $0.isWhitespace || $0 == ";" }.map(String.init)
    let following = blanks.indices.filter { $0 >= blank && attempt?.fields[$0].isRight == false }
    let isRow =
      blanks.count > 1 && values.count > 1 && values.count <= following.count
      && values.allSatisfy { (try? Answer($0)) != nil }
    guard isRow else { return session.write(text, at: blank) }
    for (index, value) in zip(following, values) {
      session.write(value, at: index)
      blank = index
    }
  }

  /// Takes the last change back and goes to where it was.
  mutating func undo() {
    let before = attempt?.fields
    session.undo()
    guard let before, let after = attempt?.fields else { return }
    if let changed = after.indices.first(where: { after[$0].text != before[$0].text }) {
      blank = changed
    }
    forget()
  }

  // MARK: Moving

  enum Direction: Sendable { case left, right, up, down }

  /// To the next or previous blank that is not right, in reading order, round the end.
  mutating func moveInOrder(by step: Int) {
    commit()
    guard let attempt else { return }
    let count = blanks.count
    var place = blank
    for _ in 0..<count {
      place = (place + step + count) % count
      if !attempt.isOpen || !attempt.fields[place].isRight { break }
    }
    blank = place
  }

  /// Up and down to the nearest row that has an open blank, and there to the nearest column; left
  /// and right as the blanks are read. Where there are no rows, in order.
  mutating func move(_ direction: Direction) {
    commit()
    switch direction {
    case .left: return moveInOrder(by: -1)
    case .right: return moveInOrder(by: 1)
    case .up, .down: break
    }
    let sign = direction == .down ? 1 : -1
    guard case .cell(let layer, let here) = blanks[blank] else { return moveInOrder(by: sign) }
    var best: (index: Int, rows: Int, columns: Int)?
    for (index, other) in blanks.enumerated() {
      guard case .cell(layer, let cell) = other, cell.channel == here.channel,
        (cell.row - here.row) * sign > 0, attempt?.fields[index].isRight == false || !isOpen
      else { continue }
      let (rows, columns) = (abs(cell.row - here.row), abs(cell.column - here.column))
      if (rows, columns) < (best?.rows ?? .max, best?.columns ?? .max) {
        best = (index, rows, columns)
      }
    }
    if let best { blank = best.index }
  }

  /// The next empty blank after this one, round the end; nil where none is.
  var nextEmpty: Int? {
    guard let attempt else { return nil }
    let count = blanks.count
    return (1...max(1, count)).map { (blank + $0) % count }
      .first { attempt.fields[$0].text.isEmpty }
  }
}
