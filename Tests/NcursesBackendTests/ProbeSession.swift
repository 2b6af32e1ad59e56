import TerminalSupport

/// The terminal's test program in a pseudo-terminal.
func probe(
  _ arguments: String..., terminal: String? = "xterm-256color",
  environment: [String: String] = ["LANG": "C.UTF-8"], rows: Int = 12, columns: Int = 50,
  answersQuestions: Bool = true, ambiguousIsWide: Bool = false
) throws -> PseudoTerminal {
  try PseudoTerminal(
    builtProgram("TerminalProbe"), arguments, terminal: terminal, environment: environment,
    rows: rows, columns: columns, answersQuestions: answersQuestions,
    ambiguousIsWide: ambiguousIsWide)
}

/// What the program draws first, in UTF-8.
let firstLines = """
  합성곱 3×3 end
  ┌──┬──┐
  │한│ 7│   tap
  └──┴──┘
  """
