/// What happened in a quiz that is worth remembering. Time is added where there is a clock.
package enum QuizEvent: Equatable, Sendable {
  /// An answer that could be read was given; of several blanks all that is filled in.
  case answered(QuizItem.ID, text: String, isRight: Bool)
  /// Of several blanks these are right so far, the others empty.
  case filled(QuizItem.ID, text: String)
  /// The answer was shown.
  case shown(QuizItem.ID)
  /// Wrong rules explain an answer; certain where a single one was named.
  case diagnosed(rules: [String], isCertain: Bool)
  /// The learner said whether these rules, which were asked about, were followed: the asking counts
  /// no longer.
  case settled(rules: [String])

  /// What a reply leaves to be remembered.
  ///
  /// - Parameter text: all that is filled in.
  package static func events(
    _ reply: Attempt.Reply, to item: QuizItem.ID?, text: String
  ) -> [QuizEvent] {
    var events: [QuizEvent] = []
    switch reply.summary {
    case .right: if let item { events.append(.answered(item, text: text, isRight: true)) }
    case .wrong: if let item { events.append(.answered(item, text: text, isRight: false)) }
    case .talked, .rightSoFar, .rightButShown: break
    case .roundedTooFar, .unreadable, .tooMany, .closed: return []
    }
    if let item, let filled = reply.filled { events.append(.filled(item, text: filled)) }
    if !reply.settled.isEmpty { events.append(.settled(rules: reply.settled.map(\.name))) }
    switch reply.remark {
    case .diagnosis(.ask(let rules)):
      events.append(.diagnosed(rules: rules.map(\.name), isCertain: false))
    case .diagnosis(.named(let rules, _)):
      let news = reply.newlyNamed.map(\.name)
      if !news.isEmpty { events.append(.diagnosed(rules: news, isCertain: rules.count == 1)) }
    case .diagnosis, .foreseen, .outdated, .falseLink, nil: break
    }
    return events
  }
}
