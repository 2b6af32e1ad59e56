/// Someone who answers by a wrong rule, in code of its own.
struct SimulatedLearner: Sendable {
  /// The rule's name in the program.
  let rule: String
  /// Which way of following the rule, where learners differ.
  let way: String?
  /// What is written down, one number or nothing for each thing asked; nil where the rule has no
  /// place in the problem.
  let answers: @Sendable (Paper) -> [Double?]?

  init(
    _ rule: String, _ way: String? = nil, answers: @escaping @Sendable (Paper) -> [Double?]?
  ) {
    (self.rule, self.way, self.answers) = (rule, way, answers)
  }

  var title: String { way.map { "\(rule) (\($0))" } ?? rule }
}
