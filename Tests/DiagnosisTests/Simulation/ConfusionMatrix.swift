/// What `docs/diagnosis.md` must hold.
enum ConfusionMatrix {
  static func text() async throws -> String {
    var (maps, places) = ([Run](), [Run]())
    for family in SimulatedFamily.ofMaps { maps.append((family, try await Simulations.of(family))) }
    for family in SimulatedFamily.ofPlaces {
      places.append((family, try await Simulations.of(family)))
    }
    return head + goals(maps, places)
      + table("Whole maps", maps.map { ($0, $1.whole) }, parts: true)
      + table("Single cells", maps.map { ($0, $1.cells) })
      + table("Sizes, counts and places", places.map { ($0, $1.whole) })
  }

  private static let head = """
    # How well the diagnosis tells rules from slips

    Measured on simulated learners, by the tests. `RECORD_SNAPSHOTS=1 swift test --filter SimulationTests`
    writes this page anew, and fails.

    **The learners** (`Tests/DiagnosisTests/Simulation`) share no code with the program: problems are nested
    arrays, and right answers and wrong ones come from plain loops, checked on numbers that were worked
    out by hand. They were written from a table of the wrong rules in words, before the program's models
    could be run. Afterwards they took the program's names, and some were mended where the two disagreed
    and the learner was at fault, mostly by breaking a second rule: pooling across channels and dividing by
    the overhang leave out problems in which padding or overhang would be miscounted besides; sizes are
    rounded as the layer rounds; who transposes names no window that the map does not have; who counts
    parameters without channels keeps the biases, or is listed as losing both; padding keeps the size
    wherever there is padding. One size learner (one window too many) and three winners (output cell,
    opposite, from one) were added from the program's sentences. Where people may follow
    a rule in more than one way (decimals rounded down, or cut off), each way is a learner of its own,
    named in parentheses, whether or not the program knows it. Of some ways the program has since made
    rules of their own, and the learners took their names, but go on as before: both sums over all
    channels, slices shifted by a channel, the number farthest from zero, a walk down that is written
    across, sizes without stride and padding, weights for every channel of a pooling. Answers are typed as text, whole numbers in full and others to two decimals. A
    cell whose window would fall off the paper stays empty.

    **The problems**, 200 a family with a fixed seed, are dealt to the family's learners in turn. Images are
    3–6 high and wide with 1–3 channels and entries 0–9, one in six negative; 1–2 filters 2–3 wide with
    weights 0–5, one in four negative; stride 1–2, padding 0–1 (in the padding family 1, or 2 one time in
    three; for the places of windows 0–2), a bias from −5 to 5 three times in four, ReLU one time in four
    (value) or eight. One problem in six (padding), eight (window) or nine (channels) is a pooling. Poolings
    have windows 2–3 wide, most of them touching, padding 0–1, and hang over the end one time in four.
    Sizes: images 5–40, windows 1–7, stride 1–4, padding 0–3, dilation 1 or, one time in four, 2.
    Parameters: 1–8 channels, 1–16 filters of 1–5, sometimes in two groups. A problem is drawn again only
    where the rule does not apply or cannot be seen: where it changes fewer than two cells of the map (for
    other numbers: none). Problems on which two rules agree stay in.

    **The answers.** To each problem four: by the rule; by the rule with a slip in one wrong cell; by
    slips alone; and the right one. Who slips does so in each cell with a chance of one in four, and at
    least once. Of 12 slips 3 are one product off by a row of its times table; 2 each swap two digits, lose
    a minus, leave one product or number out, or are off by 1; and 1 is off by 10. A kind that has no place
    there (one digit, a maximum, a size) is drawn again. A slip on top of a rule befalls the number that
    the rule gave: digits, minus, 1 or 10. Where the rule changed two cells only, one is left that
    agrees with it. No rule is named from one cell, so there the rule can only be asked about. Single cells are asked by themselves: one that the rule made
    wrong, and one that was slipped in.

    **The columns.** *Named*: said outright, alone or in a tie, "either … or", with others. *Asked*: "did
    you …?", with the rule among those asked about. In parentheses stands the mean number of rules in such a
    tie or question. A rule counts as the right one too where it leads to the very same
    answers. *Other*: the right rule was not among them. For slips and right answers every rule is
    an other one.


    """

  /// What was aimed at, and what came of it.
  private static func goals(
    _ maps: [Run], _ places: [Run]
  ) -> String {
    var text = """
      ## The goals

      | family | rules named, whole | rules asked about, cell | slips named, whole | \
      anything named, cell | right answers diagnosed |
      |---|--:|--:|--:|--:|--:|
      | *goal* | ≥ 95% | ≥ 90% | ≤ 2% | 0 | 0 |

      """
    for (family, simulation) in maps {
      text += goals(family.title, [simulation.whole], [simulation.cells])
    }
    text += goals("**all maps**", maps.map { $0.1.whole }, maps.map { $0.1.cells })
    text += slipsOnTop(maps)
    text += """

      | family | rules named or asked about | slips named | right answers diagnosed |
      |---|--:|--:|--:|
      | *goal* | ≥ 90% | ≤ 2% | 0 |

      """
    for (family, simulation) in places {
      let counts = [simulation.whole]
      let said = percent(counts, \.isRule) { $0.isNamedRight || $0.isAskedRight }
      text += "| \(family.title) | \(said) | \(percent(counts, { $0 == .slips }, \.isNamed)) | "
      text += "\(diagnosedRight(counts)) |\n"
    }
    return text + "\n"
  }

  /// A rule and a slip, by whether two cells are left to name the rule by.
  private static func slipsOnTop(_ maps: [Run]) -> String {
    var text = """

      | family | two cells left: rule named | one cell left: named | one cell left: asked about | \
      all: named |
      |---|--:|--:|--:|--:|
      | *goal* | ≥ 95% | 0 | ≥ 90% | |

      """
    let all = [("**all maps**", maps.map(\.1.whole))]
    for (title, whole) in maps.map({ ($0.0.title, [$0.1.whole]) }) + all {
      let named = percent(whole, { $0 == .ruleAndSlip }, \.isNamedRight)
      let one = whole.reduce(0) { $0 + $1.count({ $0 == .ruleAndSlipOfTwo }, \.isNamedRight) }
      let asked = percent(whole, { $0 == .ruleAndSlipOfTwo }, \.isAskedRight)
      let both = percent(whole, \.isRuleAndSlip, \.isNamedRight)
      text += "| \(title) | \(named) | \(one) | \(asked) | \(both) |\n"
    }
    return text
  }

  private static func goals(
    _ title: String, _ whole: [ConfusionCounts], _ cells: [ConfusionCounts]
  ) -> String {
    let columns = [
      title, percent(whole, \.isRule, \.isNamedRight), percent(cells, \.isRule, \.isAskedRight),
      percent(whole, { $0 == .slips }, \.isNamed),
      "\(cells.reduce(0) { $0 + $1.count({ _ in true }, \.isNamed) })",
      "\(diagnosedRight(whole + cells))",
    ]
    return "| " + columns.joined(separator: " | ") + " |\n"
  }

  /// In tenths of a percent, cut off so that no goal is reached by rounding.
  private static func percent(
    _ counts: [ConfusionCounts], _ deed: Row, _ said: (ConfusionCounts.Said) -> Bool
  ) -> String {
    let part = counts.reduce(0) { $0 + $1.count(deed, said) }
    let all = counts.reduce(0) { $0 + $1.count(deed) }
    let tenths = part * 1000 / all
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private static func diagnosedRight(_ counts: [ConfusionCounts]) -> Int {
    counts.reduce(0) { $0 + $1.count({ $0 == .right }, { $0 != .nothing }) }
  }

  private typealias Run = (SimulatedFamily, Simulation)
  private typealias Row = (Simulation.Deed) -> Bool

  private static func table(
    _ title: String, _ families: [(SimulatedFamily, ConfusionCounts)], parts: Bool = false
  ) -> String {
    var text = """
      ## \(title)

      | family | what was done | answers | named | in a tie | other named | asked | asked other | \
      slip | not known | nothing |
      |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|

      """
    for (family, counts) in families {
      for deed in counts.deeds where deed.isRule {
        text += row("", name(deed), counts) { $0 == deed }
      }
      text += row("**\(family.title)**", "all rules", counts, \.isRule)
      if parts {
        text += row("", "a rule and a slip, two cells left", counts) { $0 == .ruleAndSlip }
        text += row("", "a rule and a slip, one cell left", counts) { $0 == .ruleAndSlipOfTwo }
      } else {
        text += row("", "a rule and a slip", counts, \.isRuleAndSlip)
      }
      text += row("", "slips alone", counts) { $0 == .slips }
      text += row("", "right", counts) { $0 == .right }
    }
    return text + "\n"
  }

  private static func name(_ deed: Simulation.Deed) -> String {
    if case .rule(let title) = deed { return title }
    return ""
  }

  private static func row(
    _ family: String, _ name: String, _ counts: ConfusionCounts, _ deed: Row
  ) -> String {
    func number(_ said: (ConfusionCounts.Said) -> Bool) -> String {
      let count = counts.count(deed, said)
      return count == 0 ? "" : "\(count)"
    }
    let columns = [
      family, name, "\(counts.count(deed))", number { $0 == .namedAlone },
      withMean(counts, deed) { $0.isNamedRight && $0 != .namedAlone },
      number { $0 == .namedOther }, withMean(counts, deed, \.isAskedRight),
      number { $0 == .askedOther }, number { $0 == .slip }, number { $0 == .unknown },
      number { $0 == .nothing },
    ]
    return "| " + columns.joined(separator: " | ") + " |\n"
  }

  /// So many answers, and how many rules were said in the mean: `12 (2.5)`.
  private static func withMean(
    _ counts: ConfusionCounts, _ deed: Row, _ said: (ConfusionCounts.Said) -> Bool
  ) -> String {
    let count = counts.count(deed, said)
    guard count > 0 else { return "" }
    let tenths = (counts.rules(deed, said) * 10 + count / 2) / count
    return "\(count) (\(tenths / 10).\(tenths % 10))"
  }
}
