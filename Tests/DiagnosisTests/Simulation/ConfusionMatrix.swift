/// What `docs/diagnosis.md` must hold.
enum ConfusionMatrix {
  static func text() throws -> String {
    let maps = try SimulatedFamily.ofMaps.map { ($0, try Simulations.of($0)) }
    let places = try SimulatedFamily.ofPlaces.map { ($0, try Simulations.of($0)) }
    return head
      + table("Whole maps", maps.map { ($0, $1.whole) })
      + table("Single cells", maps.map { ($0, $1.cells) })
      + table("Sizes, counts and places", places.map { ($0, $1.whole) })
  }

  private static let head = """
    # How well the diagnosis tells rules from slips

    Measured on simulated learners, by the tests; `RECORD_SNAPSHOTS=1 swift test --filter
    DiagnosisTests` writes this page anew, and fails.

    **The learners** (`Tests/DiagnosisTests/Simulation`) share no code with the program: problems are nested
    arrays, right answers and wrong ones come from plain loops. Where people follow a rule in more than one
    way (the channels averaged before or after the bias), each way is a learner of its own. Their answers
    are typed as text, whole numbers in full and others to two decimals. A cell whose window would
    fall off the paper stays empty.

    **The problems**, 200 a family with a fixed seed, are dealt to the family's learners in turn. Images are
    3–6 high and wide with 1–3 channels and entries 0–9, one in six negative; 1–2 filters 2–3 wide with
    weights 0–5, one in four negative; stride 1–2, padding 0–1 (in the padding family 1–2), a bias from −5
    to 5 three times in four, ReLU one time in four (value) or eight. Poolings have windows 2–3 wide, most
    of them touching, padding 0–1, and hang over the end one time in four. Sizes: images 5–40, windows 1–7,
    stride 1–4, padding 0–3, dilation 1–2. Parameters: 1–8 channels, 1–16 filters of 1–5, sometimes in two
    groups. A problem is drawn again only where the rule cannot be seen: where it changes fewer
    than two cells of the map (for numbers: none). Problems on which two rules agree stay in.

    **The answers.** To each problem four: by the rule; by the rule with a slip in one wrong cell; by
    slips alone; and the right one. Who slips does so in each cell with a chance of one in four, and at
    least once. Of 12 slips in a convolution 3 are one product off by a row of its times table; 2 each swap
    two digits, lose a minus, leave one product out, or are off by 1; and 1 is off by 10; a kind that has
    no place in a cell is drawn again. A slip on top of a rule befalls the number, not a product: digits,
    minus, 1 or 10.

    **The columns.** *Named*: said outright, alone or as "either … or" with others (in parentheses the mean
    number of rules in such a tie). *Other named*: the rule was not among those named, nor one that gives
    the same answers there. *Asked*: "did you …?", with the rule among those asked about, or others only.
    For slips and right answers, every rule is an other one.


    """

  private typealias Row = (Simulation.Deed) -> Bool

  private static func table(
    _ title: String, _ families: [(SimulatedFamily, ConfusionCounts)]
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
      text += row("", "a rule and a slip", counts) { $0 == .ruleAndSlip }
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
