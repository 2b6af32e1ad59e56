import Questions

/// What the calculations say that were typed for wrong numbers; nil where they say nothing.
///
/// The one of the last wrong number is told term by term where it follows no rule. One typed before can only speak
/// for a rule that explains the numbers as well.
///
/// - Parameter candidates: the rules that explain the numbers.
func diagnosis(
  ofWorkingIn filled: Filled, _ evidence: Evidence, _ candidates: [WrongRule]
) -> Diagnosis? {
  var earlier: Diagnosis?
  for entry in filled.wrong {
    guard case .working(let working) = entry.response,
      let step = filled.question.step(for: entry.blank),
      WorkingReport.isPossible(for: step.operation)
    else { continue }
    let report = WorkingReport(working, step: step)
    let rules = report.rules.filter { !evidence.denied.contains($0.name) }
    let explaining = rules.filter { candidates.contains($0) }
    if entry.blank == filled.latestWrong?.blank {
      if !rules.isEmpty {
        return .named(explaining.isEmpty ? rules : explaining, because: .working(report))
      }
      if !report.faults.isEmpty { return .working(report) }
    } else if earlier == nil, !explaining.isEmpty {
      earlier = .named(explaining, because: .working(report))
    }
  }
  return earlier
}
