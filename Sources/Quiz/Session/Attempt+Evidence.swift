import Diagnosis
import Questions

/// What was answered, as evidence, and what is said of it.
extension Attempt {
  /// - Returns: the rules that are named for the first time at this question.
  mutating func say(_ remark: Remark) -> [WrongRule] {
    self.remark = remark
    guard case .diagnosis(.named(let rules, _)) = remark else { return [] }
    tiedRules = rules.count > 1 ? rules : []
    let news = rules.filter { !named.contains($0.name) }
    named.formUnion(news.map(\.name))
    return news
  }

  func evidence(_ earlier: [Observation]) -> Evidence {
    Evidence(earlier + observations, confirmed: confirmed, denied: denied)
  }

  /// What is filled in and was graded, in the order it was checked.
  package var observations: [Observation] {
    var places: [Int: Int] = [:]
    for (place, check) in checked.enumerated() { places[check.blank] = place }
    let order = places.sorted { $0.value < $1.value }.map(\.key)
    return order.compactMap { index in
      let field = fields[index]
      guard field.verdict != nil, let response = field.response else { return nil }
      return Observation(question, blanks[index], response)
    }
  }

  /// The wrong blank that was checked last: what a diagnosis speaks of. Nil where none is wrong.
  package var latestWrong: Int? {
    checked.last { fields[$0.blank].verdict == .wrong }?.blank
  }

  /// The report on the calculation that the remark rests on: the one in `latestWrong`, or one that
  /// was right.
  package var report: WorkingReport? {
    if case .falseLink(let report) = remark { return report }
    guard case .diagnosis(let diagnosis) = remark, let report = diagnosis.report,
      let latestWrong, fields[latestWrong].response == .working(report.working)
    else { return nil }
    return report
  }

  /// All that was ever checked, as evidence for what follows: the tries that were wrong too.
  package var allObservations: [Observation] {
    checked.map { Observation(question, blanks[$0.blank], $0.response) }
  }
}
