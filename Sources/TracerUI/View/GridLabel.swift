import TerminalText
import TraceText

/// What stands above a grid: its name, with a sign where its cells are rounded; under that its channel,
/// and which of its cells are shown where they are not all of them. Where there is one line for both,
/// the name gives way.
///
///     input 512×512 ≈                     input (0–3, 1–5)
///     channel 0 · rows 0–9, columns 3–9
struct GridLabel {
  let lines: [String]

  /// - Parameters:
  ///   - height: lines.
  ///   - width: cells up to what stands to the right.
  init(_ block: GridBlock, _ panel: GridPanel?, _ words: Words, height: Int, width: Int) {
    let sign = block.isRounded ? " ≈" : ""
    let names = [block.otherNames.roomy, block.name, block.otherNames.bare].filter { !$0.isEmpty }
    let signed = names.map { $0 + sign } + [block.name]
    let name = firstThatFits(signed, width: width)
    guard let panel, let whole = panel.whole, panel.isPartial else {
      lines = block.detail.isEmpty ? [name] : [name, truncate(block.detail, width: width)]
      return
    }
    let places = words.places(panel.visible, of: whole)
    let under = { (starts: [String]) in
      starts.flatMap { start in places.map { (text: start + $0.text, widest: start + $0.widest) } }
        // The form depends on the widest numbers, so that it stays the same while the window moves.
        .first { cellWidth(of: $0.widest) <= width }?.text
    }
    if height > 1 {
      // Which channel it is counts for more than which of its cells are shown.
      let details = block.detail.isEmpty ? [""] : [block.detail, words.channelSign(block)]
      let starts = details.filter { !$0.isEmpty }.flatMap { [$0 + " · ", $0 + " "] }
      let isInput = if case .input = block.part { true } else { false }
      let told = under(isInput && !starts.isEmpty ? starts : starts + [""])
      lines = [name, told ?? firstThatFits(details, width: width)]
    } else {
      // What stands at the left is the input, whatever stands above it.
      let isInput = if case .input = block.part { true } else { false }
      lines = [under((signed + names).map { $0 + " " } + (isInput ? [""] : [])) ?? name]
    }
  }
}

/// Which cells of a grid are shown.
private struct ShownCells {
  let rows: String
  let columns: String
  private let counts: (rows: Int, columns: Int)
  /// The first of them.
  let first: String

  /// - Parameters:
  ///   - counts: how many rows and columns are shown.
  ///   - joints: what stands between the first and the last of them.
  init(
    _ rows: (first: Int, last: Int), _ columns: (first: Int, last: Int), counts: (Int, Int),
    joints: (String, String)
  ) {
    let range = { (ends: (first: Int, last: Int), count: Int, joint: String) in
      count > 1 ? "\(ends.first)\(joint)\(ends.last)" : "\(ends.first)"
    }
    self.rows = range(rows, counts.0, joints.0)
    self.columns = range(columns, counts.1, joints.1)
    first = "\(rows.first), \(columns.first)"
    self.counts = counts
  }

  /// From long to short; of an axis that is shown whole nothing.
  func texts(_ words: Words, cut: (rows: Bool, columns: Bool)) -> [String] {
    let (rows, columns) = (
      words.say((counts.rows > 1 ? "rows " : "row ") + rows, "\(rows)행"),
      words.say((counts.columns > 1 ? "columns " : "column ") + columns, "\(columns)열")
    )
    guard cut.rows && cut.columns else { return [cut.rows ? rows : columns] }
    return [
      rows + ", " + columns, "(\(self.rows), \(self.columns))",
      words.say("from (\(first))", "(\(first))부터"),
    ]
  }
}

extension Words {
  /// The channel of a block in few cells.
  fileprivate func channelSign(_ block: GridBlock) -> String {
    switch block.part {
    case .input(let channel), .weights(_, let channel): return say("ch ", "채널 ") + "\(channel)"
    case .output, nil: return block.detail
    }
  }

  /// Which cells of a grid are shown, from long to short; with the widest numbers that can stand there.
  func places(
    _ visible: GridPanel.Area, of whole: GridPanel.Area
  ) -> [(text: String, widest: String)] {
    let widest = { (first: Int, count: Int) in
      [first, first + count - 1].max { "\($0)".utf8.count < "\($1)".utf8.count } ?? first
    }
    let (row, column) = (widest(whole.row, whole.rows), widest(whole.column, whole.columns))
    let counts = (visible.rows, visible.columns)
    // A dash before a minus would be read as one.
    let joint = { (first: Int) in self.say(first < 0 ? " to " : "–", "~") }
    let joints = (joint(whole.row), joint(whole.column))
    let shown = ShownCells(
      (visible.row, visible.row + visible.rows - 1),
      (visible.column, visible.column + visible.columns - 1), counts: counts, joints: joints)
    let most = ShownCells((row, row), (column, column), counts: counts, joints: joints)
    let cut = (visible.rows < whole.rows, visible.columns < whole.columns)
    return zip(shown.texts(self, cut: cut), most.texts(self, cut: cut))
      .map { ($0, $1) }
  }
}
