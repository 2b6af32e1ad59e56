import CYAML

/// Builds the tree from the events of libyaml. No other file sees libyaml.
///
/// What could exhaust memory or time is refused while it is parsed: deep nesting, aliases, too many
/// parts. Tags and second documents have no meaning in a lesson and are refused too.
struct YAMLParser {
  static let maximumDepth = 16
  static let maximumNodes = 100_000

  private let source: SourceText
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var nodes = 0
  /// Where the last text in quotes begins and where it ends.
  private var lastQuoted: Range<SourcePosition>?

  /// - Throws: the first fault of the syntax.
  static func parse(_ source: SourceText) throws(LessonError) -> YAMLNode {
    // libyaml keeps a pointer to the parser itself, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw LessonError(file: source.file, message: "there is not enough memory to read it")
    }
    defer { yaml_parser_delete(parser) }
    let result = source.bytes.withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      var builder = YAMLParser(source: source, parser: parser)
      return Result { () throws(LessonError) in try builder.document() }
    }
    return try result.get()
  }

  private init(source: SourceText, parser: UnsafeMutablePointer<yaml_parser_t>) {
    self.source = source
    self.parser = parser
  }

  private mutating func document() throws(LessonError) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        guard let root else {
          throw fault("the file is empty; a lesson begins with “id:”", .init(line: 1, column: 1))
        }
        return root
      case .documentStart where root != nil:
        throw fault("a second document begins here; a file holds one lesson", event.position)
      case .other, .documentStart: continue
      default: root = try node(event, depth: 1)
      }
    }
  }

  private mutating func node(_ event: Event, depth: Int) throws(LessonError) -> YAMLNode {
    nodes += 1
    guard nodes <= YAMLParser.maximumNodes else {
      throw fault(
        "the file has more than \(YAMLParser.maximumNodes) numbers, texts and keys", event.position)
    }
    guard depth <= YAMLParser.maximumDepth else {
      throw fault(
        "this is nested more than \(YAMLParser.maximumDepth) deep, which no lesson needs",
        event.position)
    }
    let content: YAMLNode.Content
    switch event.kind {
    case .scalar(let text, let style): content = .scalar(text, style)
    case .sequenceStart: content = .sequence(try items(depth: depth))
    case .mappingStart: content = .mapping(try entries(depth: depth))
    default: throw fault("something else than a value stands here", event.position)
    }
    return YAMLNode(content: content, position: event.position)
  }

  private mutating func items(depth: Int) throws(LessonError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .end = event.kind { return items }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func entries(depth: Int) throws(LessonError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var known: [String: SourcePosition] = [:]
    while true {
      let event = try next()
      if case .end = event.kind { return entries }
      nodes += 1
      guard case .scalar(let key, _) = event.kind else {
        throw fault("a key must be a word, as in “stride: 1”", event.position)
      }
      if let first = known[key] {
        throw fault("the key “\(key)” stands here already, in line \(first.line)", event.position)
      }
      known[key] = event.position
      let value = try node(try next(), depth: depth + 1)
      entries.append(YAMLNode.Entry(key: key, keyPosition: event.position, value: value))
    }
  }

  private func fault(_ message: String, _ position: SourcePosition) -> LessonError {
    LessonError(file: source.file, position: position, message: message)
  }
}

extension YAMLParser {
  /// An event of libyaml as a Swift value.
  private struct Event {
    enum Kind {
      case scalar(String, YAMLNode.ScalarStyle)
      case sequenceStart, mappingStart, end, documentStart, streamEnd, other
    }
    let kind: Kind
    let position: SourcePosition
  }

  private mutating func next() throws(LessonError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    let position = SourcePosition(event.start_mark)
    let kind: Event.Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      try refuse(anchor: scalar.anchor, tag: scalar.tag, position)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let (text, style) = (String(decoding: bytes, as: UTF8.self), style(of: scalar.style))
      if style == .plain { try refuseCurlyQuotes(around: text, position) }
      if style == .quoted { lastQuoted = position..<SourcePosition(event.end_mark) }
      kind = .scalar(text, style)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      try refuse(anchor: start.anchor, tag: start.tag, position)
      kind = .sequenceStart
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      try refuse(anchor: start.anchor, tag: start.tag, position)
      kind = .mappingStart
    case YAML_ALIAS_EVENT:
      throw fault(
        "an alias (“*name”) is not allowed; write the value out, and put a text that begins "
          + "with “*” in quotes", position)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .end
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    default: kind = .other
    }
    return Event(kind: kind, position: position)
  }

  private func refuse(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?,
    _ position: SourcePosition
  ) throws(LessonError) {
    if anchor != nil {
      throw fault(
        "an anchor (“&name”) is not allowed; put a text that begins with “&” in quotes", position)
    }
    if tag != nil {
      throw fault(
        "a tag (“!name”) is not allowed; put a text that begins with “!” in quotes", position)
    }
  }

  /// A text processor turns straight quotation marks into curly ones, which YAML takes for letters.
  private func refuseCurlyQuotes(
    around text: String, _ position: SourcePosition
  ) throws(LessonError) {
    guard let first = text.unicodeScalars.first, "“”„‘’‟".unicodeScalars.contains(first) else {
      return
    }
    throw fault(
      "the curly quotation mark \(first) is a letter in YAML; write the straight one (\")", position
    )
  }

  private func style(of style: yaml_scalar_style_t) -> YAMLNode.ScalarStyle {
    switch style {
    case YAML_LITERAL_SCALAR_STYLE: return .literal
    case YAML_FOLDED_SCALAR_STYLE: return .folded
    case YAML_PLAIN_SCALAR_STYLE: return .plain
    default: return .quoted
    }
  }

  private func syntaxError() -> LessonError {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "the text ends too early"
    let context = state.context.map { String(cString: $0) } ?? ""
    return YAMLProblem(
      problem: problem, at: SourcePosition(state.problem_mark), context: context,
      contextStart: SourcePosition(state.context_mark), lastQuoted: lastQuoted
    ).explained(in: source)
  }
}

extension SourcePosition {
  /// libyaml counts from 0, columns in Unicode scalars.
  fileprivate init(_ mark: yaml_mark_t) { self.init(line: mark.line + 1, column: mark.column + 1) }
}
