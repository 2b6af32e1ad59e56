import CellScreen
import LessonKit
import Testing
import TraceText

@testable import TracerUI

/// A learner at the screen: keys go in, and the screen must show something. A failure prints the
/// whole screen.
///
///     var diary = try Diary(.nineSteps, page: 2)
///     diary.press("→")
///     diary.sees("= 6")
struct Diary {
  private(set) var state: TracerState
  private(set) var effects: [TracerState.Effect] = []

  init(_ state: TracerState) { self.state = state }

  /// In a lesson, on page `page` as the screen counts them, from 1.
  init(
    _ lesson: Lesson, page: Int = 1, beat: Int = 0, rows: Int = 24, columns: Int = 80,
    language: Language = .english
  ) {
    state = TracerState(
      size: ScreenSize(rows: rows, columns: columns), language: language)
    state.open(lesson, page: page - 1, beat: beat)
  }

  var screen: String { frame.text }
  var frame: Frame { state.render() }
  var walk: WalkState? {
    guard case .lesson(let lesson) = state.place else { return nil }
    return lesson.walk
  }

  /// Keys as they are written: `→`, `Enter`, `Page Down`; several with spaces between; anything else
  /// letter by letter.
  mutating func press(_ keys: String, times: Int = 1) {
    for _ in 0..<times {
      for key in keys.split(separator: " ").flatMap({ Diary.keys(String($0)) }) {
        effects = state.handle(.key(key))
        // As the session does.
        if effects.contains(.prepareSearch) { state.menu.search = Sample.search }
      }
    }
  }

  /// The files of a walk on own numbers hold `lesson` now.
  mutating func reload(_ lesson: Lesson, from file: String = "x.csv") {
    state.reload(lesson, from: file)
  }

  /// The files of a walk on own numbers have changed and cannot be read.
  mutating func keepOldNumbers(because reason: String) { state.keepOldNumbers(because: reason) }

  /// Something went wrong outside.
  mutating func meet(_ trouble: String) { state.trouble = trouble }

  mutating func take(_ event: InputEvent) { effects = state.handle(event) }

  /// Ticks as long as it plays, at most `limit` of them.
  mutating func play(limit: Int = 10_000) -> Int {
    var ticks = 0
    while state.tickInterval != nil && ticks < limit {
      effects = state.handle(.tick)
      ticks += 1
    }
    return ticks
  }

  mutating func resize(rows: Int, columns: Int) {
    take(.resize(ScreenSize(rows: rows, columns: columns)))
  }

  /// Where `text` stands first on the screen, as a row and a column of cells.
  func place(of text: String) -> (row: Int, column: Int)? {
    for row in 0..<frame.size.rows {
      let cells = frame.row(row).filter { $0.width > 0 }
      let glyphs = Array(text)
      for start in cells.indices where cells.count - start >= glyphs.count {
        if (0..<glyphs.count).allSatisfy({ cells[start + $0].glyph == glyphs[$0] }) {
          return (row, cells[..<start].reduce(0) { $0 + Int($1.width) })
        }
      }
    }
    return nil
  }

  func sees(_ text: String, at location: SourceLocation = #_sourceLocation) {
    let isThere = screen.contains(text)
    #expect(isThere, "no “\(text)” in\n\(screen)", sourceLocation: location)
  }

  func seesNo(_ text: String, at location: SourceLocation = #_sourceLocation) {
    let isThere = screen.contains(text)
    #expect(!isThere, "“\(text)” in\n\(screen)", sourceLocation: location)
  }

  /// The last line, where the keys stand.
  var bar: String { screen.split(separator: "\n").last.map(String.init) ?? "" }

  private static func keys(_ word: String) -> [Key] {
    let named: [String: Key] = [
      "→": .right, "←": .left, "↑": .up, "↓": .down, "Enter": .enter, "Esc": .escape,
      "Tab": .tab, "Space": .character(" "), "Home": .home, "End": .end, "PageUp": .pageUp,
      "PageDown": .pageDown, "Backspace": .backspace, "Delete": .delete, "F1": .function(1),
      "Ctrl-L": .control("l"), "Ctrl-R": .control("r"), "Ctrl-D": .control("d"), "F2": .function(2),
      "Shift-Tab": .backTab,
    ]
    return named[word].map { [$0] } ?? word.map { .character($0) }
  }
}
