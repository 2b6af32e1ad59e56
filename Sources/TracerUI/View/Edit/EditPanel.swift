import CellScreen
import Quiz
import TerminalText
import TraceEngine
import TraceText

/// What stands under the grids while numbers are changed.
///
///     input (1, 1) 7 (was 5)   type another number      the number at hand
///      bias 0  stride ~2  padding 0  …  original        the settings, those changed with a sign
///     4 of 9 values changed; 5 stay.                    what became of the map, or why nothing did
///     (0, 0) 144 → 148 · (0, 1) 66 → 76                 the values that changed
///     ~ your change · * changed                         what the signs mean
struct EditPanel {
  private(set) var lines: [[Segment]] = []
  /// Where something is typed, or the entry at hand: a line and a column.
  private(set) var cursor: (line: Int, column: Int)?
  /// Where the entries stand: line, columns, entry.
  private var places: [(line: Int, columns: Range<Int>, entry: EditEntry)] = []

  let edit: EditState
  let language: Language
  let width: Int
  let words: EditWords
  let settings: SettingWords
  /// What is told of the world outside.
  let told: String?
  let isInChain: Bool

  init(_ edit: EditState, _ scene: WalkScene, _ state: TracerState, width: Int, height: Int) {
    (self.edit, self.width, language) = (edit, width, state.language)
    words = EditWords(state.language, edit.operation)
    settings = SettingWords(state.language)
    told = state.told
    if case .lesson(let lesson) = state.place {
      isInChain = lesson.isInChain
    } else {
      isInChain = false
    }
    let hand = atHand
    let entries = entryLines
    // What is at hand, then what became of it; then the settings, then the values.
    let status = statusLines(limit: max(1, height - 1))
    let hasEntries = entries.count + status.count < height
    lines = [hand]
    if hasEntries { lines += entries.map { $0.map(\.segment) } }
    place(entries, isShown: hasEntries)
    let spare = height - lines.count - status.count
    if spare > 2 { lines.append([]) }
    lines += status
    let room = height - lines.count
    // What the signs mean has a line where the values have two.
    if room > 0 { lines += differenceLines(legend != nil && room > 2 ? room - 1 : room) }
    if lines.count < height, let legend { lines.append([Segment(text: legend, role: .quiet)]) }
    lines = lines.prefix(max(0, height)).map(TermFlow(width: width).fit)
  }

  /// The entry of the panel at a place of it.
  func entry(atLine line: Int, column: Int) -> EditEntry? {
    places.first { $0.line == line && $0.columns.contains(column) }?.entry
  }

  func say(_ english: String, _ korean: String) -> String {
    language == .english ? english : korean
  }

  // MARK: At hand

  /// The number or setting the cursor is on; while it is typed, the field.
  private var atHand: [Segment] {
    let (name, value, old) = described
    guard let typed = edit.field?.text else {
      var line = [
        Segment(text: name + (name.isEmpty ? "" : " ")), Segment(text: value, role: .sum),
      ]
      if let old, old != value {
        line.append(Segment(text: say(" (was \(old))", " (원래 \(old))"), role: .differing))
      }
      let used = line.reduce(0) { $0 + cellWidth(of: $1.text) }
      if used + 3 + cellWidth(of: advice) <= width {
        line.append(Segment(text: "   " + advice, role: .quiet))
      }
      return line
    }
    let start = name + " " + value + " → "
    let room = max(1, width - cellWidth(of: start) - 1)
    return [Segment(text: start), Segment(text: end(of: typed, width: room), role: .answer)]
  }

  private var described: (name: String, value: String, old: String?) {
    let (parts, original) = (edit.edits.parts, OperationParts(edit.edits.original))
    if let cell = edit.inputCell {
      return (
        words.input(cell), words.number(parts.value(ofInput: cell)),
        words.number(original.value(ofInput: cell))
      )
    }
    let filter = edit.step.filter
    if let cell = edit.weightCell {
      return (
        words.weight(filter: filter, cell), words.number(parts.weight(filter: filter, cell)),
        words.number(original.weight(filter: filter, cell))
      )
    }
    guard case .entry(let entry) = edit.focus else { return ("", "", nil) }
    return (
      name(of: entry), value(of: entry, in: parts), value(of: entry, in: original)
    )
  }

  /// What the keys do here.
  private var advice: String {
    switch edit.focus {
    case .input, .weight, .entry(.bias):
      return say("type another number", "다른 수를 입력하세요")
    case .entry(.setting(let setting)) where setting.isNumber:
      return say("↑↓ or a number", "↑↓ 또는 수 입력")
    case .entry(.setting): return say("↑↓: the next", "↑↓: 다음 값")
    case .entry(.original): return say("Enter: all changes back", "Enter: 모두 되돌리기")
    }
  }

  // MARK: Settings

  private struct Entry {
    let entry: EditEntry
    let segment: Segment
  }

  private func name(of entry: EditEntry) -> String {
    switch entry {
    case .bias: return words.bias(filter: edit.step.filter)
    case .setting(let setting): return settings.name(setting)
    case .original: return ""
    }
  }

  private func value(of entry: EditEntry, in parts: OperationParts) -> String {
    switch entry {
    case .bias:
      return parts.bias(filter: edit.step.filter).map(words.number) ?? say("none", "없음")
    case .setting(let setting): return settings.value(setting, in: parts)
    case .original: return say("original", "원래대로")
    }
  }

  /// The entries with gaps between them, in as many lines as they need.
  private var entryLines: [[Entry]] {
    let original = OperationParts(edit.edits.original)
    var lines: [[Entry]] = []
    var used = 0
    for entry in edit.entries {
      let (old, new) = (value(of: entry, in: original), value(of: entry, in: edit.edits.parts))
      let isChanged = old != new
      let text = [name(of: entry), (isChanged ? "~" : "") + new].filter { !$0.isEmpty }
        .joined(separator: " ")
      let isIdle = entry == .original && !edit.isEdited
      let role: Role = isChanged ? .differing : isIdle ? .quiet : .plain
      let segment = Segment(
        text: " " + text + " ", role: edit.focus == .entry(entry) ? .selection : role)
      let size = cellWidth(of: segment.text) + 1
      if lines.isEmpty || used + size > width {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(Entry(entry: entry, segment: segment))
      used += size
    }
    return lines
  }

  /// Remembers where the entries stand, for the mouse and the cursor.
  private mutating func place(_ entries: [[Entry]], isShown: Bool) {
    if edit.field != nil {
      cursor = (0, lines[0].reduce(0) { $0 + cellWidth(of: $1.text) })
    } else if !isShown, case .entry = edit.focus {
      cursor = (0, 0)
    }
    guard isShown else { return }
    for (line, entries) in entries.enumerated() {
      var column = 0
      for entry in entries {
        let size = cellWidth(of: entry.segment.text)
        places.append((line + 1, column..<column + size, entry.entry))
        if edit.field == nil && edit.focus == .entry(entry.entry) {
          cursor = (line + 1, column + 1)
        }
        column += size
      }
    }
  }
}
