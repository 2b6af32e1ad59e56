import Diagnosis
import Questions

/// Grading what is filled in.
extension Attempt {
  /// Grades what is filled in and was not checked.
  ///
  /// - Parameter earlier: what was answered before in this sitting, as evidence.
  @discardableResult
  package mutating func check(earlier: [Observation] = []) -> Reply {
    guard isOpen else { return Reply(summary: .closed) }
    let fresh = fields.indices.filter { fields[$0].verdict == nil && !fields[$0].text.isEmpty }
    if fresh.isEmpty { return said() }
    for index in fresh {
      do throws(AnswerError) {
        fields[index].response = try Response(fields[index].text, for: blanks[index])
      } catch {
        return Reply(summary: .unreadable(error, blank: index))
      }
    }
    let verdicts = grade(question, fields.map(\.response))
    let outdated = fields.indices.filter { fields[$0].isRight && verdicts[$0] == .wrong }
    for index in fields.indices { fields[index].verdict = verdicts[index] }
    for index in fresh {
      guard let response = fields[index].response else { continue }
      checked.append(Checked(blank: index, text: fields[index].text, response: response))
    }
    var reply = reply(to: fresh, outdated, earlier)
    if isOpen && blanks.count > 1 && fields.contains(where: \.isLearners) {
      reply.filled = fields.map { $0.isLearners ? $0.text : "" }.joined(separator: "; ")
    }
    return reply
  }

  /// Fills in what was right in an earlier sitting, if it still is.
  mutating func restore(filled: String) {
    let texts = filled.split(separator: ";", omittingEmptySubsequences: false)
    guard texts.count == blanks.count, isOpen else { return }
    var restored = self
    for (index, text) in texts.enumerated() where text.contains(where: { $0 != " " }) {
      restored.write(String(text.drop { $0 == " " }), at: index)
    }
    if case .rightSoFar = restored.check().summary { self = restored }
  }

  /// The reply where nothing was changed since the last: what was said to the wrong ones is said
  /// again, and costs no try.
  private func said() -> Reply {
    let wrong = fields.count { $0.verdict == .wrong }
    guard wrong > 0 else {
      let blank = firstOpenBlank ?? 0
      return Reply(summary: .unreadable(.missing(for: blanks[blank]), blank: blank))
    }
    return Reply(summary: .wrong(wrong, of: wrong), remark: remark)
  }

  /// - Parameter outdated: blanks of a chain that were right for the learner's earlier numbers of the
  ///   layer before, and no longer are.
  private mutating func reply(
    to fresh: [Int], _ outdated: [Int], _ earlier: [Observation]
  ) -> Reply {
    let rights = fields.filter(\.isRight).count
    let wrong = fresh.filter { fields[$0].verdict == .wrong }
    if rights == fields.count {
      remark = falseLink(among: fresh)
      let shown = fields.count(where: \.isShown)
      if shown > 0 {
        outcome = .shown
        return Reply(summary: .rightButShown(shown), remark: remark)
      }
      outcome = .right(onFirstTry: !isSpoiled)
      return Reply(summary: .right(fit), remark: remark)
    }
    if wrong.isEmpty {
      remark = outdated.isEmpty ? falseLink(among: fresh) : .outdated(outdated.count)
      if fresh.contains(where: { fields[$0].verdict == .roundedTooFar }) {
        return Reply(summary: .roundedTooFar)
      }
      return Reply(
        summary: .rightSoFar(fresh.count, open: fields.count - rights), remark: remark)
    }
    wrongTries += 1
    isSpoiled = true
    let broken = say(explain(wrong, earlier))
    return Reply(
      summary: .wrong(wrong.count, of: fresh.count), remark: remark, newlyNamed: broken)
  }

  /// What to say of the rightness: that a number was rounded or carried on, where one was.
  private var fit: Verdict.Fit {
    var fit = Verdict.Fit.exact
    for case .right(let other) in fields.compactMap(\.verdict) {
      switch other {
      case .exact: break
      case .fromOwnNumbers: return other
      case .rounded: fit = other
      }
    }
    return fit
  }

  /// The last calculation among right answers in which an equal sign does not hold.
  private func falseLink(among fresh: [Int]) -> Remark? {
    for index in fresh.reversed() where fields[index].isRight {
      guard case .working(let working)? = fields[index].response,
        let step = question.carrying(responses).step(for: blanks[index]),
        let report = WorkingReport.ofFalseLinks(in: working, step: step)
      else { continue }
      return .falseLink(report)
    }
    return nil
  }

  private func explain(_ wrong: [Int], _ earlier: [Observation]) -> Remark {
    let responses = wrong.compactMap { fields[$0].response }
    let known = foreseen.first { foreseen in responses.contains(where: foreseen.matches) }
    if let known { return .foreseen(known.because) }
    return .diagnosis(diagnose(evidence(earlier)))
  }
}

extension Attempt.Field {
  /// Whether it is right without having been shown.
  fileprivate var isLearners: Bool { isRight && !isShown }
}
