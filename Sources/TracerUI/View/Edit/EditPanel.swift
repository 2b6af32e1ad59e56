import CellScreen
import Quiz
import TerminalText
import TraceEngine
import TraceText

/// What stands under the grids while numbers are changed.
///
///     input (1, 2): 1 → 7                                    the number at hand
///     bias 0   stride 1   padding 0   …                      the settings
///
///     2 of 9 values changed, …                               what became of the map, or why not
///     (1, 1) 97 → 99 · (0, 1) 66 → 68                        the values that changed
struct EditPanel {
  private(set) var lines: [[Segment]] = []
  /// Where something is typed, or the entry at hand: a line and a column.
  private(set) var cursor: (line: Int, column: Int)?
  /// Where the entries stand: line, columns, entry.
  private var places: [(line: Int, columns: Range<Int>, entry: EditEntry)] = []

  private let edit: EditState
  private let language: Language
  private let width: Int
  private let words: EditWords
  private let settings: SettingWords
  private let isInChain: Bool

  init(_ edit: EditState, _ scene: WalkScene, _ state: TracerState, width: Int, height: Int) {
    (self.edit, self.width, language) = (edit, width, state.language)
    words = EditWords(state.language, edit.operation)
    settings = SettingWords(state.language)
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
    if room > 0 { lines += differenceLines(room > 3 ? room - 1 : room) }
    if lines.count < height, let legend { lines.append([Segment(text: legend, role: .quiet)]) }
    lines = lines.prefix(max(0, height)).map(TermFlow(width: width).fit)
  }

  /// The entry of the panel at a place of it.
  func entry(atLine line: Int, column: Int) -> EditEntry? {
    places.first { $0.line == line && $0.columns.contains(column) }?.entry
  }

  private func say(_ english: String, _ korean: String) -> String {
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

  // MARK: What became of it

  private func statusLines(limit: Int) -> [[Segment]] {
    var lines: [[Segment]] = []
    for sentence in status {
      lines += wrap(sentence.text, width: max(2, width)).map {
        [Segment(text: $0, role: sentence.role)]
      }
    }
    return Array(lines.prefix(limit))
  }

  private var status: [Segment] {
    if let refusal = edit.refusal { return [Segment(text: text(of: refusal), role: .wrong)] }
    let chain =
      isInChain
      ? [
        Segment(
          text: say(
            "A change stays on this page; the pages before and after it keep their numbers.",
            "바꾼 것은 이 쪽에만 남아요. 앞뒤로 이어진 쪽의 수는 그대로예요."), role: .quiet)
      ] : []
    guard let effect = edit.effect else {
      return [
        Segment(
          text: say("Nothing is changed yet.", "아직 바꾼 것이 없어요."), role: .quiet)
      ] + chain
    }
    let counts =
      effect.counts.map(words.counts)
      ?? say(
        "The map is too large to count; * marks what changed.",
        "특성 맵이 커서 세지 않아요. 바뀐 값에는 *가 붙어요.")
    return [Segment(text: counts, role: .notice)]
      + (words.size(effect).map { [Segment(text: $0)] } ?? []) + chain
  }

  private func text(of refusal: EditState.Refusal) -> String {
    switch refusal {
    case .impossible(let error): return words.refusal(error)
    case .unreadable(let error): return QuizPhrases(language).unreadable(error)
    case .unknown(let setting): return settings.expected(setting)
    case .notStepped where edit.focus == .entry(.bias):
      return say(
        "A bias has no next value: type a number.", "편향에는 다음 값이 없어요. 수를 입력하세요.")
    case .notStepped: return say("Enter takes all changes back.", "Enter를 누르면 모두 되돌려요.")
    }
  }

  /// The values that changed, that at hand first, as many as have room.
  private func differenceLines(_ room: Int) -> [[Segment]] {
    guard let effect = edit.effect, room > 0 else { return [] }
    let first = effect.differences.filter { $0.output == edit.output }
    let texts = (first + effect.differences.filter { $0.output != edit.output }).map {
      words.difference($0.output, from: $0.old, to: $0.new)
    }
    let all = max(texts.count, effect.counts?.changed ?? 0)
    var lines: [String] = []
    for (index, text) in texts.enumerated() {
      let rest = all - index
      let more = rest > 1 ? " · " + say("\(rest - 1) more", "\(rest - 1)개 더") : ""
      if let last = lines.last {
        let joined = last + " · " + text
        let isLast = lines.count == room
        if cellWidth(of: joined) + (isLast ? cellWidth(of: more) : 0) <= width {
          lines[lines.count - 1] = joined
          continue
        }
        if isLast {
          lines[lines.count - 1] = last + " · " + say("\(rest) more", "\(rest)개 더")
          break
        }
      }
      lines.append(text)
    }
    return lines.map { [Segment(text: truncate($0, width: width))] }
  }

  /// What the signs in the feature map mean, of those that stand there.
  private var legend: String? {
    guard let counts = edit.effect?.counts else { return nil }
    let signs = Words(language: language).signs(of: counts)
    return ([say("~ your change", "~ 바꾼 곳")] + signs).joined(separator: " · ")
  }
}
