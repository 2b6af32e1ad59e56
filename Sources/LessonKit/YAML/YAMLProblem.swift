/// What libyaml says about a file it cannot read, and what a teacher is told instead.
struct YAMLProblem {
  let problem: String
  let at: SourcePosition
  /// What was being read (“while parsing a flow sequence”), or empty.
  let context: String
  let contextStart: SourcePosition
  /// Where the last text in quotes before it begins and where it ends.
  var lastQuoted: Range<SourcePosition>?

  func explained(in source: SourceText) -> LessonError {
    if let (line, indent) = indentedStart(of: source) {
      let position = SourcePosition(line: line, column: indent + 1)
      return LessonError(
        file: source.file, position: position,
        message: "the first line of this text is indented deeper than the lines after it; "
          + "write “|2” in place of “|” if it should be, or begin with a line that is not")
    }
    let (message, position) = slip(in: source) ?? sentence(in: source)
    return LessonError(file: source.file, position: position, message: message)
  }

  private func sentence(in source: SourceText) -> (String, SourcePosition) {
    if context == "while scanning a quoted scalar" {
      return ("the quotation mark here is never closed", contextStart)
    }
    if problem.hasPrefix("did not find expected ',' or") {
      let (name, end) = context.hasSuffix("sequence") ? ("list", "]") : ("group", "}")
      return (
        "a comma or “\(end)” is missing before this; the \(name) begins in line "
          + "\(contextStart.line), column \(contextStart.column)", at
      )
    }
    if problem == "could not find expected ':'" {
      return ("a line with “key: value” is expected here; the colon is missing", contextStart)
    }
    return (sentence, at)
  }

  /// What is wrong at the place where reading stopped.
  private var sentence: String {
    switch problem {
    case "mapping values are not allowed in this context":
      return "a colon is not expected here; put a text that contains “: ” in quotes, "
        + "and indent a key exactly like its neighbours"
    case "found unknown escape character":
      return "in double quotes “\\” begins an escape; write “\\\\” for the character itself"
    case "did not find expected node content":
      return "a value is missing before this"
    case "did not find expected comment or line break":
      return "behind “|” the line ends; begin the text in the next line, indented"
    case "did not find expected key":
      return "this does not belong to what stands above it; indent it exactly like its neighbours, "
        + "and put a text in quotes as a whole"
    case "did not find expected '-' indicator":
      return "a list began above: here “- ” is expected, indented like its other items"
    case "block sequence entries are not allowed in this context":
      return "a list may not begin in this line; start it in a line of its own"
    case "found character that cannot start any token":
      return "no text may begin with this character; put the text in quotes"
    case "did not find expected <document start>":
      return "the file should end before this; indent it like the rest"
    default: return "this is not YAML: \(problem)"
    }
  }

  /// The line and indentation of a first line of a `|` text that stands deeper than the next: YAML
  /// takes its indentation for the whole text's, and fails at the first line that has less.
  private func indentedStart(of source: SourceText) -> (line: Int, indent: Int)? {
    let lines = source.lines
    let failed = max(at.line, contextStart.line) - 1
    guard problem != "found unexpected end of stream" else { return nil }
    for header in stride(from: min(failed, lines.count) - 1, through: max(0, failed - 200), by: -1)
    where isHeader(lines[header]) {
      let parent = lines[header].prefix { $0 == " " }.count
      let text = (header + 1..<lines.count).filter { !lines[$0].allSatisfy { $0 == " " } }
      guard let first = text.first else { return nil }
      let indent = lines[first].prefix { $0 == " " }.count
      let next = text.first { lines[$0].prefix { $0 == " " }.count < indent }
      guard let next, next <= failed else { return nil }
      return lines[next].prefix { $0 == " " }.count > parent ? (first + 1, indent) : nil
    }
    return nil
  }

  func isHeader(_ line: [Unicode.Scalar]) -> Bool {
    guard let last = line.last(where: { $0 != " " && $0 != "-" && $0 != "+" }) else { return false }
    return last == "|" || last == ">"
  }
}
