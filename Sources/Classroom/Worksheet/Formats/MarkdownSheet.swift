/// A worksheet in Markdown as GitHub renders it. There are no pages; the id stands in the heading and
/// beside every number.
struct MarkdownSheet {
  private let document: SheetDocument

  init(_ document: SheetDocument) { self.document = document }

  var text: String {
    var parts = ["# \(escaped(document.title)) · \(escaped(document.id))"]
    if let line = document.nameLine {
      let name = line.learner.map { "**\(escaped($0))**" } ?? blank(30)
      parts.append("\(line.name): \(name) &emsp; \(line.date): \(blank(16))")
    }
    for item in document.items {
      parts.append("## \(item.number) <sub>\(escaped(document.id))</sub>")
      parts += item.blocks.map(text)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: SheetBlock) -> String {
    switch block {
    case .paragraph(let text): return escaped(text)
    case .numbers(let lines): return "```text\n" + lines.joined(separator: "\n") + "\n```"
    case .grids(let grids): return grids.map(table).joined(separator: "\n\n")
    case .blanks(let labels):
      return labels.map { "- \(escaped($0)): \(blank(24))" }.joined(separator: "\n")
    case .room(let lines): return Array(repeating: "<br>", count: lines).joined()
    }
  }

  /// The caption in the corner, the numbers of columns in the head, those of rows in bold.
  private func table(_ grid: SheetGrid) -> String {
    let head = [escaped(grid.caption)] + (0..<grid.columns).map { "\($0)" }
    let rule = [":-:"] + Array(repeating: grid.isForm ? ":-:" : "--:", count: grid.columns)
    let space = String(repeating: "&emsp;", count: 3)
    let rows = grid.rows.enumerated().map { index, row in
      ["**\(grid.firstRow + index)**"] + row.map { $0.map(escaped) ?? space }
    }
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private func blank(_ count: Int) -> String { String(repeating: "\\_", count: count) }

  /// Text in which nothing means anything to Markdown or HTML.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$", "@":
        escaped += "\\" + String(character)
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
