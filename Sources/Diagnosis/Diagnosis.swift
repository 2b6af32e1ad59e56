import Questions

/// What the evidence says about wrong answers. It speaks only as surely as the evidence allows.
package enum Diagnosis: Equatable, Sendable {
  /// Nothing is wrong.
  case nothing
  /// Rules that may have been followed, the likeliest first; to be asked, not said.
  case ask([WrongRule])
  /// The rules that were followed. More than one: the numbers cannot tell which.
  case named([WrongRule], because: Reason)
  /// No rule; a slip of the hand would explain it.
  case slip(Slip)
  /// A calculation was typed, and this is wrong in it.
  case working(WorkingReport)
  /// Nothing that is known explains it.
  case unknown

  /// Why a rule is named.
  package enum Reason: Equatable, Sendable {
    /// So many wrong cells agree with it.
    case cells(Int)
    /// The calculation that was typed, with its marks.
    case working(WorkingReport)
    /// The learner said so.
    case yes
  }

  /// The calculation that led to the diagnosis, term by term; nil where none did.
  package var report: WorkingReport? {
    switch self {
    case .working(let report), .named(_, because: .working(let report)): return report
    default: return nil
    }
  }
}

/// What is known when wrong answers are to be explained.
package struct Evidence: Equatable, Sendable {
  /// All that was filled in of the question at hand, and, before it, what was filled in of earlier
  /// questions of this sitting.
  package var observations: [Observation]
  /// The names of rules that the learner said yes to, or no.
  package var confirmed: Set<String>
  /// The names of those that the learner said no to.
  package var denied: Set<String>

  /// - Parameter observations: in the order they were made.
  package init(
    _ observations: [Observation], confirmed: Set<String> = [], denied: Set<String> = []
  ) {
    (self.observations, self.confirmed, self.denied) = (observations, confirmed, denied)
  }
}
