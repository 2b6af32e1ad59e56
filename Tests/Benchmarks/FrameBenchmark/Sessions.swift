import TerminalSupport

/// What a program says that measures itself in a terminal: its lines `name value unit`.
func printLines(of program: String, _ arguments: [String]) throws {
  let session = try terminal(program, arguments)
  _ = try session.waitForEnd()
  let text = String(decoding: session.output, as: UTF8.self)
  for line in text.split(whereSeparator: \.isNewline) where line.hasSuffix(" ms") { print(line) }
}

/// Goes through the page beat by beat, beside `plain_screen`, and prints the most bytes that a beat
/// of each kind sends, and those of an idle screen.
///
/// - Throws: `Difference` where the two show different pictures.
func printBytes(_ program: String, plain: String, frames: String) throws {
  let session = try terminal(program, ["show"])
  let other = try terminal(plain, [frames, "step"])
  try session.wait(for: "step 1 of 9")
  try other.wait(for: "step 1 of 9")
  session.settle()
  try compare(session.screen, other.screen)
  var most: [Kind: Int] = [:]
  for beat in Page.beats {
    let before = session.output.count
    session.type("j")
    other.type("j")
    session.settle(milliseconds: 25)
    other.settle(milliseconds: 25)
    try compare(session.screen, other.screen)
    guard let kind = Kind(beat: beat) else { continue }
    most[kind] = max(most[kind] ?? 0, session.output.count - before)
  }
  let before = session.output.count
  session.settle(milliseconds: 500)
  let idle = session.output.count - before
  for session in [session, other] {
    session.type("q")
    _ = try session.waitForEnd()
  }
  for kind in Kind.allCases { print("\(kind.rawValue)_bytes \(most[kind] ?? 0) bytes") }
  print("idle_bytes \(idle) bytes")
}

private func terminal(_ program: String, _ arguments: [String]) throws -> PseudoTerminal {
  try PseudoTerminal(program, arguments, rows: Page.size.rows, columns: Page.size.columns)
}

/// Two programs that show different pictures cannot be compared.
private struct Difference: Error, CustomStringConvertible {
  let ours: String
  let theirs: String

  var description: String { "different pictures:\n\(ours)\nand\n\(theirs)" }
}

private func compare(_ ours: ScreenEmulator, _ theirs: ScreenEmulator) throws {
  let isSame = (0..<ours.rows).allSatisfy { row in
    (0..<ours.columns).allSatisfy { column in
      ours[row, column] == theirs[row, column]
    }
  }
  let hasSameCursor = (ours.row, ours.column) == (theirs.row, theirs.column)
  guard isSame && hasSameCursor else {
    throw Difference(ours: ours.text, theirs: theirs.text)
  }
}
