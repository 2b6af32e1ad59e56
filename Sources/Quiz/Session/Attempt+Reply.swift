import Diagnosis
import Questions

extension Attempt {
  /// What checking or talking came to.
  package struct Reply: Equatable, Sendable {
    /// What came of it in one word.
    package let summary: Summary
    /// What explains it; nil where nothing is to be said.
    package var remark: Remark?
    /// The rules that were asked about, where the learner has just answered that.
    package var settled: [WrongRule] = []
    /// The rules in the remark that were not named at this question before.
    package var newlyNamed: [WrongRule] = []
    /// Of several blanks those that are right so far, as `submit` reads them, the others empty; nil
    /// where none is or the question is closed.
    package var filled: String?

    init(
      summary: Summary, remark: Remark? = nil, settled: [WrongRule] = [],
      newlyNamed: [WrongRule] = []
    ) {
      (self.summary, self.remark) = (summary, remark)
      (self.settled, self.newlyNamed) = (settled, newlyNamed)
    }

    /// A verdict with nothing to explain it.
    package init(_ summary: Summary) { self.init(summary: summary) }
  }

  /// How checking or talking went.
  package enum Summary: Equatable, Sendable {
    /// Everything is right.
    case right(Verdict.Fit)
    /// Everything is right, but so many cells were filled in by their last hint.
    case rightButShown(Int)
    /// So many of those just checked are wrong.
    case wrong(Int, of: Int)
    /// All that were just checked are right; so many blanks are still open.
    case rightSoFar(Int, open: Int)
    /// Right to one decimal only: asked again, no try lost.
    case roundedTooFar
    /// No number, or none that can stand there: asked again, no try lost.
    case unreadable(AnswerError, blank: Int)
    /// More values than there are blanks to fill.
    case tooMany(Int, open: Int)
    /// The learner said whether a rule was followed.
    case talked
    /// The item is closed, or nothing was asked; nothing happened.
    case closed
  }
}
