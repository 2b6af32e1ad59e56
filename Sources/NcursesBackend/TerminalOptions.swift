import CellScreen
import TerminalText

/// How characters of ambiguous width (`×`, `Σ`, box lines) are taken to be drawn.
package enum AmbiguousWidth: Equatable, Sendable {
  case ask, narrow, wide
}

/// What the learner asked for on the command line.
package struct TerminalOptions: Equatable, Sendable {
  /// nil takes what the environment and the terminal say.
  package var colorDepth: ColorDepth?
  /// nil takes what the locale says. `.unicode` insists on UTF-8 where the locale does not.
  package var repertoire: Repertoire?
  package var ambiguousWidth: AmbiguousWidth
  /// Whether clicks and the wheel are reported; the terminal then no longer selects text.
  package var reportsMouse: Bool
  /// Whether keys come from the controlling terminal, since standard input carries data.
  package var readsControllingTerminal: Bool

  package init(
    colorDepth: ColorDepth? = nil, repertoire: Repertoire? = nil,
    ambiguousWidth: AmbiguousWidth = .ask, reportsMouse: Bool = true,
    readsControllingTerminal: Bool = false
  ) {
    self.colorDepth = colorDepth
    self.repertoire = repertoire
    self.ambiguousWidth = ambiguousWidth
    self.reportsMouse = reportsMouse
    self.readsControllingTerminal = readsControllingTerminal
  }
}

extension ColorDepth {
  /// The depth to use: what was asked for, or none where `NO_COLOR` is set to anything, but never
  /// more than the terminal's number of colours.
  package static func chosen(asked: ColorDepth?, noColor: String?, colors: Int) -> ColorDepth {
    let offered = ColorDepth(colors: colors)
    if let asked { return asked.rank < offered.rank ? asked : offered }
    return noColor?.isEmpty ?? true ? offered : .none
  }

  private var rank: Int {
    switch self {
    case .none: return 0
    case .eight: return 1
    case .sixteen: return 2
    case .many: return 3
    }
  }
}

extension Repertoire {
  /// The characters to use: what was asked for; else ASCII unless the locale is UTF-8, and nothing
  /// of ambiguous width where the terminal draws it wide.
  package static func chosen(asked: Repertoire?, isUTF8: Bool, isAmbiguousWide: Bool) -> Repertoire
  {
    if !isUTF8 || asked == .ascii { return .ascii }
    return isAmbiguousWide || asked == .unambiguous ? .unambiguous : .unicode
  }
}

/// How long to wait for what the terminal may still send, in milliseconds.
package struct InputDelays: Equatable, Sendable {
  /// After ESC, until it counts as the Escape key.
  package var escape: Int
  /// Within a sequence that has begun for certain, until it is dropped.
  package var sequence: Int
  /// For the answer to a question.
  package var answer: Int

  /// A network between terminal and program tears sequences apart.
  ///
  /// - Parameter asked: what `ESCDELAY` holds, as ncurses has it: milliseconds for a slow line, from
  ///   1 to 10,000. The other delays grow with it.
  package init(isRemote: Bool, asked: String? = nil) {
    escape = isRemote ? 100 : 25
    sequence = isRemote ? 1000 : 250
    answer = isRemote ? 400 : 150
    guard let asked = asked.flatMap({ Int($0) }), (1...10_000).contains(asked) else { return }
    escape = asked
    sequence = max(sequence, asked)
    answer = max(answer, asked)
  }
}
