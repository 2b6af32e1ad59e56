import TerminalText

/// Sentences about what was worked out from the terms.
extension WorkingPhrases {
  func reckoning(_ fault: WorkingReport.Fault, _ report: WorkingReport) -> String {
    switch fault {
    case .product(let range, let factors?, _):
      let (product, source) = (quote(range, report), quote(factors, report))
      return say(
        "\(source) does not come to \(product).",
        "\(KoreanParticle.object.attached(to: source)) 계산하면"
          + " \(KoreanParticle.subject.attached(to: product)) 아니에요.")
    case .product(let range, nil, let filter):
      let product = quote(range, report)
      guard let filter else { return "" }
      if report.setting.isDense {
        let place = place(filter, report)
        return say(
          "\(product) is not the product for \(place).",
          "\(KoreanParticle.topic.attached(to: product)) \(place)의 곱이 아니에요.")
      }
      return say(
        "\(product) is not the product for \(place(filter, report)) of the filter.",
        "\(KoreanParticle.topic.attached(to: product)) 필터 \(place(filter, report))의 곱이 아니에요.")
    case .subtotal(let range, let channel):
      let sum = quote(range, report)
      return say(
        "\(sum) is not the sum of channel \(channel).",
        "\(KoreanParticle.topic.attached(to: sum)) 채널 \(channel)의 합이 아니에요.")
    case .slip(let slip, _, let sign, let isLast, let isOnly):
      return self.slip(slip, sign: sign, isLast: isLast, isOnly: isOnly)
    default: return ""
    }
  }

  private func slip(
    _ slip: WorkingReport.Slip, sign: Int, isLast: Bool, isOnly: Bool
  ) -> String {
    let place = isLast ? lastSign : self.sign(sign)
    let (english, korean): (String, String)
    switch slip {
    case .copying:
      return say("The number changed \(place).", "\(place) 수가 달라졌어요.")
    case .addition: (english, korean) = ("addition", "덧셈")
    case .multiplication: (english, korean) = ("multiplication", "곱셈")
    case .division: (english, korean) = ("division", "나눗셈")
    case .comparison: (english, korean) = ("comparison", "비교")
    }
    if isOnly {
      return say(
        "All terms are right; only the \(english) slipped, \(place).",
        "항은 모두 맞아요. \(place) \(korean)만 틀렸어요.")
    }
    return say(
      "The \(english) slipped, \(place).",
      "\(place) \(KoreanParticle.subject.attached(to: korean)) 틀렸어요.")
  }

  private var lastSign: String { say("behind the last equal sign", "마지막 등호 뒤에서") }

  /// `behind the second equal sign`.
  private func sign(_ number: Int) -> String {
    let english = ["first", "second", "third", "fourth", "fifth"]
    let korean = ["첫", "두", "세", "네", "다섯"]
    guard english.indices.contains(number - 1) else {
      return say("behind equal sign \(number)", "\(number)번째 등호 뒤에서")
    }
    return say(
      "behind the \(english[number - 1]) equal sign", "\(korean[number - 1]) 번째 등호 뒤에서")
  }

  /// Numbers that belong to other inputs of a dense layer, counted from 0.
  func wrongInput(_ fault: WorkingReport.Fault, _ report: WorkingReport) -> String {
    switch fault {
    case .input(let range, let from, let needed, _):
      let (term, place) = (quote(range, report), place(needed, report))
      guard let from else {
        return say(
          "\(term): the number should be that of \(place) (counted from 0).",
          "\(term): \(place)의 수를 써야 해요(0부터 세요).")
      }
      return say(
        "\(term): the number is that of \(self.place(from, report)); it should be that of \(place)"
          + " (counted from 0).",
        "\(term): \(self.place(from, report))의 수를 썼어요. \(place)의 수를 써야 해요(0부터 세요).")
    case .weight(let range, let from, let needed):
      let (term, place) = (quote(range, report), place(needed, report))
      guard let from else {
        return say(
          "\(term): the weight should be the one for \(place) (counted from 0).",
          "\(term): \(place)의 가중치를 써야 해요(0부터 세요).")
      }
      return say(
        "\(term): the weight is the one for \(self.place(from, report)); it should be the one for"
          + " \(place) (counted from 0).",
        "\(term): \(self.place(from, report))의 가중치를 썼어요. \(place)의 가중치를 써야 해요(0부터 세요).")
    default: return ""
    }
  }

  /// Bias, divisor and ReLU.
  func ending(_ fault: WorkingReport.Fault, _ report: WorkingReport) -> String {
    switch fault {
    case .biasMissing, .biasRepeated, .biasSign, .biasOther: return bias(fault, report)
    case .divisor(.wrong):
      return say(
        "The sum is divided by the wrong number: count the cells that take part.",
        "나누는 수가 틀렸어요. 평균에 들어가는 칸이 몇 개인지 세어 보세요.")
    case .divisor(.missing):
      return say("The sum is not divided yet.", "합을 아직 나누지 않았어요.")
    case .divisor(.uninvited):
      return report.setting.isPooling
        || report.setting.isDense
        ? say("Here nothing is divided.", "여기서는 나누지 않아요.")
        : say("A convolution does not divide its sum.", "합성곱에서는 합을 나누지 않아요.")
    case .reluMissing:
      return say("ReLU is missing at the end.", "마지막에 ReLU를 적용하지 않았어요.")
    case .reluUninvited:
      return say(
        "There is no ReLU here: a number below 0 stays.", "여기에는 ReLU가 없어요. 음수도 그대로 둬요.")
    default: return ""
    }
  }

  private func bias(_ fault: WorkingReport.Fault, _ report: WorkingReport) -> String {
    switch fault {
    case .biasMissing: return say("The bias is missing.", "편향을 더하지 않았어요.")
    case .biasRepeated:
      if report.setting.isDense {
        return say("The bias is added once for an output, not more.", "편향은 출력마다 한 번만 더해요.")
      }
      return say(
        "The bias is added once for the whole window, not more.",
        "편향은 윈도우마다 한 번만 더해요.")
    case .biasSign:
      return say("The bias has the wrong sign.", "편향의 부호가 틀렸어요.")
    case .biasOther(let range):
      let term = quote(range, report)
      if report.setting.isDense {
        return say(
          "\(term) is not the bias of this output.",
          "\(KoreanParticle.topic.attached(to: term)) 이 출력의 편향이 아니에요.")
      }
      return say(
        "\(term) is not the bias of this filter.",
        "\(KoreanParticle.topic.attached(to: term)) 이 필터의 편향이 아니에요.")
    default: return ""
    }
  }
}
