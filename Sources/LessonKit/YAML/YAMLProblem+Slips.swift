/// Slips of the keyboard behind what YAML cannot read: libyaml stumbles only later, over something
/// that is not to blame.
extension YAMLProblem {
  /// What an author did where the problem came from; nil where nothing is recognised.
  func slip(in source: SourceText) -> (String, SourcePosition)? {
    quotation(in: source) ?? missingBlank(in: source) ?? textWithoutIndent(in: source)
      ?? signInText(in: source)
  }

  // MARK: Quotation marks

  /// A mark that was to be closed before, or one within a text that ended it.
  private func quotation(in source: SourceText) -> (String, SourcePosition)? {
    guard context != "while scanning a quoted scalar", let quoted = lastQuoted else { return nil }
    let (start, end) = (quoted.lowerBound, quoted.upperBound)
    if start.line < end.line && (end.line...end.line + 1).contains(at.line) {
      return (
        "the quotation mark here is closed only in line \(end.line); close it where the text ends",
        start
      )
    }
    guard at == end, isListed else { return nil }
    let cure =
      source[start] == "'"
      ? "write it twice, or put the text in double quotes"
      : "within double quotes write “\\\"” for a quotation mark"
    return ("the quotation mark before this ends the text; \(cure)", at)
  }

  /// Whether it is met in brackets or braces.
  private var isListed: Bool { problem.hasPrefix("did not find expected ',' or") }

  // MARK: Blanks

  /// `bias:-1` and `-[1, 2]`, in the line of the problem or the one before.
  private func missingBlank(in source: SourceText) -> (String, SourcePosition)? {
    // A text in several lines begins with the one to blame.
    let isGoingOn = problem.hasPrefix("mapping values are not allowed")
    let lines = [at.line, contextStart.line] + (isGoingOn ? [at.line - 1] : [])
    for line in lines where source.lines.indices ~= line - 1 {
      if let slip = YAMLProblem.missingBlank(in: source.lines[line - 1]) {
        let message = "a blank is missing after the \(slip.sign); write “\(slip.cure)”"
        return (message, SourcePosition(line: line, column: slip.column))
      }
    }
    return nil
  }

  /// The sign in `line` after which a blank is missing, from 1, and how it is written.
  private static func missingBlank(
    in line: [Unicode.Scalar]
  ) -> (sign: String, column: Int, cure: String)? {
    func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars.prefix(30))
      return String(text) + (scalars.count > 30 ? "…" : "")
    }
    var rest = line.drop { $0 == " " }
    while rest.starts(with: ["-", " "]) { rest = rest.dropFirst().drop { $0 == " " } }
    if let second = rest.dropFirst().first, rest.first == "-",
      "[{\"'".unicodeScalars.contains(second) || second.properties.isAlphabetic
    {
      return ("dash", rest.startIndex + 1, "- " + text(rest.dropFirst()))
    }
    guard let colon = rest.firstIndex(of: ":"), colon > rest.startIndex,
      rest[..<colon].allSatisfy({ $0.properties.isAlphabetic || $0 == "_" }),
      let next = rest[(colon + 1)...].first, next != " ", next != "/"
    else { return nil }
    return ("colon", colon + 1, text(rest[...colon]) + " " + text(rest[(colon + 1)...]))
  }

  // MARK: Texts

  /// A text behind `|` that stands no deeper than its key.
  private func textWithoutIndent(in source: SourceText) -> (String, SourcePosition)? {
    let line = contextStart.line - 1
    guard problem == "could not find expected ':'", source.lines.indices ~= line, line > 0,
      isHeader(source.lines[line - 1])
    else { return nil }
    return ("a text behind “|” is indented deeper than its key; indent this line", contextStart)
  }

  /// A colon or a `#` in a text that should have been put in quotes.
  private func signInText(in source: SourceText) -> (String, SourcePosition)? {
    guard isListed else { return nil }
    if source[at] == ":" {
      return ("a colon is not expected here; put a text that contains “: ” in quotes", at)
    }
    guard context.hasSuffix("mapping"), at.line > contextStart.line,
      source.lines.indices ~= contextStart.line - 1
    else { return nil }
    let line = source.lines[contextStart.line - 1]
    let sign = line.indices.dropFirst(contextStart.column).first {
      line[$0] == "#" && line[$0 - 1] == " "
    }
    return sign.map {
      (
        "“#” begins a comment, so the rest of the line is missing; put a text that contains “#” in "
          + "quotes", SourcePosition(line: contextStart.line, column: $0 + 1)
      )
    }
  }
}

extension SourceText {
  /// The character at a place; nil behind the end of a line.
  fileprivate subscript(place: SourcePosition) -> Unicode.Scalar? {
    guard lines.indices ~= place.line - 1, lines[place.line - 1].indices ~= place.column - 1 else {
      return nil
    }
    return lines[place.line - 1][place.column - 1]
  }
}
