import CNcurses
import CellScreen
import TerminalText

/// The learner's terminal, through ncurses.
///
///     var terminal = try NcursesTerminal()
///     terminal.present(frame)
///     let events = terminal.nextEvents(within: nil)
///     terminal.close()
///
/// It gives the terminal back when it is closed or goes out of scope, when the process exits, and
/// when it crashes. There is one at a time; hence it cannot be copied.
package struct NcursesTerminal: ~Copyable, Terminal {
  /// The characters that frames should be made of.
  package let repertoire: Repertoire
  package let colorDepth: ColorDepth

  let delays: InputDelays
  var decoder: InputDecoder
  /// When the bytes that have half arrived are settled as they are.
  var patienceEnd: ContinuousClock.Instant?
  /// What arrived while something else was waited for.
  var waiting: [InputEvent] = []
  /// What the terminal shows; nil when that is not known.
  private var shown: Frame?
  /// The look of each role, by its raw value.
  private let styles: [CNStyle]

  /// Opens the screen. Nothing is drawn yet.
  ///
  /// - Throws: `notATerminal`, `unknownType` or `cannotAddressCursor` where there can be no screen.
  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    let isUTF8 = cn_set_locale(options.repertoire == .unicode) && options.repertoire != .ascii
    let noColor = environmentValue("NO_COLOR")
    let wantsColor = ColorDepth.chosen(asked: options.colorDepth, noColor: noColor, colors: 256)
    let result = cn_open(
      CNOpenOptions(
        uses_color: wantsColor != .none, reports_mouse: options.reportsMouse,
        reads_controlling_terminal: options.readsControllingTerminal))
    if let error = TerminalError(result) { throw error }

    let depth = ColorDepth.chosen(
      asked: options.colorDepth, noColor: noColor, colors: Int(cn_colors()))
    var question = WidthQuestion(
      decoder: InputDecoder(sequences: terminfoSequences()),
      delays: InputDelays(
        isRemote: environmentValue("SSH_CONNECTION") != nil, asked: environmentValue("ESCDELAY")))
    var isWide = options.ambiguousWidth == .wide
    if isUTF8 && options.ambiguousWidth == .ask { isWide = question.ask() }

    colorDepth = depth
    repertoire = .chosen(asked: options.repertoire, isUTF8: isUTF8, isAmbiguousWide: isWide)
    delays = question.delays
    decoder = question.decoder
    waiting = question.waiting
    styles = Role.allCases.map { CNStyle(Palette.attributes(for: $0, depth: depth)) }
  }

  deinit { cn_close() }

  package var size: ScreenSize { ScreenSize(cn_size()) }

  /// Gives the terminal back; what was written to standard error meanwhile is shown now.
  package consuming func close() {}

  package mutating func present(_ frame: Frame) {
    let runs = frame.runs(differingFrom: shown)
    var text: [UInt8] = []
    for run in runs {
      text.removeAll(keepingCapacity: true)
      draw(run, of: frame, by: &text)
    }
    let place = frame.cursor
    let keepsCursor = shown?.cursor == place && shown?.cursorIsVisible == frame.cursorIsVisible
    if shown != nil && runs.isEmpty && keepsCursor { return }
    cn_flush(Int32(place?.row ?? -1), Int32(place?.column ?? -1), frame.cursorIsVisible)
    shown = frame
  }

  package mutating func redraw() {
    cn_forget()
    shown = nil
  }

  package mutating func suspend() {
    cn_suspend()
    shown = nil
    waiting.append(.resize(size))
  }

  /// The frame must be drawn whole: the screen is another.
  mutating func forgetShown() { shown = nil }

  /// - Parameter text: empty; its memory is used for the next run, too.
  private func draw(_ run: Frame.Run, of frame: Frame, by text: inout [UInt8]) {
    if let lower = run.lower { return drawPixels(run, lower, of: frame, by: &text) }
    for column in run.columns { append(frame[run.row, column], to: &text) }
    // The right half of a wide character is drawn with its left half.
    let isHalf = frame[run.row, run.columns.lowerBound].width == 0
    let column = run.columns.lowerBound + (isHalf ? 1 : 0)
    let style = styles[Int(run.role.rawValue)]
    cn_draw(Int32(run.row), Int32(column), text, Int32(text.count), style)
  }

  /// Half blocks where there are greys and the block is sure to be one cell wide; else the signs that
  /// stand for them.
  private func drawPixels(
    _ run: Frame.Run, _ lower: Role, of frame: Frame, by text: inout [UInt8]
  ) {
    let greys = Palette.pixels(upper: run.role, lower: lower, depth: colorDepth)
    if let greys, repertoire == .unicode {
      for _ in run.columns { text += "▀".utf8 }
      cn_draw(
        Int32(run.row), Int32(run.columns.lowerBound), text, Int32(text.count), CNStyle(greys))
      return
    }
    for column in run.columns { append(frame[run.row, column], to: &text) }
    // A sign without a grey behind it, which would hide it.
    let role = run.role.greyLevel == nil ? run.role : .plain
    cn_draw(
      Int32(run.row), Int32(run.columns.lowerBound), text, Int32(text.count),
      styles[Int(role.rawValue)])
  }

  /// A character that the C library measures otherwise would move everything to its right.
  private func append(_ cell: Cell, to text: inout [UInt8]) {
    guard cell.width > 0 else { return }
    if let ascii = cell.ascii {
      text.append(ascii)
      return
    }
    if measure(cell) == cell.width {
      cell.appendGlyph(to: &text)
    } else {
      text += repeatElement(UInt8(ascii: "?"), count: Int(cell.width))
    }
  }
}

/// The cells that the C library gives a glyph.
private func measure(_ cell: Cell) -> Int32 {
  if let scalar = cell.basicScalar { return cn_cells(scalar) }
  return cell.glyph.unicodeScalars.reduce(0) { $0 + max(0, cn_cells($1.value)) }
}

/// Ends the process by `signal` under the disposition it had before, so that whoever started the
/// program sees what happened. A terminal that is still open is given back.
package func endProcess(by signal: Int32) -> Never { cn_end_by_signal(signal) }

extension TerminalError {
  fileprivate init?(_ result: CNOpenResult) {
    let type = environmentValue("TERM") ?? ""
    switch result {
    case .opened: return nil
    case .notATerminal: self = .notATerminal
    case .unknownType: self = .unknownType(type)
    case .cannotAddressCursor: self = .cannotAddressCursor(type)
    case .failed: self = .failed
    }
  }
}

extension CNStyle {
  fileprivate init(_ look: Attributes) {
    self.init(
      bold: look.bold, reverse: look.reverse, underline: look.underline, dim: look.dim,
      foreground: look.foreground.map { Int16($0) } ?? -1,
      background: look.background.map { Int16($0) } ?? -1)
  }
}

extension ScreenSize {
  init(_ size: CNSize) { self.init(rows: Int(size.rows), columns: Int(size.columns)) }
}

/// What this terminal sends for its keys.
private func terminfoSequences() -> [[UInt8]: Key] {
  var sequences: [[UInt8]: Key] = [:]
  for (name, key) in terminfoKeys {
    let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      count = Int(cn_key_sequence(name, buffer.baseAddress, Int32(buffer.count)))
    }
    if bytes.count >= 2 && bytes[0] == Byte.escape { sequences[bytes] = key }
  }
  return sequences
}
