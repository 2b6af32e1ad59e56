/// What a key can ask for. `KeyTable` says which key asks for what, and where.
package enum Action: Equatable, Sendable {
  case quit, leave, help, redraw, switchLanguage
  case nextStep, previousStep, nextBeat, previousBeat, firstStep, lastStep
  /// A step; at the end or the beginning of the page, the next page or the one before.
  case goOn, goBack
  case play, faster, slower, switchGrain
  /// To the next cell whose values differ.
  case nextDifference
  case nextPage, previousPage
  /// The lesson after this one, which is at its end.
  case nextLesson
  /// The page after a question in which nothing is filled in.
  case passBy
  /// A screenful of text; at its end or beginning, a page.
  case readOn, readBack
  /// From shades to numbers and back.
  case switchShades
  /// The next filter: in a walk its first step, in editing its weights.
  case nextFilter
  case goTo, showWeights, nextChannel, previousChannel, predict
  case up, down, pageUp, pageDown, top, bottom
  case choose, quiz, filter
  /// Changing numbers and settings; making a change again; all changes back.
  case edit, redo, original
  /// The words of the page, and all others.
  case terms
  case submit, erase, reveal, hint, skip, undo
  /// Grades what is filled in so far.
  case check
  /// Among the blanks of a question, or the cells of the input.
  case left, right, nextBlank, previousBlank
  /// Along the rows of an input that has no room whole.
  case lookLeft, lookRight
  /// Takes the cell that is pointed at into the answer.
  case point
  /// Answers to a question about a wrong answer: of one rule, and which of several, from 0.
  case yes, no
  case rule(Int)
  /// The questions that were missed, once more.
  case review
}

extension Action {
  /// Whether its key does something else where it cannot be performed.
  package var isOccasional: Bool { self == .nextLesson || self == .passBy }
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
  /// A page with a figure that has several moments.
  case figure
  /// A page with a figure that stands still.
  case still
  /// The walk waits for a prediction; nothing is typed yet.
  case predicting
  /// The quiz waits for an answer; nothing is typed yet.
  case quiz
  /// The quiz waits for several answers, in cells or fields; nothing is being typed.
  case filling
  /// The quiz waits for cells of the input, which may be pointed at.
  case pointing
  /// Which of several rules was followed is asked, while an answer may be typed, too.
  case telling
  /// An item of the quiz is done.
  case quizDone
  /// The quiz is over.
  case quizOver
  /// An answer is being typed: every printable key belongs to it.
  case answering
  /// One of several answers is being typed: every printable key belongs to it.
  case writing
  /// A step or cell to go to is being typed.
  case going
  /// The numbers of a page are being changed; nothing is typed yet.
  case editing
  /// Another number is being typed: every printable key belongs to it.
  case entering
  /// The help screen.
  case help
  /// The list of terms.
  case terms
  /// The card of one term.
  case term
}
