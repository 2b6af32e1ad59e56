import TerminalText
import TraceText

/// One entry of the last line.
struct KeyBarEntry: Sendable {
  let action: Action
  let label: String
  let meaning: String
  /// After the label.
  let spacedMeaning: String
  /// Whether it stays when others have no room.
  let isNeeded: Bool
  /// How long it stays among those that do not.
  let rank: KeyBinding.Bar.Rank
  /// In cells, with the gap to the next.
  let width: Int

  private init(
    _ action: Action, _ label: String, _ meaning: String, isNeeded: Bool,
    rank: KeyBinding.Bar.Rank
  ) {
    (self.action, self.label, self.meaning) = (action, label, meaning)
    self.rank = rank
    spacedMeaning = " " + meaning
    self.isNeeded = isNeeded
    width = cellWidth(of: label) + 1 + cellWidth(of: meaning) + 2
  }

  /// The keys that do something now; those that do the same to one of several are told together.
  static func offered(in state: TracerState) -> [KeyBarEntry] {
    var entries: [KeyBarEntry] = []
    let offers = state.offers
    let place = Place(context: state.context, language: state.language, isOwn: state.isOwn)
    for entry in all[place] ?? [] where offers(entry.action) {
      if case .rule = entry.action, let last = entries.last, last.meaning == entry.meaning {
        entries[entries.count - 1] = KeyBarEntry(
          last.action, last.label + " " + entry.label, last.meaning, isNeeded: last.isNeeded,
          rank: last.rank)
      } else {
        entries.append(entry)
      }
    }
    return entries
  }

  private struct Place: Hashable {
    let context: KeyContext
    let language: Language
    let isOwn: Bool
  }

  /// What the last line may show in each place, written and measured once.
  private static let all: [Place: [KeyBarEntry]] = {
    var all: [Place: [KeyBarEntry]] = [:]
    for context in KeyContext.allCases {
      for language in Language.allCases {
        for isOwn in [false, true] {
          let place = Place(context: context, language: language, isOwn: isOwn)
          all[place] = KeyTable.bindings(in: context).compactMap { binding in
            guard let bar = isOwn ? binding.inOwn : binding.bar else { return nil }
            return KeyBarEntry(
              binding.action, bar.label[language], bar.meaning[language], isNeeded: bar.isNeeded,
              rank: bar.rank)
          }
        }
      }
    }
    return all
  }()
}
