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
    forgetTooMany()
    if draft == nil { draft = TextField(longest: Answering.longest) }
    draft?.type(character)
  }

  /// Takes the last character back, also of what was typed before.
  mutating func erase() {
    guard isOpen, attempt?.fields[blank].isRight == false else { return }
    forgetTooMany()
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
  mutating func cancel() {
    forgetTooMany()
    draft = nil
  }

  /// That there were too many numbers is over once they are changed.
  private mutating func forgetTooMany() {
    if case .tooMany = reply?.summary { reply = nil }
  }

  /// What is being typed stands in its blank. Several numbers, such as a row that was pasted or is
  /// typed again, fill the blanks they belong to.
  ///
  /// - Returns: whether nothing is being typed any more; more numbers than there is room for are kept
  ///   to be mended.
  @discardableResult
  mutating func commit() -> Bool {
    guard let text = draft?.text else { return true }
    switch session.write(row: text, at: blank) {
    case .noRow: session.write(text, at: blank)
    case .filled(let last): blank = last
    case .tooMany(let count, let open):
      reply = Attempt.Reply(.tooMany(count, open: open))
      return false
    }
    draft = nil
    return true
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
    guard commit(), let attempt else { return }
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
    guard commit() else { return }
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
