/// What a key can ask for. `KeyTable` says which key asks for what, and where.
package enum Action: Equatable, Sendable {
  case quit, leave, help, redraw, switchLanguage
  case nextStep, previousStep, nextBeat, previousBeat, firstStep, lastStep
  /// A step; at the end or the beginning of the page, the next page or the one before.
  case goOn, goBack
  case play, faster, slower, switchGrain
  case nextPage, previousPage
  /// A screenful of text; at its end or beginning, a page.
  case readOn, readBack
  case goTo, showWeights, nextChannel, previousChannel, predict
  case up, down, pageUp, pageDown, top, bottom
  case choose, quiz, filter
  case submit, erase, reveal, hint, skip
}

/// Where keys are pressed: the same key may mean different things in different places.
package enum KeyContext: Equatable, Sendable, CaseIterable {
  /// The list of lessons.
  case menu
  /// Typing a filter for the list.
  case filtering
  /// A page to read.
  case text
  /// A page on which a window moves.
  case walk
  /// The walk waits for a prediction; nothing is typed yet.
  case predicting
  /// The quiz waits for an answer; nothing is typed yet.
  case quiz
  /// The quiz is over, or an item is.
  case quizDone
  /// An answer is being typed: every printable key belongs to it.
  case answering
  /// A step or cell to go to is being typed.
  case going
  /// The help screen.
  case help
}
