import Diagnosis
import Questions

extension QuizPhrases {
  /// What a reply says, sentence by sentence: the verdict, then what explains it. It never tells the
  /// answer.
  ///
  /// - Parameter attempt: the one that replied.
  package func lines(_ reply: Attempt.Reply, in attempt: Attempt) -> [String] {
    verdict(reply.summary) + remark(reply.remark, in: attempt)
  }

  /// The verdict alone; nothing where the learner only talked.
  package func verdict(_ summary: Attempt.Summary) -> [String] {
    switch summary {
    case .right(let fit): return [right(fit)]
    case .rightButShown(let count):
      return [
        say(
          "Right, but \(count == 1 ? "one cell was" : "\(count) cells were") shown: the question"
            + " comes back in the review.",
          "맞았어요. 답을 본 칸이 \(count)개 있어서 복습 때 다시 나와요.")
      ]
    case .wrong(_, of: 1): return [say("That is not it.", "답이 아니에요.")]
    case .wrong(let wrong, let checked):
      return [
        say(
          "\(wrong) of the \(checked) just checked \(wrong == 1 ? "is" : "are") not right.",
          "방금 확인한 \(checked)개 가운데 \(wrong)개가 맞지 않아요.")
      ]
    case .rightSoFar(_, let open):
      return [
        say(
          "Right so far; \(open) still to fill in.", "여기까지 맞았어요. \(open)칸이 남았어요.")
      ]
    case .roundedTooFar:
      return [
        say(
          "That is rounded too far: give at least two decimals, or a fraction.",
          "너무 많이 반올림했어요. 소수 둘째 자리까지 쓰거나 분수로 답하세요.")
      ]
    case .unreadable(let error, _): return [unreadable(error)]
    case .tooMany(let count, let open):
      return [
        say(
          "That is \(count) values; \(open) \(open == 1 ? "blank is" : "blanks are") open.",
          "값을 \(count)개 썼는데 남은 칸은 \(open)개예요.")
      ]
    case .talked: return []
    case .closed: return [say("This question is done.", "이 문제는 끝났어요.")]
    }
  }

  private func right(_ fit: Verdict.Fit) -> String {
    switch fit {
    case .exact: return say("Right.", "맞았어요.")
    case .rounded(let decimals):
      return say(
        "Right, rounded to \(decimals) decimals.", "맞았어요. 소수 \(decimals)자리까지 반올림한 값이에요.")
    case .fromOwnNumbers:
      return say(
        "Right, counted from your own numbers of the layer before.",
        "앞 층에 쓴 수로 계산하면 맞아요.")
    }
  }

  /// What explains a wrong answer.
  package func remark(_ remark: Attempt.Remark?, in attempt: Attempt) -> [String] {
    switch remark {
    case nil: return []
    case .foreseen(let text): return [text[language]]
    case .outdated(let count):
      return [
        say(
          "With the new numbers of the layer before, \(count) of the next layer"
            + " \(count == 1 ? "has" : "have") to be worked out again.",
          "앞 층의 수가 바뀌어서 다음 층의 \(count)칸을 다시 계산해야 해요.")
      ]
    case .falseLink(let report):
      return [
        say(
          "The value counts, but an equal sign in your calculation does not hold.",
          "값은 맞았지만 계산식에 성립하지 않는 등호가 있어요.")
      ] + WorkingPhrases(language).sentences(report)
    case .diagnosis(let diagnosis):
      let blank = attempt.blanks[attempt.latestWrong ?? attempt.firstOpenBlank ?? 0]
      return DiagnosisPhrases(language).lines(diagnosis, about: attempt.question, at: blank)
    }
  }
}
