import TraceText

/// A worksheet as a LaTeX article: English for pdflatex, text with Korean for xelatex with kotex.
struct LaTeXSheet {
  private let document: SheetDocument

  init(_ document: SheetDocument) { self.document = document }

  var text: String {
    let body = ([nameLine] + document.items.map(text)).filter { !$0.isEmpty }
    let title = laTeX(document.title)
    let id = laTeX(document.id)
    let isKorean = document.language == .korean || ([title, id] + body).contains(where: hasHangul)
    let head = [
      isKorean ? "% xelatex" : "% pdflatex", LaTeXSheet.packages,
      isKorean ? #"\usepackage{kotex}"# : "", LaTeXSheet.commands,
      #"\fancyhead[L]{\#(title)}"#, #"\fancyhead[R]{\texttt{\#(id)}\quad\thepage}"#,
      #"\begin{document}"#,
    ]
    return (head.filter { !$0.isEmpty } + body + [#"\end{document}"#]).joined(separator: "\n")
      + "\n"
  }

  private static let packages = #"""
    \documentclass[11pt,a4paper]{article}
    \usepackage{iftex}
    \ifPDFTeX\usepackage[T1]{fontenc}\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}\fi
    \usepackage[margin=22mm,top=26mm,headheight=14pt]{geometry}
    \usepackage{amssymb,array,fancyhdr,graphicx,xcolor}
    """#

  /// `\gridof{caption}{tabular}` is scaled down where it is wider than the line; `\together` keeps
  /// grids in one line that has room for them; `\filbreak` breaks the page before an exercise that does
  /// not fit on it.
  private static let commands = #"""
    \pagestyle{fancy}
    \fancyhf{}
    \setlength{\parindent}{0pt}
    \setlength{\parskip}{5pt plus 2pt}
    \raggedbottom
    \newcommand{\rare}[1]{\ifPDFTeX ?\else #1\fi}
    \newcommand{\place}[1]{\textcolor{gray}{\footnotesize #1}}
    \newcolumntype{N}{>{\hspace{2pt}}r<{\hspace{2pt}}}
    \newcolumntype{F}{>{\centering\arraybackslash}p{13mm}}
    \newcommand{\high}{\rule[-4mm]{0pt}{10.5mm}}
    \newcommand{\low}{\rule[-1.1mm]{0pt}{4.7mm}}
    \newsavebox{\gridbox}
    \newcommand{\gridof}[2]{%
      \sbox{\gridbox}{\begin{tabular}[t]{@{}l@{}}\small #1\\[2pt]#2\end{tabular}}%
      \ifdim\wd\gridbox>\linewidth\resizebox{\linewidth}{!}{\usebox{\gridbox}}%
      \else\usebox{\gridbox}\fi}
    \newsavebox{\groupbox}
    \newcommand{\together}[1]{%
      \sbox{\groupbox}{#1}%
      \ifdim\wd\groupbox>\linewidth #1\else\usebox{\groupbox}\fi}
    \newcommand{\grids}[1]{{\raggedright\lineskip=9pt\lineskiplimit=9pt #1\par}\smallskip}
    \newcommand{\answerline}[1]{\mbox{#1:\enspace\rule[-2pt]{34mm}{0.4pt}}}
    \newcommand{\workroom}[1]{\vspace{#1}\par\filbreak\vspace{#1}}
    \newcommand{\exercise}[1]{\par\filbreak\bigskip\textbf{#1.}\enspace\ignorespaces}
    \newcommand{\workline}[1]{\par{\small\raggedright\hangindent=2em #1\par}}
    """#

  private var nameLine: String {
    guard let line = document.nameLine else { return "" }
    let name = line.learner.map { #"\textbf{\#(laTeX($0))}\hfill"# } ?? #"\hrulefill"#
    return #"\#(laTeX(line.name)):\enspace\#(name)\qquad "#
      + #"\#(laTeX(line.date)):\enspace\rule{35mm}{0.4pt}\par"#
  }

  private func text(_ item: SheetItem) -> String {
    ([#"\exercise{\#(item.number)}"#] + item.blocks.map(text)).joined(separator: "\n")
  }

  private func text(_ block: SheetBlock) -> String {
    switch block {
    case .paragraph(let text): return laTeX(text) + #"\par"#
    case .numbers(let lines):
      return lines.map { #"\workline{\#(laTeX($0, keepsSpaces: true))}"# }.joined(separator: "\n")
    case .grids(let grids):
      let groups = grids.groups.map { #"\together{"# + $0.map(table).joined(separator: gap) + "}" }
      return #"\grids{"# + groups.joined(separator: gap) + "}"
    case .blanks(let labels):
      return #"\grids{\bigskip "#
        + labels.map { #"\answerline{\#(laTeX($0))}"# }.joined(separator: gap) + "}"
    case .room(let lines): return #"\workroom{\#(lines * 3)mm}"#
    }
  }

  /// Between grids that stand side by side; a line may end here.
  private let gap = "\\qquad\n"

  /// The numbers of rows and columns in grey outside the lines.
  private func table(_ grid: SheetGrid) -> String {
    let columns = String(repeating: grid.isForm ? "F|" : "N|", count: grid.columns)
    let head = (0..<grid.columns).map {
      #"\multicolumn{1}{c}{\place{\#($0)}}"#
    }
    let line = #"\cline{2-\#(grid.columns + 1)}"#
    let rows = grid.rows.enumerated().map { index, row in
      let cells = [#"\place{\#(grid.firstRow + index)}"#] + row.map { $0.map { laTeX($0) } ?? "" }
      return cells.joined(separator: " & ") + (grid.isForm ? #"\high"# : #"\low"#) + #"\\"# + line
    }
    return #"\gridof{\#(laTeX(grid.caption))}{\begin{tabular}[t]{@{}r|\#(columns)}"# + "\n"
      + #"\multicolumn{1}{c}{} & "# + head.joined(separator: " & ") + #"\\"# + line + "\n"
      + rows.joined(separator: "\n") + #"\end{tabular}}"#
  }
}

private func hasHangul(_ text: String) -> Bool { text.unicodeScalars.contains(where: isEastAsian) }
