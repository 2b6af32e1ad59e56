import CellScreen
import Quiz
import TerminalText
import TraceEngine
import TraceText

/// What became of the map, in sentences, in numbers, and what the signs in it mean.
extension EditPanel {
  func statusLines(limit: Int) -> [[Segment]] {
    var lines: [[Segment]] = []
    for sentence in status {
      lines += wrap(sentence.text, width: max(2, width)).map {
        [Segment(text: $0, role: sentence.role)]
      }
    }
    guard lines.count > limit, let last = lines.prefix(limit).last?.first else { return lines }
    // A sentence that stops in the middle must not look like its end.
    return lines.prefix(limit - 1) + [
      [Segment(text: truncate(last.text + " …", width: width), role: last.role)]
    ]
  }

  private var status: [Segment] {
    if let told { return [Segment(text: told, role: .notice)] + outcome }
    return outcome
  }

  private var outcome: [Segment] {
    if let refusal = edit.refusal { return [Segment(text: text(of: refusal), role: .wrong)] }
    let chain =
      isInChain
      ? [
        Segment(
          text: say(
            "A change stays on this page; the pages before and after it keep their numbers.",
            "바꾼 것은 이 쪽에만 남아요. 앞뒤로 이어진 쪽의 수는 그대로예요."), role: .quiet)
      ] : []
    guard let effect = edit.effect else {
      return [
        Segment(
          text: say("Nothing is changed yet.", "아직 바꾼 것이 없어요."), role: .quiet)
      ] + chain
    }
    return [Segment(text: words.counts(effect.counts), role: .notice)]
      + (words.size(effect).map { [Segment(text: $0)] } ?? []) + chain
  }

  private func text(of refusal: EditState.Refusal) -> String {
    switch refusal {
    case .impossible(let error): return words.refusal(error)
    case .unreadable(let error): return QuizPhrases(language).unreadableOperand(error)
    case .unknown(let setting): return settings.expected(setting)
    case .notStepped where edit.focus == .entry(.bias):
      return say(
        "A bias has no next value: type a number.", "편향에는 다음 값이 없어요. 수를 입력하세요.")
    case .notStepped: return say("Enter takes all changes back.", "Enter를 누르면 모두 되돌려요.")
    }
  }

  /// The values that changed, that at hand first, as many as have room.
  func differenceLines(_ room: Int) -> [[Segment]] {
    guard let effect = edit.effect, room > 0 else { return [] }
    let first = [effect.difference(of: edit.output)].compactMap { $0 }
    let texts = (first + effect.differences.filter { $0.output != edit.output }).map {
      words.difference($0.output, from: $0.old, to: $0.new)
    }
    let all = max(texts.count, effect.counts.changed)
    var lines: [String] = []
    for (index, text) in texts.enumerated() {
      let rest = all - index
      let more = rest > 1 ? " · " + say("\(rest - 1) more", "\(rest - 1)개 더") : ""
      if let last = lines.last {
        let joined = last + " · " + text
        let isLast = lines.count == room
        if cellWidth(of: joined) + (isLast ? cellWidth(of: more) : 0) <= width {
          lines[lines.count - 1] = joined
          continue
        }
        if isLast {
          lines[lines.count - 1] = last + " · " + say("\(rest) more", "\(rest)개 더")
          break
        }
      }
      lines.append(text)
    }
    return lines.map { [Segment(text: truncate($0, width: width))] }
  }

  /// What the signs in the feature map mean, of those that stand there.
  var legend: String? {
    guard let counts = edit.effect?.counts else { return nil }
    let words = Words(language: language)
    return ([words.yourChange] + words.signs(of: counts)).joined(separator: " · ")
  }
}
