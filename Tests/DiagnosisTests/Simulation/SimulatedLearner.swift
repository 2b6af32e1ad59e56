/// Someone who answers by a wrong rule, in code of its own.
struct SimulatedLearner: Sendable {
  /// The rule's name in the program.
  let rule: String
  /// The name that the program has for it where it is another rule than `rule`.
  let otherRule: String?
  /// Which way of following the rule, where learners differ.
  let way: String?
  /// What is written down, one number or nothing for each thing asked; nil where the rule has no
  /// place in the problem.
  let answers: @Sendable (Paper) -> [Double?]?

  init(
    _ rule: String, _ way: String? = nil, or otherRule: String? = nil,
    answers: @escaping @Sendable (Paper) -> [Double?]?
  ) {
    (self.rule, self.otherRule, self.way, self.answers) = (rule, otherRule, way, answers)
  }

  /// Whether the learner's rule is among those of these names.
  func follows(oneOf names: Set<String>) -> Bool {
    names.contains(rule) || otherRule.map(names.contains) ?? false
  }

  var title: String { way.map { "\(rule) (\($0))" } ?? rule }
}
