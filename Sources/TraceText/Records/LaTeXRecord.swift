import TraceEngine

/// Steps as LaTeX: a document for pdflatex (with Korean in it for xelatex), or a fragment for one's
/// own document or slides.
///
/// The window's cells are `\traced{…}`: bold on yellow in a document. A fragment makes them bold, needs
/// no package, and leaves `\traced` as it finds it; so the document it stands in may say
/// otherwise.
struct LaTeXRecord: SheetWriter {
  /// Rows of a table, which does not break over pages.
  private static let rowsOfTable = 40

  private let language: Language
  private let isFragment: Bool
  private let isKorean: Bool
  private let text: StepText

  init(_ language: Language, isFragment: Bool, _ sheets: [RecordSheet]) {
    (self.language, self.isFragment) = (language, isFragment)
    text = StepText(language: language)
    isKorean =
      language == .korean
      || sheets.contains { ($0.title ?? "").unicodeScalars.contains(where: isEastAsian) }
  }

  private static let packages = #"""
    \documentclass[11pt,a4paper]{article}
    \usepackage{iftex}
    \ifPDFTeX\usepackage[T1]{fontenc}\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}\fi
    \usepackage[margin=22mm]{geometry}
    \usepackage[table]{xcolor}

    """#

  private static let commands = #"""
    \newcommand{\traced}[1]{\cellcolor{yellow!40}\textbf{#1}}
    \setlength{\parindent}{0pt}
    \setlength{\parskip}{6pt plus 2pt}
    \raggedright
    \raggedbottom

    """#

  private static let fragmentCommands = #"""
    \providecommand{\traced}[1]{\textbf{#1}}

    """#

  /// In both: what no TeX font has is a question mark in pdflatex.
  private static let rare = #"""
    \providecommand{\rare}[1]{\ifdefined\Umathchar #1\else ?\fi}

    """#

  func begin(to buffer: inout TextBuffer) {
    if isFragment {
      if isKorean { buffer.append("% xelatex, \\usepackage{kotex}\n") }
      buffer.append(LaTeXRecord.fragmentCommands)
      buffer.append(LaTeXRecord.rare)
      return
    }
    buffer.append(isKorean ? "% xelatex\n" : "% pdflatex\n")
    buffer.append(LaTeXRecord.packages)
    if isKorean { buffer.append("\\usepackage{kotex}\n") }
    buffer.append(LaTeXRecord.rare)
    buffer.append("\\begin{document}\n")
    buffer.append(LaTeXRecord.commands)
  }

  func end(to buffer: inout TextBuffer) {
    if !isFragment { buffer.append("\\end{document}\n") }
  }

  func begin(_ sheet: RecordSheet, to buffer: inout TextBuffer) {
    let head = RecordHead(sheet, language)
    buffer.append("\\section*{\(laTeX(head.title))}\n")
    for note in head.notes { buffer.append("\(laTeX(note))\n\n") }
    write(SmallGrid.filters(head.words), of: sheet, to: &buffer)
  }

  func end(_ sheet: RecordSheet, to buffer: inout TextBuffer) {
    guard sheet.steps.isWhole(of: sheet.operation.trace) else { return }
    write(
      SmallGrid.featureMap(OperationWords(sheet.operation, in: language)), of: sheet, to: &buffer)
  }

  func write(_ step: Step, of sheet: RecordSheet, to buffer: inout TextBuffer) {
    let number = capitalized(
      TextBuffer.string { text.writeNumber(step, of: sheet.operation.trace.count, to: &$0) })
    buffer.append("\\subsection*{\(laTeX(number))}\n")
    buffer.append(laTeX(TextBuffer.string { text.writePlace(step, to: &$0) }))
    buffer.append("\n\n")
    writeExcerpt(step, to: &buffer)
    guard let top = sheet.top else {
      let arithmetic = TextBuffer.string { text.writeArithmetic(step, to: &$0) }
      for line in arithmetic.split(separator: "\n") {
        buffer.append("\(LaTeXRecord.math(line.drop { $0 == " " }))\n\n")
      }
      return
    }
    let table = TapTable(step, top: top, text)
    writeTable(table, to: &buffer)
    for line in table.conclusion { buffer.append("\(LaTeXRecord.math(line[...]))\n\n") }
  }

  /// Arithmetic as StepText writes it, with powers of e as powers.
  private static func math(_ line: Substring) -> String {
    let parts = line.split(separator: "e^", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      guard index > 0 else { return laTeX(String(part)) }
      let exponent = part.prefix { $0 == "-" || $0 == "." || $0.isNumber }
      return "\\ensuremath{e^{\(exponent)}}"
        + laTeX(String(part.dropFirst(exponent.count)), keepsSpaces: true)
    }.joined()
  }

  private func writeExcerpt(_ step: Step, to buffer: inout TextBuffer) {
    guard let excerpt = StepExcerpt(step) else { return }
    let operation = step.operation
    let words = OperationWords(operation, in: language)
    for channel in excerpt.channels {
      let cells = excerpt.rows.map { row in
        excerpt.columns.map { column in
          let cell = excerpt.cell(channel: channel, row: row, column: column)
          let number =
            cell.number.map { NumberText.text($0, precision: operation.precision) } ?? " "
          let plain = laTeX(cell.isPadding ? "[\(number)]" : number)
          return cell.isUnderTap ? "\\traced{\(plain)}" : plain
        }
      }
      writeGrid(
        words.input(channel: channel), firstRow: excerpt.rows.lowerBound,
        firstColumn: excerpt.columns.lowerBound, cells, to: &buffer)
    }
    buffer.append("\n")
  }

  private func write(
    _ grids: [SmallGrid], of sheet: RecordSheet, to buffer: inout TextBuffer
  ) {
    let precision = sheet.operation.precision
    for grid in grids {
      let cells = (0..<grid.height).map { row in
        grid.numbers[row * grid.width..<(row + 1) * grid.width]
          .map { laTeX(NumberText.text($0, precision: precision)) }
      }
      writeGrid(grid.caption, firstRow: 0, firstColumn: 0, cells, to: &buffer)
    }
    if !grids.isEmpty { buffer.append("\n") }
  }

  /// Grids stand side by side where they fit. Rows and columns are numbered outside the lines.
  private func writeGrid(
    _ caption: String, firstRow: Int, firstColumn: Int, _ cells: [[String]],
    to buffer: inout TextBuffer
  ) {
    let width = cells.first?.count ?? 0
    let size = width > 12 ? "\\scriptsize" : "\\small"
    let line = "\\cline{2-\(width + 1)}"
    buffer.append("{\(size)\\setlength{\\tabcolsep}{4pt}\\renewcommand{\\arraystretch}{1.15}%\n")
    buffer.append("\\begin{tabular}[t]{@{}l@{}}\(laTeX(caption))\\\\[2pt]\n")
    let columns = String(repeating: "r|", count: width)
    buffer.append("\\begin{tabular}[t]{@{}r|\(columns)}\n")
    let head = (0..<width).map { "\\multicolumn{1}{c}{\\tiny \(sign(firstColumn + $0))}" }
    buffer.append("\\multicolumn{1}{c}{} & " + head.joined(separator: " & "))
    buffer.append("\\\\\(line)\n")
    for (index, row) in cells.enumerated() {
      buffer.append("\\tiny \(sign(firstRow + index)) & ")
      buffer.append(row.joined(separator: " & "))
      buffer.append("\\\\\(line)\n")
    }
    buffer.append("\\end{tabular}\\end{tabular}}\\quad\n")
  }

  private func sign(_ number: Int) -> String { laTeX("\(number)") }

  private func writeTable(_ table: TapTable, to buffer: inout TextBuffer) {
    let columns = String(repeating: "r", count: table.head.count)
    var first = 0
    while first < table.rows.count {
      let last = min(first + LaTeXRecord.rowsOfTable, table.rows.count)
      buffer.append("\\begin{tabular}{\(columns)}\n")
      buffer.append(table.head.map { laTeX($0) }.joined(separator: " & ") + "\\\\\\hline\n")
      for row in first..<last {
        let cells = table.rows[row].map {
          table.wins[row] ? "\\textbf{\(laTeX($0))}" : laTeX($0)
        }
        buffer.append(cells.joined(separator: " & ") + "\\\\\n")
      }
      buffer.append("\\end{tabular}\n\n")
      first = last
    }
  }
}
